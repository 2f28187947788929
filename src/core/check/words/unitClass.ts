/** A letter or a mark that belongs to one. */
export const LETTER = 1;
/** A digit of any script, or another number. */
export const DIGIT = 2;
/** Anything else that is not listed below. */
const OTHER = 4;
/** A character that may open or close a quotation. */
export const QUOTE = 8;
/** A slash, a backslash or a vertical bar. */
export const SLASH = 16;
/** A character that may join the parts of an acronym. */
export const JOINER = 32;
/** Half of a character that consists of two UTF-16 units. */
export const SURROGATE = 64;

const SIGNS: readonly (readonly [string, number])[] = [['“”„«»"‘’‚‹›「」『』`', QUOTE], ['/\\|', SLASH], ['-‐‑&.', JOINER]];

/** The classes of UTF-16 units; 0 as long as one has not occurred. */
const CLASSES = new Uint8Array(0x10000);

/** Returns the class of a UTF-16 unit: one of the bits of this module. */
export function unitClass(unit: number): number {
	return CLASSES[unit] || classify(unit);
}

function classify(unit: number): number {
	const char = String.fromCharCode(unit);
	const sign = SIGNS.find(([chars]) => chars.includes(char))?.[1];
	const found = sign ?? (unit >= 0xd800 && unit < 0xe000 ? SURROGATE : classOfCharacter(char));
	CLASSES[unit] = found;
	return found;
}

function classOfCharacter(char: string): number {
	if (/[\p{L}\p{M}]/u.test(char)) {
		return LETTER;
	}
	return /\p{N}/u.test(char) ? DIGIT : OTHER;
}
