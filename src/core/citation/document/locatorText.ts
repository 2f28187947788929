import { placesOf } from '../locatorPlaces';
import { parseTypedLocator } from '../typedLocator';

/** The text after a key, split into locator and suffix. */
export interface LocatorText {
	readonly locator: string;
	readonly suffix: string;
}

/** Longer texts are not locators. */
const MAX_LENGTH = 80;

const NUMBER =
	'(?:\\d+[a-z]?|[ivxlcdm]+(?!\\p{L})|[IVXLCDM]+(?!\\p{L})|[ABE-HJKN-UWYZ](?!\\p{L}))(?:[ ~\\u00A0]?\\([\\p{L}\\d]{1,5}\\)|\\.\\d+|[/]\\d+)*';

/** Numbers with their separators. */
const NUMBERS = `${NUMBER}(?:(?:[ ~]?[-–—]{1,3}[ ~]?|,[ ~]?|[ ~](?:and|et|y|e|&|und)[ ~])${NUMBER})*(?![\\p{L}\\p{N}])`;

const TERM = '(?:\\p{L}{1,15}\\.?|§§?|¶¶?)';

/** A locator: an optional term and numbers, and up to so many places in it with their terms. */
const PLACES = [0, 1, 2].map(depth => ({
	depth, pattern: new RegExp(`^${TERM}?[\\s~]{0,3}${NUMBERS}(?:,?[\\s~]${TERM}[\\s~]?${NUMBERS}){${depth}}`, 'u'),
}));

/** A word that may be a locator without a number. */
const WORD_ALONE = /^\p{L}{1,15}(?![\p{L}\p{N}])/u;

/**
 * Splits the text after a key, such as `p. 3, emphasis added`. If it is uncertain whether something is a locator, it belongs to the
 * suffix.
 */
export function splitLocator(written: string): LocatorText {
	const text = written.trim();
	const beginning = text.slice(0, MAX_LENGTH);
	// The longest valid locator: in “3, 5 and more” the last word does not belong to it.
	const patterns = PLACES.filter(({ pattern }) => pattern.test(beginning)).reverse();
	const match = (patterns.length > 0 ? patterns : [{ depth: 0, pattern: WORD_ALONE }])
		.map(({ depth, pattern }) => matchOf(beginning, pattern, depth))
		.find(found => found !== '') ?? '';
	return { locator: match, suffix: text.slice(match.length).trim() };
}

/** Returns what a pattern matches if it is a place with so many others in it; otherwise the empty string. */
function matchOf(text: string, pattern: RegExp, depth: number): string {
	const match = pattern.exec(text)?.[0] ?? '';
	const place = match === '' ? undefined : parseTypedLocator(match.replace(/[~\u00A0]/g, ' '));
	return place && placesOf(place).length === depth + 1 ? match : '';
}
