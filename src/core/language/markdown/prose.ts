import { Tree } from '@lezer/common';
import type { MarkdownParser } from '@lezer/markdown';
import type { ProseRange } from '../../prose/prose';
import type { ProseSyntax } from '../../prose/proseSyntax';
import type { Segment } from '../../prose/segment';
import { lineStartAt } from '../../text/lineBounds';
import { shifted } from '../../text/offsetRange';
import { BLOCK_TAG } from '../html/blockTags';
import { findHtmlProse } from '../html/prose';
import { LineInput } from './syntax/lineInput';
import { beginsFrontMatter, frontMatterLength, inlineProse, isInlineBlock, markdownParser } from './syntax/syntax';

/**
 * The prose of Markdown, without front matter, code, addresses, tags, comments, maths, citations, and the labels of footnotes and
 * references. It is parsed in segments: the front matter, and the blocks between two blank lines outside all blocks.
 */
export const markdownProse: ProseSyntax = proseWith(markdownParser);

/** Like `markdownProse`, with another parser. */
export function proseWith(parser: () => MarkdownParser): ProseSyntax {
	const parse = (text: string) => parser().parse(new LineInput(text));
	return {
		find(text) {
			const front = frontMatterLength(text);
			const ranges: ProseRange[] = [];
			collect(parse(text.slice(front)), { text, start: front }, ranges);
			return ranges;
		},
		reader: {
			read(text, { isFirst }) {
				const front = isFirst ? frontMatterLength(text) : 0;
				const body = text.slice(front);
				return [...(front > 0 ? [{ text: text.slice(0, front), prose: [] }] : []), ...segmentsOf(body, parse(body))];
			},
			opening: text => (!beginsFrontMatter(text) ? 'none' : frontMatterLength(text) > 0 ? 'closed' : 'open'),
		},
		hasBacktickCode: true,
		separator: BLOCK_TAG,
	};
}

function segmentsOf(body: string, tree: Tree): readonly Segment[] {
	const segments: Segment[] = [];
	const blocks: PlacedTree[] = [];
	collectBlocks(tree, 0, blocks);
	let start = 0;
	let firstBlock = 0;
	for (let index = 1; index <= blocks.length; index++) {
		const end = index === blocks.length ? body.length : boundaryBefore(body, blocks[index]?.start ?? 0);
		if (end > start) {
			segments.push(segmentOf(body.slice(start, end), blocks.slice(firstBlock, index), start));
			start = end;
			firstBlock = index;
		}
	}
	// A text without blocks is only white space.
	return start < body.length ? [...segments, { text: body.slice(start), prose: [] }] : segments;
}

interface PlacedTree {
	readonly tree: Tree;
	readonly start: number;
}

/** Collects the top-level blocks of a document. The parser groups them in unnamed nodes to keep the tree balanced. */
function collectBlocks(tree: Tree, start: number, blocks: PlacedTree[]): void {
	for (let index = 0; index < tree.children.length; index++) {
		const child = tree.children[index];
		if (child instanceof Tree) {
			const at = start + (tree.positions[index] ?? 0);
			if (child.type.isAnonymous) {
				collectBlocks(child, at, blocks);
			} else {
				blocks.push({ tree: child, start: at });
			}
		}
	}
}

/** Returns the start of the line of a block if the line above is blank; otherwise -1. */
function boundaryBefore(text: string, block: number): number {
	const line = lineStartAt(text, block);
	return line > 0 && BLANK.test(text.slice(lineStartAt(text, line - 1), line)) ? line : -1;
}

/** A line that is blank for Markdown. With other white space, such as a no-break space, it is one of a paragraph. */
const BLANK = /^[ \t\r]*\n$/;

function segmentOf(text: string, blocks: readonly PlacedTree[], by: number): Segment {
	const prose: ProseRange[] = [];
	for (const { tree, start } of blocks) {
		collect(tree, { text, start: start - by }, prose);
	}
	return { text, prose };
}

/** Adds the prose of a block and its nested blocks; the block starts at an offset of the text. */
function collect(tree: Tree, { text, start }: { readonly text: string; readonly start: number }, ranges: ProseRange[]): void {
	// The text between the tags of an HTML block is prose, such as a caption or the cells of a table.
	if (tree.type.name === 'HTMLBlock') {
		for (const range of findHtmlProse(text.slice(start, start + tree.length))) {
			ranges.push(shifted(range, start));
		}
		return;
	}
	if (isInlineBlock(tree)) {
		for (const range of inlineProse(tree.topNode, text.slice(start, start + tree.length))) {
			ranges.push(shifted(range, start));
		}
		return;
	}
	for (let index = 0; index < tree.children.length; index++) {
		const child = tree.children[index];
		if (child instanceof Tree) {
			collect(child, { text, start: start + (tree.positions[index] ?? 0) }, ranges);
		}
	}
}
