import { MAX_NUMBER } from '../../limits';
import { monthOf } from './calendar';
import { currencyAfter, currencyBefore } from './currencies';
import { numberAt, type ReadNumber } from './numbers';
import { STOPS } from '../text/smallWords';
import type { TokenBlock } from '../text/tokenBlock';

const PERCENT: ReadonlySet<string> = new Set(['%', 'percent', 'prozent', 'procent']);
/** Words after which a number is not a count. */
const NUMBERED: ReadonlySet<string> = new Set(
	'article articles paragraph paragraphs paragraphe section chapter annex rule page line no nr protocol resolution resolutions artikel articulo covid'.split(
		' ',
	),
);

/** Finds sums, percentages and counts. */
export function findFigures(block: TokenBlock): void {
	for (let index = 0; index < block.tokens.length; index++) {
		const number = numberAt(block, index);
		if (number && number.value <= MAX_NUMBER) {
			index =
				Math.max(
					index,
					sumAt(block, index, number) ?? percentageAt(block, index, number) ?? countAt(block, index, number) ?? number.to,
				) - 1;
		}
	}
}

/** Adds a sum, and returns the token after it; `undefined` if it is not a sum. */
function sumAt(block: TokenBlock, from: number, number: ReadNumber): number | undefined {
	const before = currencyBefore(block, from);
	const after = before ? undefined : currencyAfter(block, number.to);
	const found = before ?? after;
	if (!found || number.inWords && !number.multiplied) {
		return undefined;
	}
	const to = after?.edge ?? number.to;
	block.add(
		{ type: 'sum', amount: number.value, ...(found.currency !== undefined && { currency: found.currency }) },
		before?.edge ?? from,
		to,
		{ rank: 0.9 },
	);
	return to;
}

function percentageAt(block: TokenBlock, from: number, { value, to }: ReadNumber): number | undefined {
	const { folded } = block.at(to);
	const second = block.at(to + 1).folded;
	const length = PERCENT.has(folded)
		? 1
		: ((folded === 'per' || folded === 'pour') && second === 'cent') || (folded === 'por' && second === 'ciento')
			? 2
			: 0;
	if (length === 0) {
		return undefined;
	}
	block.add({ type: 'percentage', percent: value }, from, to + length, { rank: 0.9 });
	return to + length;
}

/** A number and the noun after it. A number that may be a year is not a count. */
function countAt(block: TokenBlock, from: number, { value, to, multiplied }: ReadNumber): number | undefined {
	const noun = multiplied && ['de', "d'", 'of'].includes(block.at(to).folded) ? to + 1 : to;
	const { shape, folded, text } = block.at(noun);
	const isYear = !multiplied && Number.isInteger(value) && value >= 1900 && value <= 2100;
	const isCounted =
		(shape === 'small' || (shape === 'capital' && COUNTED.has(folded)))
		&& text.length >= 3
		&& /^\p{L}/u.test(text)
		&& !STOPS.has(folded)
		&& !UNCOUNTED.has(folded)
		&& monthOf(folded) === undefined
		&& block.isFree(noun)
		&& (block.at(noun).spaced || noun > to);
	if (!isCounted || isYear || NUMBERED.has(block.at(from - 1).folded) || /[/\-–(]/.test(block.before(from))) {
		return undefined;
	}
	const end = countedEnd(block, noun);
	block.add({ type: 'count', count: value }, from, end, { rank: 0.5 });
	return end;
}

/** Words after a number that is not a count: “point 9 thereof”. Folded. */
const UNCOUNTED: ReadonlySet<string> = new Set(['total', 'thereof', 'hereof', 'herein', 'therein']);

/** Nouns that are counted also with a capital, as in “132 States Parties”. Folded. */
const COUNTED: ReadonlySet<string> = new Set(
	`states parties members governments countries etats membres parties gouvernements delegations observers observateurs staaten mitglieder regierungen
	estados miembros partes gobiernos lidstaten leden`.split(/\s+/),
);
/** Endings of adjectives before a noun, in English. */
const ADJECTIVE = /(?:al|ic|ed|ive|ary|ous|ent|ant|ble)$/;

/** “Six mois autorisés par le Conseil” is a sentence, and not a count of months. */
const BY: ReadonlySet<string> = new Set(['par', 'por']);

/** Endings of participles after a noun, in French and Spanish: “7 membres associés”. */
const PARTICIPLE = /(?:és|ées|ados|adas|idos|idas)$/;

/**
 * The token after the thing that is counted: in English, an adjective has its noun with it; in French and Spanish, a noun is followed by
 * its adjective, which changes what is counted.
 */
function countedEnd(block: TokenBlock, noun: number): number {
	const next = block.at(noun + 1);
	if (!block.continues(noun + 1)) {
		return noun + 1;
	}
	if (block.language === 'en') {
		const isAdjective =
			ADJECTIVE.test(block.at(noun).folded) && next.shape === 'small' && next.folded.endsWith('s') && !STOPS.has(next.folded);
		return isAdjective || (COUNTED.has(next.folded) && next.shape === 'capital' && block.at(noun).shape === 'capital')
			? noun + 2
			: noun + 1;
	}
	return (block.language === 'fr' || block.language === 'es') && next.shape === 'small' && PARTICIPLE.test(next.text) && !BY.has(block.at(noun + 2).folded)
		? noun + 2
		: noun + 1;
}

