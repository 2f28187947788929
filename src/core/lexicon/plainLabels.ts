import { type Characters, foldWord, LETTER, lettersOf } from './characters';
import { bareLetters, leavesAccentsOut } from './forms/accents';
import { hasArticle } from './forms/article';
import { ordinalWords } from './forms/ordinal';
import { mayRespell, PAIRS_OF_RESPELLED } from './forms/spelling';
import { addTo, filterFor, mayHold } from './filter';
import { SPACED } from './gap';
import { lowOf, LOW_SEED } from './hash';
import type { Words } from './words';

/** Units up to here have traits; what comes after them is odd, but for the typographic apostrophe. */
const TRAITS_END = 0x180;
const TYPOGRAPHIC_APOSTROPHE = 0x2019;
/** Room that lets hardly another word pass for one of some dozens of ordinals. */
const ORDINAL_SLOTS = 0x1000;

/** What a unit means to a label: a hyphen; a letter with an accent; anything that some rule may look at; the first letter of a pair in words that are spelled in several ways, and the second. */
const HYPHEN = 1;
const ACCENTED = 2;
const ODD = 4;
const PAIR_FIRST = [8, 32];
const PAIR_SECOND = [16, 64];
const PAIRS = 16 | 64;

/** What is known of the labels of one language. */
interface LanguageTraits {
	/** A filter of the first hashes of its ordinals, and these hashes; other words may have one of them, too. */
	readonly mayBeOrdinal: Int32Array;
	readonly ordinals: ReadonlySet<number>;
	/** The folded letters to read in place of a unit with an accent; `undefined` where accents stay. */
	readonly bare: readonly (string | undefined)[] | undefined;
}

/** Whether a label is plain: not; so, without accents; so, with letters that have some. */
export type Plainness = 'other' | 'bare' | 'accented';

/**
 * Tells plain labels from others, whatever their rules would derive. Of a plain label only the plural and
 * the writing without accents can be forms: it has no digits, no article, no ordinal and no marks, and no
 * word of it has another spelling. Most labels are plain.
 */
export class PlainLabels {
	private readonly characters: Characters;
	private readonly traits = new Uint8Array(TRAITS_END);
	private readonly languages = new Map<string, LanguageTraits>();

	constructor(characters: Characters) {
		this.characters = characters;
		for (let unit = 0; unit < TRAITS_END; unit++) {
			this.traits[unit] = this.traitsOf(unit);
		}
	}

	/** Whether a label is plain; the words are those of its text. */
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
		const isPlain = (traits & ODD) === 0
			&& ((traits & HYPHEN) === 0 || language !== 'en')
			// Of a single word it depends on its length whether the accents may go.
			&& ((traits & ACCENTED) === 0 || hasSpace(words))
			&& !hasArticle(text, language)
			&& ((language === 'en' && (pairs & PAIRS) === 0) || !mayRespell(text, language))
			&& !this.hasOrdinal(words, language);
		return !isPlain ? 'other' : (traits & ACCENTED) === 0 ? 'bare' : 'accented';
	}

	/** What to read in place of the accented letters of a label; `undefined` where it has none, or its language keeps them. */
	bareLettersFor(text: string, language: string): readonly (string | undefined)[] | undefined {
		const { bare } = this.of(language);
		for (let at = 0; bare && at < text.length; at++) {
			const unit = text.charCodeAt(at);
			if (unit < TRAITS_END && bare[unit] !== undefined) {
				return bare;
			}
		}
		return undefined;
	}

	private hasOrdinal(words: Words, language: string): boolean {
		const { mayBeOrdinal, ordinals } = this.of(language);
		for (let word = 0; word < words.count; word++) {
			const low = words.low[word] ?? 0;
			if (mayHold(mayBeOrdinal, low) !== 0 && ordinals.has(low)) {
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
		// Letters without case, such as those of ordinals, are odd.
		const isPlainLetter = kind === LETTER && char.toLowerCase() !== char.toUpperCase() && lettersOf(char) === char;
		return !isPlainLetter ? ODD : unit < 0x80 ? pairTraitsOf(char) : ACCENTED;
	}

	private of(language: string): LanguageTraits {
		let traits = this.languages.get(language);
		if (!traits) {
			const ordinals = new Set(ordinalWords(language).map(lowOfLetters));
			const mayBeOrdinal = filterFor(ORDINAL_SLOTS);
			ordinals.forEach(low => addTo(mayBeOrdinal, low));
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
		return bare === char ? undefined : foldWord(lettersOf(bare));
	});
}

function lowOfLetters(word: string): number {
	const folded = foldWord(lettersOf(word));
	let hash = LOW_SEED;
	for (let at = 0; at < folded.length; at++) {
		hash = lowOf(hash, folded.charCodeAt(at));
	}
	return hash;
}
