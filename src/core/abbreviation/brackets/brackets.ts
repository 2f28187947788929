import { MAX_BRACKET_LENGTH } from '../../documentLimits';
import { matchesOf } from '../../text/matchesOf';

/** A pair of brackets: the offsets of the brackets themselves. `end` is after the closing one. */
export interface Bracket {
	readonly start: number;
	readonly end: number;
}

const SIGN = /[()[\]]/g;
const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/**
 * Finds the balanced round and square brackets of a text that are not too long, inner ones first. Takes time proportional to the length of
 * the text.
 */
export function bracketsOf(text: string): readonly Bracket[] {
	if (!text.includes('(') && !text.includes('[')) {
		return [];
	}
	const found: Bracket[] = [];
	let open: number[] = [];
	for (const { 0: sign, index } of matchesOf(text, SIGN)) {
		const opening = CLOSING[sign];
		if (opening === undefined) {
			open.push(index);
			continue;
		}
		const start = open.at(-1);
		if (start === undefined || text[start] !== opening) {
			open = [];
			continue;
		}
		open.pop();
		if (index - start <= MAX_BRACKET_LENGTH) {
			found.push({ start, end: index + 1 });
		}
	}
	return found;
}
