import type { ProseRange } from '../../prose/prose';
import { RangeList } from '../../prose/rangeList';
import type { Segment, SegmentReader } from '../../prose/segment';

const BLANK_LINE = /\n[ \t\r]*\n/g;
/** A web or mail address: from its scheme, or from `www.`, to the next white space. */
const ADDRESS = /\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/|mailto:|www\.)\S+/;
/** The signs of a quotation that begin a line, as mail has them: across them words run on. */
const QUOTE = /^[ \t]{0,3}>(?:[ \t]?>)*(?=[ \t]?(?<quote>\S|))/;
const MARKUP = new RegExp(`${ADDRESS.source}|${QUOTE.source}`, 'gim');

/** The prose of plain text: all of it but addresses and the signs of quotations; a blank line begins a new block. */
export function findPlainTextProse(text: string): readonly ProseRange[] {
	const list = new RangeList();
	for (const { start, end } of paragraphsOf(text)) {
		addBlock(text, start, end, list);
	}
	return list.ranges;
}

/** Reads plain text in paragraphs, each with the blank line behind it. */
export const plainTextReader: SegmentReader = {
	read(text) {
		const segments: Segment[] = [];
		for (const { start, end, next } of paragraphsOf(text)) {
			const paragraph = text.slice(start, next);
			const list = new RangeList();
			addBlock(paragraph, 0, end - start, list);
			if (paragraph !== '') {
				segments.push({ text: paragraph, prose: list.ranges });
			}
		}
		return segments;
	},
	opening: () => 'none',
};

/** Where each paragraph begins and ends, and where the next begins. */
function* paragraphsOf(text: string): Generator<{ readonly start: number; readonly end: number; readonly next: number }> {
	let start = 0;
	for (const { 0: blank, index } of text.matchAll(BLANK_LINE)) {
		const next = index + blank.length;
		yield { start, end: index, next };
		start = next;
	}
	yield { start, end: text.length, next: text.length };
}

function addBlock(text: string, start: number, end: number, list: RangeList): void {
	list.break();
	let proseStart = start;
	for (const markup of text.slice(start, end).matchAll(MARKUP)) {
		list.add(proseStart, start + markup.index);
		// An empty line of a quotation ends its paragraph, and so does an address.
		if (!markup.groups?.['quote']) {
			list.break();
		}
		proseStart = start + markup.index + markup[0].length;
	}
	list.add(proseStart, end);
}
