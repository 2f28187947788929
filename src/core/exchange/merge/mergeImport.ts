import type { DossierFile, EntryInFile, ImportedFrom, RelationInFile, SourceInFile } from '../../dossier/file';
import type { Key } from '../../dossier/model';
import { MAX_ENTRIES, MAX_SOURCES } from '../../limits';
import { recognizedNames, withMarks } from '../dossier/ambiguous';
import { FILE, type MadeDossier } from '../dossier/dossierMaker';
import { commentAt, type Comments } from '../dossier/dossierYaml';
import { originKey } from '../dossier/importedFrom';
import { UniqueKeys } from '../dossier/makeKey';
import type { ExchangeProblem } from '../termBase';
import { listedNames } from '../termText';
import { additionsTo, joined, namesWithoutRoom, withAdditions, type Additions } from './additions';
import { matchEntries, type EntriesInFile } from './matchEntries';
import { matchSources } from './matchSources';
import { plannedRelations, withSource } from './mergeRelations';

/** An imported entry that the dossier has already. */
export interface MatchedEntry {
	/** Its keys among the imported entries: several if they are one entry in the dossier. */
	readonly imported: readonly [Key, ...Key[]];
	/** Its key in the dossier. */
	readonly key: Key;
	/** Records of the file that the entry does not name yet. */
	readonly origins: readonly ImportedFrom[];
	/** What the entry lacks; absent if nothing. */
	readonly additions?: Additions;
	/** Whether the additions are wanted. */
	readonly adds: boolean;
	/** Names that the entry lacks and has no room for, by the imported key that has them. */
	readonly withoutRoom: ReadonlyMap<Key, readonly string[]>;
}

/** The additions to a dossier from importing a file. */
export interface MergePlan {
	/** New members by their keys in the dossier, with their comments. */
	readonly entries: EntriesInFile;
	readonly sources: DossierFile['sources'];
	readonly comments: Comments;
	readonly matched: readonly MatchedEntry[];
	/** Records of the file that sources of the dossier do not name yet, by the keys of the sources. */
	readonly sourceOrigins: ReadonlyMap<Key, readonly ImportedFrom[]>;
	/** The names that a new entry shares with others. They are to be marked as ambiguous in the entries of the dossier, too. */
	readonly shared: ReadonlySet<string>;
	/** The number of entries and sources that exceed the limits. */
	readonly tooMany: number;
	/** The number of relations that exceed the limits of their entries. */
	readonly tooManyRelations: number;
}

/**
 * Plans how the dossier made of a file is merged into another one, which must be valid. Everything in the dossier stays as it is: an
 * existing entry or source is not added again, and additions to it are only proposed. Once the plan is carried out, planning the same again
 * gives a plan that adds nothing. `adds` chooses the entries, by their imported keys, whose additions are wanted.
 */
export function planMerge(dossier: DossierFile, made: MadeDossier, adds: (imported: Key) => boolean): MergePlan {
	const { entries: imported, sources: importedSources } = made.file;
	const matches = matchEntries(dossier.entries, imported, dossier.language);
	const sourceMatches = matchSources(dossier.sources, importedSources);
	const newEntries = keysOfNew(dossier.entries, Object.keys(imported).filter(key => !matches.has(key)), MAX_ENTRIES);
	const newSources = keysOfNew(dossier.sources, Object.keys(importedSources).filter(key => !sourceMatches.has(key)), MAX_SOURCES);
	const entryKeys = new Map<Key, Key>([...matches, ...newEntries.keys]);
	const source = (key: Key) => newSources.keys.get(key) ?? sourceMatches.get(key) ?? key;
	const relations = plannedRelations({ existing: dossier.entries, imported, matches, entryKeys, source });
	const added = Array.from(newEntries.keys, ([key, own]) =>
		[own, withKeys(imported[key] as EntryInFile, source, relations.planned.get(own))] as const);
	const matched = Array.from(groupedBy(matches), ([key, keysOfMade]) =>
		matchedEntry({ imported: keysOfMade, key, adds: keysOfMade.some(adds) }, dossier.entries[key] as EntryInFile, {
			made, source, relations: relations.planned.get(key) ?? [],
		}),
	);
	const wanted = matched.flatMap(({ adds: isWanted, additions, key }) => (isWanted && additions ? [[key, additions] as const] : []));
	const shared = sharedNames(dossier.entries, [
		...added,
		...wanted.flatMap(([key, { labels }]) => (labels ? [[key, { labels }] as const] : [])),
	]);
	const needsFile = [...added, ...wanted].some(([, one]) => one.definition ?? one.relations);
	return {
		entries: Object.fromEntries(added.map(([key, entry]) => [key, withMarks(entry, shared)])),
		sources: Object.fromEntries([...newSources.keys]
			.filter(([key]) => key !== FILE || needsFile)
			.map(([key, own]) => [own, importedSources[key] as SourceInFile])),
		comments: movedComments(made.comments, entryKeys, matches),
		matched,
		shared,
		sourceOrigins: new Map([...sourceMatches]
			.map(([key, own]) => [own, unknownOrigins(dossier.sources[own], importedSources[key])] as const)
			.filter(([, origins]) => origins.length > 0)),
		tooMany: newEntries.tooMany + newSources.tooMany,
		tooManyRelations: relations.tooMany,
	};
}

