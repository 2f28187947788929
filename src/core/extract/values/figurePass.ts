import { monthOf } from '../../date/calendarWords';
import { MAX_NUMBER } from '../../limits';
import { STOPS } from '../text/smallWords';
import type { TokenBlock } from '../text/tokenBlock';
import { currencyAfter, currencyBefore } from './currencies';
import { numberAt, rangeAfter, type ReadNumber } from './numbers';

/** Words and marks of a percentage after a number, folded, the longest first. */
const PERCENT: readonly (readonly string[])[] = [
	'points de pourcentage', 'percentage points', 'percentage point', 'puntos porcentuales', 'punto porcentual', 'per cent', 'pour cent', 'por ciento',
	'%', 'percent', 'prozent', 'procent', 'prozentpunkte', 'prozentpunkten', 'procentpunt', 'procentpunten',
].map(words => words.split(' '));
/** Words after which a number is not a count. */
const NUMBERED: ReadonlySet<string> = new Set(
	'article articles paragraph paragraphs paragraphe section chapter annex rule page line no nr protocol resolution resolutions artikel articulo covid'.split(
		' ',
	),
);

/** A number, or a range of two, which has the unit after the second; without a value if it is a range. */
interface Figure {
	readonly number: ReadNumber;
	readonly to: number;
	readonly value?: number;
}

/** Finds sums, percentages and counts. */
export function findFigures(block: TokenBlock): void {
	for (let index = 0; index < block.tokens.length; index++) {
		const number = numberAt(block, index);
		if (number && number.value <= MAX_NUMBER) {
			const figure = figureOf(block, index, number);
			index =
				Math.max(
					index,
					sumAt(block, index, figure)
						?? shortSumAt(block, index, figure)
						?? percentageAt(block, index, figure)
						?? countAt(block, index, figure)
						?? number.to,
				) - 1;
		}
	}
}

function figureOf(block: TokenBlock, from: number, number: ReadNumber): Figure {
	const second = rangeAfter(block, from, number);
	return second ? { number: second, to: second.to } : { number, to: number.to, value: number.value };
}

/** The least amount of Colombian pesos: “COP 28” is a session. */
const MIN_PESOS = 1000;

/** Adds a sum, and returns the token after it; `undefined` if it is not a sum. */
function sumAt(block: TokenBlock, from: number, { number, to, value }: Figure): number | undefined {
	const before = currencyBefore(block, from);
	const found = before ?? currencyAfter(block, to);
	if (
		!found
		|| (number.inWords && number.multiplied === false)
		|| (block.at(from - 1).text === 'COP' && number.value < MIN_PESOS)
	) {
		return undefined;
	}
	const end = before ? to : Math.max(to, found.edge);
	block.add(
		{ type: 'sum', ...(value !== undefined && { amount: value }), ...(found.currency !== undefined && { currency: found.currency }) },
		before?.edge ?? from,
		end,
		{ rank: 0.9 },
	);
	return end;
}

/**
 * Adds a sum without its currency, which an earlier sum of the sentence has: “299 millones de dólares, seguido de Costa Rica con 277,5
 * millones (19 %)”. Returns the token after it; `undefined` if it is none.
 */
function shortSumAt(block: TokenBlock, from: number, { number, to, value }: Figure): number | undefined {
	const next = block.at(to);
	const before = block.found.findLast(({ thing, sentence }) => thing.type === 'sum' && sentence === block.sentenceAt(from));
	if (number.multiplied !== 'word' || number.inWords || !/^[,;.()]?$/.test(next.text) || before?.thing.type !== 'sum') {
		return undefined;
	}
	const { currency } = before.thing;
	block.add({ type: 'sum', ...(value !== undefined && { amount: value }), ...(currency !== undefined && { currency }) }, from, to, { rank: 0.7 });
	return to;
}

function percentageAt(block: TokenBlock, from: number, { number, to, value }: Figure): number | undefined {
	const length = PERCENT.find(words => words.every((word, index) => block.at(to + index).folded === word))?.length;
	if (length === undefined || number.multiplied !== false) {
		return undefined;
	}
	block.add({ type: 'percentage', ...(value !== undefined && { percent: value }) }, from, to + length, { rank: 0.9 });
	return to + length;
}

/** Adds a number and the noun after it as a count, and returns the token after it; `undefined` if it is not a count. */
function countAt(block: TokenBlock, from: number, figure: Figure): number | undefined {
	const { number, to, value } = figure;
	const noun = number.multiplied === 'word' && ['de', "d'", 'of'].includes(block.at(to).folded) ? to + 1 : to;
	const isApart = block.at(noun).spaced || noun > to;
	if (!isApart || !isCountedNoun(block, noun) || !mayCount(block, from, figure)) {
		return undefined;
	}
	// “(26 countries)”, but not “(3 supra)”
	if (block.before(from) === '(' && !COUNTED.has(block.at(noun).folded)) {
		return undefined;
	}
	const end = countedEnd(block, noun);
	block.add({ type: 'count', ...(value !== undefined && { count: value }) }, from, end, { rank: 0.5 });
	return end;
}

