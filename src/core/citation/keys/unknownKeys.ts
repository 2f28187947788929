import type { CitationKey } from '../../library/library';
import type { Key } from '../../dossier/model';
import type { DocumentCitation } from './documentCitation';
import type { KeyIndex } from './keyIndex';

/**
 * What is known of the bibliographies of a document: their keys, and those of ours that stand for another document there; that
 * there are none; or that one of them cannot be read.
 */
export type KnownBibliography =
	| { readonly kind: 'keys'; readonly keys: ReadonlySet<string>; readonly others: ReadonlySet<string> }
	| { readonly kind: 'none' }
	| { readonly kind: 'unreadable' };

/**
 * What is wrong with a key. `unknownKey`: it looks like one of ours and is none; the suggestion is the one that is meant, where
 * that can be told. `notInBibliography`: it is ours, and the bibliography of the document does not have it. `otherDocument`: it
 * is ours, and the bibliography has another document under it.
 */
export type KeyFinding =
	| { readonly code: 'unknownKey'; readonly key: string; readonly start: number; readonly end: number; readonly dossier?: Key; readonly suggestion?: CitationKey }
	| { readonly code: 'notInBibliography' | 'otherDocument'; readonly key: CitationKey; readonly start: number; readonly end: number };

/**
 * The keys of a document that look like ours and cannot be resolved. A key of the user's own bibliography is right, however
 * near it is to one of ours; where a bibliography cannot be read nobody knows, and nothing is said.
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
