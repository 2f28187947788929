/** The start of the line of an offset, if nothing but white space is between them; else the offset. */
export function lineStart(text: string, offset: number): number {
	const start = text.lastIndexOf('\n', offset - 1) + 1;
	return text.slice(start, offset).trim() === '' ? start : offset;
}
