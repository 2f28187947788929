import type { ProseRange } from '../../prose/prose';
import { RangeList } from '../../prose/rangeList';
import type { DividedProse, Opening } from '../../prose/segment';
import { indexAfter } from '../../text/indexFrom';
import { lineFeedFrom } from '../../text/lineBounds';
import { touches } from '../../text/offsetRange';
import type { GlossaryKey } from '../documentLanguage';
import { hasProseArguments, isGlossaryCommand, opaqueArgumentsOf, OPAQUE_ENVIRONMENTS } from './commands';
import { numberOfSum, withCurrencySigns } from './currencySigns';
import { argumentsEnd, groupEnd } from './group';

/** The tokens of LaTeX, in order of precedence. Each alternative matches even if it is not closed. */
const TOKEN = new RegExp(
	[
		`\\\\begin\\{(?<environment>(?:${OPAQUE_ENVIRONMENTS.join('|')})\\*?)\\}`,
		'(?<opaque>\\\\iffalse\\b[^]*?(?:\\\\fi\\b|$)|\\\\end\\{document\\}[^]*|\\\\verb\\*?(?<delimiter>[^a-zA-Z*\\s])[^\\n]*?(?:\\k<delimiter>|(?=\\n)|$)' +
			'|\\\\(?:def|edef|gdef|let|newif)\\b[^{\\n]*' +
			// Maths ends with its paragraph at the latest.
			`|\\$\\$${maths('$')}(?:\\$\\$)?|\\$${maths('$')}\\$?|\\\\\\[${maths('')}(?:\\\\\\])?|\\\\\\(${maths('')}(?:\\\\\\))?)`,
		'(?<comment>%[^\\n]*)',
		'(?<blank>\\n[ \\t\\r]*\\n)',
		'\\\\(?<command>[a-zA-Z@]+)\\*?',
		'(?<cell>&)',
		// A thin space or a new line. A tie is not matched: it counts as a space.
		'(?<space>\\\\[,;:]|\\\\\\\\)',
		// Of a backslash before white space, only the backslash is matched.
		'(?<mark>\\\\(?=\\s)|[{}]|\\\\[^])',
	].join('|'),
	'g',
);

/** Commands whose argument is printed apart from the text around it, or that start a paragraph. */
const PRINTED_APART = new RegExp(`^(?:${[
	'footnote', 'footnotetext', 'thanks', 'marginpar', 'sidenote', 'endnote', 'todo', 'title', 'subtitle', 'part', 'chapter', '(?:sub){0,2}section',
	'(?:sub)?paragraph', 'caption', 'frametitle', 'framesubtitle', 'item', 'par',
].join('|')})$`);

/** Commands that print white space. */
const SPACES = /^(?:space|enspace|thinspace|nobreakspace|quad|qquad|newline|linebreak)$/;

