import { fold } from '../text/fold';
import { matchesOf } from '../text/matchesOf';
import { nameOfGreekLetter } from './greekLetters';
import { isStopWord } from './stopWords';

/** A run of letters or of digits in a text. A hyphenated word has several. */
export interface NamePart {
	readonly text: string;
	readonly folded: string;
	readonly start: number;
	readonly end: number;
	/** Whether it belongs to the word of the part before it, because no white space is between them. */
	readonly joined: boolean;
	/** Whether it is an article, a preposition or a conjunction. Words in capitals never are. */
	readonly stop: boolean;
	/** Whether it begins with a capital letter. */
	readonly capital: boolean;
	/** Whether it has several letters, all of them capitals. */
	readonly allCapitals: boolean;
}

const PART = /[\p{L}\p{M}]+|\p{N}+/gu;

/** Returns the parts of a text, with their offsets in it shifted by `from`. */
export function namePartsOf(text: string, from = 0): readonly NamePart[] {
	const parts: NamePart[] = [];
	let last = 0;
	for (const { 0: word, index } of matchesOf(text, PART)) {
		const folded = nameOfGreekLetter(fold(word));
		const allCapitals = word.length > 1 && /^\p{Lu}+$/u.test(word);
		parts.push({
			text: word, folded, start: from + index, end: from + index + word.length,
			joined: index > 0 && isJoint(text.slice(last, index), text.slice(Math.max(0, last - LONG), last), word),
			stop: !allCapitals && isStopWord(folded) && !isHyphenated(text, index, index + word.length),
			capital: /^\p{Lu}/u.test(word),
			allCapitals,
		});
		last = index + word.length;
	}
	return parts;
}

/**
 * Whether a word is a part of a hyphenated word that counts as other words do: the first one, as in “in-vitro fertilization”, or a letter, as in
 * “N-methyl-D-aspartate”.
 */
function isHyphenated(text: string, start: number, end: number): boolean {
	const before = HYPHENS.includes(text.charAt(start - 1) || ' ');
	const after = HYPHENS.includes(text.charAt(end) || ' ');
	return after && (!before || end - start === 1);
}

const HYPHENS = '-‐‑';

/** From this length on, both sides of a slash are separate words: “and/or” is one word, “Finance/Treasury” are two. */
const LONG = 4;

/** Whether the characters between two runs join them to one word. */
function isJoint(between: string, before: string, after: string): boolean {
	return !/[\s—]|--/u.test(between)
		&& !(/[’']/u.test(between) && /\p{L}$/u.test(before) && /^\p{L}/u.test(after))
		&& !(between === '/' && before.length >= LONG && after.length >= LONG);
}

/** Whether a single word is so long that an acronym with some letters probably abbreviates it. */
export function isLongFor(part: NamePart | undefined, letters: number): boolean {
	return (part?.text.length ?? 0) >= 4 * letters + 2;
}
