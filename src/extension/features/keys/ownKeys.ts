import type * as vscode from 'vscode';
import type { Library, LibrarySource } from '../../../core/library/library';
import { searchEach, type SearchItem } from '../../../core/library/search';
import type { OwnLibrary } from '../../platform/citation/ownLibraries';
import type { KeyServices } from './services';

/** How long a list of keys waits for files of the person's own that have not been read yet, in milliseconds. */
const LONGEST_WAIT = 300;

/**
 * The files of the person's own, or none if reading them takes longer than a list should wait; the reading goes on, and the next list
 * has them. `isLate` tells which.
 */
export async function ownLibrariesInTime(document: vscode.TextDocument, { own }: Pick<KeyServices, 'own'>): Promise<{ readonly libraries: readonly OwnLibrary[]; readonly isLate: boolean }> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<undefined>(resolve => {
		timer = setTimeout(() => resolve(undefined), LONGEST_WAIT);
	});
	const read = await Promise.race([own.of(document), late]);
	clearTimeout(timer);
	return { libraries: read?.libraries ?? [], isLate: read === undefined };
}

/**
 * The sources of the person's own that a prefix finds: by key first, then by any word. Those that a dossier or an earlier file has under
 * the same key are left out, as are those whose key not every form of citing can write.
 */
export function ownSourcesFor(prefix: string, libraries: readonly OwnLibrary[], library: Library): readonly LibrarySource[] {
	const all = sourcesOf(libraries.map(({ index }) => index.documents.map(({ item }) => item)));
	const byKey = all.filter(({ key }) => key.toLowerCase().startsWith(prefix.toLowerCase()));
	// A key has underscores where a title has spaces.
	const bySearch = prefix === '' ? [] : sourcesOf(searchEach(libraries.map(({ index }) => index), prefix.replaceAll('_', ' ')).map(({ items }) => items));
	const first = new Map<string, LibrarySource>();
	for (const source of all) {
		first.set(source.key, first.get(source.key) ?? source);
	}
	return [...new Set([...byKey, ...bySearch])].filter(source => source.key === source.origin?.key && !library.sources.has(source.key) && first.get(source.key) === source);
}

/** The source that the files of the person's own have under a key, of which the first counts; `undefined` where none has it. */
export function ownSourceOf(key: string, libraries: readonly OwnLibrary[]): LibrarySource | undefined {
	for (const { index: { documents } } of libraries) {
		const found = documents.find(({ item }) => item.type === 'source' && item.source.key === key)?.item;
		if (found?.type === 'source') {
			return found.source;
		}
	}
	return undefined;
}

function sourcesOf(found: readonly (readonly SearchItem[])[]): readonly LibrarySource[] {
	return found.flatMap(items => items.flatMap(item => (item.type === 'source' ? [item.source] : [])));
}
