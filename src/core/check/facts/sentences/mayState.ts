import type { OffsetRange } from '../../../prose/inline';
import { matchesOf } from '../../../matchesOf';
import type { BlockView } from '../../blockView';
import { LETTER, unitClass } from '../../words/unitClass';
import { textWords } from '../../words/textWords';
import { WORD } from '../../words/wordFlags';
import type { WordTable } from '../../words/wordTable';

/**
 * The end of a sentence, unless it is inside a name: a punctuation mark before white space, and a full stop only after a long word and
 * before a capital.
 */
const SENTENCE_END = /[!?…:](?=\s)|(?<=[\p{L}\p{M}]{5})\.(?=\s\p{Lu})/gu;

const NUMBERS = WORD.digits | WORD.number;

/** What some words may say about an entry: without certain words, the grammars find nothing of a kind. */
export interface MayState {
	readonly dates: boolean;
	readonly counts: boolean;
	readonly sums: boolean;
	readonly places: boolean;
}

/** A part of a block that may say something about a name in it. */
export interface Statement extends OffsetRange {
	readonly may: MayState;
}

/**
 * Whether a block has the words and numbers of a statement somewhere. Nearly all blocks have none, which this tells without taking
 * sentences apart.
 */
export function mayHaveStatement({ text, words: { flags }, table, mentions, flat }: BlockView, places: readonly OffsetRange[]): boolean {
	const joins = ({ end }: OffsetRange) => mayJoin(text, flat.offsetOf(end - 1) + 1, table);
	return statedBy(flags, () => mentions.some(joins) || places.some(joins)) !== undefined;
}

/**
 * Returns the parts of a block, each of one or more sentences, that may say something about a name in them that contradicts a fact: those
 * that have the words and numbers without which the grammars find nothing. The places of the names are those in the text of the block, in
 * order.
 */
export function statementsIn({ text, table }: BlockView, names: readonly OffsetRange[]): readonly Statement[] {
	const found: Statement[] = [];
	let from = 0;
	let next = 0;
	for (const end of [...matchesOf(text, SENTENCE_END).map(({ index }) => index), text.length]) {
		let after = next;
		while ((names[after]?.end ?? Infinity) <= end) {
			after++;
		}
		// A mark within a name ends no sentence, nor does a colon after a name at its beginning.
		const isListed = after === next + 1 && text.charAt(end) === ':' && isOnly(text, from, names[next], end);
		if (((names[after]?.start ?? Infinity) <= end || isListed) && end < text.length) {
			continue;
		}
		const may =
			after > next ? statedWith(textWords(text.slice(from, end), table).flags, text, names.slice(next, after), table) : undefined;
		if (may) {
			found.push({ start: from, end: end + 1, may });
		}
		from = end + 1;
		next = after;
	}
	return found;
}

/** Returns what words may say together about some names; nothing new is said by a part of them that says nothing. */
export function statedTogether(statements: readonly Statement[]): MayState {
	const some = (kind: keyof MayState) => statements.some(({ may }) => may[kind]);
	return { dates: some('dates'), counts: some('counts'), sums: some('sums'), places: some('places') };
}

/** The most characters before a name that opens a sentence: an article. */
const MAX_ARTICLE = 5;

function isOnly(text: string, from: number, name: OffsetRange | undefined, end: number): boolean {
	return name !== undefined && name.start - from <= MAX_ARTICLE && text.slice(name.end, end).trim() === '';
}

function statedWith(flags: number, text: string, names: readonly OffsetRange[], table: WordTable): MayState | undefined {
	return statedBy(flags, () => names.some(({ end }) => mayJoin(text, end, table)), names.length);
}

/**
 * Returns what words say of a number, date, sum or place; `undefined` if nothing. `joins` tells whether a date or place may belong to a
 * name. A gift has two names.
 */
function statedBy(flags: number, joins: () => boolean, names = 2): MayState | undefined {
	const has = (flag: number) => (flags & flag) !== 0;
	const counts = has(NUMBERS) && has(WORD.count);
	const sums = has(NUMBERS) && names > 1 && has(WORD.sumCue);
	const isJoined = has(WORD.digits | WORD.place) && joins();
	const dates = has(WORD.digits) && (isJoined || has(WORD.dateCue));
	const places = (has(WORD.place) && (isJoined || has(WORD.placeCue))) || (has(WORD.town) && has(WORD.hosts));
	return counts || sums || dates || places ? { dates, counts, sums, places } : undefined;
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
		return /^:\s?\d/u.test(text.slice(start, start + 3));
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
