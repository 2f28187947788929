/** Returns the offset of the line feed at the end of the line that contains an offset; the length of the text in its last line. */
export function lineFeedFrom(text: string, offset: number): number {
	const feed = text.indexOf('\n', offset);
	return feed < 0 ? text.length : feed;
}
