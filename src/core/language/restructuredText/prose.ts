import { ADDRESS, emphasisTokens, combineTokens } from '../../prose/inline';
import { BoundaryFinder, linesOf, ParagraphJoiner, type Line, type OpaqueLine } from '../../prose/paragraphs';
import type { ProseRange } from '../../prose/prose';
import { RangeList } from '../../prose/rangeList';
import { dividedReader, type DividedProse } from '../../prose/segment';

/** The directives whose content is prose; so is their argument, except for figures and tables of contents. */
const PROSE_DIRECTIVE = new RegExp(
	`^(?:${[
		'note', 'warning', 'tip', 'important', 'hint', 'caution', 'danger', 'attention', 'error', 'admonition', 'topic', 'sidebar',
		'epigraph', 'highlights', 'pull-quote', 'compound', 'container', 'rubric', 'table', 'list-table', 'seealso', 'centered',
		'versionadded', 'versionchanged', 'deprecated', 'title', 'parsed-literal', 'line-block', 'header', 'footer', 'glossary',
	].join('|')})$`,
);
/** The directives whose argument is a file or class, and whose content is prose. */
const CAPTIONED_DIRECTIVE = /^(?:figure|container|compound|versionadded|versionchanged|deprecated|only|class)$/;

const EXPLICIT = /^([ \t]*)\.\.(?:[ \t]|$)/;
const DIRECTIVE = /^[ \t]*\.\.[ \t]+(?:\|[^|]*\|[ \t]+)?([\w:.+-]+?)::(?:[ \t]+|$)/;
const NOTE = /^[ \t]*\.\.[ \t]+\[[^\]]+\][ \t]*/;
const FIELD = /^[ \t]*:(?![ \t:])[^:\n`]+:(?:[ \t]+|$)/;
const ITEM = /^[ \t]*(?:[-*+•]|(?:\d+|[a-zA-Z]|#)[.)]|\((?:\d+|[a-zA-Z]|#)\)|\|)[ \t]+/;
const UNDERLINE = /^[ \t]*([!-/:-@[-`{-~])\1*[ \t]*$/;
const TABLE_RULE = /^[ \t]*(?:\+[-=+]+\+|=+(?:[ \t]+=+)+)[ \t]*$/;
const DOCTEST = /^[ \t]*>>> /;

