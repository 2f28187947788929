/**
 * Removes the characters at the end of a text that match a pattern for one character, which must not be global. A loop takes linear
 * time, whereas a pattern with a quantifier would be tried at every position of a long run.
 */
export function withoutTrailing(text: string, sign: RegExp): string {
	let end = text.length;
	while (end > 0 && sign.test(text[end - 1] ?? '')) {
		end--;
	}
	return text.slice(0, end);
}
