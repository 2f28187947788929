import type { OffsetRange } from '../../../prose/inline';
import type { BlockView } from '../../blockView';
import { LETTER, unitClass } from '../../words/unitClass';
import { textWords } from '../../words/textWords';
import { WORD } from '../../words/wordFlags';
import type { WordTable } from '../../words/wordTable';

/** The end of a sentence, unless it is inside a name: a punctuation mark before white space, and a full stop only after a long word and before a capital. */
const SENTENCE_END = /[!?…:](?=\s)|(?<=[\p{L}\p{M}]{5})\.(?=\s\p{Lu})/gu;

const NUMBERS = WORD.digits | WORD.number;

/** Whether a block has the words and numbers of a statement somewhere. Nearly all blocks have none, which this tells without taking sentences apart. */
export function mayHaveStatement({ text, words: { flags }, table, mentions, flat }: BlockView, places: readonly OffsetRange[]): boolean {
	const joins = ({ end }: OffsetRange) => mayJoin(text, flat.offsetOf(end - 1) + 1, table);
	return hasStatement(flags) || ((flags & (WORD.digits | WORD.place)) !== 0 && (mentions.some(joins) || places.some(joins)));
}

/**
 * Returns the parts of a block, each of one or more sentences, that may say something about a name in them that contradicts a fact: those that have the words and
 * numbers without which the grammars find nothing. The places of the names are those in the text of the block, in order.
 */
export function statementsIn({ text, table }: BlockView, names: readonly OffsetRange[]): readonly OffsetRange[] {
	const found: OffsetRange[] = [];
	let from = 0;
	let next = 0;
	for (const end of [...Array.from(text.matchAll(SENTENCE_END), ({ index }) => index), text.length]) {
		let after = next;
		while ((names[after]?.end ?? Infinity) <= end) {
			after++;
		}
		// A mark within a name ends no sentence.
		if ((names[after]?.start ?? Infinity) <= end && end < text.length) {
			continue;
		}
		if (after > next && mayStateWith(textWords(text.slice(from, end), table).flags, text, names.slice(next, after), table)) {
			found.push({ start: from, end: end + 1 });
		}
		from = end + 1;
		next = after;
	}
	return found;
}

function mayStateWith(flags: number, text: string, names: readonly OffsetRange[], table: WordTable): boolean {
	return hasStatement(flags, names.length) || ((flags & (WORD.digits | WORD.place)) !== 0 && names.some(({ end }) => mayJoin(text, end, table)));
}

/** Whether words say of a number, date, sum or place what it is. A gift has two names. */
function hasStatement(flags: number, names = 2): boolean {
	const has = (flag: number) => (flags & flag) !== 0;
	return (has(NUMBERS) && (has(WORD.count) || (names > 1 && has(WORD.sumCue)))) || (has(WORD.digits) && has(WORD.dateCue)) || (has(WORD.place) && has(WORD.placeCue));
}

/** Whether a date or place may directly belong to the name before it, as in “the Convention of 15 November 2000” and “the Convention (2000)”. */
function mayJoin(text: string, end: number, table: WordTable): boolean {
	let start = end;
	while (/\s/u.test(text.charAt(start))) {
		start++;
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
