import type { CitationKey } from '../../library/library';
import { memoized } from '../../steps/memoized';
import type { DocumentCitation, DocumentKey } from './documentCitation';
import type { KeyIndex } from './keyIndex';
import type { KnownBibliography } from './knownBibliography';
import { nearKeys } from './nearKeys';

/** The keys with which those of a document are compared. */
export interface KnownKeys {
	readonly index: KeyIndex;
	readonly bibliography: KnownBibliography;
}

/** A key that is neither in a dossier nor in a bibliography of the document. */
export interface UnknownKey {
	readonly key: string;
	readonly start: number;
	readonly end: number;
	/** The known key that is similar; absent if there is none. */
	readonly suggestion?: string;
}

/** A citation, and which of its keys may be something other than keys. */
export interface JudgedCitation extends DocumentCitation {
	readonly isAmbiguous: (key: string) => boolean;
}

/**
 * Returns the keys that neither the library nor the bibliographies of a document know. If a bibliography cannot be read, nothing is said.
 * Without bibliographies, or if one is missing or `describesSources` says that the document describes sources itself, only keys are
 * reported that look like keys of the library. Those that may be something other than keys must be similar to a known one.
 */
export function findUnknownKeys(
	citations: readonly JudgedCitation[],
	{ index, bibliography }: KnownKeys,
	describesSources: boolean,
): readonly UnknownKey[] {
	if (bibliography.kind === 'unreadable') {
		return [];
	}
	const own = bibliography.kind === 'keys' ? bibliography.keys : NO_KEYS;
	const isWhole = bibliography.kind === 'keys' && bibliography.isWhole && !describesSources;
	return citations.flatMap(({ keys, isAmbiguous }) =>
		keys
			.filter(({ key }) => !own.has(key) && !index.has(key))
			.flatMap(({ key, start, end }) => {
				const suggestion = index.nearest(key) ?? (isWhole ? nearIn(own)(key) : undefined);
				const isClaimed = suggestion !== undefined || index.dossierOf(key) !== undefined || (isWhole && !isAmbiguous(key));
				return isClaimed ? [{ key, start, end, ...(suggestion !== undefined && { suggestion }) }] : [];
			}),
	);
}

const NO_KEYS: ReadonlySet<string> = new Set();

/** Bibliographies are large, and most documents have no unknown keys. */
const nearIn = memoized(nearKeys);

/**
 * A key of the library whose bibliography is not as it should be.
 * - `notInBibliography`: the document's bibliographies do not have it.
 * - `otherDocument`: it refers to another document there.
 */
export interface MisplacedKey {
	readonly code: 'notInBibliography' | 'otherDocument';
	readonly key: CitationKey;
	readonly start: number;
	readonly end: number;
}

/**
 * Returns the keys of the library that the bibliographies of a document do not have, or have for something else: `others`. If a
 * bibliography cannot be read, nothing is reported.
 */
export function findMisplacedKeys(
	citations: readonly DocumentCitation[],
	{ index, bibliography }: KnownKeys,
	others: ReadonlySet<string>,
): readonly MisplacedKey[] {
	if (bibliography.kind !== 'keys') {
		return [];
	}
	return citations
		.flatMap(({ keys }) => keys)
		.filter(({ key }) => index.has(key))
		.flatMap(({ key, start, end }: DocumentKey): readonly MisplacedKey[] => {
			if (!bibliography.keys.has(key)) {
				return [{ code: 'notInBibliography', key, start, end }];
			}
			return others.has(key) ? [{ code: 'otherDocument', key, start, end }] : [];
		});
}
