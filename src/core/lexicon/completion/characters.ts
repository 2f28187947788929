// The character classes that completion distinguishes, by the offset of a UTF-16 unit. A low surrogate belongs to the character
// that begins before it.

const WORD = /[\p{L}\p{N}\p{M}]/u;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether there is a letter, digit or combining mark at an offset. */
export function isWordCharacter(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	return unit < 0x80 ? isAsciiWord(unit) : WORD.test(characterAt(text, at));
}

/** Whether a character of a script that puts no spaces between words begins at an offset. */
export function isIdeograph(text: string, at: number): boolean {
	return text.charCodeAt(at) >= 0xE00 && IDEOGRAPH.test(text.slice(at, at + widthOf(text, at)));
}

/** Whether a capital letter begins at an offset. */
export function isUpperCase(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	return unit < 0x80 ? unit >= 0x41 && unit <= 0x5A : /\p{Lu}/u.test(text.slice(at, at + widthOf(text, at)));
}

/** Whether a letter of a script without capital letters begins at an offset. */
export function hasNoCase(text: string, at: number): boolean {
	return text.charCodeAt(at) >= 0x80 && /\p{Lo}/u.test(text.slice(at, at + widthOf(text, at)));
}

function characterAt(text: string, at: number): string {
	const low = text.charCodeAt(at);
	const first = low >= 0xDC00 && low <= 0xDFFF ? at - 1 : at;
	return text.slice(first, first + widthOf(text, first));
}

function widthOf(text: string, at: number): number {
	return (text.codePointAt(at) ?? 0) > 0xFFFF ? 2 : 1;
}

function isAsciiWord(unit: number): boolean {
	return (unit >= 0x61 && unit <= 0x7A) || (unit >= 0x41 && unit <= 0x5A) || (unit >= 0x30 && unit <= 0x39);
}
