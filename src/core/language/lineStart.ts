/** Returns the start of the line of an offset if only white space is between them; otherwise the offset itself. */
export function lineStart(text: string, offset: number): number {
	const start = text.lastIndexOf('\n', offset - 1) + 1;
	return text.slice(start, offset).trim() === '' ? start : offset;
}