/** Returns the keys that new members get in the dossier, by their imported keys, as far as it has room; `tooMany` is the number of the others. */
function keysOfNew(members: Readonly<Record<Key, unknown>>, imported: readonly Key[], limit: number): {
	readonly keys: ReadonlyMap<Key, Key>;
	readonly tooMany: number;
} {
	const unique = new UniqueKeys();
	const existing = Object.keys(members);
	existing.forEach(key => unique.take(key, [], key));
	const room = limit - existing.length;
	return {
		keys: new Map(imported.slice(0, room).map(key => [key, unique.take(key, [], key)])),
		tooMany: Math.max(0, imported.length - room),
	};
}

/** Returns an imported entry with the keys of the dossier and the relations that are planned for it. */
function withKeys(entry: EntryInFile, source: (key: Key) => Key, relations: readonly RelationInFile[] = []): EntryInFile {
	const { definition } = entry;
	const rest = Object.fromEntries(Object.entries(entry).filter(([name]) => name !== 'relations')) as unknown as EntryInFile;
	return {
		...rest,
		...(definition && { definition: { ...definition, evidence: withSource(definition.evidence, source) } }),
		...(relations.length > 0 && { relations }),
	};
}

function groupedBy(matches: ReadonlyMap<Key, Key>): ReadonlyMap<Key, readonly [Key, ...Key[]]> {
	const groups = new Map<Key, readonly [Key, ...Key[]]>();
	for (const [imported, key] of matches) {
		groups.set(key, [...groups.get(key) ?? [], imported] as [Key, ...Key[]]);
	}
	return groups;
}

function matchedEntry(
	keys: Pick<MatchedEntry, 'imported' | 'key' | 'adds'>,
	entry: EntryInFile,
	{
		made,
		source,
		relations,
	}: { readonly made: MadeDossier; readonly source: (key: Key) => Key; readonly relations: readonly RelationInFile[] },
): MatchedEntry {
	const all = keys.imported.map(key => withKeys(made.file.entries[key] as EntryInFile, source));
	const withoutRoom = new Map<Key, readonly string[]>();
	// Each adds what is lacking in the entry after the additions before it.
	const own = all.reduce<Additions>((sum, one, index) => {
		const key = keys.imported[index] ?? '';
		const hasGloss = !made.comments.has(commentAt(['entries', key, 'gloss']));
		const before = withAdditions(entry, sum);
		const left = namesWithoutRoom(before, one);
		if (left.length > 0) {
			withoutRoom.set(key, left);
		}
		return joined(sum, additionsTo(before, one, hasGloss) ?? {});
	}, {});
	const additions: Additions = { ...own, ...(relations.length > 0 && { relations }) };
	return {
		...keys,
		withoutRoom,
		origins: unknownOrigins(entry, { imported: all.flatMap(({ imported = [] }) => imported) }),
		...(Object.keys(additions).length > 0 && { additions }),
	};
}

/** Reports, at the lines of a file, which of its names exceed the limits of entries of the dossier. */
export function namesLeftOut(
	{ matched }: Pick<MergePlan, 'matched'>,
	{ concepts }: Pick<MadeDossier, 'concepts'>,
): readonly ExchangeProblem[] {
	return matched.flatMap(({ withoutRoom }) =>
		Array.from(withoutRoom, ([key, names]): ExchangeProblem => {
			const line = concepts.get(key)?.line;
			return { code: 'namesFull', detail: listedNames(names), ...(line !== undefined && { line }) };
		}),
	);
}

type Imported = Pick<EntryInFile, 'imported'>;

function unknownOrigins(own: Imported | undefined, { imported = [] }: Imported = {}): readonly ImportedFrom[] {
	const known = new Set(own?.imported?.map(originKey));
	return imported.filter(origin => !known.has(originKey(origin)));
}

/** Returns the names that are added and that another entry has, of the dossier or added. */
function sharedNames(existing: EntriesInFile, added: readonly (readonly [Key, Pick<EntryInFile, 'labels'>])[]): ReadonlySet<string> {
	const owners = new Map<string, Key>();
	const shared = new Set<string>();
	for (const [key, entry] of added) {
		for (const name of recognizedNames(entry)) {
			if ((owners.get(name) ?? key) !== key) {
				shared.add(name);
			}
			owners.set(name, key);
		}
	}
	for (const [key, entry] of Object.entries(existing)) {
		for (const name of recognizedNames(entry)) {
			if ((owners.get(name) ?? key) !== key) {
				shared.add(name);
			}
		}
	}
	return shared;
}

function movedComments(comments: Comments, entryKeys: ReadonlyMap<Key, Key>, matches: ReadonlyMap<Key, Key>): Comments {
	return new Map(
		[...comments].flatMap(([at, text]) => {
			const [collection, key = '', ...rest] = at.split('\u0000');
			const own = entryKeys.get(key);
			return collection === 'entries' && own !== undefined && !matches.has(key)
				? [[commentAt(['entries', own, ...rest]), text] as const]
				: [];
		}),
	);
}
