import type { CitationKey } from '../../library/library';
import type { Key } from '../../dossier/model';
import type { DocumentCitation } from './documentCitation';
import type { KeyIndex } from './keyIndex';

/**
 * What is known about the bibliographies of a document: their keys, and those of the library's keys that refer to another document
 * there; that there are none; or that one cannot be read.
 */
export type KnownBibliography =
	| { readonly kind: 'keys'; readonly keys: ReadonlySet<string>; readonly others: ReadonlySet<string> }
	| { readonly kind: 'none' }
	| { readonly kind: 'unreadable' };

/**
 * A problem with a key.
 * - `unknownKey`: it looks like a key of the library but does not exist; the suggestion is the likely key.
 * - `notInBibliography`: it is a key of the library that the document's bibliographies do not have.
 * - `otherDocument`: it is a key of the library that refers to another document in the bibliography.
 */
export type KeyFinding =
	| { readonly code: 'unknownKey'; readonly key: string; readonly start: number; readonly end: number; readonly dossier?: Key; readonly suggestion?: CitationKey }
	| { readonly code: 'notInBibliography' | 'otherDocument'; readonly key: CitationKey; readonly start: number; readonly end: number };

/**
 * Returns keys that look like keys of the library and cannot be resolved. Keys in the user's own bibliography are valid, however
 * similar they are. If a bibliography cannot be read, nothing is reported.
 */
export function findUnknownKeys(citations: readonly DocumentCitation[], index: KeyIndex, bibliography: KnownBibliography): readonly KeyFinding[] {
	if (bibliography.kind === 'unreadable') {
		return [];
	}
	return citations.flatMap(({ keys }) => keys).flatMap(({ key, start, end }): readonly KeyFinding[] => {
		if (bibliography.kind === 'keys' && bibliography.keys.has(key)) {
			return index.has(key) && bibliography.others.has(key) ? [{ code: 'otherDocument', key, start, end }] : [];
		}
		if (index.has(key)) {
			return bibliography.kind === 'keys' ? [{ code: 'notInBibliography', key, start, end }] : [];
		}
		const suggestion = index.nearest(key);
		const dossier = index.dossierOf(key);
		return suggestion === undefined && dossier === undefined ? [] : [{
			code: 'unknownKey', key, start, end,
			...(dossier === undefined ? {} : { dossier }), ...(suggestion === undefined ? {} : { suggestion }),
		}];
	});
}
