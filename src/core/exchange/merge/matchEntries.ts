import { getOrInsert } from '../../data/getOrInsert';
import type { EntryInFile, LabelInFile } from '../../dossier/file';
import type { Key, LanguageTag } from '../../dossier/model';
import { labelTextOf } from '../dossier/ambiguous';
import { originKey } from '../dossier/importedFrom';

/** Entries by their keys, in the order of a file. */
export type EntriesInFile = Readonly<Record<Key, EntryInFile>>;

/**
 * Returns which entry of a dossier each imported entry is, by the key of the imported one; those that are new are left out. It is the entry
 * that was imported from the same record; otherwise, if it has not been imported from the same file, the one whose key is the id of the
 * record, or that has the preferred name of the imported one and its kind. The kind `term` matches any kind, because all entries of files
 * without kinds have it.
 */
export function matchEntries(existing: EntriesInFile, imported: EntriesInFile, language: LanguageTag): ReadonlyMap<Key, Key> {
	const matches = new Map<Key, Key>();
	const byOrigin = new Map<string, Key>();
	const byName = new Map<string, Key[]>();
	for (const [key, entry] of Object.entries(existing)) {
		entry.imported?.forEach(origin => byOrigin.set(originKey(origin), byOrigin.get(originKey(origin)) ?? key));
		for (const name of namesOf(entry, language)) {
			getOrInsert(byName, name, () => []).push(key);
		}
	}
	for (const [key, entry] of Object.entries(imported)) {
		const found = (entry.imported ?? []).map(origin => byOrigin.get(originKey(origin))).find(one => one !== undefined);
		if (found !== undefined) {
			matches.set(key, found);
		}
	}
	const claimed = new Set(matches.values());
	for (const [key, entry] of Object.entries(imported)) {
		if (matches.has(key)) {
			continue;
		}
		const { file = '', id = '' } = entry.imported?.[0] ?? {};
		const isFree = (other: Key) =>
			!claimed.has(other)
			&& existing[other]?.imported?.some(origin => origin.file === file) !== true
			&& isSameKind(entry, existing[other]);
		const found = [...(Object.hasOwn(existing, id) ? [id] : []), ...(byName.get(preferredOf(entry, language)) ?? [])].find(isFree);
		if (found !== undefined) {
			matches.set(key, found);
			claimed.add(found);
		}
	}
	return matches;
}

function isSameKind({ kind }: EntryInFile, other: EntryInFile | undefined): boolean {
	return kind === 'term' || other?.kind === kind;
}

function preferredOf({ labels }: EntryInFile, language: LanguageTag): string {
	const preferred = labels[language]?.preferred;
	return preferred === undefined ? '' : folded(preferred);
}

function namesOf({ labels }: EntryInFile, language: LanguageTag): ReadonlySet<string> {
	const { preferred = [], acronym = [], variant = [] } = labels[language] ?? {};
	return new Set([preferred, acronym, variant].flat().map(folded));
}

function folded(label: string | LabelInFile): string {
	return labelTextOf(label).normalize().toLowerCase();
}
