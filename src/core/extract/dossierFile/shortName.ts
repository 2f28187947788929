/** The longest short name of a source, in characters, so that cards and messages can show it; the schema allows twice as many units. */
export const MAX_SHORT_NAME = 60;

/** Returns the short name of a source with a title: the title, or as many of its words as fit, with an ellipsis. */
export function shortNameOf(title: string): string {
	if (title.length <= MAX_SHORT_NAME) {
		return title;
	}
	const start = Array.from(title).slice(0, MAX_SHORT_NAME - 1).join('');
	const space = start.lastIndexOf(' ');
	return `${(space > MAX_SHORT_NAME / 2 ? start.slice(0, space) : start).trimEnd().replace(/[,;:]$/, '')}…`;
}
