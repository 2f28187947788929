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

/** A locator: an optional term, and numbers with their separators. */
const PLACE = new RegExp(
	`^(?:\\p{L}{1,15}\\.?|§§?|¶¶?)?[\\s~]{0,3}${NUMBER}(?:(?:[ ~]?[-–—]{1,3}[ ~]?|,[ ~]?|[ ~](?:and|et|y|e|&|und)[ ~])${NUMBER})*(?![\\p{L}\\p{N}])`,
	'u',
);

/** A word that may be a locator without a number. */
const WORD_ALONE = /^\p{L}{1,15}(?![\p{L}\p{N}])/u;

/**
 * Splits the text after a key, such as `p. 3, emphasis added`. If it is uncertain whether something is a locator, it belongs to the
 * suffix.
 */
export function splitLocator(written: string): LocatorText {
	const text = written.trim();
	const beginning = text.slice(0, MAX_LENGTH);
	const match = PLACE.exec(beginning)?.[0] ?? WORD_ALONE.exec(beginning)?.[0] ?? '';
	// The longest valid locator: in “3, 5 and more” the last word does not belong to it.
	if (match !== '' && parseTypedLocator(match.replace(/[~\u00A0]/g, ' '))) {
		return { locator: match, suffix: text.slice(match.length).trim() };
	}
	return { locator: '', suffix: text };
}
