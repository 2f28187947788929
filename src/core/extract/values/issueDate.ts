import { isWeekday } from '../../date/calendarWords';
import { TITLE } from '../text/found';
import type { TokenBlock } from '../text/tokenBlock';

/** The last paragraph that may say when a document was issued. */
const LAST = 3;
/** The rank of the date of a document, which is that of its source and is not accepted as a fact. */
const NOT_ACCEPTED = 0.4;

/**
 * Finds the day on which a document was issued, in EDTF: the one that is a paragraph, also with a town, or the last line of a short one near
 * the beginning, as below “Press release”, or that of a dateline, as in “GENEVA, SWITZERLAND, 12 May 2021:”. `dateline` is the first token of its date.
 * `undefined` if the block has no such day. Dates must have been found.
 */
export function findIssueDate(block: TokenBlock, dateline: number | undefined): string | undefined {
	if (block.paragraph === TITLE || block.paragraph > LAST) {
		return undefined;
	}
	const position = block.found.findIndex(({ thing }) => thing.type === 'date' && /^\d{4}-\d\d-\d\d$/.test(thing.date ?? ''));
	const found = block.found[position];
	if (
		found?.thing.type !== 'date'
		|| (!isAlone(block, found.from, found.to)
			&& !isBeforeTown(block, found.from, found.to)
			&& !isLastLine(block, found.from, found.to)
			&& !(found.from === dateline && endsDateline(block, found.to)))
	) {
		return undefined;
	}
	block.replace(position, { ...found, rank: NOT_ACCEPTED });
	return found.thing.date;
}

function isAlone(block: TokenBlock, from: number, to: number): boolean {
	return block.tokens.every(({ shape, folded }, index) => (index >= from && index < to) || shape === 'mark' || isWeekday(folded));
}

/** Whether nothing but a town and a country follows a date with which the block begins: “10 November 2007, Yokohama, Japan”. */
function isBeforeTown(block: TokenBlock, from: number, to: number): boolean {
	return from === 0 && block.at(to).text === ',' && block.tokens.length - to <= MAX_TOWN
		&& block.tokens.slice(to).every(({ shape, text }) => shape === 'capital' || text === ',');
}

/** How many tokens a town with its country may have, with commas. */
const MAX_TOWN = 7;

/** Whether a date is the last line of a few words without a sentence. */
function isLastLine(block: TokenBlock, from: number, to: number): boolean {
	const before = block.text.slice(0, block.at(from).start);
	const feed = before.lastIndexOf('\n');
	return to === block.tokens.length && to <= MAX_LABEL && feed >= 0 && before.slice(feed).trim() === '' && !/[.!?]/.test(before);
}

/** How many tokens a label with a date may have. */
const MAX_LABEL = 12;

/** Whether the block ends, or a colon or dash follows, perhaps after brackets. Inside a sentence, such a date may be of anything. */
function endsDateline(block: TokenBlock, to: number): boolean {
	const close = block.at(to).text === '(' ? block.tokens.findIndex(({ text }, index) => index > to && text === ')') + 1 : to;
	return close === block.tokens.length || (close >= to && /^[:–—-]$/.test(block.at(close).text));
}
