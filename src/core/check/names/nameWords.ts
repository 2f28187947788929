import type { NamePart } from '../../abbreviation/namePart';

/** A word of a name in a form in which near variants are equal. */
export interface NameWord {
	/** In lower case without accents, with -ise for -ize, and without a plural ending. */
	readonly form: string;
	/** Whether it is an article, a preposition or a conjunction. */
	readonly stop: boolean;
	/** The part of the text that it comes from. */
	readonly part: NamePart;
}

/** Abbreviations of words that names contain in full. Folded. */
const WRITTEN_OUT: ReadonlyMap<string, readonly string[]> = new Map([
	['un', ['united', 'nation']], ['eu', ['european', 'union']], ['onu', ['nation', 'uny']], ['vn', ['verenigde', 'natie']],
]);

const ARTICLES: ReadonlySet<string> = new Set('the a an le la les l un une der die das des de het een el los las'.split(' '));

/** Returns the words of a name, without articles and the ending of a possessive. “UN” counts as two words. */
export function nameWordsOf(parts: readonly NamePart[]): readonly NameWord[] {
	return parts.flatMap((part, index) => {
		const full = part.allCapitals ? WRITTEN_OUT.get(part.folded) : undefined;
		if (full) {
			return full.map(form => ({ form, stop: false, part }));
		}
		const isPossessive = part.text === 's' && part.start === (parts[index - 1]?.end ?? -2) + 1;
		return isPossessive || (ARTICLES.has(part.folded) && !part.allCapitals)
			? []
			: [{ form: formOf(part.folded), stop: part.stop, part }];
	});
}

/** Endings of the plural, and spellings with -ize and -ise, -our and -or, programme and program. */
function formOf(folded: string): string {
	const spelt = folded
		.replace(/([a-z]{3}[iy])z(?=e|ing|ation)/, '$1s')
		.replace(/programme/, 'program')
		.replace(/([a-z]{2})our/, '$1or')
		.replace(/œ/g, 'oe');
	const singular = spelt.length > 3 ? spelt.replace(/ies$/, 'y').replace(/(?<![us])s$/, '') : spelt;
	// The feminine in French: “organisé” and “organisée”, “transnational” and “transnationale”.
	return singular.length > 7 ? singular.replace(/(?:ee|e)$/, '') : singular;
}