const TOKENS = combineTokens([
	/``(?:[^`\n]|`[^`\n])*`{0,2}/u,
	// Roles with prose: only the name of the role and the closing backtick are not prose.
	/:(?:abbr|abbreviation|term|emphasis|strong|title|title-reference|sup|sub|dfn|guilabel|any|ref|doc|numref):(?=`)/u,
	/:[\w:+.-]{1,60}:`[^`<]*(?:<[^`<]*)?`/u, /`[^`<>]*`:[\w:+.-]{1,60}:/,
	/<[^<>`\n]*>(?=`)/u, // the target of a link with text
	/\\\s/u, // joins markup to what follows
	/\|[^|\s](?:[^|\n]*[^|\s])?\|_{0,2}/u, /\[[#*\w.:-]+\]_/u, /_`[^`\n]*`/u, ADDRESS,
], [/\\(?=[^\s\p{L}\p{N}])/u, /`_{0,2}(?![\p{L}\p{N}])/u, /`/u, /(?<=[\p{L}\p{N}])__?(?![\p{L}\p{N}_])/u, ...emphasisTokens('*')]);

/** What a line is that is not prose. */
type HiddenLine = 'code' | 'markup';

/**
 * Returns the prose of reStructuredText: titles, text, notes and captions, without literal text, other directives, comments and targets.
 */
export function findRestructuredTextProse(text: string): readonly ProseRange[] {
	return divide(text).prose;
}

/** Divides reStructuredText into blocks, each with the indented blocks and blank lines after it. */
export const restructuredTextReader = dividedReader(divide);

/** Returns the lines of reStructuredText that are not prose: those of literal text, directives, comments, underlines and tables. */
export function findRestructuredTextOpaqueLines(text: string): readonly OpaqueLine[] {
	const lines: OpaqueLine[] = [];
	divide(text, (line, kind) => lines.push({ start: line.start, end: line.end, isCode: kind === 'code' }));
	return lines;
}

function divide(text: string, report: (line: Line, kind: HiddenLine) => unknown = () => undefined): DividedProse {
	const list = new RangeList();
	const reader = new LineReader(new ParagraphJoiner(list, text, TOKENS), report);
	const boundaries = new BoundaryFinder();
	for (const line of linesOf(text)) {
		// What is open ends at the first line without indentation after a blank line.
		boundaries.read(line, /^\s/.test(line.content));
		reader.read(line);
	}
	reader.end();
	return { prose: list.ranges, boundaries: boundaries.found };
}

/** Reads lines in order, and adds the prose in them to paragraphs. */
class LineReader {
	private readonly paragraphs: ParagraphJoiner;
	private readonly report: (line: Line, kind: HiddenLine) => unknown;
	/** The indentation of the start of an opaque block: every line indented further is part of it. */
	private opaque: number | undefined;
	/** Whether fields are options of a directive. */
	private isInOptions = false;
	private isInDoctest = false;

	constructor(paragraphs: ParagraphJoiner, report: (line: Line, kind: HiddenLine) => unknown) {
		this.paragraphs = paragraphs;
		this.report = report;
	}

	read(line: Line): void {
		const { content } = line;
		const indent = content.length - content.trimStart().length;
		if (content.trim() === '') {
			this.end();
			this.isInOptions = false;
			this.isInDoctest = false;
			return;
		}
		if (this.isInDoctest || (this.opaque !== undefined && indent > this.opaque)) {
			this.report(line, 'code');
			return;
		}
		this.opaque = undefined;
		this.readText(line, indent);
		if (content.trimEnd().endsWith('::') && this.paragraphs.open) {
			this.end();
			this.opaque = indent;
		}
	}

	end(): void {
		this.paragraphs.end();
	}

	/** Reads a line that is neither blank nor part of an opaque block. */
	private readText(line: Line, indent: number): void {
		const { end, content } = line;
		if (EXPLICIT.test(content)) {
			this.readExplicit(line, indent);
		} else if (DOCTEST.test(content) && !this.paragraphs.open) {
			this.isInDoctest = true;
			this.report(line, 'code');
		} else if (UNDERLINE.test(content) || TABLE_RULE.test(content)) {
			this.end();
			this.opaque = content.trim() === '::' ? indent : undefined;
			this.report(line, 'markup');
		} else if (FIELD.test(content)) {
			this.end();
			if (this.isInOptions) {
				this.report(line, 'markup');
			} else {
				this.paragraphs.add(after(FIELD, line), end);
			}
		} else {
			if (ITEM.test(content)) {
				this.end();
			}
			this.paragraphs.add(after(ITEM, line), end);
		}
	}

	/** Reads the first line of explicit markup: a directive, note, comment or target. */
	private readExplicit(line: Line, indent: number): void {
		const { end, content } = line;
		const directive = DIRECTIVE.exec(content)?.[1];
		const captioned = directive !== undefined && CAPTIONED_DIRECTIVE.test(directive);
		const spoken = directive !== undefined && PROSE_DIRECTIVE.test(directive);
		this.end();
		this.isInOptions = captioned || spoken;
		this.opaque = this.isInOptions || NOTE.test(content) ? undefined : indent;
		const words = NOTE.test(content) || (spoken && !captioned) ? after(spoken ? DIRECTIVE : NOTE, line) : end;
		// A directive without an argument does not start a paragraph, so its `::` does not announce literal text.
		if (words < end) {
			this.paragraphs.add(words, end);
		} else if (!NOTE.test(content)) {
			this.report(line, 'markup');
		}
	}
}

/** Returns the offset after the match of a pattern at the start of a line; its start if there is none. */
function after(pattern: RegExp, { start, content }: Line): number {
	return start + (pattern.exec(content)?.[0].length ?? 0);
}
