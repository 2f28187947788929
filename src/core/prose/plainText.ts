import type { ProseRange } from './prose';
import { RangeList } from './rangeList';

const BLANK_LINE = /\n[ \t\r]*\n/g;
/** A web or mail address: from its scheme, or from `www.`, to the next white space. */
const ADDRESS = /\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/|mailto:|www\.)\S+/gi;

/** The prose of plain text: all of it but addresses; a blank line begins a new block. */
export function findPlainTextProse(text: string): readonly ProseRange[] {
	const list = new RangeList();
	let start = 0;
	for (const blank of text.matchAll(BLANK_LINE)) {
		addBlock(text, start, blank.index, list);
		start = blank.index + blank[0].length;
	}
	addBlock(text, start, text.length, list);
	return list.ranges;
}

function addBlock(text: string, start: number, end: number, list: RangeList): void {
	list.break();
	let proseStart = start;
	for (const address of text.slice(start, end).matchAll(ADDRESS)) {
		list.add(proseStart, start + address.index);
		list.break();
		proseStart = start + address.index + address[0].length;
	}
	list.add(proseStart, end);
}
