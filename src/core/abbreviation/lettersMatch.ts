import { fold } from '../text/fold';
import { alignments, type Alignment } from './alignment';
import { isLongFor, type NamePart } from './namePart';
import type { ShortForm } from './shortForm';
import { isEnglish } from './stopWords';
import type { WordsBefore } from './wordsBefore';

/** The highest cost at which an acronym consists of the initials of a name, so that the start of the name is certain. */
const INITIALS_COST = 0.6;

/**
 * Returns the first word of the expansion of an acronym by strict rules; `cut` if the name seems to begin earlier; `undefined` if the
 * letters do not match the words.
 */
export function firstByLetters(short: ShortForm, { parts, beginsSentence }: WordsBefore): NamePart | 'cut' | undefined {
	const [best, ...others] = alignments(short, parts);
	// “heavy load (HL-93)”, “House of Lords, HL 42”: a type, a year or a paper, not a number of the name.
	if (/(?:[-‐‑]\p{N}{2,}|\s\p{N}+)$/u.test(short.text) && !parts.slice(best?.first).some(({ text }) => /\p{N}/u.test(text))) {
		return undefined;
	}
	if (!best || !hasEnoughWords(short, parts.slice(best.first))) {
		return firstByLastWord(short, parts) ?? compoundOf(short, parts);
	}
	const words = parts.slice(best.first).map(({ text }) => text);
	if (words.includes(short.text) || words.join('') === short.text) {
		return undefined;
	}
	const isWhole = (one: Alignment) => one.first === 0 || !isCut(short, parts, { ...one, beginsSentence });
	const found = isWhole(best) ? best : others.find(one => one.first < best.first && isWhole(one));
	return parts[found?.first ?? -1] ?? 'cut';
}

/** Returns the first word of the expansion of an acronym in lower case, which has only the initials of its words. */
export function firstByInitials(short: ShortForm, { parts, beginsSentence }: WordsBefore): NamePart | undefined {
	const [best] = alignments(short, parts);
	return best
		&& best.cost <= INITIALS_COST
		&& hasEnoughWords(short, parts.slice(best.first))
		&& !isCut(short, parts, { ...best, beginsSentence })
		? parts[best.first]
		: undefined;
}

/** Returns the last word if it is a long compound that has the letters of the acronym, as in “Bundesgerichtshof (BGH)”. */
export function compoundOf({ text, units }: ShortForm, parts: readonly NamePart[]): NamePart | undefined {
	const part = parts.at(-1);
	if (!part || part.joined || part.allCapitals || units.length < MIN_COMPOUND_LETTERS || !part.folded.startsWith(units[0] ?? '')) {
		return undefined;
	}
	const isMixed = text !== text.toUpperCase();
	if (isMixed && FORMULA.test(text)) {
		return undefined;
	}
	let at = 0;
	/** The parts of the compound: in “MwSt”, the last two letters are of one part. */
	let pieces = 1;
	for (const unit of units.slice(1)) {
		const next = part.folded.indexOf(unit, at + 1);
		if (next < 0) {
			return undefined;
		}
		pieces += isMixed && next === at + 1 ? 0 : 1;
		at = next;
	}
	return isLongFor(part, Math.max(pieces, MIN_COMPOUND_LETTERS)) ? part : undefined;
}

/** Symbols of elements only, as in “NaCl”. */
const FORMULA = /^(?:A[gl]|B[ar]|C[alu]|Fe|Li|M[gn]|Na|Pb|S[ir]|Zn|[HCNOFPSKI])+$/;

/** Two letters are in too many words. */
const MIN_COMPOUND_LETTERS = 3;

/** Whether a name seems to begin before its supposed first word. */
function isCut(
	{ units }: ShortForm,
	parts: readonly NamePart[],
	{ first, cost, beginsSentence }: Alignment & { readonly beginsSentence: boolean },
): boolean {
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
	const noun = nounBefore(parts, first - 1);
	const follows = before.stop && isNoun(noun) && !isGermanAdjective(parts, first);
	// “Convention on Contracts (CC)”: both words may be the first. In “Summit of the Southern Reef Council (SRC)”, each letter has its word, and
	// “of” is no part of a title as “on” is.
	const words = parts.slice(first).filter(({ stop, joined }) => !stop && !joined);
	const isExact = OF.has(parts[noun + 1]?.folded ?? '')
		&& words.length === units.length && words.every(({ folded }, index) => folded.startsWith(units[index] ?? ''));
	const isAmbiguous = follows && part.capital && !isExact && parts[noun]?.folded.startsWith(units[0] ?? '') === true;
	return isAmbiguous || (part.capital && !english && (isNoun(first - 1) || (cost > INITIALS_COST && follows)));
}

/** Words before what something belongs to. */
const OF: ReadonlySet<string> = new Set(['of', 'de', 'du', 'des', 'del', 'der', 'van', 'von']);

/** Whether a part is a capitalized adjective after a German article: there, a name begins. */
function isGermanAdjective(parts: readonly NamePart[], index: number): boolean {
	return (
		GERMAN_ARTICLES.has(parts[index - 1]?.folded ?? '')
		&& /(?:e|en|er|es|em)$/.test(parts[index]?.folded ?? '')
		&& parts[index + 1]?.capital === true
		&& !parts[index + 1]?.joined
	);
}

const GERMAN_ARTICLES: ReadonlySet<string> = new Set(['der', 'die', 'das', 'des', 'dem', 'den', 'vom', 'zum', 'zur', 'beim', 'im', 'am']);

/** Returns the index of the word before the prepositions and articles that end at an index. */
function nounBefore(parts: readonly NamePart[], from: number): number {
	let index = from;
	while (parts[index]?.stop) {
		index--;
	}
	return index;
}

/** Whether a name has several words, hyphenated ones included, or is one long word with a number. */
export function hasEnoughWords({ units }: ShortForm, parts: readonly NamePart[]): boolean {
	const words = parts.filter(({ joined, text }, index) => index === 0 || !joined || text.length >= LONG_PART);
	const letters = units.filter(unit => !/^\p{N}/u.test(unit)).length;
	const numbers = words.filter(({ text }) => /^\p{N}/u.test(text)).length;
	return (
		words.length - numbers > 1
		|| (letters < units.length && parts.some(({ text }) => /^\p{N}/u.test(text)) && (letters === 1 || isLongFor(parts[0], letters)))
	);
}

/** The length from which a part of a hyphenated word is a word of its own. */
const LONG_PART = 4;

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
