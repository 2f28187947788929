import { BoundaryFinder, linesOf } from '../../prose/paragraphs';
import type { ProseRange } from '../../prose/prose';
import { RangeList } from '../../prose/rangeList';
import { segmentsOf, type DividedProse, type SegmentReader } from '../../prose/segment';
import type { OffsetRange } from '../../text/offsetRange';
import { elementsOpened } from '../html/structure';
import { hiddenParts, type HiddenPart } from './hiddenParts';
import { addWikitextInline, BREAK, NOTHING, SPACE } from './inline';

const REDIRECT = /^\s*#(?:redirect|\p{Lu}{4,30})[ \t]*(?::[ \t]*)?\[\[[^[\]\n]*\]\][^\n]*/u;
const HEADING = /^(={1,6})(?!=*\s*$)/;
const RULE = /^-{4,}/;
const LIST = /^[*#:;]+[ \t]*/;
/** The attributes of a table cell, including the bar that separates them from its content. */
const ATTRIBUTES = /^[^|[\]{}\n]*\|(?!\|)/;

/**
 * Returns the prose of wikitext, the markup of MediaWiki: headings, text, lists, tables, captions and notes, without templates, comments,
 * addresses, link targets, categories, attributes and elements without prose. The rules are those of MediaWiki's help pages
 * “Help:Formatting”, “Help:Images” and “Help:Tables”; a line that starts with a space is preformatted.
 */
export function findWikitextProse(text: string): readonly ProseRange[] {
	return divide(text, { isFirst: true }).prose;
}

/**
 * Divides wikitext into paragraphs and other blocks with the blank lines after them. An unclosed template, table or element extends to the
 * end.
 */
export const wikitextReader: SegmentReader = {
	read: (text, place) => segmentsOf(text, divide(text, place)),
	opening: () => 'none',
};

function divide(text: string, { isFirst }: { readonly isFirst: boolean }): DividedProse {
	const list = new RangeList();
	const { parts, settledEnd } = hiddenParts(text);
	const masked = mask(text, parts);
	const blocks = new Blocks(list, masked);
	const boundaries = new BoundaryFinder();
	const redirect = (isFirst && REDIRECT.exec(masked)?.[0].length) || 0;
	/** The number of open elements, such as notes and quotations, and that of open tables. */
	let elements = 0;
	let depth = 0;
	for (const whole of linesOf(masked)) {
		const { start, end, content } = whole;
		boundaries.read(whole, depth > 0 || elements > 0 || start > settledEnd);
		elements = afterTags(elements, content);
		const line = content.trimStart();
		const at = start + content.length - line.length;
		if (line === '' || start < redirect) {
			blocks.end();
		} else if (line.startsWith('{|')) {
			blocks.end();
			depth++;
		} else if (depth > 0 && /^(?:\|\}|[|!])/.test(line)) {
			depth -= line.startsWith('|}') ? 1 : 0;
			addRow(blocks, line, at);
		} else if (depth === 0 && content.startsWith(' ')) {
			blocks.end();
		} else if (HEADING.test(content)) {
			blocks.end();
			blocks.add(headingIn(content, start));
			blocks.end();
		} else {
			const mark = LIST.exec(line)?.[0].length ?? RULE.exec(line)?.[0].length ?? 0;
			if (mark > 0) {
				blocks.end();
			}
			blocks.add({ start: at + mark, end });
		}
	}
	blocks.end();
	return { prose: list.ranges, boundaries: boundaries.found };
}

/** Returns the number of open elements after a line with tags. */
function afterTags(open: number, line: string): number {
	return (line.match(/<[^<>]*>/g) ?? []).reduce((count, tag) => Math.max(0, count + elementsOpened(tag)), open);
}

/** Returns the text with placeholders for hidden parts, so that offsets stay the same. The text in `nowiki` contains no markup. */
function mask(text: string, hiddenParts: readonly HiddenPart[]): string {
	const parts: string[] = [];
	let from = 0;
	for (const { start, end, kind } of hiddenParts) {
		const hidden = text.slice(start, end);
		parts.push(
			text.slice(from, start),
			kind === 'plain' ? plain(hidden) : { nothing: NOTHING, space: SPACE, break: BREAK }[kind].repeat(hidden.length),
		);
		from = end;
	}
	parts.push(text.slice(from));
	return parts.join('');
}

/** Masks a `nowiki` element: its tags are hidden, and full stops replace everything that could be markup. */
function plain(element: string): string {
	const open = element.indexOf('>') + 1;
	const close = element.lastIndexOf('<');
	return (
		NOTHING.repeat(open)
		+ element.slice(open, close).replace(/[^\p{L}\p{M}\p{N}\s]/gu, sign => '.'.repeat(sign.length))
		+ NOTHING.repeat(element.length - close)
	);
}

function headingIn(content: string, start: number): OffsetRange {
	const line = content.trimEnd();
	const open = HEADING.exec(line)?.[1]?.length ?? 0;
	let end = line.length;
	while (line.length - end < open && line[end - 1] === '=') {
		end--;
	}
	return { start: start + open, end: start + end };
}

/** Adds the cells of a table line, or its caption. The following lines continue the last cell. */
function addRow(blocks: Blocks, line: string, at: number): void {
	blocks.end();
	if (line.startsWith('|-')) {
		return;
	}
	const marks = [/^(?:\|[+}]|[|!])/.exec(line) ?? undefined, ...line.slice(1).matchAll(line.startsWith('!') ? /\|\||!!/g : /\|\|/g)];
	const starts = marks.map((mark, index) => (mark?.index ?? 0) + (mark?.[0].length ?? 0) + (index === 0 ? 0 : 1));
	for (const [index, start] of starts.entries()) {
		const next = marks[index + 1];
		const end = next ? next.index + 1 : line.length;
		const attributes = ATTRIBUTES.exec(line.slice(start, end))?.[0] ?? '';
		blocks.end();
		blocks.add({ start: at + start + (attributes.includes('=') ? attributes.length : 0), end: at + end });
	}
}

/** Joins the lines of a paragraph, because markup and phrases continue across lines, and adds each paragraph as a block. */
class Blocks {
	private readonly list: RangeList;
	private readonly masked: string;
	private start = -1;
	private last = -1;

	constructor(list: RangeList, masked: string) {
		this.list = list;
		this.masked = masked;
	}

	add({ start, end }: OffsetRange): void {
		this.start = this.start < 0 ? start : this.start;
		this.last = end;
	}

	end(): void {
		this.list.break();
		if (this.start >= 0) {
			addWikitextInline(this.list, this.masked, { start: this.start, end: this.last });
			this.list.break();
			this.start = -1;
		}
	}
}
