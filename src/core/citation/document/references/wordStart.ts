/** Whether neither a letter nor a digit is right before an offset of a text. Text before `start` does not count. */
export function isWordStart(text: string, at: number, start: number): boolean {
	const before = at > start ? text.charCodeAt(at - 1) : SPACE;
	return before < ASCII_END
		? !((before >= 97 && before <= 122) || (before >= 65 && before <= 90) || (before >= 48 && before <= 57))
		: !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

const SPACE = 32;

/** The first code unit beyond ASCII. */
const ASCII_END = 128;
