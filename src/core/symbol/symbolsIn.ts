import { parseSymbol } from './parse';
import type { DocumentSymbol } from './symbol';
import { ORGANS } from './vocabulary';

/** A place in a run of words where a document symbol stands. */
export interface FoundSymbol {
	readonly start: number;
	readonly end: number;
	readonly symbol: DocumentSymbol;
}

/** Letters, except those of Chinese, which stand beside a symbol without a space. */
const LETTER = '(?!\\p{Script=Han})[\\p{L}\\p{M}\\p{N}_/\\\\@=]';

/** An organ and what follows it without a space. */
const CANDIDATE = new RegExp(`(?:${ORGANS.join('|')})/[A-Za-z0-9][A-Za-z0-9./-]*`, 'g');

/** What makes a symbol the end of a longer name, path, number or address. */
const RUNS_UP = new RegExp(`${LETTER}|[.#&+~-]`, 'u');

/** What may follow in parentheses, on the same line or the next. */
const PARENTHESES = /[ \t\r\n\u00A0\u202F]{0,3}\((?:(?:ES-|S-)?[IVXL]{1,7}|\d{4}|Resumption(?:[ \u00A0]\d{1,2})?)\)/y;

/** What makes a symbol the beginning of something longer. */
const RUNS_ON = new RegExp(LETTER, 'u');

/** A longer run is no symbol: the longest in use have some forty characters. */
const LONGEST = 80;

/** The document symbols in a run of words, in order. */
export function symbolsIn(text: string): readonly FoundSymbol[] {
	return [...text.matchAll(CANDIDATE)].flatMap(match => symbolAt(text, match.index, match[0]) ?? []);
}

function symbolAt(text: string, start: number, run: string): FoundSymbol | undefined {
	// A dot at the end ends a sentence.
	let length = run.length;
	while (run[length - 1] === '.') {
		length--;
	}
	// A word of which the symbol is the first part, as in “A/RES/55/25-based”.
	const hyphen = run.search(/-[a-z]/);
	length = hyphen >= 0 && /^-[a-z]{1,30}$/.test(run.slice(hyphen, length)) ? hyphen : length;
	const bare = run.slice(0, length);
	if (length > LONGEST || RUNS_UP.test(text[start - 1] ?? '') || RUNS_ON.test(text[start + run.length] ?? '')) {
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
	return match !== '' && RUNS_ON.test(text[offset + match.length] ?? '') ? '' : match;
}
