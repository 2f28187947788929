import type { Label, LabelContext } from '../../dossier/model';
import { Characters, DIGIT, normalizeLetters } from '../words/characters';
import { JOINED, SPACED, TOUCHING } from '../words/gap';
import { Words } from '../words/words';
import { caseAllows } from './caseRule';
import type { TextWithWords } from './formMatch';

/** The placeholder for any number in the context words of a label. */
const ANY_NUMBER = '#';

/** Up to two of these marks, with or without white space, may separate a label from its context words. */
const MARKS_BETWEEN = ['(', ')', '[', ']', '"', "'", '/'];

interface WordBeside {
	readonly low: number;
	readonly high: number;
	/** The gap before the word. */
	readonly gap: number;
	readonly written: string;
	readonly isAnyNumber: boolean;
}

/** One or more neighbouring words. Never empty. */
type Phrase = readonly WordBeside[];

/** The context words of a label, tokenized for comparison with a text. */
export type IndexedContext = Readonly<Record<keyof LabelContext, readonly Phrase[]>>;

type TextRead = Omit<TextWithWords, 'characters'>;

/**
 * Why the context rules of a label reject it: it is directly before or after the words from `start` to `end` of the text, which give it
 * another meaning, or it is without any of the words that it requires.
 */
export type ContextConflict =
	| { readonly kind: 'before' | 'after'; readonly start: number; readonly end: number }
	| { readonly kind: 'without' };

/** Is set to `true` when a check depended on words before the first or after the last word that was read. */
export interface BeyondRead {
	before: boolean;
	after: boolean;
}

/** Checks the context rules of the labels of one lexicon. The words of a rule are tokenized when its label is first found. */
export class ContextRules {
	private readonly characters: Characters;
	private readonly words: Words;
	private readonly between: ReadonlySet<number>;
	private readonly apostrophe: number;
	private readonly known = new WeakMap<LabelContext, IndexedContext>();

	constructor(characters = new Characters()) {
		this.characters = characters;
		this.words = new Words(characters);
		this.apostrophe = this.gapOf("'");
		this.between = new Set([
			SPACED,
			JOINED,
			...MARKS_BETWEEN.flatMap(mark => ['', ...MARKS_BETWEEN].map(other => this.gapOf(mark + other))),
		]);
	}

	/**
	 * Returns why the context rules reject a label found at the words from `first` up to but not including `after`; `undefined` if they
	 * accept it. Words that were not read count as missing; `outside` records whether one was needed.
	 */
	conflictAt(
		{ context }: Label,
		of: TextRead,
		[first, after]: readonly [number, number],
		outside: BeyondRead,
	): ContextConflict | undefined {
		if (!context) {
			return undefined;
		}
		const { start, end } = of.words;
		const { notBefore, notAfter, onlyBefore, onlyAfter } = this.indexed(context);
		const owned = this.afterPossessive(of, after);
		const follows = (phrase: Phrase) =>
			this.follows(phrase, of, after, outside) || (owned > after && this.isOwned(phrase, of, owned, outside));
		const precedes = (phrase: Phrase) => this.precedes(phrase, of, first, outside);
		const next = notBefore.find(follows);
		if (next) {
			const from = this.follows(next, of, after, outside) ? after : owned;
			return { kind: 'before', start: start[from] ?? 0, end: end[from + next.length - 1] ?? 0 };
		}
		const previous = notAfter.find(precedes);
		if (previous) {
			return { kind: 'after', start: start[first - previous.length] ?? 0, end: end[first - 1] ?? 0 };
		}
		const isFree = onlyBefore.length + onlyAfter.length === 0;
		return isFree || onlyBefore.some(follows) || onlyAfter.some(precedes) ? undefined : { kind: 'without' };
	}

	/** Returns the index after a possessive ending at `after`, as in “CCP’s leadership”; `after` itself if there is none. */
	private afterPossessive({ text, words }: TextRead, after: number): number {
		const isPossessive = after < words.count && words.gap[after] === this.apostrophe
			&& text.slice(words.start[after], words.end[after]).toLowerCase() === 's';
		return isPossessive ? after + 1 : after;
	}

	/**
	 * Whether a phrase follows a possessive. A number in that position counts what is owned rather than being part of a name: “the COP’s 15
	 * members”.
	 */
	private isOwned(phrase: Phrase, of: TextRead, from: number, outside: BeyondRead): boolean {
		return phrase[0]?.isAnyNumber === false && this.follows(phrase, of, from, outside);
	}

	/** Whether a phrase follows a label whose last word is the one before `after`. */
	private follows(phrase: Phrase, { text, words }: TextRead, after: number, outside: BeyondRead): boolean {
		for (let index = 0; index < phrase.length; index++) {
			const at = after + index;
			const word = phrase[index];
			if (at >= words.count || !word) {
				outside.after = true;
				return false;
			}
			const gap = words.gap[at] ?? 0;
			if (!(index === 0 ? this.between.has(gap) : gap === word.gap) || !this.isWord(word, text, words, at)) {
				return false;
			}
		}
		const end = after + phrase.length;
		outside.after ||= end === words.count;
		return !isCut(words, end);
	}

	/** Whether a phrase precedes a label that begins with the word `first`. */
	private precedes(phrase: Phrase, { text, words }: TextRead, first: number, outside: BeyondRead): boolean {
		const from = first - phrase.length;
		for (let index = phrase.length - 1; index >= 0; index--) {
			const at = from + index;
			const word = phrase[index];
			if (at < 0 || !word) {
				outside.before = true;
				return false;
			}
			const gap = words.gap[at + 1] ?? 0;
			const next = phrase[index + 1];
			if (!(next ? gap === next.gap : this.between.has(gap)) || !this.isWord(word, text, words, at)) {
				return false;
			}
		}
		outside.before ||= from === 0;
		return !isCut(words, from);
	}

	private isWord({ low, high, written, isAnyNumber }: WordBeside, text: string, words: Words, at: number): boolean {
		const start = words.start[at] ?? 0;
		if (isAnyNumber) {
			return this.characters.classOfUnit(text.charCodeAt(start)) === DIGIT;
		}
		return low === words.low[at] && high === words.high[at]
			&& caseAllows('permissive', [written], [normalizeLetters(text.slice(start, words.end[at]))]);
	}

	private indexed(context: LabelContext): IndexedContext {
		let indexed = this.known.get(context);
		if (!indexed) {
			const phrases = (texts: readonly string[]) => texts.map(text => this.phraseOf(text)).filter(({ length }) => length > 0);
			indexed = {
				notBefore: phrases(context.notBefore), notAfter: phrases(context.notAfter),
				onlyBefore: phrases(context.onlyBefore), onlyAfter: phrases(context.onlyAfter),
			};
			this.known.set(context, indexed);
		}
		return indexed;
	}

	private phraseOf(text: string): Phrase {
		const { words } = this;
		words.readText(text.replaceAll(ANY_NUMBER, '0'));
		return Array.from({ length: words.count }, (_, index) => ({
			low: words.low[index] ?? 0,
			high: words.high[index] ?? 0,
			gap: words.gap[index] ?? 0,
			written: normalizeLetters(text.slice(words.start[index], words.end[index])),
			isAnyNumber: text.charAt(words.start[index] ?? 0) === ANY_NUMBER,
		}));
	}

	private gapOf(marks: string): number {
		this.words.readText(`a${marks}a`);
		return this.words.gap[1] ?? SPACED;
	}
}

/** Whether a word directly adjoins the one before it. */
function isCut({ gap }: Words, word: number): boolean {
	return gap[word] === TOUCHING;
}
