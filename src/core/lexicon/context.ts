import type { Label, LabelContext } from '../dossier/model';
import { caseAllows } from './caseRule';
import { Characters, DIGIT, lettersOf } from './characters';
import { JOINED, SPACED, TOUCHING } from './gap';
import { Words } from './words';
import type { TextWithWords } from './written';

/** Stands for any number among the words beside a label. */
const ANY_NUMBER = '#';

/** What may stand between a label and the words beside it, with or without white space: up to two of these marks. */
const MARKS_BETWEEN = ['(', ')', '[', ']', '"', "'", '/'];

interface WordBeside {
	readonly low: number;
	readonly high: number;
	/** What stands before it. */
	readonly gap: number;
	readonly written: string;
	readonly isAnyNumber: boolean;
}

/** One or more words that may stand beside a label. Never empty. */
type Phrase = readonly WordBeside[];

/** The words beside a label, cut to be compared with those of a text. */
export type IndexedContext = Readonly<Record<keyof LabelContext, readonly Phrase[]>>;

type TextRead = Omit<TextWithWords, 'characters'>;

/** Why a label does not name its entry where it is: it means something else before or after the words from `start` to `end` of the text, or words that it needs are missing. */
export type Refusal =
	| { readonly kind: 'before' | 'after'; readonly start: number; readonly end: number }
	| { readonly kind: 'without' };

/** Set to `true` where words were asked for that lie before the first or after the last that was read. */
export interface Outside {
	before: boolean;
	after: boolean;
}

/** What the words beside labels of one lexicon are: cut once a label, when a text first has it. */
export class Contexts {
	private readonly characters: Characters;
	private readonly words: Words;
	private readonly between: ReadonlySet<number>;
	private readonly apostrophe: number;
	private readonly known = new WeakMap<LabelContext, IndexedContext>();

	constructor(characters = new Characters()) {
		this.characters = characters;
		this.words = new Words(characters);
		this.apostrophe = this.gapOf("'");
		this.between = new Set([SPACED, JOINED, ...MARKS_BETWEEN.flatMap(mark => ['', ...MARKS_BETWEEN].map(other => this.gapOf(mark + other)))]);
	}

	/**
	 * Why a label does not name its entry where it is the words from one to before another; `undefined` where it does. Words
	 * that were not read count as missing, and `outside` says whether one was asked for.
	 */
	refusalOf({ context }: Label, of: TextRead, [first, after]: readonly [number, number], outside: Outside): Refusal | undefined {
		if (!context) {
			return undefined;
		}
		const { start, end } = of.words;
		const { notBefore, notAfter, onlyBefore, onlyAfter } = this.indexed(context);
		const owned = this.afterPossessive(of, after);
		const follows = (phrase: Phrase) => this.follows(phrase, of, after, outside) || (owned > after && this.isOwned(phrase, of, owned, outside));
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

	/** The first word after a possessive that stands before a word, as in “CCP’s leadership”; the word itself where there is none. */
	private afterPossessive({ text, words }: TextRead, after: number): number {
		const isPossessive = after < words.count && words.gap[after] === this.apostrophe
			&& text.slice(words.start[after], words.end[after]).toLowerCase() === 's';
		return isPossessive ? after + 1 : after;
	}

	/** Whether a phrase follows a possessive. A number there counts something that is owned and is no part of a name: “the COP’s 15 members”. */
	private isOwned(phrase: Phrase, of: TextRead, from: number, outside: Outside): boolean {
		return phrase[0]?.isAnyNumber === false && this.follows(phrase, of, from, outside);
	}

	/** Whether a phrase follows a label that ends before a word. */
	private follows(phrase: Phrase, { text, words }: TextRead, after: number, outside: Outside): boolean {
		for (const [index, word] of phrase.entries()) {
			const at = after + index;
			if (at >= words.count) {
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

	/** Whether a phrase stands before a label that begins with a word. */
	private precedes(phrase: Phrase, { text, words }: TextRead, first: number, outside: Outside): boolean {
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
			&& caseAllows('permissive', [written], [lettersOf(text.slice(start, words.end[at]))]);
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
			written: lettersOf(text.slice(words.start[index], words.end[index])),
			isAnyNumber: text.charAt(words.start[index] ?? 0) === ANY_NUMBER,
		}));
	}

	private gapOf(marks: string): number {
		this.words.readText(`a${marks}a`);
		return this.words.gap[1] ?? SPACED;
	}
}

/** Whether a word goes on from the one before it. */
function isCut({ gap }: Words, word: number): boolean {
	return gap[word] === TOUCHING;
}