/** Whether a word may be what is counted: a noun or an adjective before it, with a small letter except in German and for members of bodies. */
function isCountedNoun(block: TokenBlock, noun: number): boolean {
	const { shape, folded, text } = block.at(noun);
	return (
		(shape === 'small' || (shape === 'capital' && (COUNTED.has(folded) || block.language === 'de')))
		&& text.length >= 3
		&& /^\p{L}/u.test(text)
		&& !STOPS.has(folded)
		&& !UNCOUNTED.has(folded)
		&& monthOf(folded) === undefined
		&& block.isFree(noun)
	);
}

/** Whether a number may count something: it is no year, no number of an article or the like, no part of a range, and not small and in words. */
function mayCount(block: TokenBlock, from: number, { number: { value, multiplied, inWords } }: Figure): boolean {
	const isMultiplied = multiplied === 'word';
	const isYear = !isMultiplied && Number.isInteger(value) && value >= 1900 && value <= 2100;
	return (
		!isYear
		&& multiplied !== 'short'
		&& !(inWords && !isMultiplied && value < MIN_COUNT_IN_WORDS)
		&& !NUMBERED.has(block.at(from - 1).folded)
		&& !/[/\-–]/.test(block.before(from))
	);
}

/** “Two experts” is seldom what a text is about. */
const MIN_COUNT_IN_WORDS = 3;

/** Words after a number that is not a count: “point 9 thereof”. Folded. */
const UNCOUNTED: ReadonlySet<string> = new Set(['total', 'thereof', 'hereof', 'herein', 'therein']);

/** Nouns that are counted also with a capital, as in “132 States Parties”. Folded. */
const COUNTED: ReadonlySet<string> = new Set(
	`states parties member members governments countries etats membres gouvernements delegations observers observateurs staaten mitglieder regierungen
	estados miembros partes gobiernos lidstaten leden`.split(/\s+/),
);
/** Endings of adjectives before a noun, in English. */
const ADJECTIVE = /(?:al|ic|ed|ive|ary|ous|ent|ant|ble|ing|ern)$|^(?:member|observer|partner|new)$/;
/** Adjectives that precede the noun in French and Spanish: “trois principaux partenaires”. */
const BEFORE_NOUN = /^(?:principa(?:ux|les)|grand[es]s?|nouveaux|nouvelles|autres|nuev[oa]s|otr[oa]s)$/;

/** The most adjectives before what is counted: “ten new regional projects”. */
const MAX_ADJECTIVES = 3;

/** “Six mois autorisés par le Conseil” is a sentence, and not a count of months. */
const BY: ReadonlySet<string> = new Set(['par', 'por']);

/** Endings of participles after a noun, in French and Spanish: “7 membres associés”. */
const PARTICIPLE = /(?:és|ées|ados|adas|idos|idas)$/;

/**
 * The token after the thing that is counted: in English, an adjective has its noun with it; in French and Spanish, a noun is followed by
 * its adjective, which changes what is counted.
 */
function countedEnd(block: TokenBlock, noun: number): number {
	if (!block.continues(noun + 1)) {
		return noun + 1;
	}
	if (block.language === 'en') {
		return englishCountedEnd(block, noun);
	}
	const next = block.at(noun + 1);
	const isBeforeNoun = BEFORE_NOUN.test(block.at(noun).folded);
	const isBeforeParticiple =
		(block.language === 'fr' || block.language === 'es') && PARTICIPLE.test(next.text) && !BY.has(block.at(noun + 2).folded);
	return next.shape === 'small' && (isBeforeNoun || isBeforeParticiple) ? noun + 2 : noun + 1;
}

/** The token after the noun that follows adjectives, or after “States Parties” and the like. */
function englishCountedEnd(block: TokenBlock, first: number): number {
	let last = first;
	while (last - first < MAX_ADJECTIVES && ADJECTIVE.test(block.at(last).folded) && block.continues(last + 1)) {
		last++;
	}
	const { shape, folded } = block.at(last);
	const isNoun = last > first && (shape === 'small' || shape === 'capital') && folded.endsWith('s') && !STOPS.has(folded);
	if (isNoun) {
		return last + 1;
	}
	const next = block.at(first + 1);
	const isParty = COUNTED.has(next.folded) && next.shape === 'capital' && block.at(first).shape === 'capital';
	return isParty ? first + 2 : first + 1;
}
