import type { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common';
import { Autolink, type MarkdownParser, parser, Strikethrough, TaskList } from '@lezer/markdown';
import { gapOfEntity } from '../html/entity';
import { partsWords } from '../html/prose';
import { BLOCKS } from './blocks';
import { OPAQUE_INLINE } from './inline';
import { type Gap, RangeList } from '../../prose/rangeList';
import type { ProseRange } from '../../prose/prose';

/** The parser of Markdown: CommonMark with what GitHub, pandoc, Quarto, MyST, the site generators and the wikis add to it. Made when it is first needed. */
export const markdownParser = once(() => parser.configure([BLOCKS, OPAQUE_INLINE, TaskList, Strikethrough, Autolink]));

/** A parser that is made when it is first needed. */
export function once(make: () => MarkdownParser): () => MarkdownParser {
	let made: MarkdownParser | undefined;
	return () => (made ??= make());
}

/** YAML, TOML or `...`-closed metadata at the very start of a document, as pandoc and the site generators read it. */
const FRONT_MATTER = /^\uFEFF?(?:---[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)|\+\+\+[ \t]*\r?\n[\s\S]*?\r?\n\+\+\+)[ \t]*(?:\r?\n|$)/;

/** Blocks whose content is inline text. */
const INLINE_BLOCKS: ReadonlySet<string> = new Set([
	'Paragraph', 'ATXHeading1', 'ATXHeading2', 'ATXHeading3', 'ATXHeading4', 'ATXHeading5', 'ATXHeading6',
	'SetextHeading1', 'SetextHeading2', 'Table', 'Task', 'Fence',
]);

/** Inline nodes that are no prose and that end a run of words. */
const OPAQUE: ReadonlySet<string> = new Set(['InlineCode', 'URL', 'LinkLabel', 'Opaque']);

/** Inline nodes that are no prose but across which words run on. */
const MARKS: ReadonlySet<string> = new Set([
	'EmphasisMark', 'StrikethroughMark', 'QuoteMark', 'HeaderMark', 'ListMark', 'TaskMarker', 'LinkTitle', 'RoleMark',
]);

const LINKS: ReadonlySet<string> = new Set(['Link', 'Image']);

/** Elements whose content quotes machines. */
const CODE_ELEMENT = /^<(code|kbd|samp|var|tt|pre|script|style|math|svg)\b[^]*(?<!\/)>$/i;

const FRONT_MATTER_BEGINS = /^\uFEFF?(?:---|\+\+\+)[ \t]*\r?\n/;

/** Whether a document begins as one with front matter does, be it closed or not. */
export function beginsFrontMatter(text: string): boolean {
	return FRONT_MATTER_BEGINS.test(text);
}

/** How long the front matter of a document is. */
export function frontMatterLength(text: string): number {
	return FRONT_MATTER.exec(text)?.[0].length ?? 0;
}

/** Whether the content of a node is inline text: it has prose of its own, which depends on nothing outside it. */
export function isInlineBlock(tree: Tree): boolean {
	return INLINE_BLOCKS.has(tree.type.name);
}

/** The prose of an inline block, as offsets from its start. The text is that of the block. */
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

/** Where the markup ends that a node begins with, and what it is to the words around it; `undefined` where the node begins with text. */
function markupOf(ref: SyntaxNodeRef, text: string): Markup | undefined {
	const { name, from, to } = ref;
	switch (name) {
		case 'LinkMark': {
			// Words run on after a link, whatever its target and title are.
			const link = text[from] === ']' ? ref.node.parent : null;
			return { end: link && LINKS.has(link.name) ? link.to : to, gap: 'nothing' };
		}
		case 'Escape':
		case 'HardBreak':
			// What stands behind the backslash is text: a sign, or a line end.
			return text[from] === '\\' ? { end: from + 1, gap: 'nothing' } : undefined;
		case 'Entity': {
			const gap = gapOfEntity(text.slice(from + 1, to - 1));
			return gap && { end: to, gap };
		}
		case 'HTMLTag':
			return { end: codeEnd(text, from, to), gap: partsWords(text.slice(from, to), text.charAt(to)) ? 'break' : 'nothing' };
		default:
			return MARKS.has(name) || OPAQUE.has(name) ? { end: to, gap: OPAQUE.has(name) ? 'break' : 'nothing' } : undefined;
	}
}

/** Where the element ends that a tag begins, if its content quotes machines; else where the tag ends. */
function codeEnd(text: string, from: number, to: number): number {
	const name = CODE_ELEMENT.exec(text.slice(from, to))?.[1];
	if (name === undefined) {
		return to;
	}
	const closing = new RegExp(`</${name.toLowerCase()}\\s*>`, 'gi');
	closing.lastIndex = to;
	return closing.exec(text)?.index ?? text.length;
}
