import type { Library, LibraryEntry } from '../library/library';
import { MAX_CANDIDATES } from '../limits';
import { Characters } from './characters';
import { ContextRules } from './context';
import { FirstWords } from './firstWords';
import { pluralsOfLabel } from './forms/forms';
import { type FormsOfSlot, formsOfSlot, type RecognisedLabel, slotOf } from './formsOfSlot';
import { LabelIndexer } from './labelIndexer';
import { LabelNumbers } from './labelNumbers';
import { type LabelLookup, MentionBuffer } from './mentions';
import { PrefixTable } from './prefixTable';
import { Words } from './words';

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
	private readonly characters = new Characters();
	private readonly table: PrefixTable;
	private readonly indexer: LabelIndexer;
	private readonly numbers = new LabelNumbers();
	private group: readonly LibraryEntry[] = [];
	private next = 0;

	constructor(library: Library) {
		this.entries = library.entries.values();
		this.table = new PrefixTable(PREFIXES_PER_LABEL * estimateLabelCount(library));
		this.indexer = new LabelIndexer(this.table, this.characters);
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
			this.addEntry(owner);
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
		const { characters, table, numbers } = this;
		table.finish();
		const words = new Words(characters);
		const known = new Map<number, FormsOfSlot>();
		// Allocated at full length: V8 turns an array that grows at random indices into a slow dictionary.
		const single = new Array<readonly RecognisedLabel[] | undefined>(numbers.size);
		const labelOf = (number: number) => {
			const of = single[number] ?? numbers.at(number);
			single[number] = of;
			return of;
		};
		return {
			size: numbers.size,
			longest: this.indexer.longest,
			lateWords: this.indexer.lateWords,
			characters,
			words: new Words(characters),
			firsts: new FirstWords(),
			contexts: new ContextRules(characters),
			table,
			buffer: new MentionBuffer({ labelOf }),
			labelOf,
			pluralsOf: number => labelOf(number).flatMap(({ label, kind }) => pluralsOfLabel(label, kind)),
			formsAt(slot) {
				const forms = known.get(slot) ?? formsOfSlot(table.labelsAt(slot).slice(0, MAX_CANDIDATES).flatMap(labelOf), words, text => slotOf(table, words, text) === slot);
				known.set(slot, forms);
				return forms;
			},
		};
	}

	private addEntry(owner: LibraryEntry): void {
		const { labels, kind } = owner.entry;
		const first = this.numbers.size;
		let number = first;
		for (const label of labels) {
			if (label.recognise) {
				this.indexer.add(label, kind, number++);
			}
		}
		this.numbers.add(owner, number - first);
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
