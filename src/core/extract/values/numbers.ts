import type { TextLanguage } from '../../text/textLanguage';
import { AND, wordNumber } from '../text/smallWords';
import type { TokenBlock } from '../text/tokenBlock';

/** A number with its multiplier, and the token after it. */
export interface ReadNumber {
	readonly value: number;
	readonly to: number;
	readonly inWords: boolean;
	/** What multiplies it; `short` is a letter such as the “m” of “3m”, which may also be a unit. */
	readonly multiplied: false | 'word' | 'short';
}

const MULTIPLIERS: ReadonlyMap<string, number> = new Map(Object.entries({
	3: 'thousand mille duizend tausend mil', 6: 'million millions mn mln mio miljoen millionen millon millones', 7: 'crore',
	9: 'milliard milliards miljard milliarde milliarden mrd mld bn bln', 12: 'trillion tn',
}).flatMap(([power, words]) => words.split(' ').map(word => [word, 10 ** Number(power)] as const)));
/** Letters after digits, which are a multiplier beside a currency only. */
const SHORT: ReadonlyMap<string, number> = new Map([['k', 1e3], ['m', 1e6], ['M', 1e6], ['Md', 1e9], ['Mds', 1e9], ['b', 1e9], ['B', 1e9]]);
/** Digits with a multiplier joined to them: “1.2bn”, “4.5-million”. */
const JOINED = /^(\d+(?:[.,]\d+)*)[-‐‑]?(\p{L}+)$/u;

const ONE: ReadonlySet<string> = new Set(['a', 'one', 'un', 'una', 'ein', 'eine', 'een']);

/** Reads a number at a token, with groups of digits separated by spaces and a multiplier; `undefined` if there is none. */
export function numberAt(block: TokenBlock, from: number): ReadNumber | undefined {
	const { text, folded, shape } = block.at(from);
	if (!block.isFree(from)) {
		return undefined;
	}
	if (shape !== 'number') {
		// “Un million”: an article is a number only before a word that multiplies it.
		const one = ONE.has(folded) && (multiplierOf(block.at(from + 1).folded, block.language) ?? 0) >= 1e6 ? 1 : undefined;
		const value = one ?? wordNumber(folded, block.language);
		// “Twelve (12) States”
		const isRepeated = value !== undefined && block.at(from + 1).text === '(' && block.at(from + 2).text === String(value) && block.at(from + 3).text === ')';
		return joinedNumber(text, from, block.language)
			?? multiplied(block, value, isRepeated ? { to: from + 4, inWords: false } : { to: from + 1, inWords: true });
	}
	let digits = text;
	let to = from + 1;
	while (/^\d{1,3}(?:\d{3})*$/.test(digits) && digits.length <= 12 && block.continues(to) && isGroup(block, to, digits)) {
		digits += block.at(to).text;
		to++;
	}
	return multiplied(block, numberOf(digits, block.language), { to, inWords: false });
}

/** A number whose multiplier is joined to it. */
function joinedNumber(text: string, from: number, language: TextLanguage): ReadNumber | undefined {
	const [, digits = '', word = ''] = JOINED.exec(text) ?? [];
	const factor = multiplierOf(word.toLowerCase(), language);
	const times = factor ?? SHORT.get(word);
	const value = times === undefined ? undefined : numberOf(digits, language);
	return value === undefined || times === undefined
		? undefined
		: { value: rounded(value * times), to: from + 1, inWords: false, multiplied: factor === undefined ? 'short' : 'word' };
}

