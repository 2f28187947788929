import { NUMBER_WORDS } from '../text/smallWords';
import type { TextLanguage } from '../text/textLanguage';
import type { TokenBlock } from '../text/tokenBlock';

/** A number with its multiplier, and the token after it. */
export interface ReadNumber {
	readonly value: number;
	readonly to: number;
	readonly inWords: boolean;
	readonly multiplied: boolean;
}

const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
	...'thousand mille duizend tausend mil'.split(' ').map(word => [word, 1e3] as const),
	...'million millions mn mio miljoen millionen millon millones'.split(' ').map(word => [word, 1e6] as const),
	...'milliard milliards miljard milliarden mrd bn'.split(' ').map(word => [word, 1e9] as const),
]);

/** Reads a number at a token, with groups of digits separated by spaces and a multiplier; `undefined` if there is none. */
export function numberAt(block: TokenBlock, from: number): ReadNumber | undefined {
	const { text, folded, shape } = block.at(from);
	const word = NUMBER_WORDS.get(folded);
	if (!block.isFree(from) || (shape !== 'number' && word === undefined)) {
		return undefined;
	}
	let digits = text;
	let to = from + 1;
	while (
		word === undefined
		&& /^\d{1,3}(?:\d{3})*$/.test(digits)
		&& digits.length <= 12
		&& block.continues(to)
		&& isGroup(block, to, digits)
	) {
		digits += block.at(to).text;
		to++;
	}
	const value = word ?? numberOf(digits, block.language);
	const multiplier = multiplierOf(block.at(to).folded, block.language);
	return value === undefined ? undefined
		: multiplier === undefined ? { value, to, inWords: word !== undefined, multiplied: false }
		: { value: rounded(value * multiplier), to: to + 1, inWords: word !== undefined, multiplied: true };
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
	return folded === 'billion' || folded === 'billions' ? (language === 'en' ? 1e9 : 1e12) : MULTIPLIERS.get(folded);
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

function rounded(value: number): number {
	return Math.round(value * 1e6) / 1e6;
}
