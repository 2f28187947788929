import { extendHigh, extendLow, HIGH_SEED, LOW_SEED } from '../../lexicon/prefixes/hash';
import { DIGIT, JOINER, LETTER, SURROGATE, unitClass } from './unitClass';
import { ALL_WORDS, WORD } from './wordFlags';
import { UNKNOWN, type WordTable } from './wordTable';

/** The result of one pass over a text. It tells checks whether they have to read the text again. */
export interface TextWords {
	/** The classes of all units. */
	readonly units: number;
	/** The flags of all words, `WORD.year`, `WORD.count` and `WORD.place`. */
	readonly flags: number;
	/** The offsets of words with the flag `WORD.suspect`; absent if the text was not split into words, so that each word may be one. */
	readonly suspects?: readonly number[];
	/** The offsets of words that may be acronyms, or the first part of one; absent as above. */
	readonly acronyms?: readonly number[];
	/** The offsets of words with the flag `WORD.convention`; absent as above. */
	readonly conventions?: readonly number[];
}

const NUMBERS = WORD.digits | WORD.number | WORD.multiplier;
/** How many digits a year has. */
const YEAR = 4;

/** Reads the words of a text: runs of letters, and runs of digits. Takes time proportional to its length. */
export function textWords(text: string, table: WordTable): TextWords {
	const { length } = text;
	let units = 0;
	let flags = 0;
	const listed = new ListedWords();
	/** The flags of the last word, and of the one before it. */
	let last = 0;
	let beforeLast = 0;
	for (let at = 0; at < length;) {
		const first = text.charCodeAt(at);
		const kind = unitClass(first);
		units |= kind;
		if (kind !== LETTER && kind !== DIGIT) {
			at++;
			continue;
		}
		const start = at;
		let low = LOW_SEED;
		let high = HIGH_SEED;
		let next = kind;
		for (let unit = first; next === kind;) {
			low = extendLow(low, unit);
			high = extendHigh(high, unit);
			unit = ++at < length ? text.charCodeAt(at) : 0;
			next = unitClass(unit);
		}
		let word = kind !== DIGIT ? table.lookUp(low, high) : at - start === YEAR ? WORD.digits | WORD.year : WORD.digits;
		if (word === UNKNOWN) {
			word = table.learn(low, high, text.slice(start, at));
		}
		flags |= word;
		if ((word & WORD.counted) !== 0 && isAfterNumber(last, beforeLast)) {
			flags |= WORD.count;
		}
		if ((word & WORD.town) !== 0 && ((last & WORD.beforeTown) !== 0 || isAfterMark(text, start))) {
			flags |= WORD.place;
		}
		if ((word & LISTED) !== 0) {
			listed.add(word, start, next);
		}
		beforeLast = last;
		last = word;
	}
	// Surrogate pairs, which are rare in prose, are left to regular expressions.
	return (units & SURROGATE) === 0 ? listed.with(units, flags) : { units, flags: ALL_WORDS };
}

/** Whether a word follows a number in words or digits, as in “three States” and “thousands of people”. The flags are those of the words before it. */
function isAfterNumber(last: number, beforeLast: number): boolean {
	return (last & NUMBERS) !== 0 || ((last & WORD.of) !== 0 && (beforeLast & WORD.multiplier) !== 0);
}

/** The flags of words whose offsets may be listed. */
const LISTED = WORD.suspect | WORD.acronym | WORD.capital | WORD.convention;

/** The offsets of the words of a text that checks look at. */
class ListedWords {
	private suspects = NONE;
	private acronyms = NONE;
	private conventions = NONE;

	/** Lists a word by its flags. `next` is the class of the unit after it. */
	add(word: number, start: number, next: number): void {
		if ((word & WORD.suspect) !== 0) {
			this.suspects = added(this.suspects, start);
		}
		if ((word & WORD.acronym) !== 0 || ((word & WORD.capital) !== 0 && (next === DIGIT || next === JOINER))) {
			this.acronyms = added(this.acronyms, start);
		}
		if ((word & WORD.convention) !== 0) {
			this.conventions = added(this.conventions, start);
		}
	}

	with(units: number, flags: number): TextWords {
		const { suspects, acronyms, conventions } = this;
		return { units, flags, suspects, acronyms, conventions };
	}
}

const NONE: readonly number[] = [];

/** Creates the array only when needed, because most texts have none. */
function added(list: readonly number[], value: number): readonly number[] {
	if (list === NONE) {
		return [value];
	}
	(list as number[]).push(value);
	return list;
}

function isAfterMark(text: string, start: number): boolean {
	let at = start - 1;
	while (at >= 0 && /\s/u.test(text.charAt(at))) {
		at--;
	}
	return text.charAt(at) === '(' || text.charAt(at) === ':';
}
