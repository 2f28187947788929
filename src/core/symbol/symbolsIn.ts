import { matchesOf } from '../text/matchesOf';
import { parseSymbol } from './parse';
import type { DocumentSymbol } from './symbol';
import { ORGANS } from './vocabulary';

/** A document symbol with its range in a text. */
export interface FoundSymbol {
	readonly start: number;
	readonly end: number;
	readonly symbol: DocumentSymbol;
}

/** Letters, except Chinese characters, which adjoin symbols without a space. */
const LETTER = '(?!\\p{Script=Han})[\\p{L}\\p{M}\\p{N}_/\\\\@=]';

/** An organ and the characters that follow it without a space. */
const CANDIDATE = new RegExp(`(?:${ORGANS.join('|')})/[A-Za-z0-9][A-Za-z0-9./-]*`, 'g');

/** A character before a symbol that makes it the end of a longer name, path, number or URL. */
const JOINS_PREVIOUS = new RegExp(`${LETTER}|[.#&+~-]`, 'u');

/** A session, year or resumption in parentheses, on the same line or the next. */
const PARENTHESES = /[ \t\r\n\u00A0\u202F]{0,3}\((?:(?:ES-|S-)?[IVXL]{1,7}|\d{4}|Resumption(?:[ \u00A0]\d{1,2})?)\)/y;

/** A character after a symbol that makes it the beginning of a longer word or path. */
const JOINS_NEXT = new RegExp(LETTER, 'u');

/** The maximum length of a symbol in UTF-16 units. The longest in use have about forty. */
const MAX_SYMBOL_LENGTH = 80;

/** Finds the document symbols in a text, in order. */
export function symbolsIn(text: string): readonly FoundSymbol[] {
	return matchesOf(text, CANDIDATE).flatMap(match => symbolAt(text, match.index, match[0]) ?? []);
}

function symbolAt(text: string, start: number, run: string): FoundSymbol | undefined {
	// Trailing dots end a sentence.
	let length = run.length;
	while (run[length - 1] === '.') {
		length--;
	}
	// A word of which the symbol is the first part, as in “A/RES/55/25-based”.
	const hyphen = run.search(/-[a-z]/);
	length = hyphen >= 0 && /^-[a-z]{1,30}$/.test(run.slice(hyphen, length)) ? hyphen : length;
	const bare = run.slice(0, length);
	if (length > MAX_SYMBOL_LENGTH || JOINS_PREVIOUS.test(text[start - 1] ?? '') || JOINS_NEXT.test(text[start + run.length] ?? '')) {
		return undefined;
	}
	const parentheses = length === run.length ? parenthesesAt(text, start + length) : '';
	const candidates = parentheses === '' ? [bare] : [bare + parentheses, bare];
	for (const candidate of candidates) {
		const symbol = parseSymbol(candidate);
		if (symbol) {
			return { start, end: start + candidate.length, symbol };
		}
	}
	return undefined;
}

function parenthesesAt(text: string, offset: number): string {
	const pattern = new RegExp(PARENTHESES);
	pattern.lastIndex = offset;
	const match = pattern.exec(text)?.[0] ?? '';
	return match !== '' && JOINS_NEXT.test(text[offset + match.length] ?? '') ? '' : match;
}
