import { align, costLimit } from './alignment';
import { fold } from './fold';
import type { NamePart } from './namePart';
import type { ShortForm } from './shortForm';
import { isEnglish } from './stopWords';
import type { WordsBefore } from './wordsBefore';

/** A cost up to which an acronym consists of the initials of a name, so that its start is sure. */
const INITIALS_COST = 0.6;

/** Returns the first word of the expansion of an acronym by strict rules; `cut` if the name seems to begin before it; `undefined` if the letters are not those of the words. */
export function firstByLetters(short: ShortForm, { parts, beginsSentence }: WordsBefore): NamePart | 'cut' | undefined {
	const found = align(short, parts);
	const first = parts[found?.first ?? -1];
	if (!found || !first || found.cost > costLimit(short)) {
		return firstByLastWord(short, parts);
	}
	if (parts.slice(found.first).map(({ text }) => text).join('') === short.text) {
		return undefined;
	}
	const words = parts.slice(found.first).filter(({ joined }, index) => index === 0 || !joined);
	return words.length === 1 && !/\p{N}/u.test(short.text) ? undefined
		: isCut(parts, found.first, { cost: found.cost, beginsSentence }) ? 'cut' : first;
}

/** Whether a name seems to begin before its supposed first word. */
function isCut(parts: readonly NamePart[], first: number, { cost, beginsSentence }: { readonly cost: number; readonly beginsSentence: boolean }): boolean {
	const part = parts[first];
	const before = parts[first - 1];
	if (!part || !before) {
		return false;
	}
	if (part.joined) {
		return !/\p{N}/u.test(before.text);
	}
	const isNoun = (index: number) => parts[index]?.capital === true && !parts[index].stop && !(index === 0 && beginsSentence);
	const english = isEnglish(parts.map(({ folded }) => folded));
	if (isNoun(first - 1) && !part.capital) {
		return !english || cost > INITIALS_COST;
	}
	return part.capital && !english && (isNoun(first - 1) || (cost > INITIALS_COST && before.stop && followsNoun(parts, first - 1, isNoun)));
}

/** Whether the prepositions and articles before a word follow a capitalised noun. */
function followsNoun(parts: readonly NamePart[], from: number, isNoun: (index: number) => boolean): boolean {
	let index = from;
	while (parts[index]?.stop) {
		index--;
	}
	return isNoun(index);
}

/** Matches acronyms such as “UN-Women”: initials, and the last word of the name in full. */
function firstByLastWord({ text }: ShortForm, parts: readonly NamePart[]): NamePart | undefined {
	const [, initials = '', word = ''] = /^(\p{Lu}{1,6})[-‐‑ ](\p{Lu}\p{Ll}{2,})$/u.exec(text) ?? [];
	if (word === '' || parts.at(-1)?.folded !== fold(word)) {
		return undefined;
	}
	const units = [...fold(initials)];
	for (let start = parts.length - units.length - 1; start >= 0; start--) {
		if (units.every((unit, index) => parts[start + index]?.folded.startsWith(unit) === true && !parts[start + index]?.stop)) {
			return parts[start];
		}
	}
	return undefined;
}
