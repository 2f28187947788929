import { ADDRESS, emphasisTokens, combineTokens } from '../../prose/inline';
import { BoundaryFinder, linesOf, ParagraphJoiner, type OpaqueLine } from '../../prose/paragraphs';
import type { ProseRange } from '../../prose/prose';
import { RangeList } from '../../prose/rangeList';
import { dividedReader, type DividedProse } from '../../prose/segment';

/** The delimiters of blocks with code, literal text, raw output, maths or comments; the same line ends the block. */
const OPAQUE_DELIMITER = /^(?:(?:-{4,}|\.{4,}|\+{4,}|\/{4,})[ \t]*|`{3}.*)$/;
/** The delimiters of blocks with prose. */
const DELIMITER = /^(?:={4,}|\*{4,}|_{4,}|--|[|,:!]={3,}|'{3}|<{3}|---|\*\*\*|\+)[ \t]*$/;
/** The delimiters of blocks that contain others; the same line ends the block. */
const CONTAINER = /^(?:={4,}|\*{4,}|_{4,}|--|[|,:!]={3,})$/;
/** The styles that make the following block or paragraph code or maths. */
const OPAQUE_STYLE = /^\[(?:source|listing|literal|stem|latexmath|asciimath|pass|comment|plantuml|mermaid|graphviz|ditaa)\b[^\]]*\][ \t]*$/;
/** Block attributes, anchors, attribute entries, comments, and block macros without text. */
const OPAQUE_LINE =
	/^(?:\[[^\]]*\]{1,2}[ \t]*$|:!?[\w-]+!?:(?:[ \t]|$)|\/\/(?!\/)|(?:include|ifdef|ifndef|ifeval|endif|toc|video|audio|image)::)/;
/** The line under a title, which is about as long as the title. */
const UNDERLINE = /^(?:={3,}|-{3,}|~{3,}|\^{3,}|\+{3,})$/;
const HEADING = /^(?:={1,6}|#{1,6})[ \t]+|^\.(?=[^\s.])/;
const ITEM = /^[ \t]*(?:\*{1,5}|-|\.{1,5}|\d+\.|<(?:\d+|\.)>)[ \t]+(?:\[[ xX*]\][ \t]+)?/;
const DESCRIPTION = /^[ \t]*\S.*?(?::{2,4}|;;)(?:[ \t]|$)/;
const INDENTED = /^[ \t]+\S/;
const ADMONITION = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION): /;

/** Monospace (Asciidoctor, `QUOTE_SUBS`): between words, so that the backticks of the quotation marks "`so`" do not count. */
const MONOSPACE = /(?<![\p{L}\p{N}_&;:"'`}])`(?=[^\s`])[^`\n]*`(?![\p{L}\p{N}_"'`])/u;

const TOKENS = combineTokens([
	/\/\/(?!\/)(?<=^\/\/|\n\/\/)[^\n]*/u, // a comment inside a paragraph
	/<<[^<>,\n]*(?:,|>>)/u, // a cross reference: up to its text, or all of it
	/(?:pass|stem|latexmath|asciimath|kbd|btn|menu|icon|image|indexterm|anchor|cite|citenp|bibitem|counter2?):[^\s[\]]{0,200}\[[^[\]\n]*\]/u,
	/(?<!\p{L})(?:link|xref|mailto):[^\s[\]]{0,200}\[/u, /(?:footnote|footnoteref|indexterm2):[^\s[\]]{0,200}\[/u,
	/\(\(\([^()\n]*\)\)\)/u, /\[\[[^[\]\n]*\]\]/u, /\[[.#%][^[\]\n]*\](?=[#*_`])/u, /\{[\w-]+(?::[^{}\n]*)?\}/u,
	/``[^`\n]+``/u, MONOSPACE, /\+{2,3}[^+\n]*\+{2,3}/u, /(?<![\p{L}\p{N}+])\+(?=[^\s+])[^+\n]*\+(?![\p{L}\p{N}+])/u,
	/\$\$[^$\n]*\$\$/u, /(?<=^|[\s|])(?:\d{1,2}(?:\.\d{1,2})?[+*])?[\^<>]?(?:\.[\^<>])?[aehlmdsv]?\|/u, /\|/u, ADDRESS,
], [...emphasisTokens('*_#'), />>/u, /(?<=[ \t])\+(?=\n)/u], [/(?<!\\)\{(?:nbsp|sp)\}/u]);

/** Returns the prose of AsciiDoc: titles, text, lists and tables, without listings, literal text, attributes, macros and comments. */
export function findAsciidocProse(text: string): readonly ProseRange[] {
	return readLines(text).prose;
}

/** Divides AsciiDoc into blocks with the blank lines after them. An unclosed block extends to the end. */
export const asciidocReader = dividedReader(readLines);

/** Returns the lines of AsciiDoc that are not prose: those of opaque blocks, and block attributes and macros. */
export function findAsciidocOpaqueLines(text: string): readonly OpaqueLine[] {
	const lines: OpaqueLine[] = [];
	readLines(text, line => lines.push(line));
	return lines;
}

function readLines(text: string, report: (line: OpaqueLine) => unknown = () => undefined): DividedProse {
	const list = new RangeList();
	const paragraphs = new ParagraphJoiner(list, text, TOKENS);
	const boundaries = new BoundaryFinder();
	const containers: string[] = [];
	/** The line that ends the current opaque block; a blank line if it is a paragraph. */
	let until: string | undefined;
	let opaqueNext = false;
	for (const whole of linesOf(text)) {
		const { start, end, content } = whole;
		const line = content.trimEnd();
		boundaries.read(whole, until !== undefined || containers.length > 0);
		if (until !== undefined) {
			if (line !== '') {
				report({ start, end, isCode: true });
			}
			until = line === until ? undefined : until;
			continue;
		}
		if (!paragraphs.open && ((opaqueNext && isOfStyle(line)) || isLiteral(line))) {
			report({ start, end, isCode: true });
			until = OPAQUE_DELIMITER.test(line) ? delimiterOf(line) : '';
		} else if (paragraphs.open && UNDERLINE.test(line) && Math.abs(paragraphs.size - line.length) < 2) {
			paragraphs.end();
		} else if (OPAQUE_DELIMITER.test(line)) {
			paragraphs.end();
			until = delimiterOf(line);
		} else if (line === '' || DELIMITER.test(line) || (OPAQUE_LINE.test(line) && !(paragraphs.open && line.startsWith('//')))) {
			paragraphs.end();
			if (line !== '') {
				report({ start, end, isCode: false });
			}
			until = opaqueNext && DELIMITER.test(line) ? line : undefined;
			opaqueNext = OPAQUE_STYLE.test(line) || (opaqueNext && line.startsWith('['));
			if (until === undefined && CONTAINER.test(line)) {
				openOrClose(containers, line);
			}
			continue;
		} else {
			addLine(paragraphs, start, end, content);
		}
		opaqueNext = opaqueNext && line.startsWith('.');
	}
	paragraphs.end();
	return { prose: list.ranges, boundaries: boundaries.found };
}

/** Opens the block of a delimiter, or closes it with the blocks in it. `open` has the delimiters of the open blocks, the innermost last. */
function openOrClose(open: string[], delimiter: string): void {
	const index = open.lastIndexOf(delimiter);
	if (index < 0) {
		open.push(delimiter);
	} else {
		open.length = index;
	}
}

/** Whether a line begins the paragraph to which a style before it applies. */
function isOfStyle(line: string): boolean {
	return line !== '' && !line.startsWith('.') && !DELIMITER.test(line);
}

/** Whether a line begins a literal paragraph, which is indented. */
function isLiteral(line: string): boolean {
	return INDENTED.test(line) && !ITEM.test(line) && !DESCRIPTION.test(line);
}

function delimiterOf(line: string): string {
	return line.startsWith('```') ? '```' : line;
}

function addLine(paragraphs: ParagraphJoiner, start: number, end: number, content: string): void {
	const heading = paragraphs.open ? undefined : HEADING.exec(content)?.[0].length;
	const item = (ITEM.exec(content) ?? (paragraphs.open ? null : ADMONITION.exec(content)))?.[0].length;
	const term = DESCRIPTION.exec(content)?.[0];
	if (heading !== undefined) {
		paragraphs.block(start + heading, end);
	} else if (term !== undefined && item === undefined) {
		// The white space between the two is left out, so that every offset is in at most one of them.
		paragraphs.block(start, start + term.trimEnd().length);
		paragraphs.add(start + term.length, end);
	} else {
		if (item !== undefined) {
			paragraphs.end();
		}
		paragraphs.add(start + (item ?? 0), end);
	}
}
