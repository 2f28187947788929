/** One regular expression with all labels as alternatives, longest first: the simplest way to find them. */
export function alternationOf(labels: readonly string[]): RegExp {
	const longestFirst = [...labels].sort((a, b) => b.length - a.length);
	return new RegExp(`\\b(?:${longestFirst.map(label => label.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|')})\\b`, 'gi');
}

/** Counts the matches of the labels in a text. */
export function countMatches(pattern: RegExp, text: string): number {
	pattern.lastIndex = 0;
	let count = 0;
	while (pattern.exec(text)) {
		count++;
	}
	return count;
}
