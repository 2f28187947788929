/** Returns the offset of the next occurrence of a mark, at or after another offset; the length of the text if there is none. */
export function indexFrom(text: string, mark: string, from: number): number {
	const index = text.indexOf(mark, from);
	return index < 0 ? text.length : index;
}

/** Returns the offset after the next occurrence of a mark, at or after another offset; the length of the text if there is none. */
export function indexAfter(text: string, mark: string, from: number): number {
	return Math.min(text.length, indexFrom(text, mark, from) + mark.length);
}
