import { Table, type BlockContext, type BlockParser, type Line, type MarkdownConfig } from '@lezer/markdown';
import { hasBlockIndent } from './blockIndent';
import { COLON, OPEN_BRACKET } from './characterCodes';
import { DIRECTIVES, insideOf } from './directives';

/** The maximum depth of nested blocks. Parsing takes time proportional to the square of the depth, and no real text is nested deeper. */
const MAX_DEPTH = 50;

const tooDeep: BlockParser = {
	name: 'TooDeep',
	before: 'LinkReference',
	parse: (cx, line) => cx.depth > MAX_DEPTH && opaqueLine(cx, line),
};

const FOOTNOTE = /^\[\^[^\]\s]+\]:[ \t]*/;

/** A footnote definition, which contains blocks indented by four columns. */
const footnote: BlockParser = {
	name: 'Footnote',
	before: 'LinkReference',
	parse(cx, line) {
		const label = line.next === OPEN_BRACKET && hasBlockIndent(line) && FOOTNOTE.exec(line.text.slice(line.pos));
		if (!label) {
			return false;
		}
		cx.startComposite('Footnote', line.pos);
		line.moveBase(line.pos + label[0].length);
		return null;
	},
	endLeaf: (_cx, line) => line.next === OPEN_BRACKET && FOOTNOTE.test(line.text.slice(line.pos)),
};

function continuesFootnote(_cx: BlockContext, line: Line): boolean {
	if (line.next >= 0 && line.indent < line.baseIndent + 4) {
		return false;
	}
	line.moveBaseColumn(line.baseIndent + 4);
	return true;
}

/** The fence of a directive or container: `:::note[Title]{.class}`. Only a title in brackets is prose. */
const FENCE = /^:{2,}[ \t]*(?:[\w{.#-][^[\n]*(?:\[(?:([^\]\n]*)\])?.*)?)?$/;
const fence: BlockParser = {
	name: 'Fence',
	before: 'LinkReference',
	parse(cx, line) {
		const match = line.next === COLON ? FENCE.exec(line.text.slice(line.pos)) : null;
		if (!match) {
			return false;
		}
		const start = cx.lineStart + line.pos;
		const title = start + match[0].indexOf('[') + 1;
		// The node is the whole line: after a node reused from the previous version, the parser continues on the next line.
		cx.addElement(cx.elt('Fence', start, start + match[0].length, match[1] === undefined
			? [] : [cx.elt('Title', title, title + match[1].length, cx.parser.parseInline(match[1], title))]));
		cx.nextLine();
		return true;
	},
	endLeaf: (_cx, line) => line.next === COLON && FENCE.test(line.text.slice(line.pos)),
};

/** A maths block, from `$$` to `$$`. It does not look ahead, so that a later edit does not change it. */
const maths: BlockParser = {
	name: 'Maths',
	before: 'LinkReference',
	parse(cx, line) {
		if (!line.text.startsWith('$$', line.pos) || line.text.includes('$$', line.pos + 2)) {
			return false;
		}
		const start = cx.lineStart + line.pos;
		// Maths ends with the quotation or list that contains it.
		const inside = insideOf(cx, line);
		let open = true;
		while (open && cx.nextLine() && inside()) {
			open = !line.text.includes('$$');
		}
		if (!open) {
			cx.nextLine();
		}
		cx.addElement(cx.elt('Hidden', start, cx.prevLineEnd()));
		return true;
	},
	endLeaf: (_cx, line, leaf) =>
		line.text.startsWith('$$', line.pos) && !line.text.includes('$$', line.pos + 2) && !isInMaths(leaf.content),
};

/** Whether a paragraph has opened maths that the next line may close. */
function isInMaths(paragraph: string): boolean {
	return paragraph.split('$$').length % 2 === 0;
}

function opaqueLine(cx: BlockContext, line: Line): boolean {
	cx.addElement(cx.elt('Hidden', cx.lineStart + line.pos, cx.lineStart + line.text.length));
	cx.nextLine();
	return true;
}

/** A line that can follow the header of a table. This check avoids the parser's own pattern, which is quadratic in white space. */
const TABLE_RULE = /^[>\s]{0,200}[|:-]/;

const table = {
	...Table,
	parseBlock: (Table.parseBlock ?? []).map(block => ({
		...block,
		// A cheap check first: the parser's own examines each character of every paragraph in turn.
		leaf: (...[cx, leaf]: Parameters<NonNullable<BlockParser['leaf']>>) =>
			leaf.content.includes('|') ? (block.leaf?.(cx, leaf) ?? null) : null,
		endLeaf: (...[cx, line, leaf]: Parameters<NonNullable<BlockParser['endLeaf']>>) =>
			TABLE_RULE.test(cx.peekLine()) && (block.endLeaf?.(cx, line, leaf) ?? false),
	})),
};

/** The blocks that are not in CommonMark: tables, footnotes, directives and maths. */
export const BLOCKS: readonly MarkdownConfig[] = [
	table,
	{
		defineNodes: [
			{ name: 'Footnote', block: true, composite: continuesFootnote },
			{ name: 'Fence', block: true },
			'Title',
			{ name: 'Hidden', block: true },
		],
		parseBlock: [tooDeep, footnote, fence, maths],
	},
	DIRECTIVES,
];
