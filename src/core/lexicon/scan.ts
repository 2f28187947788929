import type { Label } from '../dossier/model';
import type { ProseRange } from '../prose/prose';
import type { Outside } from './context';
import { type FormsOfSlot, type LabelOfEntry, labelsOfFewestSteps } from './formsOfSlot';
import { mayHold } from './filter';
import { BLOCK_START, TOUCHING } from './gap';
import { chain } from './hash';
import { LATE } from './labelIndexer';
import type { Lexicon } from './lexicon';
import type { Mention, Mentions, TakenMentions } from './mentions';
import { partAround } from './part';
import { standAlone } from './surroundings';
import type { Words } from './words';
import { isWritten, isWrittenPlainly } from './written';

/** What a scan takes hashes for: nothing, so that letters are compared; a label that is the only one with them; the place where one of several labels stands. */
export type Trust = 'nothing' | 'label' | 'place';

/** How many words to read before and after an offset. */
export interface WordsAround {
	readonly before: number;
	readonly after: number;
}

/** What is scanned with what. */
export interface ScanOf {
	readonly lexicon: Lexicon;
	readonly text: string;
	readonly prose: readonly ProseRange[];
}

/** One pass over a text: reads words and takes the mentions among them. Two at the same time would use the same columns. */
export class Scan {
	readonly words: Words;
	private readonly taken: TakenMentions;
	private readonly lexicon: Lexicon;
	private readonly text: string;
	private readonly prose: readonly ProseRange[];
	private readonly trust: Trust;
	/** The beginnings found from one word on where a label ends: the word after each, and its slot. */
	private readonly ends: number[] = [];
	private readonly slots: number[] = [];
	/** Whether the words that were read began too late, or ended before it was known how a label goes on, or what stands beside it. */
	private readonly outside: Outside = { before: false, after: false };

	/** A scan that takes hashes for no more than `trust` says. */
	constructor({ lexicon, text, prose }: ScanOf, trust: Trust) {
		this.words = lexicon.words;
		this.taken = lexicon.taken;
		this.lexicon = lexicon;
		this.text = text;
		this.prose = prose;
		this.trust = trust;
	}

	/** What was taken. */
	end(): Mentions {
		return this.taken.end();
	}

	/** Takes the mentions in the words that were read last, or those that begin with one of the first, so many. */
	takeAll(limit = this.words.count): void {
		const { words, lexicon: { table, firsts } } = this;
		const { word, slot, goesOn } = firsts.as(words);
		const count = table.findFirsts(words, limit, firsts);
		let free = 0;
		for (let index = 0; index < count; index++) {
			const first = word[index] ?? 0;
			if (first < free) {
				continue;
			}
			if (goesOn[index] === 1) {
				free = this.takeLongest(first, slot[index] ?? 0, true, words.count);
			} else if (!this.isCut(first) && !this.isCut(first + 1)) {
				this.take(slot[index] ?? 0, first, first + 1);
			}
		}
	}

	/**
	 * Reads the words around an offset and takes what stands there: at each of them the longest mention, whether it
	 * overlaps or not. Returns whether that tells which mention covers the offset. It does not where one may that
	 * begins before those words or goes on after them, or where one does and so many overlap it that the first of them may.
	 */
	takeNear(offset: number, around: WordsAround): boolean {
		const { taken, words, text, prose: block, lexicon: { table, firsts } } = this;
		const part = partAround(text, block, offset, around);
		words.readPart(text, block, part);
		const until = this.wordsUntil(offset);
		// The first word may go on from one before it, so nothing is taken there.
		const from = part.begins ? 0 : 1;
		let reach = part.begins ? 0 : this.reachOfEarlier(until);
		if ((!part.begins && reach >= until - 1) || (!part.ends && words.count <= until)) {
			return false;
		}
		const { word, slot, goesOn } = firsts.as(words);
		const count = table.findFirsts(words, until, firsts);
		let settled = false;
		for (let index = 0; index < count; index++) {
			const first = word[index] ?? 0;
			if (first >= from) {
				const before = taken.length;
				// Where nothing reaches over a word, whatever is taken from there on is taken in the whole block, too.
				settled ||= reach <= first;
				const after = this.takeLongest(first, slot[index] ?? 0, goesOn[index] === 1, words.count);
				if (!settled && after >= until - 1 && taken.length > before) {
					return false;
				}
				reach = Math.max(reach, after);
			}
		}
		return (part.ends || !this.outside.after) && (part.begins || !this.outside.before);
	}

	/** How many of the words that were read last, up to so many, a mention may cover that begins with the first of them or before. It does not go over a word that is no late one of any label. */
	private reachOfEarlier(most: number): number {
		const { words: { low }, lexicon: { longest, lateWords } } = this;
		let reach = Math.min(LATE, longest);
		while (reach < longest && reach < most && mayHold(lateWords, low[reach] ?? 0) !== 0) {
			reach++;
		}
		return reach;
	}

	/** How many words begin at or before an offset. */
	wordsUntil(offset: number): number {
		const { start, count } = this.words;
		let words = 0;
		while (words < count && (start[words] ?? 0) <= offset) {
			words++;
		}
		return words;
	}

