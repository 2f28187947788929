import { blockAt, type ProseRange } from '../prose/prose';
import { caseAllows } from './caseRule';
import { foldWord, LETTER, lettersOf, SPACE } from './characters';
import { chain, HIGH_SEED, LOW_SEED } from './hash';
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
	return mentionsOf(new Scan({ lexicon, text, prose: block }, false), text, block)
		.find(mention => mention.start <= offset && offset <= mention.end);
}

function mentionsOf(scan: Scan, text: string, prose: readonly ProseRange[]): readonly Mention[] {
	const mentions: Mention[] = [];
	for (let range = 0; range < prose.length;) {
		range = scan.words.readBlock(text, prose, range);
		for (let word = 0; word < scan.words.count;) {
			word = scan.takeLongest(word, scan.words.count, mentions);
		}
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
		scan.takeLongest(word, word === first ? last : last + 1, mentions);
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

	/** Adds the longest mention that begins with a word and ends before another, and returns the word after it, else the next word. */
	takeLongest(first: number, limit: number, mentions: Mention[]): number {
		const { words, ends, slots } = this;
		let count = this.isCut(first) ? 0 : this.walk(first, limit);
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
	private walk(first: number, limit: number): number {
		const { words, ends, slots, lexicon: { table } } = this;
		let low = chain(LOW_SEED, 0, words.low[first] ?? 0);
		if (!table.mayBegin(low)) {
			return 0;
		}
		let high = chain(HIGH_SEED, 0, words.high[first] ?? 0);
		let count = 0;
		for (let word = first; ;) {
			const slot = table.find(low, high);
			if (slot < 0) {
				return count;
			}
			word++;
			if (table.ends(slot)) {
				ends[count] = word;
				slots[count++] = slot;
			}
			const gap = words.gap[word] ?? BLOCK_START;
			if (word >= limit || gap === BLOCK_START || !table.goesOn(slot)) {
				return count;
			}
			low = chain(low, gap, words.low[word] ?? 0);
			high = chain(high, gap, words.high[word] ?? 0);
		}
	}

	/** Whether a word goes on from the one before it, so that none that people read begins there. */
	private isCut(word: number): boolean {
		const { gap, ideograph, count } = this.words;
		return word < count && gap[word] === TOUCHING && ideograph[word] === 0 && ideograph[word - 1] === 0;
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
		const { text, lexicon: { characters: { classes, folds } } } = this;
		if (form.length !== end - start) {
			return false;
		}
		const anyCase = of.label.case === 'fold';
		for (let at = 0; at < form.length; at++) {
			const unit = text.charCodeAt(start + at);
			const wanted = form.charCodeAt(at);
			if (unit !== wanted && !(classes[unit] === LETTER && classes[wanted] === LETTER && anyCase && folds[unit] === folds[wanted])
				&& !(classes[unit] === SPACE && classes[wanted] === SPACE)) {
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
		return from !== undefined && to !== undefined && standAlone(text, start, end, { start: from.start, end: to.end });
	}
}

const NONE: readonly LabelOfEntry[] = [];

function onePerEntry(forms: readonly IndexedForm[]): readonly LabelOfEntry[] {
	const [first, ...others] = forms;
	if (first && others.length === 0) {
		return first.labels;
	}
	return [...new Map(forms.toReversed().map(({ of }) => [of.entry, of])).values()].toReversed();
}
