import type { SyntaxNode } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import type { ProseRange } from './prose';
import { RangeList } from './rangeList';

const MARKDOWN = parser.configure(GFM);

/** YAML, TOML or `...`-closed metadata at the very start of a document, as pandoc and the site generators read it. */
const FRONT_MATTER = /^\uFEFF?(?:---[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)|\+\+\+[ \t]*\r?\n[\s\S]*?\r?\n\+\+\+)[ \t]*(?:\r?\n|$)/;

/** Blocks whose content is inline text. */
const INLINE_BLOCKS: ReadonlySet<string> = new Set([
	'Paragraph', 'ATXHeading1', 'ATXHeading2', 'ATXHeading3', 'ATXHeading4', 'ATXHeading5', 'ATXHeading6',
	'SetextHeading1', 'SetextHeading2', 'TableCell', 'Task',
]);

/** Inline nodes that are no prose and that end a run of words. */
const OPAQUE: ReadonlySet<string> = new Set(['InlineCode', 'URL', 'Autolink', 'HTMLTag', 'Comment', 'ProcessingInstruction', 'LinkLabel']);

/** Inline nodes that are no prose but across which words run on. */
const MARKS: ReadonlySet<string> = new Set([
	'EmphasisMark', 'StrikethroughMark', 'LinkMark', 'QuoteMark', 'HeaderMark', 'ListMark', 'TaskMarker', 'HardBreak', 'LinkTitle',
]);

const LINKS: ReadonlySet<string> = new Set(['Link', 'Image']);

/** Maths between dollars, as pandoc reads it: no space inside the dollars, no digit after them. */
const MATHS = /\$\$[\s\S]+?\$\$|(?<![\\$])\$(?=[^\s$])[^$\n]*?[^\s\\$]\$(?![\d$])/g;

/**
 * The prose of Markdown (CommonMark and GitHub's tables, task lists and bare addresses), without
 * front matter, code, addresses, HTML, comments, maths and the labels of footnotes and references.
 */
export function findMarkdownProse(text: string): readonly ProseRange[] {
	const front = FRONT_MATTER.exec(text)?.[0].length ?? 0;
	const list = new RangeList();
	MARKDOWN.parse(text.slice(front)).iterate({
		enter(ref) {
			const { name, from, to } = ref;
			if (INLINE_BLOCKS.has(name)) {
				list.break();
				// Only here is a node made of the cursor, which costs as much as parsing it.
				addInline(text, front, ref.node, list);
				return false;
			}
			if (name === 'LinkReference' && text.startsWith('[^', front + from)) {
				// A footnote of one word looks like the definition of a link.
				list.break();
				list.add(text.indexOf(']:', front + from) + 2, front + to);
			}
			return true;
		},
	});
	return list.ranges;
}

function addInline(text: string, front: number, block: SyntaxNode, list: RangeList): void {
	let start = front + block.from;
	const skip = (from: number, to: number, breaks: boolean) => {
		addWithoutMaths(text, start, front + from, list);
		if (breaks && front + from >= start) {
			list.break();
		}
		start = Math.max(start, front + to);
	};
	block.cursor().iterate(ref => {
		const { name, from, to } = ref;
		if (name === 'LinkMark' && text[front + from] === ']') {
			// Words run on after a link, whatever its target and title are.
			const parent = ref.node.parent;
			skip(from, parent && LINKS.has(parent.name) ? parent.to : to, false);
			return false;
		}
		if (MARKS.has(name)) {
			skip(from, to, false);
			return false;
		}
		if (OPAQUE.has(name) || (name === 'Link' && text.startsWith('[^', front + from))) {
			skip(from, to, true);
			return false;
		}
		return true;
	});
	addWithoutMaths(text, start, front + block.to, list);
}

function addWithoutMaths(text: string, start: number, end: number, list: RangeList): void {
	let proseStart = start;
	for (const maths of text.slice(start, end).matchAll(MATHS)) {
		list.add(proseStart, start + maths.index);
		list.break();
		proseStart = start + maths.index + maths[0].length;
	}
	list.add(proseStart, end);
}
