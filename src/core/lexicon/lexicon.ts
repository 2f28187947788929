import type { Library, LibraryEntry } from '../library/library';
import { MOST_CANDIDATES } from '../limits';
import { Characters } from './characters';
import { Contexts } from './context';
import { FirstWords } from './firstWords';
import { pluralsOfLabel } from './forms/forms';
import { type FormsOfSlot, formsOfSlot, type RecognisedLabel, slotOf } from './formsOfSlot';
import { LabelIndexer } from './labelIndexer';
import { LabelNumbers } from './labelNumbers';
import { type NumberedLabels, TakenMentions } from './mentions';
import { PrefixTable } from './prefixTable';
import { Words } from './words';

/** The index of all labels that may be found in text. */
export interface Lexicon extends NumberedLabels {
	/** How many labels are in it. */
	readonly size: number;
	/** How many words the longest of their forms has. */
	readonly longest: number;
	/** A filter of the first hashes of the words that are the fourth of a form, or a later one. */
	readonly lateWords: Int32Array;
	readonly characters: Characters;
	/** Columns for the words of the block that is being read: making them takes longer than reading a paragraph. */
	readonly words: Words;
	readonly firsts: FirstWords;
	readonly contexts: Contexts;
	readonly taken: TakenMentions;
	readonly table: PrefixTable;
	/** The plurals of the label of a number, so far as they are found without its other forms. */
	pluralsOf(number: number): readonly string[];
	/** The forms that end at a slot of the table, of so many labels at most. They are derived again when a text first has one. */
	formsAt(slot: number): FormsOfSlot;
}

/** Beginnings of labels that a label adds to the table, at a guess: most have three words and a plural. */
const BEGINNINGS_EACH = 2;
/** So many entries tell how many labels an entry has. */
const JUDGED_BY = 1000;
/** So many entries are looked at before the labels of the first are added. */
const GROUP = 64;

/** The index of the labels of a library that may be recognised, with the forms that are derived from them. */
export function buildLexicon(library: Library): Lexicon {
	const builder = new LexiconBuilder(library);
	builder.advance(Infinity);
	return builder.finish();
}

/** Builds the index of a library in steps, so that whoever builds it can do something else between two of them. */
export class LexiconBuilder {
	private readonly entries: Iterator<LibraryEntry>;
	private readonly characters = new Characters();
	private readonly table: PrefixTable;
	private readonly indexer: LabelIndexer;
	private readonly numbers = new LabelNumbers();

	constructor(library: Library) {
		this.entries = library.entries.values();
		this.table = new PrefixTable(BEGINNINGS_EACH * expectedLabels(library));
		this.indexer = new LabelIndexer(this.table, this.characters);
	}

	/** Reads entries until so many labels are read, or none is left. Returns whether entries are left. */
	advance(labels: number): boolean {
		let group: readonly LibraryEntry[];
		let read = 0;
		do {
			group = this.nextEntries();
			for (const owner of group) {
				this.addEntry(owner);
				read += owner.entry.labels.length;
			}
		} while (group.length === GROUP && read < labels);
		return group.length === GROUP;
	}

	/** The next entries with words to find; fewer than a group are the last. To look at several first takes less time: a processor waits for their memory at once. */
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

	/** The index, when all labels are read. */
	finish(): Lexicon {
		const { characters, table, numbers } = this;
		table.finish();
		const words = new Words(characters);
		const known = new Map<number, FormsOfSlot>();
		// As long as it will be: an array that grows at random places becomes a slow dictionary.
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
			contexts: new Contexts(characters),
			table,
			taken: new TakenMentions({ labelOf }),
			labelOf,
			pluralsOf: number => labelOf(number).flatMap(({ label, kind }) => pluralsOfLabel(label, kind)),
			formsAt(slot) {
				const forms = known.get(slot) ?? formsOfSlot(table.labelsAt(slot).slice(0, MOST_CANDIDATES).flatMap(labelOf), words, text => slotOf(table, words, text) === slot);
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

/** How many labels a library has, judged by the first entries: to look at each of a million takes an eighth of the time that indexing them takes. */
function expectedLabels({ entries }: Library): number {
	let seen = 0;
	let labels = 0;
	for (const { entry } of entries.values()) {
		labels += entry.labels.length;
		if (++seen === JUDGED_BY) {
			break;
		}
	}
	return seen === 0 ? 0 : Math.ceil(labels / seen * entries.size);
}