/** A number with the multipliers after it: “3 million”, “2,5 mil millones”, “€ 3 Mio.”. */
function multiplied(
	block: TokenBlock,
	value: number | undefined,
	{ to, inWords }: { readonly to: number; readonly inWords: boolean },
): ReadNumber | undefined {
	if (value === undefined) {
		return undefined;
	}
	const short = SHORT.get(block.at(to).text);
	if (short !== undefined && /^[€$£]$|^EUR$/.test(block.at(to + 1).text)) {
		return { value: rounded(value * short), to: to + 1, inWords, multiplied: 'short' };
	}
	let factor = 1;
	let end = to;
	for (let next = multiplierOf(block.at(end).folded, block.language); next !== undefined && end - to < 2; end++) {
		factor *= next;
		next = multiplierOf(block.at(end + 1).folded, block.language);
	}
	// The dot of “Mio.” does not end a sentence, unless a capital follows that does not begin a currency.
	const next = block.at(end + 1);
	const hasDot =
		end > to && block.at(end).text === '.' && next.spaced && (next.shape !== 'capital' || /^(?:Euro|Franken)$/.test(next.text));
	return {
		value: rounded(value * factor),
		to: hasDot && block.at(end - 1).text.length <= 3 ? end + 1 : end,
		inWords,
		multiplied: end > to && 'word',
	};
}

const RANGE: ReadonlySet<string> = new Set(['to', '-', '–', '—', 'a', 'al', 'bis', 'tot']);
const BETWEEN: ReadonlySet<string> = new Set(['between', 'entre', 'zwischen', 'tussen']);

/**
 * Returns the second number of a range after the first, as in “4 to 5 million”, “between 4 and 5” and “between $4 and $5 million”, of
 * which `from` is the first token; `undefined` if there is none, or it is not larger.
 */
export function rangeAfter(block: TokenBlock, from: number, first: ReadNumber): ReadNumber | undefined {
	const link = block.at(first.to).folded;
	const isBetween = [from - 1, from - 2, from - 3].some(index => BETWEEN.has(block.at(index).folded));
	if (!block.isFree(first.to) || !(RANGE.has(link) || (AND.has(link) && isBetween))) {
		return undefined;
	}
	const sign = /^[€$£]$/.test(block.at(first.to + 1).text) ? 1 : 0;
	const second = numberAt(block, first.to + 1 + sign);
	// “from $4 million to $5 million” are two sums.
	const isOne = sign === 0 || (first.multiplied === false && second?.multiplied !== false);
	return second && isOne && second.value > first.value ? second : undefined;
}

/** Whether a token is the next three digits of a number whose digits are in groups of three. */
function isGroup(block: TokenBlock, index: number, before: string): boolean {
	const { text, start } = block.at(index);
	return (
		/^\d{3}(?:[.,]\d{1,6})?$/.test(text)
		&& start - block.at(index - 1).end === 1
		&& (before.length <= 3 || before.length % 3 === 0 || block.at(index - 1).text.length === 3)
	);
}

function multiplierOf(folded: string, language: TextLanguage): number | undefined {
	return /^(?:billions?|billon(?:es)?|biljoen)$/.test(folded) ? (language === 'en' ? 1e9 : 1e12) : MULTIPLIERS.get(folded);
}

/**
 * Returns the value of digits with marks: in English, a comma separates thousands and a dot decimals; in the other languages, the other way
 * round.
 */
function numberOf(digits: string, language: TextLanguage): number | undefined {
	const [group, point] = language === 'en' ? [',', '.'] : ['.', ','];
	const parts = digits.split(point);
	const isGrouped = (parts[0] ?? '')
		.split(group)
		.slice(1)
		.every(part => part.length === 3);
	const plain =
		isGrouped && parts.length <= 2
			? `${(parts[0] ?? '').replaceAll(group, '')}${parts[1] === undefined ? '' : `.${parts[1]}`}`
			: digits.replaceAll(',', '.');
	const value = /^\d{1,15}(?:\.\d{1,6})?$/.test(plain) ? Number(plain) : NaN;
	return Number.isNaN(value) ? undefined : value;
}

/** Rounds a number to six decimals, so that a product of decimals is exact again: 1.1 times 1,000,000 is 1,100,000. */
export function rounded(value: number): number {
	return Math.round(value * 1e6) / 1e6;
}
