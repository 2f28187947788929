import type { MarkedQuotation, QuotationSyntax } from '../../quotation/quotationSyntax';

const QUOTE = /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|`[^`]*`|\\[^]|#quote(?=[([])/g;
const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
/** The greatest length of a call. */
const MAX_LENGTH = 20_000;

/** Finds calls of `quote` in Typst with their content in square brackets. */
export const typstQuotations: QuotationSyntax = text => {
	const quotations: MarkedQuotation[] = [];
	for (const { 0: token, index } of text.matchAll(QUOTE)) {
		if (token === '#quote') {
			const quotation = callAt(text, index, index + token.length);
			quotations.push(...(quotation ? [quotation] : []));
		}
	}
	return { quotations, signs: [] };
};

function callAt(text: string, start: number, from: number): MarkedQuotation | undefined {
	const open = text[from] === '(' ? groupEnd(text, from) : from;
	const end = open === undefined || text[open] !== '[' ? undefined : groupEnd(text, open);
	return open === undefined || end === undefined ? undefined
		: { start: open + 1, end: end - 1, outer: { start, end }, isBlock: /\bblock:[ \t]*true\b/.test(text.slice(from, open)) };
}

/** Returns the offset after a group, whose brackets must be balanced; `undefined` if it is not closed. */
function groupEnd(text: string, start: number): number | undefined {
	const closers: string[] = [];
	for (let at = start; at < Math.min(text.length, start + MAX_LENGTH); at++) {
		const sign = text.charAt(at);
		if (sign === '\\') {
			at++;
		} else if (PAIRS[sign] !== undefined) {
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
