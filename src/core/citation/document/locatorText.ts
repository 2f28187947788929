import { placesOf } from '../locatorPlaces';
import { parseWrittenLocator } from '../typedLocator';

/** The text after a key, split into locator and suffix. */
export interface LocatorText {
	readonly locator: string;
	readonly suffix: string;
}

/** Longer texts are not locators. */
const MAX_LENGTH = 80;

/** A letter that is the term of the next number, such as the “l.” in “p. 3, l. 5”, does not count as a Roman numeral. */
const NUMBER =
	'(?:\\d+[a-z]?|[ivxlcdm]+(?!\\p{L}|\\.[\\s~]\\d)|[IVXLCDM]+(?!\\p{L})|[ABE-HJKN-UWYZ](?!\\p{L}))(?:[ ~\\u00A0]?\\([\\p{L}\\d]{1,5}\\)|\\.\\d+|[/]\\d+)*';

/** Numbers with their separators. */
const NUMBERS = `${NUMBER}(?:(?:[ ~]?[-–—]{1,3}[ ~]?|,[ ~]?|[ ~](?:and|et|y|e|&|und)[ ~])${NUMBER})*(?![\\p{L}\\p{N}])`;

const TERM = '(?:\\p{L}{1,15}\\.?|§§?|¶¶?)';

/** A locator: an optional term and numbers. */
const PLACE = new RegExp(`^${TERM}?[\\s~]{0,3}${NUMBERS}`, 'u');

/** A place in that of a locator. */
const WITHIN = new RegExp(`,?[\\s~]${TERM}[\\s~]?${NUMBERS}`, 'uy');

/** How many places of a locator are in another. */
const MAX_WITHIN = 2;

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
	const match = placesIn(beginning).reverse().find(isLocator) ?? '';
	return { locator: match, suffix: text.slice(match.length).trim() };
}

/** Returns what may be a locator at the start of a text: a place, the same with one in it, and so on; otherwise a word. */
function placesIn(text: string): string[] {
	const first = (PLACE.exec(text) ?? WORD_ALONE.exec(text))?.[0];
	const found = first === undefined ? [] : [first];
	for (let end = first?.length ?? 0; end > 0 && found.length <= MAX_WITHIN; end = found.at(-1)?.length ?? 0) {
		WITHIN.lastIndex = end;
		const next = WITHIN.exec(text)?.[0];
		if (next === undefined) {
			break;
		}
		found.push(text.slice(0, end + next.length));
	}
	return found;
}

/** Whether a text is a locator with as many places as it has terms. */
function isLocator(text: string, index: number, { length }: readonly string[]): boolean {
	const place = parseWrittenLocator(text);
	return place !== undefined && placesOf(place).length === length - index;
}
