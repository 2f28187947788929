import type { Library, LibraryEntry } from './library';

/**
 * The entries that a key of a glossary means, as in LaTeX's `\gls{untoc}`: those with that key, else those
 * with that acronym, whatever the case. Several only where the key is ambiguous; none where nothing has it.
 */
export function entriesOfKey(library: Library, key: string): readonly LibraryEntry[] {
	const wanted = key.trim().toLowerCase();
	const entries = [...library.entries.values()];
	const byKey = entries.filter(({ entry }) => entry.key.toLowerCase() === wanted);
	return byKey.length > 0 ? byKey : entries.filter(({ entry }) =>
		entry.labels.some(label => label.role === 'acronym' && label.text.toLowerCase() === wanted));
}
