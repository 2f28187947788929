import { blockAt, type ProseRange } from '../prose/prose';
import { caseAllows } from './caseRule';
import { type Characters, foldWord, LETTER, lettersOf, SPACE } from './characters';
import { chain } from './hash';
import type { IndexedForm, LabelOfEntry, Lexicon } from './lexicon';
import { standAlone } from './surroundings';
import { BLOCK_START, TOUCHING, type Words } from './words';

/** One place in a document where a label stands. */
export interface Mention {
	readonly start: number;
	readonly end: number;
	/** The labels that stand there, one an entry: several only where a label is ambiguous. Never empty. */
	readonly labels: readonly LabelOfEntry[];
}

/**
 * The mentions in the prose of a text, in order. They do not overlap: of two, the one that begins first wins, then
 * the longer. Where the case of a label does not matter, words with the hashes of its words are taken for it: whoever
 * shows what the label means asks `mentionAt`, which compares the letters, since a dossier may aim at a hash.
 */
export function findMentions(lexicon: Lexicon, text: string, prose: readonly ProseRange[]): readonly Mention[] {
	return mentionsOf(new Scan({ lexicon, text, prose }, true), text, prose);
}

/** The mention that covers the offset; `undefined` if there is none. Reads only the block around the offset. */
export function mentionAt(
	lexicon: Lexicon, text: string, prose: readonly ProseRange[], offset: number,
): Mention | undefined {
	const block = blockAt(prose, offset);
	const scan = new Scan({ lexicon, text, prose: block }, true);
	scan.words.readBlock(text, block, 0);
	const mentions: Mention[] = [];
	scan.takeAll(scan.wordsUntil(offset), mentions);
	const mention = mentions.find(({ start, end }) => start <= offset && offset <= end);
	return mention && new Scan({ lexicon, text, prose: block }, false).mentionFrom(mention);
}

function mentionsOf(scan: Scan, text: string, prose: readonly ProseRange[]): readonly Mention[] {
	const mentions: Mention[] = [];
	for (let range = 0; range < prose.length;) {
		range = scan.words.readBlock(text, prose, range);
		scan.takeAll(scan.words.count, mentions);
	}
	return mentions;
}

/** The shorter labels that stand in a mention, at each of its words the longest; they may overlap. */
export function mentionsInside(
	lexicon: Lexicon, text: string, prose: readonly ProseRange[], outer: Mention,
): readonly Mention[] {
	const block = blockAt(prose, outer.start);
	const scan = new Scan({ lexicon, text, prose: block }, false);
	scan.words.readBlock(text, block, 0);
	const { start, end, count } = scan.words;
	const first = start.subarray(0, count).findIndex(at => at >= outer.start);
	const last = end.subarray(0, count).findLastIndex(at => at <= outer.end);
	const mentions: Mention[] = [];
	for (let word = first; first >= 0 && word <= last; word++) {
		scan.takeAt(word, word === first ? last : last + 1, mentions);
	}
	return mentions;
}

interface ScanOf {
	readonly lexicon: Lexicon;
	readonly text: string;
	readonly prose: readonly ProseRange[];
}

/** One pass over a text. Two at the same time would use the same columns of words. */
class Scan {
	readonly words: Words;
	/** The beginnings found from one word on where a label ends: the word after each, and its slot. */
	private readonly ends: number[] = [];
	private readonly slots: number[] = [];
	private readonly lexicon: Lexicon;
	private readonly text: string;
	private readonly prose: readonly ProseRange[];
	private readonly trusting: boolean;

	/** `trusting` where two hashes may stand for the letters of a label. */
	constructor({ lexicon, text, prose }: ScanOf, trusting: boolean) {
		this.words = lexicon.words;
		this.lexicon = lexicon;
		this.text = text;
		this.prose = prose;
		this.trusting = trusting;
	}

	/** Adds the mentions that begin with one of the first words, so many, of those that were read last. */
	takeAll(limit: number, mentions: Mention[]): void {
		const { words, lexicon: { table, firsts } } = this;
		const count = table.findFirsts(words, limit, firsts.as(words));
		let free = 0;
		for (let index = 0; index < count; index++) {
			const word = firsts.word[index] ?? 0;
			if (word >= free) {
				free = this.takeLongest(word, firsts.slot[index] ?? 0, words.count, mentions);
			}
		}
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
		const first = this.wordsUntil(start) - 1;
		const mentions: Mention[] = [];
		this.takeAt(first, this.wordsUntil(end - 1), mentions);
		return mentions[0];
	}

	/** Adds the longest mention that begins with a word and ends before another. */
	takeAt(word: number, limit: number, mentions: Mention[]): void {
		const { words: { low, high }, lexicon: { table } } = this;
		const slot = table.find(low[word] ?? 0, high[word] ?? 0);
		if (slot >= 0) {
			this.takeLongest(word, slot, limit, mentions);
		}
	}

