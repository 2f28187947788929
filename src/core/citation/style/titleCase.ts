import { wordOfSpecies } from './species';

/** Words of up to three letters that are not capitalized within a title: articles, conjunctions and short prepositions (APA 6.17). */
const MINOR: ReadonlySet<string> = new Set(['a', 'an', 'and', 'as', 'at', 'but', 'by', 'en', 'for', 'if', 'in', 'nor', 'of', 'off', 'on', 'or', 'per', 'so', 'the', 'to', 'up', 'v', 'via', 'vs', 'yet', 'de', 'du', 'la', 'le', 'el', 'von', 'van']);

const NONE: ReadonlySet<string> = new Set();

/** Returns an English title with the major words capitalized, but not `minor` ones. Capitals in the title are kept. */
export function titleCase(title: string, minor: ReadonlySet<string> = NONE): string {
	return title.replace(/(?<=^|[\s(“‘—–-])\p{Ll}[\p{L}’]*/gu, (word, at: number) => {
		const ofSpecies = wordOfSpecies(word, title.slice(0, at), title.slice(at + word.length));
		if (ofSpecies !== undefined) {
			return ofSpecies;
		}
		const before = title.slice(0, at).trimEnd();
		// The second word of the name of a species has no capital: `E. coli`.
		const isFirst = before === '' || (/[:.?!—“‘(]$/.test(before) && !/(?:^|\s)\p{Lu}\.$/u.test(before));
		// The last word of a title or of its main part has a capital: `Locked In: The Cause` (Chicago 8.159).
		const isLast = minor !== NONE && /^(?:[:?!]|$)/.test(title.slice(at + word.length));
		return /(?:^|\s)\p{Lu}\.$/u.test(before) || ((MINOR.has(word) || minor.has(word)) && !isFirst && !isLast) ? word : word.charAt(0).toUpperCase() + word.slice(1);
	});
}
