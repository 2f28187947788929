const NONE: readonly RegExpExecArray[] = [];

/**
 * Returns the matches of a global expression in a text, in order. Unlike `String.matchAll`, it makes no copy of the expression, which takes
 * longer than searching a paragraph; the expression should be a constant.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
	pattern.lastIndex = 0;
	let match = pattern.exec(text);
	if (!match) {
		return NONE;
	}
	const found: RegExpExecArray[] = [];
	for (; match; match = pattern.exec(text)) {
		found.push(match);
		if (match[0] === '') {
			pattern.lastIndex++;
		}
	}
	return found;
}
