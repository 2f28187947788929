import { fold } from '../text/fold';
import { nameOfGreekLetter } from './greekLetters';
import { isStopWord } from './stopWords';

/** An acronym split into units for comparison. */
export interface ShortForm {
	/** As written, without the ending of its plural. */
	readonly text: string;
	/** Its letters, folded, and its numbers and names of Greek letters, each as one unit. */
	readonly units: readonly string[];
}

/** The longest acronym, in UTF-16 units. */
const MAX_LENGTH = 16;
/** Letters, digits, and characters that may join them. */
const SHORT = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.&’'‐‑-]*(?: [\p{L}\p{M}\p{N}.&’'‐‑-]+)?$/u;
/** The names of Greek letters, which count as one unit each. */
const GREEK = /(?<!\p{L})(?:alpha|beta|gamma|delta|kappa|lambda|sigma)(?!\p{L})/gu;
const UNIT = new RegExp(`${GREEK.source}|\\p{L}\\p{M}*|\\p{N}+`, 'gu');
/** Initials and a word in full, as in “UN-Women”. */
const WITH_NAME = /^\p{Lu}{2,6}[-‐‑]\p{Lu}\p{Ll}{2,}$/u;
/** The index of a chemical formula, such as “N₂O”, which is no acronym. */
const FORMULA = /[₀-₉]/u;
/** An ordinary word: lower-case letters only, or with a capital at the start. */
const WORD = /^\p{L}\p{Ll}{3,}(?:\s|$)|^\p{Ll}+\s\p{Ll}+$/u;
/** An ending of the plural or the genitive after a capital or a digit. */
const ENDING = /(?<=[\p{Lu}\p{Nd}])[’']?s$/u;
/** The longest such ending. */
const MAX_ENDING = 2;
const CAPITAL = /\p{Lu}/u;

/** Returns a text as an acronym by strict rules: mostly capitals, no symbol, no formula, no Roman numeral, no unit. `undefined` if it is not one. */
export function shortFormOf(written: string): ShortForm | undefined {
	// Nearly all texts are too long or have no capital, so these tests come first.
	if (written.length > MAX_LENGTH + MAX_ENDING || !mayBeShort(written)) {
		return undefined;
	}
	const text = written.replace(ENDING, '');
	const hasLength = text.length >= 2 && text.length <= MAX_LENGTH;
	return hasLength && SHORT.test(text) && !FORMULA.test(text) && hasEnoughCapitals(text) && !SMALL_NUMERAL.test(text)
		? { text, units: unitsOf(text) }
		: undefined;
}

/** A Roman numeral of the letters with which chapters and sessions are numbered. */
const SMALL_NUMERAL = /^[IVX]+$/;

/**
 * Whether at least half of the letters of a text are capitals, and there are two, or one with digits and few other letters. Greek letters do
 * not count.
 */
function hasEnoughCapitals(text: string): boolean {
	const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
	const letters = text.replace(GREEK, '').match(/(?![α-ω])\p{L}/gu)?.length ?? 0;
	const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
	return (capitals >= 2 || (capitals === 1 && digits > 0 && letters <= 3)) && (2 * capitals >= letters || WITH_NAME.test(text));
}

/** Whether a text has two capitals, or a capital and a digit. Letters outside ASCII are left to the regular expressions. */
function mayBeShort(written: string): boolean {
	let capitals = 0;
	let digits = 0;
	for (let at = 0; at < written.length; at++) {
		const unit = written.charCodeAt(at);
		if (unit > 0x7E) {
			return CAPITAL.test(written);
		}
		capitals += unit >= 0x41 && unit <= 0x5A ? 1 : 0;
		digits += unit >= 0x30 && unit <= 0x39 ? 1 : 0;
	}
	return capitals > 1 || (capitals === 1 && digits > 0);
}

/**
 * Whether a text is a Roman numeral as it is usually written, such as “CMI”. Some acronyms are, too; only an expansion that matches by
 * letters shows that it is one.
 */
export function isRomanNumeral(text: string): boolean {
	return text !== '' && /^M*(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text);
}

/** Two acronyms with a slash, such as “TCP/IP”. */
const WITH_SLASH = /^\p{Lu}{2,6}\/\p{Lu}{2,6}$/u;

/** Returns a text as an acronym with a slash, which stands for names with a slash between them; `undefined` if it is not one. */
export function slashedShortFormOf(text: string): ShortForm | undefined {
	return WITH_SLASH.test(text) ? { text, units: unitsOf(text) } : undefined;
}

/**
 * Returns a text as an acronym by the rules of Schwartz and Hearst (2003): two to ten characters, two words at most, with a letter.
 * `undefined` if it is not one, or an ordinary word, a Roman numeral or a common abbreviation.
 */
export function looseShortFormOf(written: string): ShortForm | undefined {
	const text = written.replace(ENDING, '');
	const isByRules =
		text.length >= 2
		&& text.length <= 10
		&& /^[\p{L}\p{N}]/u.test(text)
		&& /\p{L}/u.test(text)
		&& (text.match(/\s+/gu)?.length ?? 0) < 2;
	return isByRules && !WORD.test(text) && !isRomanNumeral(text) && !isCommon(text) ? { text, units: unitsOf(text) } : undefined;
}

/**
 * Returns a word of three to six letters in lower case as an acronym, such as “btw” or “pymes”, without the ending of its plural in Spanish
 * among its units; `undefined` if it is not. Any short word could be one, so only a name with all these initials counts as its expansion.
 */
export function lowerShortFormOf(written: string): ShortForm | undefined {
	const text = written.replace(/[’']s$/u, '');
	return /^\p{Ll}{3,6}$/u.test(text) && !isCommon(text) ? { text, units: unitsOf(text.replace(/(?<=\p{Ll}{3})s$/u, '')) } : undefined;
}

/** Short words and abbreviations that are often alone in brackets. Folded. */
const COMMON: ReadonlySet<string> = new Set(
	`all any both cf e.g eg end etc fig i.e ie max min new no nos not now old one op pp see sic so two viz vs yes
	bis non oui soit ex p.ex neu alt ab bzw d.h z.b siehe nee nieuw oud zie bijv d.w.z nuevo ver vea p.ej si`.split(/\s+/),
);

/** Whether a text in lower case is one of these, or begins with a preposition, an article or a conjunction. */
function isCommon(text: string): boolean {
	const first = /^\p{Ll}[\p{Ll}.]*/u.exec(text)?.[0].replace(/\.$/, '') ?? '';
	return first !== '' && (COMMON.has(fold(first)) || (/^\p{Ll}+(?:\s|$)/u.test(text) && isStopWord(fold(first))));
}

function unitsOf(text: string): readonly string[] {
	return (text.match(UNIT) ?? []).map(unit => nameOfGreekLetter(fold(unit)));
}
