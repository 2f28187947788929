/** Returns the start of the line that contains an offset. A line feed belongs to the line that it ends. */
export function lineStartAt(text: string, offset: number): number {
	return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Returns the end of the line that contains an offset, without its line ending. It is never before the offset. */
export function lineEndAt(text: string, offset: number): number {
	const feed = lineFeedFrom(text, offset);
	return feed > offset && text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** Returns the offset of the line feed at the end of the line that contains an offset; the length of the text in its last line. */
export function lineFeedFrom(text: string, offset: number): number {
	const feed = text.indexOf('\n', offset);
	return feed < 0 ? text.length : feed;
}

/** Returns the start of the line after the one that contains an offset; the length of the text in its last line. */
export function nextLineStart(text: string, offset: number): number {
	const feed = text.indexOf('\n', offset);
	return feed < 0 ? text.length : feed + 1;
}
