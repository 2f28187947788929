import type { LanguageData } from './locale/languageData';
import type { Work } from './work';

/**
 * Text to sort by: small letters without accents, marks and a leading article. It is compared by code units, so that the order
 * is the same on every machine.
 */
export function foldForSorting(text: string, { articles }: LanguageData): string {
	const folded = text.toLowerCase().replace(/’/g, '’ ').split(' ');
	const bare = folded.length > 1 && articles.includes((folded[0] ?? '').replace(/^["“«‘]/, '')) ? folded.slice(1) : folded;
	return bare.join(' ').normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** One key of several parts, in which a part that ends comes before one that goes on. */
export function sortingKey(parts: readonly string[], data: LanguageData): string {
	return parts.map(part => foldForSorting(part, data)).join('\u0001');
}

/** What comes behind the makers of a work in its sorting key: the number of a resolution, counted as a number, else the title. */
export function nameForSorting({ resolution, title }: Pick<Work, 'resolution' | 'title'>): string {
	const number = resolution?.number ?? '';
	return number === '' ? title : number.replace(/\d+/g, digits => digits.padStart(6, '0'));
}

/** Whether `a` comes before `b` (negative), behind it (positive) or is equal (zero). */
export function compareFolded(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