	/** Adds the longest mention that begins with a word, whose slot is given, and ends before another; returns the word after it, else the next word. */
	takeLongest(first: number, slot: number, limit: number, mentions: Mention[]): number {
		const { words, ends, slots } = this;
		let count = this.isCut(first) ? 0 : this.walk(first, slot, limit);
		while (count-- > 0) {
			const after = ends[count] ?? 0;
			const labels = this.isCut(after) ? NONE : this.labelsThatFit(slots[count] ?? 0, first, after);
			if (labels.length > 0) {
				mentions.push({ start: words.start[first] ?? 0, end: words.end[after - 1] ?? 0, labels });
				return after;
			}
		}
		return first + 1;
	}

	/** Follows the words from one on as long as a label has them, and returns how many labels end on the way. */
	private walk(first: number, firstSlot: number, limit: number): number {
		const { words, ends, slots, lexicon: { table } } = this;
		let low = words.low[first] ?? 0;
		let high = words.high[first] ?? 0;
		let count = 0;
		for (let word = first + 1, slot = firstSlot; ; word++) {
			if (table.ends(slot)) {
				ends[count] = word;
				slots[count++] = slot;
			}
			const gap = words.gap[word] ?? BLOCK_START;
			if (word >= limit || gap === BLOCK_START || !table.goesOn(slot)) {
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
		}
	}

	/** Whether a word goes on from the one before it, so that none that people read begins there. */
	private isCut(word: number): boolean {
		return this.words.gap[word] === TOUCHING;
	}

	/** The labels with a form that equals some words; those of fewer steps hide the others. */
	private labelsThatFit(slot: number, first: number, after: number): readonly LabelOfEntry[] {
		const { lexicon } = this;
		const anyCase = this.trusting ? lexicon.table.anyCaseLabelAt(slot) : -1;
		if (anyCase >= 0) {
			return this.standsAlone(first, after) ? lexicon.labelOf(anyCase) : NONE;
		}
		const forms = lexicon.formsAt(slot);
		const [only] = forms;
		if (forms.length === 1 && only) {
			return this.fits(only, first, after) && this.standsAlone(first, after) ? only.labels : NONE;
		}
		const fitting = forms.filter(form => this.fits(form, first, after));
		const steps = fitting[0]?.steps;
		return steps === undefined || !this.standsAlone(first, after) ? NONE : onePerEntry(fitting.filter(form => form.steps === steps));
	}

	/** Compares letter by letter, since hashes may be equal by chance or by intent. */
	private fits(form: IndexedForm, first: number, after: number): boolean {
		const start = this.words.start[first] ?? 0;
		const end = this.words.end[after - 1] ?? 0;
		return this.isWrittenAs(form, start, end) || this.fitsWords(form, first, after);
	}

	/** Whether a form stands in the text unit by unit, but for case where that is free and for white space. `false` says nothing. */
	private isWrittenAs({ text: form, of }: IndexedForm, start: number, end: number): boolean {
		const { text, lexicon: { characters } } = this;
		if (form.length !== end - start) {
			return false;
		}
		const anyCase = of.label.case === 'fold';
		for (let at = 0; at < form.length; at++) {
			const unit = text.charCodeAt(start + at);
			const wanted = form.charCodeAt(at);
			if (unit !== wanted && !(anyCase && isLetterOf(characters, unit, wanted))
				&& !(characters.classOfUnit(unit) === SPACE && characters.classOfUnit(wanted) === SPACE)) {
				return false;
			}
		}
		return true;
	}

	/** The same for forms with ligatures, accents and other letters that can be written in several ways. */
	private fitsWords({ of, words: form, gaps }: IndexedForm, first: number, after: number): boolean {
		const { text, words } = this;
		if (form.length !== after - first) {
			return false;
		}
		const written = form.map((_, index) => lettersOf(text.slice(words.start[first + index], words.end[first + index])));
		return form.every((word, index) => (index === 0 || gaps[index] === words.gap[first + index])
				&& (word === written[index] || foldWord(word) === foldWord(written[index] ?? '')))
			&& caseAllows(of.label.case, form, written);
	}

	private standsAlone(first: number, after: number): boolean {
		const { text, words, prose } = this;
		const start = words.start[first] ?? 0;
		const end = words.end[after - 1] ?? 0;
		const from = prose[words.range[first] ?? 0];
		const to = prose[words.range[after - 1] ?? 0];
		return from !== undefined && to !== undefined
			&& standAlone(text, start, end, from === to ? from : { start: from.start, end: to.end });
	}
}

/** Whether two units are the same letter but for case. */
function isLetterOf(characters: Characters, unit: number, wanted: number): boolean {
	return characters.classOfUnit(unit) === LETTER && characters.classOfUnit(wanted) === LETTER && characters.foldOf(unit) === characters.foldOf(wanted);
}

const NONE: readonly LabelOfEntry[] = [];

function onePerEntry(forms: readonly IndexedForm[]): readonly LabelOfEntry[] {
	const [first, ...others] = forms;
	if (first && others.length === 0) {
		return first.labels;
	}
	return [...new Map(forms.toReversed().map(({ of }) => [of.entry, of])).values()].toReversed();
}
