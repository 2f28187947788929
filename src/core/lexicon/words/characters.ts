// The character classes that recognition uses, as a table that a scan reads once per UTF-16 unit. The classes follow UAX 29, except
// that letters and digits are separate classes and that text in scripts without spaces is split into single characters.
// The table is filled on demand, unit by unit: classifying all 65,536 at startup would take as long as parsing 350 kB of code, and a text
// has few different ones, also in a script with thousands of characters.

/** White space, and the hyphens and dashes that can take its place inside a name. */
export const SPACE = 1;
/** Any other character between words. */
export const MARK = 2;
/** A letter that folds to a single unit. */
export const LETTER = 3;
export const DIGIT = 4;
/** A character of a script that puts no spaces between words. */
export const IDEOGRAPH = 5;
/**
 * An invisible character such as a soft hyphen; words continue across it. The fast path of a scan handles only the classes before this one.
 */
export const INVISIBLE = 6;
/** A letter or combining mark that can only be folded together with its neighbours. */
export const COMPOUND = 7;
/** A high surrogate: the first unit of a character outside the Basic Multilingual Plane. */
export const SURROGATE = 8;

const IS_SPACE = /[\s~\u2010-\u2013\u2212-]/u;
const IS_INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u0640\u064B-\u065F\u0670]/u;
const IS_SUPERSCRIPT = /[\u00B2\u00B3\u00B9\u2070-\u207E]/u;
const IS_WORD = /[\p{L}\p{M}\p{N}_]/u;
const IS_IDEOGRAPH =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** An element of the table holds the class of a unit in its upper 16 bits and the unit it folds to in its lower 16. */
export const CLASS_SHIFT = 16;
export const FOLD_MASK = 0xFFFF;

/** The element that stands for the end of the input. Like a mark, it ends a word. */
export const END = MARK << CLASS_SHIFT;

/** Maps UTF-16 units to their class and folded unit, packed into one number; 0 if the unit has not occurred yet. */
export class Characters {
	readonly units = new Uint32Array(0x10000);

	/** Returns the class of a unit. */
	classOfUnit(unit: number): number {
		return this.known(unit) >>> CLASS_SHIFT;
	}

	/** Returns the unit that a unit folds to, or the unit itself if it folds to several. */
	foldOf(unit: number): number {
		return this.known(unit) & FOLD_MASK;
	}

	private known(unit: number): number {
		return this.units[unit] || this.fill(unit);
	}

	private fill(unit: number): number {
		const char = String.fromCharCode(unit);
		const kind = classOf(char);
		const folded = foldWord(normalizeLetters(char));
		const known = kind === LETTER && folded.length !== 1 ? COMPOUND : kind;
		return this.units[unit] = known << CLASS_SHIFT | (folded.length === 1 ? folded.charCodeAt(0) : unit);
	}
}

/** Returns the class of a character, which may be a surrogate pair. */
export function classOf(char: string): number {
	if (/^[\uD800-\uDBFF]$/.test(char)) {
		return SURROGATE;
	}
	if (IS_SPACE.test(char)) {
		return SPACE;
	}
	if (IS_INVISIBLE.test(char)) {
		return INVISIBLE;
	}
	if (!IS_WORD.test(char) || IS_SUPERSCRIPT.test(char) || char === '\u02BC') {
		return MARK;
	}
	if (/\p{Nd}/u.test(char)) {
		return DIGIT;
	}
	if (/\p{M}/u.test(char)) {
		return COMPOUND;
	}
	if (IS_IDEOGRAPH.test(char)) {
		return IDEOGRAPH;
	}
	return char.length > 1 ? COMPOUND : LETTER;
}

/** Returns a word in composed form, without ligatures and invisible characters. Case is kept. */
export function normalizeLetters(word: string): string {
	if (/^[\x20-\x7E]*$/.test(word)) {
		return word;
	}
	return word
		.replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\u0640\u064B-\u065F\u0670]/gu, '')
		.replace(/[\uFB00-\uFDFF\uFE70-\uFEFF\uFF10-\uFF5A]/gu, char => char.normalize('NFKC'))
		.normalize('NFC')
		.replace(/[ёЁأإآٱ]/g, letter => SAME_LETTER[letter] ?? letter);
}

/** Folds case, digits, quotation marks and apostrophes of a normalized word, so that variants compare equal. */
export function foldWord(letters: string): string {
	if (/^[\x20-\x7E]*$/.test(letters)) {
		return letters.toLowerCase();
	}
	let folded = '';
	for (const char of letters) {
		folded += FOLDS[char] ?? foldDigit(char.toLowerCase());
	}
	return folded;
}

/** Letters that readers treat as the same: the Russian yo and ye, the variants of the Arabic alef. */
const SAME_LETTER: Readonly<Record<string, string>> = { 'ё': 'е', 'Ё': 'Е', 'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا' };

/** Folds the Greek final sigma, and all shapes of quotation marks and apostrophes to one each. */
const FOLDS: Readonly<Record<string, string>> = {
	'ς': 'σ', '’': "'", '‘': "'", '\u02BC': "'", '′': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"',
};

/** Folds an Arabic or Persian digit to ASCII; other characters stay as they are. */
function foldDigit(char: string): string {
	return /[\u0660-\u0669\u06F0-\u06F9]/.test(char) ? String(char.charCodeAt(0) & 0xF) : char;
}
