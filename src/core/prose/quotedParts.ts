import type { OffsetRange } from './inline';

/** Finds the quotations that a document marks in the syntax of its language, in order. */
export type QuotationFinder = (text: string) => readonly OffsetRange[];

/** Returns a finder of lines that begin with the sign of a quotation. */
export function quotedLines(sign: RegExp): QuotationFinder {
	return text => {
		const found: OffsetRange[] = [];
		let start = 0;
		for (const line of text.split('\n')) {
			if (sign.test(line)) {
				found.push({ start, end: start + line.length });
			}
			start += line.length + 1;
		}
		return found;
	};
}

/** Returns a finder of what is between an opening and the closing after it. Both have the flag `g`. An opening that nothing closes opens nothing. */
export function quotedBetween(opening: RegExp, closing: RegExp): QuotationFinder {
	return text => {
		const found: OffsetRange[] = [];
		let next = 0;
		for (const { 0: sign, index } of text.matchAll(opening)) {
			if (index >= next) {
				closing.lastIndex = index + sign.length;
				const close = closing.exec(text);
				if (!close) {
					break;
				}
				next = close.index + close[0].length;
				found.push({ start: index, end: next });
			}
		}
		return found;
	};
}

/** Returns a finder of groups that an opening, with the flag `g`, ends with its bracket. `groupEnd` returns the end of the group that begins at an offset, or the offset itself. */
export function quotedGroups(opening: RegExp, groupEnd: (text: string, offset: number) => number): QuotationFinder {
	return text => [...text.matchAll(opening)].flatMap(({ 0: sign, index }) => {
		const bracket = index + sign.length - 1;
		const end = groupEnd(text, bracket);
		return end === bracket ? [] : [{ start: index, end }];
	});
}

/** Returns a finder of what several finders find. */
export function quotedByAny(...finders: readonly QuotationFinder[]): QuotationFinder {
	return text => finders.flatMap(find => find(text));
}

/** Returns the end of the balanced square brackets that begin at an offset; the offset itself if they are not closed. A backslash escapes a bracket. */
export function endOfSquareBrackets(text: string, offset: number): number {
	let depth = 0;
	for (let at = offset; at < text.length; at++) {
		const sign = text[at];
		if (sign === '\\') {
			at++;
		} else if (sign === '[') {
			depth++;
		} else if (sign === ']' && --depth === 0) {
			return at + 1;
		}
	}
	return offset;
}
