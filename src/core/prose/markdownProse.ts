import { Tree, TreeFragment } from '@lezer/common';
import { frontMatterLength, inlineProse, isInlineBlock, MARKDOWN } from './markdown';
import type { ProseRange } from './prose';
import { LineInput } from './lineInput';
import { coverOf, type ProseParser, type TextChange } from './proseParser';

/** The prose of a block where it stood last. */
interface Placed {
	readonly start: number;
	readonly ranges: readonly ProseRange[];
}

/**
 * The prose of Markdown, without front matter, code, addresses, HTML, comments, maths, citations and the
 * labels of footnotes and references.
 */
export function findMarkdownProse(text: string): readonly ProseRange[] {
	return new MarkdownProse().update(text);
}

/**
 * Finds the prose of a Markdown document and keeps its syntax tree: of an edited document only the blocks
 * around the edit are parsed, and only new blocks are read for prose.
 */
export class MarkdownProse implements ProseParser {
	/** Blocks are shared between the trees of successive versions, and forgotten with the last of these. */
	private readonly blocks = new WeakMap<Tree, Placed>();
	private fragments: readonly TreeFragment[] = [];
	private text = '';
	private front = 0;

	update(text: string, changes?: readonly TextChange[]): readonly ProseRange[] {
		const front = frontMatterLength(text);
		const tree = MARKDOWN.parse(new LineInput(text.slice(front)), this.fragmentsFor(text, front, changes));
		this.fragments = TreeFragment.addTree(tree);
		this.text = text;
		this.front = front;
		const ranges: ProseRange[] = [];
		this.collect(tree, front, ranges);
		return ranges;
	}

	/** What of the last tree still holds. */
	private fragmentsFor(text: string, front: number, changes: readonly TextChange[] | undefined): readonly TreeFragment[] {
		const cover = coverOf(changes ?? []);
		const delta = cover ? cover.length - (cover.end - cover.start) : 0;
		if (!changes || this.text.length + delta !== text.length) {
			return [];
		}
		if (!cover || cover.end < this.front) {
			return front - this.front === delta ? this.fragments : [];
		}
		if (cover.start < this.front || front !== this.front) {
			return [];
		}
		const fromA = Math.max(0, blockEndBefore(this.text, cover.start) - this.front);
		const toA = cover.end - this.front;
		return TreeFragment.applyChanges(this.fragments, [{ fromA, toA, fromB: fromA, toB: toA + delta }]);
	}

	private collect(tree: Tree, start: number, ranges: ProseRange[]): void {
		if (isInlineBlock(tree)) {
			for (const range of this.place(tree, start)) {
				ranges.push(range);
			}
			return;
		}
		for (let index = 0; index < tree.children.length; index++) {
			const child = tree.children[index];
			if (child instanceof Tree) {
				this.collect(child, start + (tree.positions[index] ?? 0), ranges);
			}
		}
	}

	/** The prose of a block that begins at an offset. */
	private place(block: Tree, start: number): readonly ProseRange[] {
		const placed = this.blocks.get(block);
		if (placed?.start === start) {
			return placed.ranges;
		}
		const by = start - (placed?.start ?? 0);
		const ranges = (placed?.ranges ?? inlineProse(block.topNode, this.text.slice(start, start + block.length)))
			.map(range => ({ start: range.start + by, end: range.end + by, continues: range.continues }));
		this.blocks.set(block, { start, ranges });
		return ranges;
	}
}

/**
 * The offset inside the last block that ends before an edit. That block is parsed again, since the edit
 * may go on with it: an indented line after a blank one belongs to a footnote.
 */
function blockEndBefore(text: string, offset: number): number {
	let end = offset;
	while (end > 0 && /\s/.test(text[end - 1] ?? '')) {
		end--;
	}
	return Math.max(0, end - 1);
}
