import { groupBy } from '../data/groupBy';
import type { EntryKind } from '../dossier/vocabulary';
import { ENTRY_KINDS } from '../dossier/vocabulary';
import type { Library, LibraryEntry } from '../library/library';
import type { EntryMention } from './entryMentions';

/** The mentions of one entry in a document, in order. Never empty. */
export interface EntryGroup {
	readonly entry: LibraryEntry;
	readonly mentions: readonly EntryMention[];
}

/** Groups mentions by entry, in the order of the first mention of each. Entries that the library does not have are left out. */
export function groupByEntry(mentions: readonly EntryMention[], library: Library): readonly EntryGroup[] {
	return [...groupBy(mentions, ({ entry }) => entry)].flatMap(([id, own]) => {
		const entry = library.entries.get(id);
		return entry ? [{ entry, mentions: own }] : [];
	});
}

/** The mentions of one entry by one wrong name, in order. Never empty. */
export interface WrongNameGroup extends EntryGroup {
	/** The discouraged label. */
	readonly label: string;
}

/** Groups mentions by discouraged name, in the order of the first mention of each. Entries that the library does not have are left out. */
export function groupByWrongName(mentions: readonly EntryMention[], library: Library): readonly WrongNameGroup[] {
	const groups = groupBy(mentions.filter(({ wrong }) => wrong), ({ entry, label = '' }) => `${entry} ${label}`);
	return [...groups.values()].flatMap(own => {
		const [first] = own;
		const entry = first && library.entries.get(first.entry);
		return first?.label !== undefined && entry ? [{ entry, label: first.label, mentions: own }] : [];
	});
}

/** Arranges groups by kind, in display order; within a kind, the order is kept. Kinds without groups are left out. */
export function groupByKind(groups: readonly EntryGroup[]): ReadonlyMap<EntryKind, readonly EntryGroup[]> {
	return new Map(ENTRY_KINDS
		.map(kind => [kind, groups.filter(({ entry }) => entry.entry.kind === kind)] as const)
		.filter(([, own]) => own.length > 0));
}
