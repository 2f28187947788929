import type * as vscode from 'vscode';
import type { Library, LibrarySource } from '../../../core/library/library';
import { searchEach } from '../../../core/library/search';
import type { OwnLibrary } from '../../platform/citation/ownLibraries';
import type { KeyServices } from './services';

/** How long a list of keys waits for files of the person's own that have not been read yet, in milliseconds. */
const MAX_WAIT = 300;

/**
 * The files of the person's own, or none if reading them takes longer than a list should wait; the reading goes on, and the next list
 * has them. `isLate` tells which.
 */
export async function ownLibrariesInTime(document: vscode.TextDocument, { own }: Pick<KeyServices, 'own'>): Promise<{ readonly libraries: readonly OwnLibrary[]; readonly isLate: boolean }> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<undefined>(resolve => {
		timer = setTimeout(() => resolve(undefined), MAX_WAIT);
	});
	const read = await Promise.race([own.of(document), late]);
	clearTimeout(timer);
	return { libraries: read?.libraries ?? [], isLate: read === undefined };
}

/** Shorter words are in too many titles to find anything. */
const SHORTEST_WORD = 3;

/**
 * As many sources of the person's own as wanted that a prefix finds: by key first, then by any word. Those that a dossier or an earlier
 * file has under the same key are left out, as are those whose key not every form of citing can write.
 */
export function ownSourcesFor(prefix: string, libraries: readonly OwnLibrary[], library: Library, most: number): readonly LibrarySource[] {
	const found = new Set<LibrarySource>();
	const lower = prefix.toLowerCase();
	const add = (source: LibrarySource) => {
		if (source.key === source.origin?.key && !library.sources.has(source.key) && ownSourceOf(source.key, libraries) === source) {
			found.add(source);
		}
	};
	for (const { byKey } of libraries) {
		for (const [key, source] of byKey) {
			if (found.size === most) {
				return [...found];
			}
			if (key.toLowerCase().startsWith(lower)) {
				add(source);
			}
		}
	}
	if (prefix.length >= SHORTEST_WORD) {
		// A key has underscores where a title has spaces.
		const inText = searchEach(libraries.map(({ index }) => index), prefix.replaceAll('_', ' '), false);
		inText.forEach(({ items }) => items.slice(0, most).forEach(item => item.type === 'source' && add(item.source)));
	}
	return [...found].slice(0, most);
}

/** The source that the files of the person's own have under a key, of which the first counts; `undefined` where none has it. */
export function ownSourceOf(key: string, libraries: readonly OwnLibrary[]): LibrarySource | undefined {
	return libraries.map(({ byKey }) => byKey.get(key)).find(source => source !== undefined);
}
