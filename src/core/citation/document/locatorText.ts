import { parseTypedLocator } from '../typedLocator';

/** Words behind a key: the place in the source that they begin with, and the rest. */
export interface LocatorText {
	readonly locator: string;
	readonly suffix: string;
}

/** A longer place is none. */
const LONGEST = 80;

const NUMBER = '(?:\\d+[a-z]?|[ivxlcdm]+(?!\\p{L})|[IVXLCDM]+(?!\\p{L})|[ABE-HJKN-UWYZ](?!\\p{L}))(?:[ ~\\u00A0]?\\([\\p{L}\\d]{1,5}\\)|\\.\\d+|[/]\\d+)*';

/** A place: a word for what is counted, where there is one, and numbers with what joins them. */
const PLACE = new RegExp(`^(?:\\p{L}{1,15}\\.?|§§?|¶¶?)?[\\s~]{0,3}${NUMBER}(?:(?:[ ~]?[-–—]{1,3}[ ~]?|,[ ~]?|[ ~](?:and|et|y|e|&|und)[ ~])${NUMBER})*(?![\\p{L}\\p{N}])`, 'u');

/** A word that may be a place without a number. */
const WORD_ALONE = /^\p{L}{1,15}(?![\p{L}\p{N}])/u;

/** Splits what is written behind a key, such as `p. 3, emphasis added`. Nothing that only may be a place is taken for one. */
export function splitLocator(written: string): LocatorText {
	const text = written.trim();
	const beginning = text.slice(0, LONGEST);
	const match = PLACE.exec(beginning)?.[0] ?? WORD_ALONE.exec(beginning)?.[0] ?? '';
	// As many as are a place: in “3, 5 and more” the last word is none.
	if (match !== '' && parseTypedLocator(match.replace(/[~\u00A0]/g, ' '))) {
		return { locator: match, suffix: text.slice(match.length).trim() };
	}
	return { locator: '', suffix: text };
}
