import type { BlockContext, BlockParser, Line, MarkdownConfig } from '@lezer/markdown';
import { memoized } from '../../../steps/memoized';
import { hasBlockIndent } from './blockIndent';
import { BACKTICK, COLON, OPEN_PARENTHESIS, TILDE } from './characterCodes';
import { hiddenLine } from './hiddenLine';

/**
 * Directives of MyST whose content is prose in Markdown: those of mystmd (`packages/myst-directives`, body type `myst`), docutils and
 * Sphinx, and of the extensions in MyST's documentation (sphinx-design, sphinx-proof, sphinx-exercise). All other fences are code, as in
 * any Markdown.
 */
const PROSE = new RegExp(`^(?:${[
	'admonition', 'attention', 'caution', 'danger', 'error', 'important', 'hint', 'note', 'seealso', 'tip', 'warning', 'todo',
	'aside', 'margin', 'sidebar', 'topic', 'abstract', 'rubric', 'centered', 'blockquote', 'epigraph', 'pull-quote', 'highlights',
	'div', 'container', 'compound', 'only', 'dropdown', 'details', 'glossary', 'figure', 'figure-md', 'iframe', 'table', 'list-table',
	'versionadded', 'versionchanged', 'deprecated', 'tab-set', 'tab-item', 'grid', 'grid-item', 'grid-item-card', 'card', 'card-carousel',
	'exercise', 'exercise-start', 'solution', 'solution-start', '(?:prf|proof):[a-z]+',
].join('|')})$`);

/** The directives among them whose argument is not prose: a file, class, version or number of columns. */
const NAMING =
	/^(?:div|container|compound|only|figure|figure-md|iframe|versionadded|versionchanged|deprecated|glossary|tab-set|grid|grid-item|card-carousel|solution|solution-start)$/;

/** The opening line of a directive with backticks or tildes: `{name .class} argument`. */
const OPENING = /^(`{3,}(?=[^`\n]*$)|~{3,})[ \t]*\{[ \t]*([a-zA-Z][\w:+.-]*)(?:[ \t][^{}\n]*)?\}([^\n]*)$/;

/** The opening line of a directive with colons whose content is not Markdown. */
const COLON_CODE =
	/^(:{3,})[ \t]*\{[ \t]*(?:code|code-block|code-cell|sourcecode|literalinclude|math|raw|mermaid|mdast|csv-table|index|toctree|eval-rst|parsed-literal)\b[^{}\n]*\}/;

/** The opening line of a directive with colons; the rest of the line is its argument. */
const COLON_OPENING = /^:{3,}[ \t]*\{[ \t]*([a-zA-Z][\w:+.-]*)(?:[ \t][^{}\n]*)?\}([^\n]*)$/;

/** An option of a directive (MyST-Parser, “Roles and Directives”, “Parameterizing directives”). */
const OPTION = /^:[^:\s]+:/;
/** An option, or a line that continues one. */
const OPTION_OR_REST = /^:(?:[^:\s]+:|[ \t])/;

/** A directive: its fence, and whether it has been closed. */
interface Directive {
	readonly fence: string;
	closed: boolean;
}

interface Directives {
	/** All directives so far; the value of a block is an index in this list. */
	readonly all: Directive[];
	/** The number of closed directives. */
	closings: number;
}

/** The directives of the document being parsed, released after the parse. */
const directivesOf = memoized<BlockContext, Directives>(() => ({ all: [], closings: 0 }));

/** Returns a function that tells whether the current line is still in the same list, quotation or directive as the given one. */
export function insideOf(cx: BlockContext, line: Line): () => boolean {
	const nested = line.baseIndent > 0;
	const directives = directivesOf(cx);
	const { closings } = directives;
	return () => (!nested || line.baseIndent > 0) && directives.closings === closings;
}

/**
 * A directive of MyST that contains Markdown: ```` ```{note} Title ````. Like any fence, it is closed by the first line that can close it,
 * in whatever block that is (MyST-Parser, “Roles and Directives”, “Nesting directives”).
 */
