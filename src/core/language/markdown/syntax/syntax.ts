import type { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common';
import { Autolink, type MarkdownParser, parser, Strikethrough, TaskList } from '@lezer/markdown';
import type { ProseRange } from '../../../prose/prose';
import { type Gap, RangeList } from '../../../prose/rangeList';
import { gapOfEntity } from '../../html/entity';
import { tagEndsPhrase } from '../../html/prose';
import { BLOCKS } from './blocks';
import { OPAQUE_INLINE } from './inline';

/** Returns the parser for Markdown: CommonMark with the extensions of GitHub, pandoc, Quarto, MyST, site generators and wikis. */
export const markdownParser = once(() => parser.configure([BLOCKS, OPAQUE_INLINE, TaskList, Strikethrough, Autolink]));

/** Returns a function that creates a parser on the first call and then returns the same one. */
export function once(make: () => MarkdownParser): () => MarkdownParser {
	let made: MarkdownParser | undefined;
	return () => (made ??= make());
}

/** Metadata in YAML or TOML at the start of a document, as pandoc and site generators read it. */
const FRONT_MATTER = /^\uFEFF?(?:---[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)|\+\+\+[ \t]*\r?\n[\s\S]*?\r?\n\+\+\+)[ \t]*(?:\r?\n|$)/;

/** Blocks that contain inline markup. */
const INLINE_BLOCKS: ReadonlySet<string> = new Set([
	'Paragraph', 'ATXHeading1', 'ATXHeading2', 'ATXHeading3', 'ATXHeading4', 'ATXHeading5', 'ATXHeading6',
	'SetextHeading1', 'SetextHeading2', 'Table', 'Task', 'Fence',
]);

/** Inline nodes that are not prose and end a phrase. */
const OPAQUE: ReadonlySet<string> = new Set(['InlineCode', 'URL', 'LinkLabel', 'Opaque']);

/** Inline nodes that are not prose but do not end a phrase. */
const MARKS: ReadonlySet<string> = new Set([
	'EmphasisMark', 'StrikethroughMark', 'QuoteMark', 'HeaderMark', 'ListMark', 'TaskMarker', 'LinkTitle', 'RoleMark',
]);

const LINKS: ReadonlySet<string> = new Set(['Link', 'Image']);

/** Elements that contain code. */
const CODE_ELEMENT = /^<(code|kbd|samp|var|tt|pre|script|style|math|svg)\b[^]*(?<!\/)>$/i;

const FRONT_MATTER_BEGINS = /^\uFEFF?(?:---|\+\+\+)[ \t]*\r?\n/;

/** Whether a document starts like front matter, which may be unclosed. */
export function beginsFrontMatter(text: string): boolean {
	return FRONT_MATTER_BEGINS.test(text);
}

/** Returns the length of the front matter of a document, in UTF-16 code units; 0 if it has none. */
export function frontMatterLength(text: string): number {
	return FRONT_MATTER.exec(text)?.[0].length ?? 0;
}

/** Whether a node contains inline markup: its prose does not depend on anything outside it. */
export function isInlineBlock(tree: Tree): boolean {
	return INLINE_BLOCKS.has(tree.type.name);
}

/** Returns the prose of an inline block, relative to its start. `text` is the text of the block. */
export function inlineProse(block: SyntaxNode, text: string): readonly ProseRange[] {
	const list = new RangeList();
	if (block.name === 'Table' || block.name === 'Fence') {
		block.cursor().iterate(ref => {
			if (ref.name === 'TableCell' || ref.name === 'Title') {
				list.break();
				addInlineNode(list, ref.node, text);
			}
		});
	} else {
		addInlineNode(list, block, text);
	}
	return list.ranges;
}

function addInlineNode(list: RangeList, node: SyntaxNode, text: string): void {
	let start = node.from;
	node.cursor().iterate(ref => {
		const markup = markupOf(ref, text);
		if (markup) {
			list.add(start, ref.from);
			if (ref.from >= start) {
				list.gap(markup.gap);
			}
			start = Math.max(start, markup.end);
		}
	});
	list.add(start, node.to);
}

interface Markup {
	readonly end: number;
	readonly gap: Gap;
}

/**
 * Returns the end of the markup at the start of a node, and how it separates the text around it; `undefined` if the node starts with text.
 */
function markupOf(ref: SyntaxNodeRef, text: string): Markup | undefined {
	const { name, from, to } = ref;
	switch (name) {
		case 'LinkMark': {
			// A phrase continues after a link, whatever its target and title are.
			const link = text[from] === ']' ? ref.node.parent : null;
			// The closing bracket of a note in the text, “^[…]”, ends its words.
			const isNote = link !== null && text.charAt(link.from - 1) === '^';
			return { end: link && LINKS.has(link.name) ? link.to : to, gap: isNote ? 'break' : 'nothing' };
		}
		case 'Escape':
		case 'HardBreak':
			// The character after a backslash, or the line end, is text.
			return text[from] === '\\' ? { end: from + 1, gap: 'nothing' } : undefined;
		case 'Entity': {
			const gap = gapOfEntity(text.slice(from + 1, to - 1));
			return gap && { end: to, gap };
		}
		case 'HTMLTag':
			return { end: codeEnd(text, from, to), gap: tagEndsPhrase(text.slice(from, to), text.charAt(to)) ? 'break' : 'nothing' };
		default:
			return MARKS.has(name) || OPAQUE.has(name) ? { end: to, gap: OPAQUE.has(name) ? 'break' : 'nothing' } : undefined;
	}
}

/** Returns the end of an element with code that starts with a tag; for other tags, the end of the tag. */
function codeEnd(text: string, from: number, to: number): number {
	const name = CODE_ELEMENT.exec(text.slice(from, to))?.[1];
	if (name === undefined) {
		return to;
	}
	const closing = new RegExp(`</${name.toLowerCase()}\\s*>`, 'gi');
	closing.lastIndex = to;
	return closing.exec(text)?.index ?? text.length;
}
