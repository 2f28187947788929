import type { Label } from '../../dossier/model';
import type { ProseRange } from '../../prose/prose';
import { type FormsOfSlot, type LabelOfEntry, labelsOfFewestSteps } from '../labels/formsOfSlot';
import { FIRST_LATE_WORD } from '../labels/labelIndexer';
import type { Lexicon } from '../lexicon';
import { mayContain } from '../prefixes/bloomFilter';
import { chain } from '../prefixes/hash';
import { blockPartAround } from '../words/blockPart';
import { BLOCK_START, TOUCHING } from '../words/gap';
import type { Words } from '../words/words';
import type { BeyondRead } from './context';
import { matchesForm, matchesUnits } from './formMatch';
import type { Mention, Mentions, MentionBuffer } from './mentions';
import { standAlone } from './surroundings';

/**
 * How far a scan relies on equal hashes. `nothing`: it compares letters. `label`: it relies on them if only one label has the hashes.
 * `place`: it relies on them for where a mention is, but not for which of several labels it is.
 */
export type Trust = 'nothing' | 'label' | 'place';

/** How many words to read before and after an offset. */
export interface WordsAround {
	readonly before: number;
	readonly after: number;
}

/** The input of a scan. */
export interface ScanInput {
	readonly lexicon: Lexicon;
	readonly text: string;
	readonly prose: readonly ProseRange[];
}

/**
 * One pass over a text that reads words and collects mentions. Scans of one lexicon share its columns, so they must not overlap in time.
 */
export class Scan {
	readonly words: Words;
	private readonly buffer: MentionBuffer;
	private readonly lexicon: Lexicon;
	private readonly text: string;
	private readonly prose: readonly ProseRange[];
	private readonly trust: Trust;
	/** The labels found from one word on: the index of the word after each, and its slot. */
	private readonly ends: number[] = [];
	private readonly slots: number[] = [];
	/** Whether a decision depended on words outside those that were read. */
	private readonly outside: BeyondRead = { before: false, after: false };

	constructor({ lexicon, text, prose }: ScanInput, trust: Trust) {
		this.words = lexicon.words;
		this.buffer = lexicon.buffer;
		this.lexicon = lexicon;
		this.text = text;
		this.prose = prose;
		this.trust = trust;
	}

	/** Returns the mentions collected so far, and clears them. */
	finish(): Mentions {
		return this.buffer.flush();
	}

	/** Collects the mentions in the words that were read last, or only those that begin with one of the first `limit` words. */
	collectAll(limit = this.words.count): void {
		const { words, lexicon: { table, firsts } } = this;
		const { word, slot, continues } = firsts.sizedFor(words);
		const count = table.findFirstWords(words, limit, firsts);
		let free = 0;
		for (let index = 0; index < count; index++) {
			const first = word[index] ?? 0;
			if (first < free) {
				continue;
			}
			const mayContinue = continues[index] === 1;
			if (mayContinue) {
				free = this.collectLongest(first, slot[index] ?? 0, mayContinue, words.count);
			} else if (!this.isCut(first) && !this.isCut(first + 1)) {
				this.collect(slot[index] ?? 0, first, first + 1);
			}
		}
	}

	/**
	 * Reads the words around an offset and collects the longest mention at each of them, even if mentions overlap. Returns whether these
	 * decide which mention covers the offset. They do not if a mention that covers it might begin before or continue after the words read,
	 * or if overlaps with earlier mentions leave open which of them counts.
	 */
	collectNear(offset: number, around: WordsAround): boolean {
		const { buffer, words, text, prose: block, lexicon: { table, firsts } } = this;
		const part = blockPartAround(text, block, offset, around);
		words.readPart(text, block, part);
		const until = this.wordsUntil(offset);
		// The first word may adjoin one before it, so no mention is collected there.
		const from = part.begins ? 0 : 1;
		let reach = part.begins ? 0 : this.reachOfEarlier(until);
		if ((!part.begins && reach >= until - 1) || (!part.ends && words.count <= until)) {
			return false;
		}
		const { word, slot, continues } = firsts.sizedFor(words);
		const count = table.findFirstWords(words, until, firsts);
		let settled = false;
		for (let index = 0; index < count; index++) {
			const first = word[index] ?? 0;
			if (first >= from) {
				const before = buffer.length;
				// If no mention extends over a word, scanning the whole block would find the same mentions from there on.
				settled ||= reach <= first;
				const after = this.collectLongest(first, slot[index] ?? 0, continues[index] === 1, words.count);
				if (!settled && after >= until - 1 && buffer.length > before) {
					return false;
				}
				reach = Math.max(reach, after);
			}
		}
		return (part.ends || !this.outside.after) && (part.begins || !this.outside.before);
	}

	/**
	 * Returns how many of the words that were read last, up to about `max`, could belong to a mention that begins at or before the first
	 * of them. Such a mention ends at the latest before a word that is not a late word of any label.
	 */
	private reachOfEarlier(max: number): number {
		const { words: { low }, lexicon: { longest, lateWords } } = this;
		let reach = Math.min(FIRST_LATE_WORD, longest);
		while (reach < longest && reach < max && mayContain(lateWords, low[reach] ?? 0) !== 0) {
			reach++;
		}
		return reach;
	}

