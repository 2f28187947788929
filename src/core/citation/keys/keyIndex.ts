import type { Key } from '../../dossier/model';
import type { CitationKey, Library } from '../../library/library';
import { nearKeys } from './nearKeys';

/** An index of the library's keys that finds keys equal or similar to those in a document. */
export interface KeyIndex {
	has(key: string): boolean;
	/** Returns a key of the library at edit distance 1, as `nearKeys` does. */
	nearest(key: string): CitationKey | undefined;
	/** Returns the dossier whose id is the prefix of a key. */
	dossierOf(key: string): Key | undefined;
}

/** Builds the index. */
export function buildKeyIndex(library: Library): KeyIndex {
	const keys = new Set(library.sources.keys());
	const ids = new Set(library.dossiers.map(({ id }) => id));
	return {
		has: key => keys.has(key),
		nearest: nearKeys(keys),
		dossierOf: key => [...key.matchAll(/_/g)].map(({ index }) => key.slice(0, index)).reverse().find(prefix => ids.has(prefix)),
	};
}
