// What each UTF-16 unit is to the recogniser, as tables that a scan reads once a character. The classes
// follow UAX 29, with letters and digits told apart and scripts without spaces cut into characters.
// Blocks of 256 units are filled when a text first has one of them: 65,536 regular expressions at
// start would cost as much as parsing 350 kB of code.

/** White space, and the hyphens and dashes that may replace it inside a name. */
export const SPACE = 1;
/** Any other character between words. */
export const MARK = 2;
/** A letter that folds to one unit. */
export const LETTER = 3;
export const DIGIT = 4;
/** A character of a script that puts no spaces between words. */
export const IDEOGRAPH = 5;
/** A character that nobody sees, such as a soft hyphen: words read on as if it were not there. Here begins what needs a second look. */
export const INVISIBLE = 6;
/** A letter or a combining mark that can only be folded with what stands beside it. */
export const COMPOUND = 7;
/** The first half of a character outside the basic plane. */
export const SURROGATE = 8;

const IS_SPACE = /[\s~\u2010-\u2013\u2212-]/u;
const IS_INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u0640\u064B-\u065F\u0670]/u;
const IS_SUPERSCRIPT = /[\u00B2\u00B3\u00B9\u2070-\u207E]/u;
const IS_WORD = /[\p{L}\p{M}\p{N}_]/u;
const IS_IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** How a unit of the table is taken apart: its class stands above the unit that it folds to. */
export const CLASS_SHIFT = 16;
export const FOLD_MASK = 0xFFFF;

/** What stands behind the end of what is read: it ends a word as a mark does. */
export const END = MARK << CLASS_SHIFT;

/** What each unit is: its class and the unit it folds to in one number, 0 where its block is not filled yet. */
export class Characters {
	readonly units = new Uint32Array(0x10000);

	/** The class of a unit. */
	classOfUnit(unit: number): number {
		return this.known(unit) >>> CLASS_SHIFT;
	}

	/** The unit that a unit folds to, itself if it folds to several. */
	foldOf(unit: number): number {
		return this.known(unit) & FOLD_MASK;
	}

	private known(unit: number): number {
		return this.units[unit] || this.fillBlockOf(unit);
	}

	private fillBlockOf(unit: number): number {
		const first = unit & ~0xFF;
		for (let code = first; code < first + 0x100; code++) {
			const char = String.fromCharCode(code);
			const kind = classOf(char);
			const folded = foldWord(lettersOf(char));
			const known = kind === LETTER && folded.length !== 1 ? COMPOUND : kind;
			this.units[code] = known << CLASS_SHIFT | (folded.length === 1 ? folded.charCodeAt(0) : code);
		}
		return this.units[unit] ?? MARK << CLASS_SHIFT;
	}
}

/** The class of a character, which may be a pair of surrogates. */
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

/** A word in one way of writing its letters, its case kept: composed, without ligatures and invisible characters. */
export function lettersOf(word: string): string {
	if (/^[\x20-\x7E]*$/.test(word)) {
		return word;
	}
	return word
		.replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\u0640\u064B-\u065F\u0670]/gu, '')
		.replace(/[\uFB00-\uFDFF\uFE70-\uFEFF\uFF10-\uFF5A]/gu, char => char.normalize('NFKC'))
		.normalize('NFC')
		.replace(/[ёЁأإآٱ]/g, letter => SAME_LETTER[letter] ?? letter);
}

/** The form in which words of the same letters are equal whatever their case. */
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

/** Letters that are one for readers: the Russian yo, the Arabic alef with its marks. */
const SAME_LETTER: Readonly<Record<string, string>> = { 'ё': 'е', 'Ё': 'Е', 'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا' };

/** The Greek final sigma, and the marks of quotation and apostrophe in one shape each. */
const FOLDS: Readonly<Record<string, string>> = {
	'ς': 'σ', '’': "'", '‘': "'", '\u02BC': "'", '′': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"',
};

/** Arabic and Persian digits. */
function foldDigit(char: string): string {
	return /[\u0660-\u0669\u06F0-\u06F9]/.test(char) ? String(char.charCodeAt(0) & 0xF) : char;
}
