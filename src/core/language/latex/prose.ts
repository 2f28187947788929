import { hasSpokenArguments, isGlossaryCommand, opaqueArgumentsOf, OPAQUE_ENVIRONMENTS } from './commands';
import { argumentsEnd, groupEnd } from './group';
import type { ProseRange } from '../../prose/prose';
import { RangeList } from '../../prose/rangeList';
import type { GlossaryKey } from '../documentLanguage';

/** What can stand where, in the order in which it is tried. Each alternative takes what it has read, also where nothing closes it. */
const TOKEN = new RegExp(
	[
		`\\\\begin\\{(?<environment>(?:${OPAQUE_ENVIRONMENTS.join('|')})\\*?)\\}`,
		'(?<opaque>\\\\iffalse\\b[^]*?(?:\\\\fi\\b|$)|\\\\end\\{document\\}[^]*|\\\\verb\\*?(?<delimiter>[^a-zA-Z*\\s])[^\\n]*?(?:\\k<delimiter>|(?=\\n)|$)' +
			'|\\\\(?:def|edef|gdef|let|newif)\\b[^{\\n]*' +
			// Maths ends at the latest where the paragraph does.
			`|\\$\\$${maths('$')}(?:\\$\\$)?|\\$${maths('$')}\\$?|\\\\\\[${maths('')}(?:\\\\\\])?|\\\\\\(${maths('')}(?:\\\\\\))?)`,
		'(?<comment>%[^\\n]*)',
		'(?<blank>\\n[ \\t\\r]*\\n)',
		'\\\\(?<command>[a-zA-Z@]+)\\*?',
		'(?<cell>\\\\?&)',
		// A tie is left where it is: it is a space.
		// A thin space or a new line; of a backslash before white space, the white space is left.
		'(?<space>\\\\[,;:]|\\\\\\\\)',
		'(?<mark>\\\\(?=\\s)|[{}]|\\\\[^])',
	].join('|'),
	'g',
);

/** Commands whose argument is printed apart from the text around it, or that begin a paragraph. */
const APART = new RegExp(`^(?:${[
	'footnote', 'footnotetext', 'thanks', 'marginpar', 'sidenote', 'endnote', 'todo', 'title', 'subtitle', 'part', 'chapter', '(?:sub){0,2}section',
	'(?:sub)?paragraph', 'caption', 'frametitle', 'framesubtitle', 'item', 'par',
].join('|')})$`);

/** Commands that stand for white space. */
const SPACES = /^(?:space|enspace|thinspace|nobreakspace|quad|qquad|newline|linebreak)$/;

