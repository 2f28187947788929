import type { EvidenceInFile, RelationInFile } from '../../dossier/file';
import type { Key } from '../../dossier/model';
import { INVERSE_RELATIONS, type RelationType } from '../../dossier/vocabulary';
import { MAX_RELATIONS } from '../../limits';
import type { EntriesInFile } from './matchEntries';

/** The input for planning relations. */
export interface RelationsInput {
	readonly existing: EntriesInFile;
	readonly imported: EntriesInFile;
	/** The keys in the dossier of existing entries, by their imported keys. */
	readonly matches: ReadonlyMap<Key, Key>;
	/** The keys in the dossier of all imported entries, by their imported keys; those for which there is no room are left out. */
	readonly entryKeys: ReadonlyMap<Key, Key>;
	/** Returns the key in the dossier of an imported source. */
	readonly source: (key: Key) => Key;
}

/**
 * Returns the relations to add to the dossier: those of imported entries that it does not state from either end. They are listed by the
 * keys in the dossier of the entries at which they are to be stated. A relation that reads the same from both ends is stated at the new
 * entry if only one of the two is new. An entry that has the maximum number of relations gets no more: `tooMany` is the number of relations
 * left out for this reason.
 */
export function plannedRelations({ existing, imported, matches, entryKeys, source }: RelationsInput): {
	readonly planned: ReadonlyMap<Key, readonly RelationInFile[]>;
	readonly tooMany: number;
} {
	let tooMany = 0;
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
			const isTurned = known.has(from) && !known.has(to) && INVERSE_RELATIONS[relation.type] === relation.type;
			const [key, target] = isTurned ? [to, from] : [from, to];
			const own = planned.get(key) ?? [];
			if ((existing[key]?.relations?.length ?? 0) + own.length < MAX_RELATIONS) {
				planned.set(key, [...own, { ...relation, target, evidence: withSource(relation.evidence, source) }]);
				state(stated, from, relation.type, to);
			} else {
				tooMany++;
			}
		}
	}
	return { planned, tooMany };
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
