import type { OffsetRange } from '../../../text/offsetRange';
import type { BlockView } from '../../blockView';
import { textWords } from '../../words/textWords';
import { LETTER, unitClass } from '../../words/unitClass';
import { WORD } from '../../words/wordFlags';
import type { WordTable } from '../../words/wordTable';
import { FACT_KIND } from '../factIndex';
import { sentenceEndsIn } from './sentenceEnds';

const NUMBERS = WORD.digits | WORD.number;

/** A part of a block that may say something about a name in it. */
export interface PossibleStatement extends OffsetRange {
	/** The kinds of statements that it may contain, as bits of `FACT_KIND`, judged by the words that the grammars require. */
	readonly may: number;
}

/** A name in the text of a block, with the kinds of statements that a fact about its entry can be compared with, as bits of `FACT_KIND`. */
export interface NameWithKinds extends OffsetRange {
	readonly kinds: number;
}

/**
 * Returns what the words and numbers of a block may say somewhere, as bits of `FACT_KIND`. Nearly all blocks state nothing, and this test
 * recognizes them without splitting them into sentences.
 */
export function mayStateIn({ text, words: { flags }, table, mentions, flat }: BlockView, places: readonly OffsetRange[]): number {
	const joins = ({ end }: OffsetRange) => mayJoin(text, flat.offsetOf(end - 1) + 1, table);
	return statedBy(flags, () => mentions.some(joins) || places.some(joins));
}

/**
 * Returns the parts of a block, each of one or more sentences, that may contradict a fact about a name in them: those with the words and
 * numbers that the grammars require. The places of the names are those in the text of the block, in order.
 */
export function statementsIn({ text, table }: BlockView, names: readonly NameWithKinds[]): readonly PossibleStatement[] {
	const found: PossibleStatement[] = [];
	let from = 0;
	let next = 0;
	for (const end of sentenceEndsIn(text)) {
		let after = next;
		while ((names[after]?.end ?? Infinity) <= end) {
			after++;
		}
		// A mark within a name ends no sentence, nor does a colon after a name at its beginning.
		const isListed = after === next + 1 && text.charAt(end) === ':' && isOnly(text, from, names[next], end);
		if (((names[after]?.start ?? Infinity) <= end || isListed) && end < text.length) {
			continue;
		}
		const kinds = kindsBetween(names, next, after);
		const may = kinds === 0 ? 0 : kinds & statedWith(textWords(text.slice(from, end), table).flags, text, names.slice(next, after), table);
		if (may !== 0) {
			found.push({ start: from, end: end + 1, may });
		}
		from = end + 1;
		next = after;
	}
	return found;
}

function kindsBetween(names: readonly NameWithKinds[], from: number, to: number): number {
	let kinds = 0;
	for (let index = from; index < to; index++) {
		kinds |= names[index]?.kinds ?? 0;
	}
	return kinds;
}

/** The maximum number of characters before a name that opens a line: “Entry into force of the”. */
const MAX_LABEL = 40;

function isOnly(text: string, from: number, name: OffsetRange | undefined, end: number): boolean {
	return name !== undefined && name.start - from <= MAX_LABEL && text.slice(name.end, end).trim() === '';
}

function statedWith(flags: number, text: string, names: readonly OffsetRange[], table: WordTable): number {
	return statedBy(flags, () => names.some(({ end }) => mayJoin(text, end, table)), names.length);
}

/**
 * Returns what words say. `joins` tells whether a date or place may belong to a name. A date that is compared has a year, and a gift two
 * names.
 */
function statedBy(flags: number, joins: () => boolean, names = 2): number {
	const has = (flag: number) => (flags & flag) !== 0;
	const counts = has(NUMBERS) && has(WORD.count);
	const sums = has(NUMBERS) && names > 1 && has(WORD.sumCue);
	const isJoined = has(WORD.year | WORD.place) && joins();
	const dates = has(WORD.year) && (isJoined || has(WORD.dateCue));
	const places = (has(WORD.place) && (isJoined || has(WORD.placeCue))) || (has(WORD.town) && has(WORD.hosts));
	return (dates ? FACT_KIND.date : 0) | (counts ? FACT_KIND.count : 0) | (sums ? FACT_KIND.sum : 0) | (places ? FACT_KIND.place : 0);
}

/**
 * Whether a date or place may directly belong to the name before it, as in “the Convention of 15 November 2000” and “the Convention
 * (2000)”.
 */
function mayJoin(text: string, end: number, table: WordTable): boolean {
	let start = end;
	while (/\s/u.test(text.charAt(start))) {
		start++;
	}
	if (text.charAt(start) === ':') {
		return /^:\s?[\d\p{Lu}]/u.test(text.slice(start, start + 3));
	}
	let at = start;
	while (at < text.length && unitClass(text.charCodeAt(at)) === LETTER) {
		at++;
	}
	if (start > end) {
		return at > start ? (textWords(text.slice(start, at), table).flags & WORD.joinsDate) !== 0 : text.charAt(start) === '(';
	}
	// What touches a name may belong to its last token.
	return start < text.length && !/[.,;:!?]/u.test(text.charAt(start));
}