	/** The longest mention from the same place on that goes no further than a mention in the words that were read last. */
	mentionFrom({ start, end }: Mention): Mention | undefined {
		this.takeAt(this.wordsUntil(start) - 1, this.wordsUntil(end - 1));
		return this.end().covering(start);
	}

	/** Takes the longest mention that begins with a word and ends before another. */
	takeAt(word: number, limit: number): void {
		const { words: { low, high }, lexicon: { table } } = this;
		const slot = table.find(low[word] ?? 0, high[word] ?? 0);
		if (slot >= 0) {
			this.takeLongest(word, slot, table.goesOn(slot), limit);
		}
	}

	/** Takes the longest mention that begins with a word, whose slot is given, and ends before another; returns the word after it, else the next word. */
	private takeLongest(first: number, slot: number, goesOn: boolean, limit: number): number {
		const { ends, slots } = this;
		let count = this.isCut(first) ? 0 : this.walk(first, slot, goesOn, limit);
		while (count-- > 0) {
			const after = ends[count] ?? 0;
			if (!this.isCut(after) && this.take(slots[count] ?? 0, first, after)) {
				return after;
			}
		}
		return first + 1;
	}

	/** Follows the words from one on as long as a label has them, and returns how many labels end on the way. */
	private walk(first: number, firstSlot: number, goesOn: boolean, limit: number): number {
		const { words, ends, slots, lexicon: { table } } = this;
		let low = words.low[first] ?? 0;
		let high = words.high[first] ?? 0;
		let count = 0;
		for (let word = first + 1, slot = firstSlot, more = goesOn; ; word++) {
			if (table.ends(slot)) {
				ends[count] = word;
				slots[count++] = slot;
			}
			const gap = words.gap[word] ?? BLOCK_START;
			if (!more || word >= limit || gap === BLOCK_START) {
				this.outside.after ||= word === words.count;
				return count;
			}
			low = chain(low, gap, words.low[word] ?? 0);
			if (!table.mayGoOn(low)) {
				return count;
			}
			high = chain(high, gap, words.high[word] ?? 0);
			slot = table.find(low, high);
			if (slot < 0) {
				return count;
			}
			more = table.goesOn(slot);
		}
	}

	/** Whether a word goes on from the one before it, so that none that people read begins there. */
	private isCut(word: number): boolean {
		return this.words.gap[word] === TOUCHING;
	}

	/** Takes the labels of a slot that some words are, if they are any. */
	private take(slot: number, first: number, after: number): boolean {
		const { lexicon, taken, words } = this;
		const trusted = this.labelTrusted(slot);
		const number = trusted < 0 ? this.labelAsWritten(slot, first, after) : trusted;
		const labels = number >= 0 ? NONE : this.labelsThatFit(lexicon.formsAt(slot), first, after);
		if ((number < 0 && labels.length === 0) || !this.standsAlone(first, after)) {
			return false;
		}
		const start = words.start[first] ?? 0;
		const end = words.end[after - 1] ?? 0;
		if (number >= 0) {
			taken.take(start, end, number);
		} else {
			taken.takeOf(start, end, labels);
		}
		return true;
	}

	/** The number of the label of a slot whose letters need not be compared; -1 if there is none. */
	private labelTrusted(slot: number): number {
		const { trust, lexicon: { table } } = this;
		return trust === 'nothing' ? -1 : trust === 'label' ? table.anyCaseLabelAt(slot) : table.labelOfAnyCaseAt(slot);
	}

	/** The number of the only label of a slot, if the words are those with which its dossier writes it, or its plural; else -1. Its forms need not be derived. */
	private labelAsWritten(slot: number, first: number, after: number): number {
		const { text, words, lexicon } = this;
		const number = lexicon.table.onlyLabelAt(slot);
		const [of] = number < 0 ? NONE : lexicon.labelOf(number);
		const isForm = (form: string) => of !== undefined
			&& isWrittenPlainly({ text: form, case: of.label.case }, { text, words, characters: lexicon.characters }, first, after);
		return of && (isForm(of.label.text) || lexicon.pluralsOf(number).some(isForm)) && this.isMeant(of.label, first, after) ? number : -1;
	}

	/** The labels of the forms that equal some words; those of fewer steps hide the others. */
	private labelsThatFit({ forms, inAnyCase }: FormsOfSlot, first: number, after: number): readonly LabelOfEntry[] {
		const { trust, text, words, lexicon: { characters } } = this;
		return trust !== 'nothing' && inAnyCase
			? inAnyCase
			: labelsOfFewestSteps(forms.filter(form => isWritten(form, { text, words, characters }, first, after) && this.isMeant(form.of.label, first, after)));
	}

	/** Whether the words beside some others let a label that is written there name its entry. */
	private isMeant(label: Label, first: number, after: number): boolean {
		return !label.context || !this.lexicon.contexts.refusalOf(label, { text: this.text, words: this.words }, [first, after], this.outside);
	}

	private standsAlone(first: number, after: number): boolean {
		const { text, words, prose } = this;
		const start = words.start[first] ?? 0;
		const end = words.end[after - 1] ?? 0;
		const from = prose[words.rangeOf(first)];
		const to = prose[words.rangeOf(after - 1)];
		return from !== undefined && to !== undefined
			&& standAlone(text, start, end, from === to ? from : { start: from.start, end: to.end });
	}
}

const NONE: readonly LabelOfEntry[] = [];
