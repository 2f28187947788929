import type { ProseRange } from '../../prose/prose';
import { RangeList } from '../../prose/rangeList';
import type { Segment, SegmentReader } from '../../prose/segment';

const BLANK_LINE = /\n[ \t\r]*\n/g;
/** A web or email address: from its scheme, or from `www.`, to the next white space. */
const ADDRESS = /\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/|mailto:|www\.)\S+/;
/** The quotation marks of email at the start of a line. A phrase continues across them. */
const QUOTE = /^[ \t]{0,3}>(?:[ \t]?>)*(?=[ \t]?(?<quote>\S|))/;
const MARKUP = new RegExp(`${ADDRESS.source}|${QUOTE.source}`, 'gim');

/** Returns the prose of plain text: everything but addresses and email quotation marks. A blank line starts a new block. */
export function findPlainTextProse(text: string): readonly ProseRange[] {
	const list = new RangeList();
	for (const { start, end } of paragraphsOf(text)) {
		addBlock(text, start, end, list);
	}
	return list.ranges;
}

/** Splits plain text into paragraphs, each with the blank line after it. */
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

/** Yields the start and end of each paragraph, and the start of the next. */
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
		// A blank line in a quotation and an address both end the block.
		if (!markup.groups?.['quote']) {
			list.break();
		}
		proseStart = start + markup.index + markup[0].length;
	}
	list.add(proseStart, end);
}
