/** A label in angle brackets. After a parenthesis or the name of an argument that takes one, it refers to an element that has it. */
const LABEL = /<([\p{L}\p{N}_:.-]{1,200})>/gu;
const ARGUMENT = /(?:\(|\b(?:attribution|target):)\s*$/;
/** The number of characters before a label that are read. */
const BLANKS = 40;

/** Returns the labels that elements of a text have. */
export function typstLabels(text: string): ReadonlySet<string> {
	return new Set(
		[...text.matchAll(LABEL)]
			.filter(({ index }) => !ARGUMENT.test(text.slice(Math.max(0, index - BLANKS), index)))
			.map(([, label = '']) => label),
	);
}