/** A sign that is printed only after a backslash. */
const ESCAPED_SIGN = /^\\[%&$#_]$/;

/** Commands of the preamble whose argument is printed. */
const PROSE_IN_PREAMBLE = /(?<comment>%[^\n]*)|\\(?:(?<document>begin\{document\})|(?<spoken>title|subtitle|author|institute|keywords)\*?(?=[[{])|[^])/g;

/** Matches text that shows that a document has a preamble. */
const PREAMBLE = /\\(?:begin\{document\}|documentclass)/;

/** The result of scanning a text: its prose and glossary keys. */
interface Reading {
	readonly text: string;
	readonly list: RangeList;
	readonly keys: GlossaryKey[];
	/** The ends of arguments that are printed apart. */
	readonly closings: Set<number>;
	/** The offsets after blank lines of the body at which no environment is open. */
	readonly boundaries: number[];
}

/**
 * Returns the prose of LaTeX: the title in the preamble, headings, captions, emphasis and running text, without commands, maths,
 * verbatim text, comments and arguments that are not prose.
 */
export function findLatexProse(text: string): readonly ProseRange[] {
	return withCurrencySigns(text, read(text).list.ranges);
}

/**
 * Returns the keys in the glossary commands of LaTeX (`\gls`, `\ac` and their families), in order, except in comments and verbatim text.
 */
export function findGlossaryKeys(text: string): readonly GlossaryKey[] {
	return read(text).keys;
}

/** Returns the glossary key at an offset or ending there; `undefined` if there is none. Parses the text only if there might be one. */
export function glossaryKeyAt(text: string, offset: number): GlossaryKey | undefined {
	return isInGroupOfKey(text, offset) ? findGlossaryKeys(text).find(key => touches(key, offset)) : undefined;
}

/** The maximum length of a glossary key. */
const MAX_KEY_LENGTH = 500;

/** Whether an offset is in braces after a command that may take a glossary key, with or without options in between. */
function isInGroupOfKey(text: string, offset: number): boolean {
	const from = Math.max(0, offset - MAX_KEY_LENGTH);
	const before = text.slice(from, offset);
	const open = before.lastIndexOf('{');
	if (open < 0 || before.includes('}', open)) {
		return false;
	}
	const command = text.slice(Math.max(0, from + open - MAX_KEY_LENGTH), from + open);
	const name = command.slice(command.lastIndexOf('\\') + 1).toLowerCase();
	return name.includes('gls') || name.includes('ac') || name.endsWith(']');
}

/** Reads a part of a document, with boundaries after blank lines. Only the first part can have a preamble. */
export function readParagraphs(text: string, place: { readonly isFirst: boolean }): DividedProse {
	const { list, boundaries } = read(text, place);
	return { prose: withCurrencySigns(text, list.ranges), boundaries };
}

/** Whether a text begins with a preamble, and whether the document begins after it. */
export function preambleOf(text: string): Opening {
	return !PREAMBLE.test(text) ? 'none' : addPreamble(readingOf(text)) === undefined ? 'open' : 'closed';
}

function read(text: string, { isFirst } = { isFirst: true }): Reading {
	const reading = readingOf(text);
	// A file that loads no class and begins no document is a part of another document, without a preamble.
	const start = isFirst && PREAMBLE.test(text) ? addPreamble(reading) ?? text.length : 0;
	addBody(reading, start, text.length);
	return reading;
}

function readingOf(text: string): Reading {
	return { text, list: new RangeList({ hasTies: true }), keys: [], closings: new Set(), boundaries: [] };
}

/** Adds the printed text of the preamble, and returns its end; `undefined` if no document begins after it. */
function addPreamble(reading: Reading): number | undefined {
	const { text, list } = reading;
	const pattern = new RegExp(PROSE_IN_PREAMBLE);
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		if (match.groups?.['document'] !== undefined) {
			return pattern.lastIndex;
		}
		if (match.groups?.['spoken'] !== undefined) {
			const start = pattern.lastIndex;
			const end = groupEnd(text, text[start] === '[' ? groupEnd(text, start) : start);
			list.break();
			addBody(reading, start, end);
			list.break();
			pattern.lastIndex = Math.max(pattern.lastIndex, end);
		}
	}
	return undefined;
}

function addBody(reading: Reading, from: number, to: number): void {
	const { text, list, closings, boundaries } = reading;
	const token = new RegExp(TOKEN);
	let start = from;
	let open = 0;
	token.lastIndex = from;
	for (let match = token.exec(text); match && match.index < to; match = token.exec(text)) {
		list.add(start, match.index);
		const { environment, opaque, blank, cell, space, mark, command } = match.groups ?? {};
		open = Math.max(0, open + environmentsOpened(text, token.lastIndex, command));
		if (blank !== undefined && open === 0) {
			boundaries.push(token.lastIndex);
		}
		start = environment !== undefined ? environmentEnd(text, token.lastIndex, environment)
			: command === undefined ? token.lastIndex : commandEnd(reading, token.lastIndex, command);
		if (environment !== undefined || opaque !== undefined || blank !== undefined || cell !== undefined || closings.has(token.lastIndex)) {
			list.break();
		} else if (space !== undefined) {
			list.gap('space');
		} else if (mark !== undefined && ESCAPED_SIGN.test(mark)) {
			list.print(mark.slice(1));
		}
		token.lastIndex = start;
	}
	list.add(start, to);
}

/** Returns how many environments a command opens: 1 or, if it closes one, -1. That of the document is not counted. */
function environmentsOpened(text: string, offset: number, command: string | undefined): number {
	if ((command !== 'begin' && command !== 'end') || text.startsWith('{document}', offset)) {
		return 0;
	}
	return command === 'begin' ? 1 : -1;
}

/** Returns the offset after an environment whose name was just read; the end of the text if it is not closed. */
function environmentEnd(text: string, offset: number, name: string): number {
	return indexAfter(text, `\\end{${name}}`, offset);
}

/** Returns the offset after a command and its arguments that are not prose. */
function commandEnd({ text, list, keys, closings }: Reading, offset: number, command: string): number {
	if (PRINTED_APART.test(command)) {
		list.break();
		closings.add(groupEnd(text, text[offset] === '[' ? groupEnd(text, offset) : offset));
	} else if (SPACES.test(command)) {
		list.gap('space');
	} else if (command === 'textsuperscript' && !/\p{L}/u.test(text.charAt(offset + 1))) {
		// A superscript is a note mark; “10\textsuperscript{th}” is one word.
		list.break();
	}
	if (command === 'hyperref') {
		return groupEnd(text, offset);
	}
	if (command === 'begin') {
		const end = argumentsEnd(text, offset, 1);
		list.break();
		return hasProseArguments(text.slice(offset + 1, end - 1)) ? end : directArgumentsEnd(text, end);
	}
	if (command === 'lstinline' || command === 'mintinline') {
		list.break();
		return verbatimEnd(text, command === 'mintinline' ? argumentsEnd(text, offset, 1) : offset);
	}
	const number = command === 'SI' || command === 'qty' ? numberOfSum(text, offset) : undefined;
	if (number !== undefined) {
		return offset + number;
	}
	const count = opaqueArgumentsOf(command);
	if (count > 0 && command !== 'href' && command !== 'textcolor') {
		list.break();
	}
	const end = /cites$/i.test(command) ? directArgumentsEnd(text, offset) : argumentsEnd(text, offset, count);
	if (text[end - 1] === '}' && isGlossaryCommand(command)) {
		// A key contains no braces.
		const start = text.lastIndexOf('{', end) + 1;
		keys.push({ key: text.slice(start, end - 1), start, end: end - 1 });
	}
	return end;
}

/** Returns the offset after all directly adjacent arguments. */
function directArgumentsEnd(text: string, offset: number): number {
	let end = offset;
	for (let next = groupEnd(text, end); next > end; next = groupEnd(text, end)) {
		end = next;
	}
	return end;
}

/** Returns the end of inline code: in braces, or between two equal characters. */
function verbatimEnd(text: string, offset: number): number {
	const start = text[offset] === '[' ? groupEnd(text, offset) : offset;
	if (text[start] === '{') {
		return groupEnd(text, start);
	}
	const line = text.slice(start, lineFeedFrom(text, start));
	const end = line.indexOf(line[0] ?? '', 1);
	return end < 0 ? start : start + end + 1;
}

/** Returns a pattern for maths up to its end or a blank line; `sign` is a character that ends it. */
function maths(sign: string): string {
	const end = sign === '' ? '\\\\(?![\\])])[^]' : '\\\\[^]';
	return `(?:${end}|[^\\\\\\n${sign}]|\\n(?![ \\t\\r]*\\n))*`;
}
