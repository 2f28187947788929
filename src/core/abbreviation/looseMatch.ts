import { fold } from '../text/fold';
import { isLongFor, type NamePart } from './namePart';
import type { ShortForm } from './shortForm';
import { isEnglish, isVerb } from './stopWords';
import type { WordsBefore } from './wordsBefore';

/**
 * Returns where the expansion of an acronym begins by the algorithm of Schwartz and Hearst, “A simple algorithm for identifying
 * abbreviation definitions in biomedical text” (Pacific Symposium on Biocomputing, 2003); `undefined` if there is none. The letters are
 * matched from the right, anywhere in the words, and the first one begins a word. The further conditions are ours: they reject matches that
 * texts about other subjects than biomedicine have by chance.
 */
export function startByAnyLetters({ text: short }: ShortForm, { parts, end }: WordsBefore, text: string): number | undefined {
	const units = [...fold(short).replace(/[^\p{L}\p{N}]/gu, '')];
	const words = parts.filter(({ joined }) => !joined);
	// The published limit: an expansion has at most five words more than the acronym has letters, nor more than twice as many.
	const from = words[Math.max(0, words.length - Math.min(units.length + 5, 2 * units.length))]?.start ?? end;
	const mayBegin = (at: number) => at === from || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
	let at = end;
	for (let index = units.length - 1; index >= 0; index--) {
		const isMatch = (place: number) => foldedUnit(text, place) === units[index] && (index > 0 || mayBegin(place));
		at--;
		while (at >= from && !isMatch(at)) {
			at--;
		}
		if (at < from) {
			return undefined;
		}
	}
	const start = wordStart(parts, at);
	const expansion = text.slice(start, end);
	const [first, second] = parts.filter(part => part.start >= start);
	if (second === undefined && (units[0] === units[1] || isShortWord(parts, units.length))) {
		return undefined;
	}
	if (first && isVerb(first.folded)) {
		return undefined;
	}
	// “delegates from Germany (DE)”: the code of the place alone.
	const last = parts.at(-1);
	if (second && units.length === 2 && last?.capital && parts.at(-2)?.stop && !units.includes(last.folded.charAt(0))) {
		return undefined;
	}
	// “future of the Reef Mission” is not a name: its first word describes the name after it.
	if (first?.capital === false && short === short.toUpperCase() && parts.some(part => part.capital && part.start > start)) {
		return undefined;
	}
	return expansion.length > short.length && !expansion.includes(short) && parts.find(part => part.start === start)?.stop === false
		? start
		: undefined;
}

/**
 * Whether the last word is too short to be abbreviated by some letters, as in “zinc (Zn)”, or is the end of a name, as in “Wetboek van
 * Strafvordering”.
 */
function isShortWord(parts: readonly NamePart[], letters: number): boolean {
	const word = parts.at(-1);
	const isEnd = word?.capital === true && parts.at(-2)?.stop === true && parts.at(-3)?.capital === true && !parts.at(-3)?.stop;
	return (
		word === undefined
		|| isEnd
		|| (word.capital || !isEnglish(parts.map(({ folded }) => folded)) ? !isLongFor(word, letters) : word.text.length <= 2 * letters)
	);
}

/** Returns the start of the word at an offset, of which hyphenated parts are a part. */
function wordStart(parts: readonly NamePart[], offset: number): number {
	let index = parts.findLastIndex(({ start }) => start <= offset);
	while (parts[index]?.joined && index > 0) {
		index--;
	}
	return parts[index]?.start ?? offset;
}

/** Returns the letter at an offset, folded; the first one if it is a ligature. */
function foldedUnit(text: string, at: number): string {
	const unit = text.charAt(at);
	return unit < '\u0080' ? unit.toLowerCase() : fold(unit).charAt(0);
}
