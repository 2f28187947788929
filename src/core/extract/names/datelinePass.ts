import { isWeekday } from '../values/calendar';
import { TITLE } from '../text/found';
import type { Gazetteer } from './gazetteer';
import { isCapital } from './nounGroup';
import { placeEnd } from './places';
import type { TokenBlock } from '../text/tokenBlock';

/** The last paragraph that may say when a document was issued. */
const LAST = 3;
/** The most tokens before the date in a dateline. */
const MAX_BEFORE = 9;
/** The rank of the date of a document, which is that of its source and is not ticked as a fact. */
const UNTICKED = 0.4;

/**
 * Finds when a document was issued: the day that is a paragraph of its own near the beginning, or follows the place at the beginning of a paragraph, as in
 * “GENEVA, SWITZERLAND, 12 May 2021:”. Returns it in EDTF, and records the place; `undefined` if the block says none. Dates must have been found.
 */
export function findDateline(block: TokenBlock, gazetteer: Gazetteer): string | undefined {
	if (block.paragraph === TITLE || block.paragraph > LAST) {
		return undefined;
	}
	const position = block.found.findIndex(({ thing }) => thing.type === 'date' && /^\d{4}-\d\d-\d\d$/.test(thing.date ?? ''));
	const found = block.found[position];
	if (found?.thing.type !== 'date' || !isAlone(block, found.from, found.to) && !isDateline(block, found.from, found.to)) {
		return undefined;
	}
	block.replace(position, { ...found, rank: UNTICKED });
	const comma = block.tokens.findIndex(({ text }) => text === ',');
	if (comma > 0 && comma < found.from && placeEnd(block, gazetteer, 0) !== comma && isPlace(block, comma)) {
		block.add({ type: 'place', known: false }, 0, comma, { rank: 0.6 });
	}
	return found.thing.date;
}

function isAlone(block: TokenBlock, from: number, to: number): boolean {
	return block.tokens.every(({ shape, folded }, index) => (index >= from && index < to) || shape === 'mark' || isWeekday(folded));
}

/** Whether only capitalised words and commas precede a date, and a colon or dash follows it, perhaps after brackets. */
function isDateline(block: TokenBlock, from: number, to: number): boolean {
	const before = block.tokens.slice(0, from);
	const isPlaceBefore = from > 1 && from <= MAX_BEFORE && before.every(({ text, folded, shape }, index) => isCapital(block, index) || text === ',' || folded === 'le' || (shape === 'small' && isWeekday(folded)));
	const close = block.at(to).text === '(' ? block.tokens.findIndex(({ text }, index) => index > to && text === ')') + 1 : to;
	return isPlaceBefore && close >= to && /^[:–—-]$/.test(block.at(close).text);
}

function isPlace(block: TokenBlock, to: number): boolean {
	return to <= 3 && block.tokens.slice(0, to).every((_, index) => isCapital(block, index) && block.isFree(index));
}
