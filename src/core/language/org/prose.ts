import { ADDRESS, emphasisTokens, combineTokens } from '../../prose/inline';
import { BoundaryFinder, linesOf, ParagraphJoiner } from '../../prose/paragraphs';
import type { ProseRange } from '../../prose/prose';
import { RangeList } from '../../prose/rangeList';
import { dividedReader, type DividedProse } from '../../prose/segment';

const BLOCK_START = /^[ \t]*#\+begin_(src|example|export|comment|html|latex|equation)\b/i;
const BLOCK = /^[ \t]*#\+(begin|end)_\w/i;
const ENVIRONMENT = /^[ \t]*\\begin\{([a-zA-Z]+\*?)\}/;
const DRAWER_START = /^[ \t]*:(?!end:)[\w-]+:[ \t]*$/i;
const DRAWER_END = /^[ \t]*:end:[ \t]*$/i;
/** The keywords whose value is prose. */
const PROSE_KEYWORD = /^[ \t]*#\+(?:title|subtitle|description|caption(?:\[[^\]]*\])?):/i;
const KEYWORD = /^[ \t]*#\+/;
const OPAQUE_LINE = /^[ \t]*(?:#(?: |$)|: |:$|(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):|-{5,}[ \t]*$)/;
const HEADING = /^\*+[ \t]+(?:(?:TODO|DONE|NEXT|WAITING|CANCELLED)[ \t]+)?(?:\[#[A-Z0-9]\][ \t]+)?/;
const TAGS = /[ \t]:[\p{L}\p{N}_@#%:]+:[ \t]*$/u;
const ITEM = /^[ \t]*(?:[-+]|\d+[.)]|[a-zA-Z][.)])[ \t]+(?:\[@\d+\][ \t]+)?(?:\[[ X-]\][ \t]+)?/;
const FOOTNOTE = /^\[fn:[\w-]+\]/;
const TABLE_ROW = /^[ \t]*\|/;

const TOKENS = combineTokens([
	/\[\[[^[\]]*\]\]/u, // a bare link
	/\[\[[^[\]]*\]\[/u, // the target of a link with a description
	/\[fn:[\w-]*:?\]?/u, /\[cite(?:\/[\w/-]+)?:/, /@[\p{L}\p{N}_][\p{L}\p{N}_:.\-]*/u,
	/\[\d{4}-\d\d-\d\d[^[\]\n]*\]/u, /<\d{4}-\d\d-\d\d[^<>\n]*>/u, /<<[^<>\n]*>>>?/u, /<[a-z][\w+.-]*:[^<>\n]*>/u,
	/(?<![\p{L}\p{N}])[=~](?=\S)[^=~\n]*[=~](?![\p{L}\p{N}])/u,
	/\$\$[^$]*\$\$/u, /(?<![\p{L}\p{N}$])\$(?=[^\s$])[^$\n]*\$(?![\p{L}\p{N}$])/u,
	/\\\((?:[^\\\n]|\\+[^\\\n)])*(?:\\+\)?)?/u, /\\\[(?:[^\\]|\\+[^\\\]])*(?:\\+\]?)?/u, /\{\{\{[^{}]*\}\}\}/u, /@@[a-z]+:[^@]*@@/u,
	/(?<!\w)(?:src|call)_\w+(?:\[[^[\]\n]*\])?[{(][^{}()\n]*[})]/u, /\\[a-zA-Z]+(?:\[[^[\]\n]*\]|\{[^{}\n]*\})*/u, /\|/u,
	ADDRESS,
], [
	...emphasisTokens('*_+'), /\]\]/u, /\\\\(?=[ \t]*(?:\n|$))/u, // a line break
	// A single slash can be part of a path: it is emphasis only if another slash closes it.
	/(?<![\p{L}\p{N}\/.~:])\/(?=[^\s\/][^\/]*\/(?![\p{L}\p{N}\/]))/u, /(?<=[\p{L}\p{N}.,;:!?)])\/(?![\p{L}\p{N}\/])/u,
], [/(?<!\\)\\(?:nbsp|ensp|emsp|thinsp)(?:\{\}|(?![a-zA-Z]))/u]);

/** Returns the prose of Org: headings, text, captions and tables, without source, drawers, keywords, verbatim text and tags. */
export function findOrgProse(text: string): readonly ProseRange[] {
	return divide(text).prose;
}

/** Divides Org into headings, paragraphs and other elements with the blank lines after them. An unclosed block extends to the end. */
export const orgReader = dividedReader(divide);

function divide(text: string): DividedProse {
	const list = new RangeList();
	const paragraphs = new ParagraphJoiner(list, text, TOKENS);
	const boundaries = new BoundaryFinder();
	/** The number of open blocks with prose. */
	let open = 0;
	let until: RegExp | undefined;
	for (const line of linesOf(text)) {
		const { start, end, content } = line;
		boundaries.read(line, until !== undefined || open > 0);
		if (until) {
			until = until.test(content) ? undefined : until;
			continue;
		}
		until = endOfOpaque(content);
		open = until ? open : Math.max(0, open + blocksOpened(content));
		const prefix = (pattern: RegExp) => start + (pattern.exec(content)?.[0].length ?? 0);
		if (until || content.trim() === '' || OPAQUE_LINE.test(content)) {
			paragraphs.end();
		} else if (KEYWORD.test(content)) {
			paragraphs.block(PROSE_KEYWORD.test(content) ? prefix(PROSE_KEYWORD) : end, end);
		} else if (HEADING.test(content)) {
			paragraphs.block(prefix(HEADING), start + (TAGS.exec(content)?.index ?? content.length));
		} else if (TABLE_ROW.test(content)) {
			paragraphs.block(start, end);
		} else if (ITEM.test(content) || FOOTNOTE.test(content)) {
			paragraphs.end();
			paragraphs.add(prefix(ITEM.test(content) ? ITEM : FOOTNOTE), end);
		} else {
			paragraphs.add(start, end);
		}
	}
	paragraphs.end();
	return { prose: list.ranges, boundaries: boundaries.found };
}

/** Returns how many blocks with prose a line opens: 1 or, if it closes one, -1. */
function blocksOpened(content: string): number {
	const mark = BLOCK.exec(content)?.[1]?.toLowerCase();
	return mark === undefined ? 0 : mark === 'begin' ? 1 : -1;
}

/** Matches the end of the opaque block that a line starts; `undefined` if it does not start one. */
function endOfOpaque(content: string): RegExp | undefined {
	const block = BLOCK_START.exec(content)?.[1];
	if (block !== undefined) {
		return new RegExp(`^[ \\t]*#\\+end_${block}\\b`, 'i');
	}
	const environment = ENVIRONMENT.exec(content)?.[1];
	if (environment !== undefined && !content.includes(`\\end{${environment}}`)) {
		return new RegExp(`\\\\end\\{${environment.replace('*', '\\*')}\\}`);
	}
	return DRAWER_START.test(content) ? DRAWER_END : undefined;
}
