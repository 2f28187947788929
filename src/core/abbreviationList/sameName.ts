import { namePartsOf } from '../abbreviation/namePart';

/** The share of the words of the shorter name that the other must have. */
const SHARE = 0.6;

/**
 * Whether two names probably are spellings or shorter forms of one name: they have most words in common, apart from articles and
 * prepositions.
 */
export function isProbablySameName(one: string, other: string): boolean {
	const first = wordsOf(one);
	const second = wordsOf(other);
	const common = [...first].filter(word => second.has(word)).length;
	return common > 0 && common >= SHARE * Math.min(first.size, second.size);
}

function wordsOf(name: string): ReadonlySet<string> {
	return new Set(namePartsOf(name).filter(({ stop }) => !stop).map(({ folded }) => folded));
}
