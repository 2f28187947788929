/**
 * A text without the signs at its end that a pattern for one sign matches. The pattern must not be global. A loop, since
 * a pattern for all of them would be tried again at each place of a long run of such signs.
 */
export function withoutTrailing(text: string, sign: RegExp): string {
	let end = text.length;
	while (end > 0 && sign.test(text[end - 1] ?? '')) {
		end--;
	}
	return text.slice(0, end);
}
