import { bareLetters, leavesAccentsOut } from '../forms/accents';
import { hasArticle } from '../forms/article';
import { ordinalWords } from '../forms/ordinal';
import { mayRespell, PAIRS_OF_RESPELLED } from '../forms/spelling';
import { addHash, createFilter, mayContain } from '../prefixes/bloomFilter';
import { lowHashOf } from '../prefixes/hash';
import { type Characters, foldWord, LETTER, normalizeLetters } from '../words/characters';
import { SPACED } from '../words/gap';
import type { Words } from '../words/words';

/** Only units below this one have traits. All others are odd, except the typographic apostrophe. */
const TRAITS_END = 0x180;
const TYPOGRAPHIC_APOSTROPHE = 0x2019;
/** Enough that a few dozen ordinals cause hardly any false positives. */
const ORDINAL_SLOTS = 0x1000;

/**
 * Traits of a unit: a hyphen; an accented letter; a character that a form rule may depend on; the first or second letter of one of the
 * letter pairs that occur in words with several spellings.
 */
const HYPHEN = 1;
const ACCENTED = 2;
const ODD = 4;
const PAIR_FIRST = [8, 32];
const PAIR_SECOND = [16, 64];
const PAIRS = 16 | 64;

/** Properties of the labels of one language. */
interface LanguageTraits {
	/** A filter of the low hashes of its ordinals, and the hashes themselves. Other words may have the same hash. */
	readonly mayBeOrdinal: Int32Array;
	readonly ordinals: ReadonlySet<number>;
	/** The folded letters that replace each accented unit; `undefined` if the language keeps its accents. */
	readonly bare: readonly (string | undefined)[] | undefined;
}

/** Whether a label is plain, and if it is, whether it has accented letters. */
export type Plainness = 'other' | 'bare' | 'accented';

/**
 * Detects plain labels without applying the form rules. The only forms of a plain label are its plural and its spelling without accents:
 * it has no digits, article, ordinal or punctuation, and none of its words has another spelling. Most labels are plain.
 */
export class PlainLabelDetector {
	private readonly characters: Characters;
	private readonly traits = new Uint8Array(TRAITS_END);
	private readonly languages = new Map<string, LanguageTraits>();

	constructor(characters: Characters) {
		this.characters = characters;
		for (let unit = 0; unit < TRAITS_END; unit++) {
			this.traits[unit] = this.traitsOf(unit);
		}
	}

	/** Returns whether a label is plain. `words` are the words of its text. */
	plainness(text: string, language: string, words: Words): Plainness {
		let traits = 0;
		let pairs = 0;
		for (let at = 0, before = 0; at < text.length; at++) {
			const unit = text.charCodeAt(at);
			const own = unit < TRAITS_END ? this.traits[unit] ?? ODD : unit === TYPOGRAPHIC_APOSTROPHE ? 0 : ODD;
			traits |= own;
			pairs |= before << 1 & own;
			before = own;
		}
		const isOdd = (traits & ODD) !== 0 || ((traits & HYPHEN) !== 0 && language === 'en');
		const isAccented = (traits & ACCENTED) !== 0;
		// Whether a single word can lose its accents depends on its length.
		if (isOdd || (isAccented && !hasSpace(words)) || hasArticle(text, language)) {
			return 'other';
		}
		const isRespelled = (language !== 'en' || (pairs & PAIRS) !== 0) && mayRespell(text, language);
		if (isRespelled || this.hasOrdinal(words, language)) {
			return 'other';
		}
		return isAccented ? 'accented' : 'bare';
	}

	/** Returns the replacements for the accented letters of a label; `undefined` if it has none or its language keeps them. */
	bareLettersFor(text: string, language: string): readonly (string | undefined)[] | undefined {
		const { bare } = this.traitsIn(language);
		for (let at = 0; bare && at < text.length; at++) {
			const unit = text.charCodeAt(at);
			if (unit < TRAITS_END && bare[unit] !== undefined) {
				return bare;
			}
		}
		return undefined;
	}

	private hasOrdinal(words: Words, language: string): boolean {
		const { mayBeOrdinal, ordinals } = this.traitsIn(language);
		for (let word = 0; word < words.count; word++) {
			const low = words.low[word] ?? 0;
			if (mayContain(mayBeOrdinal, low) !== 0 && ordinals.has(low)) {
				return true;
			}
		}
		return false;
	}

	private traitsOf(unit: number): number {
		const char = String.fromCharCode(unit);
		if (char === ' ' || char === "'") {
			return 0;
		}
		if (char === '-') {
			return HYPHEN;
		}
		const kind = this.characters.classOfUnit(unit);
		// Letters without case, such as the ordinal indicators ª and º, are odd.
		const isPlainLetter = kind === LETTER && char.toLowerCase() !== char.toUpperCase() && normalizeLetters(char) === char;
		return !isPlainLetter ? ODD : unit < 0x80 ? pairTraitsOf(char) : ACCENTED;
	}

	private traitsIn(language: string): LanguageTraits {
		let traits = this.languages.get(language);
		if (!traits) {
			const ordinals = new Set(ordinalWords(language).map(word => lowHashOf(foldWord(normalizeLetters(word)))));
			const mayBeOrdinal = createFilter(ORDINAL_SLOTS);
			ordinals.forEach(low => addHash(mayBeOrdinal, low));
			traits = { mayBeOrdinal, ordinals, bare: leavesAccentsOut(language) ? bareTable(language) : undefined };
			this.languages.set(language, traits);
		}
		return traits;
	}
}

function pairTraitsOf(letter: string): number {
	const small = letter.toLowerCase();
	return PAIRS_OF_RESPELLED.reduce((traits, [first, second], index) =>
		traits | (first.includes(small) ? PAIR_FIRST[index] ?? 0 : 0) | (second.includes(small) ? PAIR_SECOND[index] ?? 0 : 0), 0);
}

function hasSpace(words: Words): boolean {
	for (let word = 1; word < words.count; word++) {
		if (words.gap[word] === SPACED) {
			return true;
		}
	}
	return false;
}

function bareTable(language: string): readonly (string | undefined)[] {
	return Array.from({ length: TRAITS_END }, (_, unit) => {
		const char = String.fromCharCode(unit);
		const bare = bareLetters(char, language);
		return bare === char ? undefined : foldWord(normalizeLetters(bare));
	});
}
