import { currencyAfter, currencyBefore } from '../../../extract/values/currencies';
import { rounded } from '../../../extract/values/numbers';
import type { FactGrammar } from '../grammars/factGrammar';
import type { FactSentence } from '../sentences/factSentence';
import { hedgeBefore } from './hedges';
import { numberInWords } from './numberWords';
import type { NumberStyle, WrittenNumber, WrittenSum } from './writtenValue';

/** Digits in groups of three with one separator and decimals, or without groups. */
const DIGITS = /(?:(\d{1,3})(?:([.,'’ \u00A0\u202F])\d{3})(?:\2\d{3})*(?![\d])|(\d+))(?:([.,])(\d+))?/uy;

/** Finds the sums of money in a sentence. “Dollars” without a country have no currency. */
export function readSums(sentence: FactSentence, text: string): readonly WrittenSum[] {
	const sums: WrittenSum[] = [];
	for (let index = 0; index < sentence.tokens.length; index++) {
		const number = numberAt(sentence, text, index);
		if (!number) {
			continue;
		}
		const before = currencyBefore(sentence, number.from);
		const found = before ?? currencyAfter(sentence, number.to);
		const from = before?.edge ?? number.from;
		const end = found && !before ? found.edge : number.to;
		const factor = before || number.style.multiplier ? undefined : sentence.grammar.multipliers.get(sentence.at(end).folded);
		const to = factor === undefined ? end : end + 1;
		if (found) {
			const hedge = hedgeBefore(sentence, from);
			sums.push({
				type: 'sum',
				number: factor === undefined ? number : multiplied(number, factor),
				from,
				to,
				...(hedge && { hedge }),
				...(found.currency !== undefined && { currency: found.currency }),
				...(factor !== undefined && { isSplit: true }),
			});
		}
		index = Math.max(index, to - 1);
	}
	return sums;
}

/** Returns a number with a multiplier that is after its currency. */
function multiplied(number: WrittenNumber, factor: number): WrittenNumber {
	const { value, interval: { low, high } } = number;
	const half = high > low ? (high - low) / 2 : 0.5;
	return { ...number, value: rounded(value * factor), interval: { low: (value - half) * factor, high: (value + half) * factor } };
}

/** Reads the number that begins at a token; `undefined` if there is none, or it can be read in two ways. */
export function numberAt(sentence: FactSentence, text: string, from: number): WrittenNumber | undefined {
	const { grammar } = sentence;
	const word = numberInWords(sentence, from);
	if (!sentence.isFree(from) || (!word && sentence.at(from).shape !== 'number') || isJoined(sentence, from)) {
		return undefined;
	}
	const digits = word
		? { value: word.value, end: sentence.at(word.to - 1).end, decimals: 0, group: '', point: '' }
		: digitsAt(text, sentence.at(from).start, grammar);
	if (!digits) {
		return undefined;
	}
	let to = from + 1;
	while (to < sentence.tokens.length && sentence.at(to).start < digits.end) {
		to++;
	}
	const multiplier = multiplierAt(sentence, to);
	to = multiplier?.to ?? to;
	if (continuesNumber(sentence, to)) {
		return undefined;
	}
	const scale = multiplier?.factor ?? 1;
	const value = rounded(digits.value * scale);
	// “Two hundred” may be rounded, “two hundred and five” is not.
	const step = multiplier ? scale : word && value >= 100 && value % 100 === 0 ? 100 : 1;
	const half = step > 1 || digits.decimals > 0 ? step / (2 * 10 ** digits.decimals) : 0;
	const style: NumberStyle = { group: digits.group, point: digits.point, inWords: word !== undefined, ...(multiplier && { multiplier }) };
	const hedge = hedgeBefore(sentence, from);
	return { type: 'number', from, to, value, interval: { low: value - half, high: value + half }, style, ...(hedge && { hedge }) };
}

/** A multiplier, and the token after it. */
interface Multiplier {
	readonly factor: number;
	readonly text: string;
	readonly to: number;
}

/** Letters that are a multiplier before the sign of a currency only, as in “3 M€”. */
const SHORT: ReadonlyMap<string, number> = new Map([['k', 1e3], ['M', 1e6], ['G', 1e9]]);

/** Returns the multiplier at a token, with the full stop of “Mio.” before a currency; `undefined` if there is none. */
function multiplierAt(sentence: FactSentence, at: number): Multiplier | undefined {
	const { text, folded } = sentence.at(at);
	const factor = sentence.grammar.multipliers.get(folded) ?? (/^(?:[€£]|EUR)$/u.test(sentence.at(at + 1).text) ? SHORT.get(text) : undefined);
	if (factor === undefined) {
		return undefined;
	}
	const isAbbreviated = text.length <= MAX_ABBREVIATION && sentence.at(at + 1).text === '.' && currencyAfter(sentence, at + 2) !== undefined;
	return isAbbreviated ? { factor, text: `${text}.`, to: at + 2 } : { factor, text, to: at + 1 };
}

const MAX_ABBREVIATION = 3;

interface Digits {
	readonly value: number;
	readonly end: number;
	readonly decimals: number;
	readonly group: string;
	readonly point: string;
}

/**
 * Reads digits by the convention of a language: English separates decimals by a dot, the others by a comma. Digits that mean something
 * different in other languages are not read.
 */
function digitsAt(text: string, start: number, { language }: FactGrammar): Digits | undefined {
	DIGITS.lastIndex = start;
	const match = DIGITS.exec(text);
	if (!match) {
		return undefined;
	}
	const [own, other] = language === 'en' ? ['.', ','] : [',', '.'];
	const [whole, , group = '', , point = '', decimals = ''] = match;
	if (group === own || point === other || (group === '' && decimals.length === 3) || whole.length > 20) {
		return undefined;
	}
	const value = Number(`${whole.slice(0, whole.length - (point + decimals).length).replace(/\D/gu, '')}.${decimals || '0'}`);
	return Number.isSafeInteger(Math.trunc(value))
		? { value, end: start + whole.length, decimals: decimals.length, group, point: own }
		: undefined;
}

/** Whether a sign joins a number to what is before it, as in “COVID-19” or “10–20”. */
function isJoined(sentence: FactSentence, from: number): boolean {
	return /^[-‐‑–—/.,:'’]$/u.test(sentence.at(from - 1).text) && (sentence.touches(from) || sentence.at(from - 2).shape === 'number')
		&& !(sentence.at(from - 1).text === ',' && sentence.at(from).spaced);
}

/** Whether more of a number follows, as in “two hundred and five” or “10–20”, or what makes it a percentage. */
function continuesNumber(sentence: FactSentence, at: number): boolean {
	const { multipliers, numberWords, and, rangeWords } = sentence.grammar;
	const { text, folded } = sentence.at(at);
	const isNumber = (index: number) => sentence.at(index).shape === 'number' || numberWords.has(sentence.at(index).folded);
	const isLink = /^[-‐‑–—/:'’]$/u.test(text) || and.has(folded) || rangeWords.has(folded);
	return multipliers.has(folded) || isNumber(at) || (isLink && isNumber(at + 1)) || isPercentage(sentence, at);
}

/** Whether a number before a token is a percentage: “%”, “percent”, “pour cent”. */
function isPercentage(sentence: FactSentence, at: number): boolean {
	const { text, folded } = sentence.at(at);
	return text === '%'
		|| /^(?:percent|prozent|procent)$/.test(folded)
		|| (/^(?:per|pour|por)$/.test(folded) && /^(?:cent|ciento)$/.test(sentence.at(at + 1).folded));
}
