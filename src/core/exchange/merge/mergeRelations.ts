import type { EvidenceInFile, RelationInFile } from '../../dossier/file';
import type { Key } from '../../dossier/model';
import { INVERSE_RELATIONS, type RelationType } from '../../dossier/vocabulary';
import type { EntriesInFile } from './matchEntries';

/** The most relations of an entry, as in the schema of a dossier. */
const MAX_RELATIONS = 500;

/** What relations are planned from. */
export interface RelationsInput {
	readonly existing: EntriesInFile;
	readonly imported: EntriesInFile;
	/** Which entries of the dossier imported ones are, by the imported keys. */
	readonly matches: ReadonlyMap<Key, Key>;
	/** The keys that imported entries have in the dossier; those for which there is no room have none. */
	readonly entryKeys: ReadonlyMap<Key, Key>;
	readonly source: (key: Key) => Key;
}

/**
 * Returns the relations that imported entries have and the dossier does not state from either end, by the keys in the dossier of the entries that they are stated
 * at. A relation that reads the same from both ends is stated at the entry that is new, if one is.
 */
export function plannedRelations({ existing, imported, matches, entryKeys, source }: RelationsInput): ReadonlyMap<Key, readonly RelationInFile[]> {
	const planned = new Map<Key, RelationInFile[]>();
	const wanted = Object.entries(imported).filter(([, { relations = [] }]) => relations.length > 0);
	const stated = wanted.length > 0 ? statedIn(existing) : new Set<string>();
	const known = new Set(matches.values());
	for (const [importedKey, { relations = [] }] of wanted) {
		const from = entryKeys.get(importedKey);
		for (const relation of relations) {
			const to = entryKeys.get(relation.target);
			if (from === undefined || to === undefined || from === to || stated.has(textOf(from, relation.type, to))) {
				continue;
			}
			const turns = known.has(from) && !known.has(to) && INVERSE_RELATIONS[relation.type] === relation.type;
			const [key, target] = turns ? [to, from] : [from, to];
			const own = planned.get(key) ?? [];
			if ((existing[key]?.relations?.length ?? 0) + own.length < MAX_RELATIONS) {
				planned.set(key, [...own, { ...relation, target, evidence: withSource(relation.evidence, source) }]);
				state(stated, from, relation.type, to);
			}
		}
	}
	return planned;
}

/** Returns evidence with the keys that its sources have in the dossier. */
export function withSource(evidence: readonly EvidenceInFile[], source: (key: Key) => Key): readonly EvidenceInFile[] {
	return evidence.map(one => ({ ...one, source: source(one.source) }));
}

function statedIn(entries: EntriesInFile): Set<string> {
	const stated = new Set<string>();
	for (const [key, { relations = [] }] of Object.entries(entries)) {
		relations.forEach(({ type, target }) => state(stated, key, type, target));
	}
	return stated;
}

function state(stated: Set<string>, from: Key, type: RelationType, to: Key): void {
	stated.add(textOf(from, type, to)).add(textOf(to, INVERSE_RELATIONS[type], from));
}

function textOf(from: Key, type: string, to: Key): string {
	return `${from} ${type} ${to}`;
}
