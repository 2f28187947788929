import { MAX_BRACKET_LENGTH } from '../documentLimits';
import { lineFeedFrom } from '../text/lineBounds';

/** The maximum length of a line that can be an item of a list: an acronym, a separator and an expansion. */
export const MAX_LINE = MAX_BRACKET_LENGTH + 30;

/** The number of characters at the start of a line that are examined: enough for an acronym of two words with the signs in it. */
const MAX_WORDS = 40;

/** Whether a line of a text may begin with an acronym. Without one, there is no list of acronyms. */
export function mayBeginList(text: string): boolean {
	for (let start = 0; start < text.length;) {
		const end = lineFeedFrom(text, start);
		if (end - start <= MAX_LINE && mayBegin(text, start, end)) {
			return true;
		}
		start = end + 1;
	}
	return false;
}

/** Whether a line may begin with an acronym: it has two capitals, or a capital and a digit, or letters that may be either. */
function mayBegin(text: string, start: number, end: number): boolean {
	const first = startOfText(text, start, end);
	let found = 0;
	for (let at = first; at < Math.min(end, first + MAX_WORDS) && found < 2; at++) {
		found += mayBeOfAcronym(text.charCodeAt(at)) ? 1 : 0;
	}
	return found >= 2;
}

/** Whether a unit is a digit, a capital in ASCII, or outside ASCII, where this fast test does not tell capitals from small letters. */
function mayBeOfAcronym(unit: number): boolean {
	return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5A) || unit >= 0x80;
}

/** Returns where a line has its first letter or digit. */
function startOfText(text: string, start: number, end: number): number {
	let at = start;
	while (at < end && !isPlainLetter(text.charCodeAt(at)) && /[^\p{L}\p{N}]/u.test(text.charAt(at))) {
		at++;
	}
	return at;
}

/** Whether a unit is one with which most lines begin. */
function isPlainLetter(unit: number): boolean {
	return (unit >= 0x61 && unit <= 0x7A) || (unit >= 0x41 && unit <= 0x5A);
}
