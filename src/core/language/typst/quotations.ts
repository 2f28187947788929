import {
	combineQuotations,
	printedBy,
	type MarkedQuotation,
	type PrintedCharacter,
	type QuotationSyntax,
} from '../../quotation/quotationSyntax';
import { characterOfCode } from '../../text/characterOfEntity';
import { printedSymbols } from './printedCharacters';

const QUOTE = /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|`[^`]*`|\\(?:u\{[\da-fA-F]{1,6}\}|[^])|#quote(?=[([])/g;
const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
/** The maximum length of a call. */
const MAX_LENGTH = 20_000;

const calls: QuotationSyntax = text => {
	const quotations: MarkedQuotation[] = [];
	const signs: PrintedCharacter[] = [];
	for (const { 0: token, index } of text.matchAll(QUOTE)) {
		const end = index + token.length;
		if (token === '#quote') {
			const quotation = callAt(text, index, end);
			quotations.push(...(quotation ? [quotation] : []));
		} else if (token.startsWith('\\u{')) {
			const character = characterOfCode(parseInt(token.slice(3), 16));
			signs.push(...(character === undefined ? [] : [{ start: index, end, text: character }]));
		} else if (/^\\[^\s\p{L}\p{N}]/u.test(token)) {
			signs.push({ start: index, end, text: token.slice(1) });
		}
	}
	return { quotations, signs };
};

/**
 * Finds calls of `quote` in Typst with their content in square brackets or in a string, the characters that are written with a backslash,
 * and what symbols and functions print.
 */
export const typstQuotations = combineQuotations(calls, printedBy(printedSymbols));

/** The last argument of a call if it is a string. */
const STRING = /(?<before>[(,]\s{0,100})"(?<words>(?:\\[^]|[^"\\]){1,5000})"\s{0,100},?\s{0,100}\)$/;

function callAt(text: string, start: number, from: number): MarkedQuotation | undefined {
	const open = text[from] === '(' ? groupEnd(text, from) : from;
	const isBlock = /\bblock:[ \t]*true\b/.test(text.slice(from, open));
	const end = open === undefined || text[open] !== '[' ? undefined : groupEnd(text, open);
	if (open !== undefined && end !== undefined) {
		return { start: open + 1, end: end - 1, outer: { start, end }, isBlock };
	}
	const string = open === undefined || text[open] === '[' ? null : STRING.exec(text.slice(from, open));
	if (!string || open === undefined) {
		return undefined;
	}
	const first = from + string.index + (string.groups?.['before']?.length ?? 0) + 1;
	return { start: first, end: first + (string.groups?.['words']?.length ?? 0), outer: { start, end: open }, isBlock, isPlain: true };
}

const STRING_IN_CODE = /"(?:\\[^]|[^"\\])*"?/y;

/** Returns the offset after a group; `undefined` if it is not closed. In content, only square brackets have to be balanced. */
function groupEnd(text: string, start: number): number | undefined {
	const closers: string[] = [];
	for (let at = start; at < Math.min(text.length, start + MAX_LENGTH); at++) {
		const sign = text.charAt(at);
		const isContent = closers.at(-1) === ']';
		if (sign === '\\') {
			at++;
		} else if (sign === '"' && !isContent) {
			STRING_IN_CODE.lastIndex = at;
			at += Math.max(1, STRING_IN_CODE.exec(text)?.[0].length ?? 1) - 1;
		} else if (PAIRS[sign] !== undefined && (!isContent || sign === '[')) {
			closers.push(PAIRS[sign]);
		} else if (sign === closers.at(-1)) {
			closers.pop();
			if (closers.length === 0) {
				return at + 1;
			}
		}
	}
	return undefined;
}