	/** Returns how many words begin at or before an offset. */
	wordsUntil(offset: number): number {
		const { start, count } = this.words;
		let words = 0;
		while (words < count && (start[words] ?? 0) <= offset) {
			words++;
		}
		return words;
	}

	/**
	 * Finds the longest mention that begins where a given one does and ends no later; `undefined` if there is none. Scans the words that
	 * were read last.
	 */
	mentionFrom({ start, end }: Mention): Mention | undefined {
		this.collectAt(this.wordsUntil(start) - 1, this.wordsUntil(end - 1));
		return this.finish().covering(start);
	}

	/** Collects the longest mention that begins with a word and ends before the word `limit`. */
	collectAt(word: number, limit: number): void {
		const { words: { low, high }, lexicon: { table } } = this;
		const slot = table.find(low[word] ?? 0, high[word] ?? 0);
		if (slot >= 0) {
			this.collectLongest(word, slot, table.continues(slot), limit);
		}
	}

	/**
	 * Collects the longest mention that begins with a word, whose slot is given, and ends before the word `limit`. Returns the index of the
	 * word after the mention, or of the next word if there is none.
	 */
	private collectLongest(first: number, slot: number, continues: boolean, limit: number): number {
		const { ends, slots } = this;
		let count = this.isCut(first) ? 0 : this.walk(first, slot, continues, limit);
		while (count-- > 0) {
			const after = ends[count] ?? 0;
			if (!this.isCut(after) && this.collect(slots[count] ?? 0, first, after)) {
				return after;
			}
		}
		return first + 1;
	}

	/** Follows the words from `first` as far as they are a prefix of a label. Returns how many labels end on the way. */
	private walk(first: number, firstSlot: number, continues: boolean, limit: number): number {
		const { words, ends, slots, lexicon: { table } } = this;
		let low = words.low[first] ?? 0;
		let high = words.high[first] ?? 0;
		let count = 0;
		for (let word = first + 1, slot = firstSlot, more = continues; ; word++) {
			if (table.hasLabel(slot)) {
				ends[count] = word;
				slots[count++] = slot;
			}
			const gap = words.gap[word] ?? BLOCK_START;
			if (!more || word >= limit || gap === BLOCK_START) {
				this.outside.after ||= word === words.count;
				return count;
			}
			low = chain(low, gap, words.low[word] ?? 0);
			if (!table.mayContinue(low)) {
				return count;
			}
			high = chain(high, gap, words.high[word] ?? 0);
			slot = table.find(low, high);
			if (slot < 0) {
				return count;
			}
			more = table.continues(slot);
		}
	}

	/** Whether a word directly adjoins the one before it, so that a mention cannot begin there. */
	private isCut(word: number): boolean {
		return this.words.gap[word] === TOUCHING;
	}

	/** Collects a mention of the labels at a slot if the words match any of them. Returns whether they do. */
	private collect(slot: number, first: number, after: number): boolean {
		const { lexicon, buffer, words } = this;
		const trusted = this.labelTrusted(slot);
		const number = trusted < 0 ? this.labelAsWritten(slot, first, after) : trusted;
		const labels = number >= 0 ? NONE : this.labelsThatFit(lexicon.formsAt(slot), first, after);
		if ((number < 0 && labels.length === 0) || !this.standsAlone(first, after)) {
			return false;
		}
		const start = words.start[first] ?? 0;
		const end = words.end[after - 1] ?? 0;
		if (number >= 0) {
			buffer.add(start, end, number);
		} else {
			buffer.addWithLabels(start, end, labels);
		}
		return true;
	}

	/** Returns the label at a slot that is accepted without comparing letters; -1 if there is none. */
	private labelTrusted(slot: number): number {
		const { trust, lexicon: { table } } = this;
		return trust === 'nothing' ? -1 : trust === 'label' ? table.anyCaseLabelAt(slot) : table.labelOfAnyCaseAt(slot);
	}

	/**
	 * Returns the only label at a slot if the words are its text or its plural; otherwise -1. Unlike `labelsThatFit`, it need not derive
	 * forms.
	 */
	private labelAsWritten(slot: number, first: number, after: number): number {
		const { text, words, lexicon } = this;
		const number = lexicon.table.onlyLabelAt(slot);
		const [of] = number < 0 ? NONE : lexicon.labelOf(number);
		const isForm = (form: string) => of !== undefined
			&& matchesUnits({ text: form, case: of.label.case }, { text, words, characters: lexicon.characters }, first, after);
		return of && (isForm(of.label.text) || lexicon.pluralsOf(number).some(isForm)) && this.isMeant(of.label, first, after)
			? number
			: -1;
	}

	/** Returns the labels whose forms match the words with the fewest derivation steps. */
	private labelsThatFit({ forms, inAnyCase }: FormsOfSlot, first: number, after: number): readonly LabelOfEntry[] {
		const { trust, text, words, lexicon: { characters } } = this;
		return trust !== 'nothing' && inAnyCase
			? inAnyCase
			: labelsOfFewestSteps(
					forms.filter(
						form => matchesForm(form, { text, words, characters }, first, after) && this.isMeant(form.of.label, first, after),
					),
				);
	}

	/** Whether the context rules accept a label at these words. */
	private isMeant(label: Label, first: number, after: number): boolean {
		return (
			!label.context || !this.lexicon.contexts.conflictAt(label, { text: this.text, words: this.words }, [first, after], this.outside)
		);
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