/** Commands of the preamble whose argument is printed. */
const SPOKEN_IN_PREAMBLE = /(?<comment>%[^\n]*)|\\(?:(?<document>begin\{document\})|(?<spoken>title|subtitle|author|institute|keywords)\*?(?=[[{])|[^])/g;

/** What is read from a text: its prose, and between it the keys of a glossary. */
interface Reading {
	readonly text: string;
	readonly list: RangeList;
	readonly keys: GlossaryKey[];
	/** Where arguments end that are printed apart. */
	readonly closings: Set<number>;
}

/**
 * The prose of LaTeX: the title in the preamble; headings, captions, emphasis and running text, without
 * commands, maths, verbatim text, comments and the arguments that name things.
 */
export function findLatexProse(text: string): readonly ProseRange[] {
	return read(text).list.ranges;
}

/** The keys with which LaTeX calls up entries of a glossary (`\gls`, `\ac` and their families), in order; none in comments and verbatim text. */
export function findGlossaryKeys(text: string): readonly GlossaryKey[] {
	return read(text).keys;
}

/** The key of a glossary at an offset, which may be its end; `undefined` where there is none. The text is read only where something like it is there. */
export function glossaryKeyAt(text: string, offset: number): GlossaryKey | undefined {
	return isInGroupOfKey(text, offset) ? findGlossaryKeys(text).find(({ start, end }) => start <= offset && offset <= end) : undefined;
}

/** No key is longer. */
const MAX_KEY_LENGTH = 500;

/** Whether an offset is in braces behind a command whose name may be one of a glossary, or behind the options of a command. */
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

function read(text: string): Reading {
	const reading = { text, list: new RangeList(), keys: [], closings: new Set<number>() };
	addBody(reading, addPreamble(reading), text.length);
	return reading;
}

/**
 * Adds what is printed of the preamble, and tells where it ends. A part file, which loads no class and
 * begins no document, is prose from its start.
 */
function addPreamble(reading: Reading): number {
	const { text, list } = reading;
	if (!/\\(?:begin\{document\}|documentclass)/.test(text)) {
		return 0;
	}
	const pattern = new RegExp(SPOKEN_IN_PREAMBLE);
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
	return text.length;
}

function addBody(reading: Reading, from: number, to: number): void {
	const { text, list, closings } = reading;
	const token = new RegExp(TOKEN);
	let start = from;
	token.lastIndex = from;
	for (let match = token.exec(text); match && match.index < to; match = token.exec(text)) {
		list.add(start, match.index);
		const { environment, opaque, blank, cell, space, command } = match.groups ?? {};
		start = environment !== undefined ? environmentEnd(text, token.lastIndex, environment)
			: command === undefined ? token.lastIndex : commandEnd(reading, token.lastIndex, command);
		if (environment !== undefined || opaque !== undefined || blank !== undefined || cell !== undefined || closings.has(token.lastIndex)) {
			list.break();
		} else if (space !== undefined) {
			list.gap('space');
		}
		token.lastIndex = start;
	}
	list.add(start, to);
}

/** The offset behind an environment whose name was just read; one that is never closed ends with the text. */
function environmentEnd(text: string, offset: number, name: string): number {
	const closing = `\\end{${name}}`;
	const at = text.indexOf(closing, offset);
	return at === -1 ? text.length : at + closing.length;
}

/** The offset behind a command and those of its arguments that are no prose. */
function commandEnd({ text, list, keys, closings }: Reading, offset: number, command: string): number {
	if (APART.test(command)) {
		list.break();
		closings.add(groupEnd(text, text[offset] === '[' ? groupEnd(text, offset) : offset));
	} else if (SPACES.test(command)) {
		list.gap('space');
	} else if (command === 'textsuperscript' && !/\p{L}/u.test(text.charAt(offset + 1))) {
		// The mark of a note; “10\textsuperscript{th}” is one word.
		list.break();
	}
	if (command === 'hyperref') {
		return groupEnd(text, offset);
	}
	if (command === 'begin') {
		const end = argumentsEnd(text, offset, 1);
		list.break();
		return hasSpokenArguments(text.slice(offset + 1, end - 1)) ? end : directArgumentsEnd(text, end);
	}
	if (command === 'lstinline' || command === 'mintinline') {
		list.break();
		return verbatimEnd(text, command === 'mintinline' ? argumentsEnd(text, offset, 1) : offset);
	}
	const count = opaqueArgumentsOf(command);
	if (count > 0 && command !== 'href' && command !== 'textcolor') {
		list.break();
	}
	const end = /cites$/i.test(command) ? directArgumentsEnd(text, offset) : argumentsEnd(text, offset, count);
	if (text[end - 1] === '}' && isGlossaryCommand(command)) {
		// A key holds no brace.
		const start = text.lastIndexOf('{', end) + 1;
		keys.push({ key: text.slice(start, end - 1), start, end: end - 1 });
	}
	return end;
}

/** Any number of arguments with nothing between them. */
function directArgumentsEnd(text: string, offset: number): number {
	let end = offset;
	for (let next = groupEnd(text, end); next > end; next = groupEnd(text, end)) {
		end = next;
	}
	return end;
}

/** Code in a line: in braces, or between two of any sign. */
function verbatimEnd(text: string, offset: number): number {
	const start = text[offset] === '[' ? groupEnd(text, offset) : offset;
	if (text[start] === '{') {
		return groupEnd(text, start);
	}
	const feed = text.indexOf('\n', start);
	const line = text.slice(start, feed < 0 ? text.length : feed);
	const end = line.indexOf(line[0] ?? '', 1);
	return end < 0 ? start : start + end + 1;
}

/** Maths up to what closes it, or to a blank line; `sign` is a sign that closes it. */
function maths(sign: string): string {
	const end = sign === '' ? '\\\\(?![\\])])[^]' : '\\\\[^]';
	return `(?:${end}|[^\\\\\\n${sign}]|\\n(?![ \\t\\r]*\\n))*`;
}