const directive: BlockParser = {
	name: 'Directive',
	before: 'FencedCode',
	parse(cx, line) {
		const match = opensFence(line) ? OPENING.exec(line.text.slice(line.pos)) : null;
		const [, fence = '', name = '', argument = ''] = match ?? [];
		if (!match || !PROSE.test(name)) {
			return false;
		}
		const { all } = directivesOf(cx);
		all.push({ fence, closed: false });
		cx.startComposite('Directive', line.pos, all.length - 1);
		addHead(cx, line, NAMING.test(name) ? '' : argument.trimStart());
		return true;
	},
	endLeaf: (_cx, line) => opensFence(line) && PROSE.test(OPENING.exec(line.text.slice(line.pos))?.[2] ?? ''),
};

/** A directive with colons. Other dialects close such fences differently, so each fence line is a block, with Markdown in between. */
const colonDirective: BlockParser = {
	name: 'ColonDirective',
	before: 'Fence',
	parse(cx, line) {
		const text = line.next === COLON && hasBlockIndent(line) ? line.text.slice(line.pos) : '';
		const [, fence] = COLON_CODE.exec(text) ?? [];
		if (fence !== undefined) {
			addOpaque(cx, line, fence);
			return true;
		}
		const [, name, argument = ''] = COLON_OPENING.exec(text) ?? [];
		if (name === undefined) {
			return false;
		}
		addHead(cx, line, PROSE.test(name) && !NAMING.test(name) ? argument.trimStart() : '');
		return true;
	},
};

/** A target `(name)=`, which names the next block (MyST-Parser, “Cross-references”, “Creating explicit targets”). */
const target = hiddenLine('Target', isTarget);

function isTarget(line: Line): boolean {
	return line.next === OPEN_PARENTHESIS && hasBlockIndent(line) && /^\([^()\n]+\)=[ \t]*$/.test(line.text.slice(line.pos));
}

function opensFence(line: Line): boolean {
	return (line.next === BACKTICK || line.next === TILDE) && hasBlockIndent(line);
}

/** Whether a line belongs to a directive; its closing line does, but shows nothing. */
function continuesDirective(cx: BlockContext, line: Line, value: number): boolean {
	const directives = directivesOf(cx);
	const open = directives.all[value];
	if (!open || open.closed) {
		return false;
	}
	const text = hasBlockIndent(line) ? line.text.slice(line.pos).trimEnd() : '';
	open.closed = text.startsWith(open.fence) && text === open.fence.charAt(0).repeat(text.length);
	if (open.closed) {
		directives.closings++;
		line.addMarker(cx.elt('Hidden', cx.lineStart + line.pos, cx.lineStart + line.text.length));
		line.moveBase(line.text.length);
	}
	return true;
}

/** Adds the opening line of a directive, whose argument may be prose, and its options. */
function addHead(cx: BlockContext, line: Line, argument: string): void {
	const start = cx.lineStart + line.pos;
	const end = cx.lineStart + line.text.length;
	const title = end - argument.length;
	cx.addElement(
		cx.elt('Fence', start, end, argument === '' ? [] : [cx.elt('Title', title, end, cx.parser.parseInline(argument, title))]),
	);
	const isStillInside = insideOf(cx, line);
	let continues = cx.nextLine();
	const content = () => (continues && isStillInside() ? line.text.slice(line.pos).trimEnd() : '');
	const first = content();
	const isYaml = first === '---';
	if (!isYaml && !OPTION.test(first)) {
		return;
	}
	const from = cx.lineStart + line.pos;
	let to = from;
	for (let text = first, closed = false; text !== '' && !closed && (isYaml || OPTION_OR_REST.test(text)); text = content()) {
		closed = isYaml && to > from && text === '---';
		to = cx.lineStart + line.text.length;
		continues = cx.nextLine();
	}
	cx.addElement(cx.elt('Hidden', from, to));
}

/** Adds a directive without Markdown, up to its closing fence. */
function addOpaque(cx: BlockContext, line: Line, fence: string): void {
	const start = cx.lineStart + line.pos;
	const isInside = insideOf(cx, line);
	let closed = false;
	let continues = cx.nextLine();
	while (continues && isInside() && !closed) {
		const text = line.text.slice(line.pos).trimEnd();
		closed = text.startsWith(fence) && /^:+$/.test(text);
		continues = cx.nextLine();
	}
	cx.addElement(cx.elt('Hidden', start, cx.prevLineEnd()));
}

/** Directives of MyST: fences of backticks, tildes or colons with a name in braces. */
export const DIRECTIVES: MarkdownConfig = {
	defineNodes: [{ name: 'Directive', block: true, composite: continuesDirective }],
	parseBlock: [directive, colonDirective, target],
};
