import { fold } from './fold';

/**
 * What a token looks like. `small` is in lower case, `capital` begins with a capital, `capitals` has two or more of them and few other
 * letters, as acronyms do; `ordinal` is a number with its ending.
 */
export type TokenShape = 'small' | 'capital' | 'capitals' | 'number' | 'ordinal' | 'mark';

/** A word, number or mark of a text. An elided article, as in “d’État”, and the genitive ’s are tokens of their own. */
export interface Token {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** In lower case without accents. */
	readonly folded: string;
	readonly shape: TokenShape;
	/** Whether white space precedes it. */
	readonly spaced: boolean;
	/** Whether it is the first word of a sentence, as far as punctuation shows. */
	readonly opens: boolean;
}

/** Everything but white space is a token; a currency is one of its own before digits, as in “EUR3m” and “R1.2 billion”. */
const TOKEN =
	/(?:EUR|USD|GBP|CHF|CAD|AUD|Rs|K[Ss]h|[RN](?=\d{1,3}(?:[.,]\d{1,3}){0,3}\s?(?:million|billion|bn|m)(?!\p{L})))(?=\d)|\p{Lu}{2,12}\+(?![\p{L}\p{N}])|\p{L}[\p{L}\p{M}\p{N}_]*(?:[-‐‑’'][\p{L}\p{M}\p{N}]+)*|\p{N}+(?:[.,]\p{N}+)*(?:[-‐‑]?\p{L}[\p{L}\p{M}]*(?:[-‐‑]\p{L}[\p{L}\p{M}]*)*)?|\S/uy;
const SPACE = /\s/u;
const ELISION = /^(?:[ldncjmst]|qu|jusqu|lorsqu|puisqu)[’'](?=\p{L})/iu;
const APOSTROPHE = /[’']/;
const GENITIVE = /[’']s$/u;
const ORDINAL = /^\p{N}+(?:st|nd|rd|th|er|re|[eèᵉ]|[eè]me|ᵉʳ|ʳᵉ|ᵗʰ|nde?|[aoºª]|ste|de)$/u;
/** “XVIIIe”, “IXème”. */
const ROMAN_ORDINAL = /^(?:[IVX]+|[IVXLCDM]{2,})(?:e|er|re|[eè]me)$/;
/** Abbreviations whose dot does not end a sentence. */
const ABBREVIATED: ReadonlySet<string> = new Set(
	'mr mrs ms dr prof st m mme mm mmes mgr dhr mevr mw hr fr sr sra no nr art vol jan feb mar apr aug sep sept oct nov dec'.split(' '),
);

/** Splits a text into tokens, in order. Takes time proportional to its length. */
export function tokensOf(text: string): readonly Token[] {
	const tokens: Token[] = [];
	let opens = true;
	let last = 0;
	const add = (start: number, end: number) => {
		const written = text.slice(start, end);
		const plain = plainShape(written);
		const shape = plain ?? shapeOf(written);
		const folded = plain === undefined ? foldedWord(written) : plain === 'capital' ? written.toLowerCase() : written;
		tokens.push({ text: written, start, end, folded, shape, spaced: start > last, opens: opens && shape !== 'mark' });
		opens = shape === 'mark' ? opensAfter(written, opens, tokens) : false;
		last = end;
	};
	for (let index = startOfToken(text, 0); index < text.length; index = startOfToken(text, last)) {
		TOKEN.lastIndex = index;
		TOKEN.test(text);
		const end = TOKEN.lastIndex;
		const written = text.slice(index, end);
		const hasApostrophe = APOSTROPHE.test(written);
		const elided = hasApostrophe ? ELISION.exec(written)?.[0].length ?? 0 : 0;
		const genitive = hasApostrophe && GENITIVE.test(written) ? 2 : 0;
		if (elided > 0) {
			add(index, index + elided);
		}
		add(index + elided, end - genitive);
		if (genitive > 0) {
			add(end - genitive, end);
		}
	}
	return tokens;
}

function startOfToken(text: string, from: number): number {
	let at = from;
	while (at < text.length && (text.charCodeAt(at) === 0x20 || SPACE.test(text.charAt(at)))) {
		at++;
	}
	return at;
}

function foldedWord(written: string): string {
	const folded = fold(written);
	return folded.includes('’') ? folded.replaceAll('’', "'") : folded;
}

/** Returns the shape of most tokens with little work: words of Latin letters without accents, numbers, and punctuation. */
function plainShape(written: string): TokenShape | undefined {
	const first = written.charCodeAt(0);
	if (written.length === 1 && PUNCTUATION.includes(written)) {
		return 'mark';
	}
	const isNumber = isDigit(first);
	if (!isNumber && !isSmall(first) && !isCapital(first)) {
		return undefined;
	}
	for (let at = 1; at < written.length; at++) {
		const unit = written.charCodeAt(at);
		if (isNumber ? !isDigit(unit) : !isSmall(unit)) {
			return undefined;
		}
	}
	return isNumber ? 'number' : isSmall(first) ? 'small' : 'capital';
}

const PUNCTUATION = '.,;:()';

function isDigit(unit: number): boolean {
	return unit >= 0x30 && unit <= 0x39;
}

function isSmall(unit: number): boolean {
	return unit >= 0x61 && unit <= 0x7A;
}

function isCapital(unit: number): boolean {
	return unit >= 0x41 && unit <= 0x5A;
}

function shapeOf(written: string): TokenShape {
	if (/^\p{N}/u.test(written)) {
		return ORDINAL.test(written) ? 'ordinal' : /\p{L}/u.test(written) ? 'small' : 'number';
	}
	if (!/^[\p{L}’']/u.test(written) || written.length === 1 && /[’']/u.test(written)) {
		return 'mark';
	}
	if (ROMAN_ORDINAL.test(written)) {
		return 'ordinal';
	}
	const capitals = written.match(/\p{Lu}/gu)?.length ?? 0;
	const letters = written.match(/\p{L}/gu)?.length ?? 0;
	return /^\p{Lu}/u.test(written)
		? capitals >= 2 && 2 * capitals >= letters && !/^\p{Lu}[’'\-‐‑]\p{Lu}$/u.test(written)
			? 'capitals'
			: 'capital'
		: capitals >= 2 && 2 * capitals >= letters
			? 'capitals'
			: 'small';
}

/** Whether a sentence begins after a mark. Quotation marks and brackets leave it as it was. */
function opensAfter(mark: string, before: boolean, tokens: readonly Token[]): boolean {
	if (/[“”„«»"'’‘([*•–—-]/u.test(mark)) {
		return before || /[“„«"•]/u.test(mark);
	}
	const word = tokens.at(-2);
	return mark === '.'
		? !(word && (ABBREVIATED.has(word.folded) || (word.shape === 'capital' && word.text.length === 1)))
		: /[!?…:]/u.test(mark);
}
