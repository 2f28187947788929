import { addInline, ADDRESS, combineTokens } from '../../prose/inline';
import type { ProseFinder, ProseRange } from '../../prose/prose';
import { RangeList } from '../../prose/rangeList';
import { lineEndAt } from '../../text/lineBounds';
import type { OffsetRange } from '../../text/offsetRange';
import { findHtmlProse } from '../html/prose';
import { findPlainTextProse } from '../plainText/prose';
import { codeSyntaxOf, type CodeSyntax } from './codeSyntax';

/** Languages in which text is between tags. */
const MARKUP_LANGUAGES: readonly string[] = ['xml', 'xsl', 'vue', 'svelte', 'handlebars', 'razor', 'jade'];

/** The start of a line of a comment, before its text. */
const MARGIN = '[ \\t]*(?:(?:\\*+(?!\\/)|\\/\\/[\\/!]?|#+|--+|;+|%+)[ \\t]*)?';

/** Text in comments and strings that is not prose, and the starts of their lines, across which a phrase continues. */
const TOKENS = combineTokens([
	/\\u\{?[0-9a-fA-F]{2,6}\}?|\\[^]/u, /\$\{[^{}\n]*\}/u, /`[^`\n]*`/u, /<\/?[a-zA-Z][^<>\n]*>/u, /@[\p{L}\p{N}_.-]+/u, ADDRESS,
	new RegExp(`\\r?\\n${MARGIN}(?=\\r?\\n)`, 'u'),
], [new RegExp(`\\r?\\n${MARGIN}`, 'u')]);

/**
 * Returns the prose finder of an unsupported language: in known programming languages, comments and strings are prose; in markup
 * languages, the text between tags; in all others, everything but addresses.
 */
export function addedProseFinderOf(languageId: string): ProseFinder {
	const syntax = codeSyntaxOf(languageId);
	return syntax ? text => findCodeProse(text, syntax) : MARKUP_LANGUAGES.includes(languageId) ? findHtmlProse : findPlainTextProse;
}

/** Returns the prose of code: its comments and strings. Comments on consecutive lines form one block. */
function findCodeProse(text: string, syntax: CodeSyntax): readonly ProseRange[] {
	const list = new RangeList();
	for (const stretch of rangesOf(text, syntax)) {
		list.break();
		addInline(list, text, stretch, TOKENS);
	}
	return list.ranges;
}

/** Returns the ranges inside comments and strings, without their delimiters. */
function rangesOf(text: string, syntax: CodeSyntax): readonly OffsetRange[] {
	const stretches: OffsetRange[] = [];
	const opening = openingOf(syntax);
	let lineEnd = -1;
	for (let match = opening.exec(text); match; match = opening.exec(text)) {
		const start = opening.lastIndex;
		const isLine = syntax.line.includes(match[0]);
		const { end, next } = isLine ? endOfLine(text, start) : endOf(match[0], text, start, syntax);
		const last = stretches.at(-1);
		const continues = isLine && last && lineEnd >= 0 && NEXT_LINE.test(text.slice(lineEnd, match.index));
		if (continues) {
			stretches.pop();
		}
		stretches.push({ start: continues ? last.start : start, end });
		lineEnd = isLine ? end : -1;
		opening.lastIndex = next;
	}
	return stretches;
}

/** The text between two comments on consecutive lines. */
const NEXT_LINE = /^\r?\n[ \t]*$/;

/** Matches the start of a comment or string; the longest delimiter comes first. */
function openingOf({ line, block, strings, longStrings }: CodeSyntax): RegExp {
	const marks = [...line, ...block.map(([open]) => open), ...strings, ...longStrings].sort((a, b) => b.length - a.length);
	return new RegExp(marks.map(mark => mark.replace(/[^\w\s]/g, '\\$&')).join('|'), 'g');
}

/** The end of the text of a comment or string, and the offset after its delimiter. */
interface End {
	readonly end: number;
	readonly next: number;
}

function endOfLine(text: string, start: number): End {
	const end = lineEndAt(text, start);
	return { end, next: end };
}

function endOf(open: string, text: string, start: number, { block, longStrings }: CodeSyntax): End {
	const close = block.find(([mark]) => mark === open)?.[1];
	const end = close === undefined ? quoteEnd(open, text, start, longStrings.includes(open)) : text.indexOf(close, start);
	return end < 0 ? { end: text.length, next: text.length } : { end, next: Math.min(text.length, end + (close ?? open).length) };
}

/** Returns the offset of the closing quote, or of the end of the line if it is missing; -1 at the end of the text. */
function quoteEnd(quote: string, text: string, start: number, isLong: boolean): number {
	for (let at = start; at < text.length; at++) {
		if (text.startsWith(quote, at) || (!isLong && text[at] === '\n')) {
			return at;
		}
		if (text[at] === '\\') {
			at++;
		}
	}
	return -1;
}
