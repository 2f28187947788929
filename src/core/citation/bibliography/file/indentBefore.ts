/** Returns the indentation before an offset of a text; `undefined` if anything else precedes it on its line. */
export function indentBefore(text: string, offset: number): string | undefined {
	let start = offset;
	while (text[start - 1] === ' ' || text[start - 1] === '\t') {
		start--;
	}
	return start === 0 || text[start - 1] === '\n' ? text.slice(start, offset) : undefined;
}
