/** One regular expression of all labels, the longer first: the simplest thing that finds them. */
export function alternationOf(labels: readonly string[]): RegExp {
	const longestFirst = [...labels].sort((a, b) => b.length - a.length);
	return new RegExp(`\\b(?:${longestFirst.map(label => label.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|')})\\b`, 'gi');
}

/** How many of the labels stand in a text. */
export function countMatches(pattern: RegExp, text: string): number {
	pattern.lastIndex = 0;
	let count = 0;
	while (pattern.exec(text)) {
		count++;
	}
	return count;
}
