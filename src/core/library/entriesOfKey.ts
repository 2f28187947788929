import type { Library, LibraryEntry } from './library';

/**
 * Returns the entries for a glossary key, as in LaTeX's `\gls{untoc}`: those with that key, else those with that acronym, ignoring case.
 * There are several only if the key is ambiguous.
 */
export function entriesOfKey(library: Library, key: string): readonly LibraryEntry[] {
	const wanted = key.trim().toLowerCase();
	const entries = [...library.entries.values()];
	const byKey = entries.filter(({ entry }) => entry.key.toLowerCase() === wanted);
	return byKey.length > 0 ? byKey : entries.filter(({ entry }) =>
		entry.labels.some(label => label.role === 'acronym' && label.text.toLowerCase() === wanted));
}
