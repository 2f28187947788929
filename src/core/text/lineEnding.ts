/** Returns the first line ending of a text; `\n` if it has none. */
export function lineEndingOf(text: string): string {
	const feed = text.indexOf('\n');
	return feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n';
}
