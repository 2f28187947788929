import type { Library, LibraryEntry } from '../library/library';
import type { Characters } from './characters';
import type { ContextRules } from './context';
import type { FirstWords } from './firstWords';
import type { FormsOfSlot } from './formsOfSlot';
import { IndexedLabels } from './indexedLabels';
import type { LabelLookup, MentionBuffer } from './mentions';
import type { PrefixTable } from './prefixTable';
import type { Words } from './words';

/** The index of all labels that are recognised in text. */
export interface Lexicon extends LabelLookup {
	/** The number of labels. */
	readonly size: number;
	/** The number of words of the longest form. */
	readonly longest: number;
	/** A filter of the low hashes of all words that are the fourth or a later word of a form. */
	readonly lateWords: Int32Array;
	readonly characters: Characters;
	/** Columns for the words of the block being read. They are reused, since allocating them takes longer than reading a paragraph. */
	readonly words: Words;
	readonly firsts: FirstWords;
	readonly contexts: ContextRules;
	readonly buffer: MentionBuffer;
	readonly table: PrefixTable;
	/** Where the labels can be replaced. */
	readonly labels: IndexedLabels;
	/** Returns the plurals that derive directly from the text of the label with a number. */
	pluralsOf(number: number): readonly string[];
	/** The forms that end at a slot of the table, for a limited number of labels. They are derived again when a text next contains one. */
	formsAt(slot: number): FormsOfSlot;
}

/** The estimated number of prefixes that a label adds to the table: most have three words and a plural. */
const PREFIXES_PER_LABEL = 2;
/** The number of entries sampled to estimate the number of labels. */
const SAMPLE_SIZE = 1000;
/** The number of entries that are loaded before the labels of the first are added. */
const GROUP = 64;

/** Builds the index of the recognised labels of a library and of the forms derived from them. */
export function buildLexicon(library: Library): Lexicon {
	const builder = new LexiconBuilder(library);
	builder.advance(Infinity);
	return builder.finish();
}

/** Builds the index of a library in steps, so that the caller can yield between them. */
export class LexiconBuilder {
	private readonly entries: Iterator<LibraryEntry>;
	private readonly labels: IndexedLabels;
	private group: readonly LibraryEntry[] = [];
	private next = 0;

	constructor(library: Library) {
		this.entries = library.entries.values();
		this.labels = new IndexedLabels(PREFIXES_PER_LABEL * estimateLabelCount(library));
	}

	/**
	 * Adds entries until they have at least `labels` labels, or none is left. Returns whether some may be left. Every entry counts, not every group of them:
	 * before the engine has compiled this code, a group takes as long as several slices of time.
	 */
	advance(labels: number): boolean {
		for (let read = 0; read < labels;) {
			if (this.next === this.group.length) {
				this.group = this.nextEntries();
				this.next = 0;
			}
			const owner = this.group[this.next++];
			if (!owner) {
				return false;
			}
			this.labels.add(owner);
			read += owner.entry.labels.length;
		}
		return true;
	}

	/**
	 * Returns the next entries that have a label, fewer than a group at the end. Loading a group before adding its labels lets the cache
	 * misses of its entries overlap.
	 */
	private nextEntries(): readonly LibraryEntry[] {
		const group: LibraryEntry[] = [];
		while (group.length < GROUP) {
			const { value: owner, done } = this.entries.next();
			if (done) {
				break;
			}
			if (owner.entry.labels.some(({ text }) => text !== '')) {
				group.push(owner);
			}
		}
		return group;
	}

	/** Returns the index. Call it once all entries have been added. */
	finish(): Lexicon {
		return this.labels.lexicon();
	}
}

/** Estimates the number of labels from the first entries. Counting the labels of a million entries would take an eighth of the time of indexing them. */
function estimateLabelCount({ entries }: Library): number {
	let seen = 0;
	let labels = 0;
	for (const { entry } of entries.values()) {
		labels += entry.labels.length;
		if (++seen === SAMPLE_SIZE) {
			break;
		}
	}
	return seen === 0 ? 0 : Math.ceil(labels / seen * entries.size);
}
