import type * as vscode from 'vscode';
import type { Library, LibrarySource } from '../../../core/library/library';
import { searchEach } from '../../../core/library/search';
import type { OwnLibrary } from '../../platform/citation/bibliographies/ownLibraries';
import { inTime } from '../../platform/scheduling/inTime';
import type { CompleteKeyServices } from './services';

/** How long a list of keys waits for the user's own files to be read, in milliseconds. */
const MAX_WAIT = 300;

/**
 * Returns the user's own libraries; none, and `isLate`, if reading them takes longer than a list should wait. Reading continues, so that
 * the next list contains them.
 */
export async function ownLibrariesInTime(
	document: vscode.TextDocument,
	{ own }: Pick<CompleteKeyServices, 'own'>,
): Promise<{ readonly libraries: readonly OwnLibrary[]; readonly isLate: boolean }> {
	const read = await inTime(own.of(document), MAX_WAIT);
	return { libraries: read?.libraries ?? [], isLate: read === undefined };
}

/** Shorter words occur in too many titles to be useful. */
const MIN_WORD_LENGTH = 3;

/**
 * Returns the user's own sources that match a prefix, at most `max`: first by key, then by any word. Sources with the same key as one in a
 * dossier or an earlier file are left out, and so are those whose key cannot be written in every citation form.
 */
export function ownSourcesFor(prefix: string, libraries: readonly OwnLibrary[], library: Library, max: number): readonly LibrarySource[] {
	const found = new Set<LibrarySource>();
	const lower = prefix.toLowerCase();
	const add = (source: LibrarySource) => {
		if (source.key === source.origin?.key && !library.sources.has(source.key) && ownSourceOf(source.key, libraries) === source) {
			found.add(source);
		}
	};
	for (const { byKey } of libraries) {
		for (const [key, source] of byKey) {
			if (found.size === max) {
				return [...found];
			}
			if (key.toLowerCase().startsWith(lower)) {
				add(source);
			}
		}
	}
	if (prefix.length >= MIN_WORD_LENGTH) {
		// A key has underscores where a title has spaces.
		const inText = searchEach(libraries.map(({ index }) => index), prefix.replaceAll('_', ' '), { toleratesTypos: false });
		for (const item of inText.flatMap(({ items }) => items.slice(0, max))) {
			if (item.type === 'source') {
				add(item.source);
			}
		}
	}
	return [...found].slice(0, max);
}

/** Returns the source with a key in the first of the user's files that has it; `undefined` if none has. */
export function ownSourceOf(key: string, libraries: readonly OwnLibrary[]): LibrarySource | undefined {
	return libraries.map(({ byKey }) => byKey.get(key)).find(source => source !== undefined);
}
