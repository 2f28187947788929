/** A text in which ranges were marked with `⟦` and `⟧`, without these characters. */
export interface MarkedText {
	readonly text: string;
	/** The marked texts, in order. */
	readonly marked: readonly string[];
	readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** Removes the marks from a text. */
export function readMarked(source: string): MarkedText {
	let text = '';
	const ranges: { start: number; end: number }[] = [];
	for (const part of source.split(/(?=[⟦⟧])/u)) {
		if (part.startsWith('⟦')) {
			ranges.push({ start: text.length, end: -1 });
		} else if (part.startsWith('⟧')) {
			const last = ranges.at(-1);
			if (last) {
				last.end = text.length;
			}
		}
		text += part.replace(/^[⟦⟧]/u, '');
	}
	return { text, ranges, marked: ranges.map(range => text.slice(range.start, range.end)) };
}
