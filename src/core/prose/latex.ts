import { hasSpokenArguments, opaqueArgumentsOf, OPAQUE_ENVIRONMENTS } from './latexCommands';
import { argumentsEnd, groupEnd } from './latexGroup';
import type { ProseRange } from './prose';
import { RangeList } from './rangeList';

/** What can stand where, in the order in which it is tried. Each alternative takes what it has read, also where nothing closes it. */
const TOKEN = new RegExp(
	[
		`(?<opaque>\\\\begin\\{(?<name>(?:${OPAQUE_ENVIRONMENTS.join('|')})\\*?)\\}[^]*?(?:\\\\end\\{\\k<name>\\}|$)` +
			'|\\\\iffalse\\b[^]*?(?:\\\\fi\\b|$)|\\\\end\\{document\\}[^]*|\\\\verb\\*?(?<delimiter>[^a-zA-Z*\\s])[^\\n]*?(?:\\k<delimiter>|(?=\\n)|$)' +
			'|\\\\(?:def|edef|gdef|let|newif)\\b[^{\\n]*' +
			// Maths ends at the latest where the paragraph does.
			`|\\$\\$${maths('$')}(?:\\$\\$)?|\\$${maths('$')}\\$?|\\\\\\[${maths('')}(?:\\\\\\])?|\\\\\\(${maths('')}(?:\\\\\\))?)`,
		'(?<comment>%[^\\n]*)',
		'(?<blank>\\n[ \\t\\r]*\\n)',
		'\\\\(?<command>[a-zA-Z@]+)\\*?',
		'(?<cell>\\\\?&)',
		'(?<mark>\\\\[^]|[{}~])',
	].join('|'),
	'g',
);

/** Commands of the preamble whose argument is printed. */
const SPOKEN_IN_PREAMBLE = /(?<comment>%[^\n]*)|\\(?:(?<document>begin\{document\})|(?<spoken>title|subtitle|author|institute|keywords)\*?(?=[[{])|[^])/g;

/**
 * The prose of LaTeX: the title in the preamble; headings, captions, emphasis and running text, without
 * commands, maths, verbatim text, comments and the arguments that name things.
 */
export function findLatexProse(text: string): readonly ProseRange[] {
	const list = new RangeList();
	addBody(list, text, addPreamble(list, text), text.length);
	return list.ranges;
}

/**
 * Adds what is printed of the preamble, and tells where it ends. A part file, which loads no class and
 * begins no document, is prose from its start.
 */
function addPreamble(list: RangeList, text: string): number {
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
			addBody(list, text, start, end);
			list.break();
			pattern.lastIndex = Math.max(pattern.lastIndex, end);
		}
	}
	return text.length;
}

function addBody(list: RangeList, text: string, from: number, to: number): void {
	const token = new RegExp(TOKEN);
	let start = from;
	token.lastIndex = from;
	for (let match = token.exec(text); match && match.index < to; match = token.exec(text)) {
		list.add(start, match.index);
		const { opaque, blank, cell, command } = match.groups ?? {};
		start = command === undefined ? token.lastIndex : commandEnd(list, text, token.lastIndex, command);
		if (opaque !== undefined || blank !== undefined || cell !== undefined) {
			list.break();
		}
		token.lastIndex = start;
	}
	list.add(start, to);
}

/** The offset behind a command and those of its arguments that are no prose. */
function commandEnd(list: RangeList, text: string, offset: number, command: string): number {
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
	return /cites$/i.test(command) ? directArgumentsEnd(text, offset) : argumentsEnd(text, offset, count);
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
