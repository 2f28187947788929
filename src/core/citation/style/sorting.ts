import type { LanguageData } from './locale/languageData';
import type { Work } from './work';

/**
 * Returns text to sort by: lower case without accents, punctuation and a leading article. It is compared by code units, so that the
 * order is the same on every machine.
 */
function foldForSorting(text: string, { articles }: LanguageData): string {
	const folded = text.toLowerCase().replace(/’/g, '’ ').split(' ');
	const bare = folded.length > 1 && articles.includes((folded[0] ?? '').replace(/^["“«‘]/, '')) ? folded.slice(1) : folded;
	const joined = bare.join(' ');
	// Most titles are in ASCII, for which expressions without Unicode classes give the same result in less time.
	return (NOT_ASCII.test(joined)
		? joined.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ')
		: joined.replace(/[^a-z0-9]+/g, ' ')).trim();
}

const NOT_ASCII = /[^\0-\x7F]/;

/** Joins parts to one sorting key, in which a shorter part sorts before its extensions. */
export function sortingKey(parts: readonly string[], data: LanguageData): string {
	return parts.map(part => foldForSorting(part, data)).join('\u0001');
}

/** Returns the part of a sorting key after the authors: the number of a resolution, sorted numerically, otherwise the title. */
export function nameForSorting({ resolution, title }: Pick<Work, 'resolution' | 'title'>): string {
	const number = resolution?.number ?? '';
	return number === '' ? title : number.replace(/\d+/g, digits => digits.padStart(6, '0'));
}

/** Compares by code units: negative if `a` comes first, positive if `b` does, zero if they are equal. */
export function compareFolded(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
