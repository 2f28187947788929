import type { JoinedLabels } from '../compiled/memberList';
import { getOrInsert } from '../data/getOrInsert';
import type { Library, LibraryEntry } from '../library/library';
import type { Steps } from '../steps/steps';
import { pluralsOfLabel } from './forms/forms';
import type { FormsOfSlot } from './labels/formsOfSlot';
import { IndexedLabels } from './labels/indexedLabels';
import { type CompiledPart, expectedPrefixes, type LibraryPart, partsOf } from './labels/libraryParts';
import { ContextRules } from './matching/context';
import { type LabelLookup, MentionBuffer } from './matching/mentions';
import type { PrefixLookup } from './prefixes/prefixLookup';
import type { NumberRange } from './prefixes/removeLabels';
import type { Characters } from './words/characters';
import { FirstWords } from './words/firstWords';
import { Words } from './words/words';

/** The index of all labels that are recognized in text. */
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
	readonly table: PrefixLookup;
	/** Where the labels can be replaced. */
	readonly labels: IndexedLabels;
	/** Returns the plurals that derive directly from the text of the label with a number. */
	pluralsOf(number: number): readonly string[];
	/** The forms that end at a slot of the table, for a limited number of labels. They are derived again when a text next contains one. */
	formsAt(slot: number): FormsOfSlot;
}

/** The number of entries that are loaded before the labels of the first are added. */
const GROUP = 64;

/** Builds the index of the recognized labels of a library and of the forms derived from them. */
export function buildLexicon(library: Library): Lexicon {
	const builder = new LexiconBuilder(library);
	while (builder.advance(Infinity)) {
		// A compiled dossier is added in steps.
	}
	return builder.finish();
}

/** Builds the index of a library in steps, so that the caller can yield between them. */
export class LexiconBuilder {
	private readonly library: Library;
	private readonly parts: Iterator<LibraryPart>;
	private readonly labels: IndexedLabels;
	private entries: Iterator<LibraryEntry> = [].values();
	/** Work that has its own steps: making room, and adding a compiled dossier. */
	private compiled: Steps<void> | undefined;
	private group: readonly LibraryEntry[] = [];
	private next = 0;

	/**
	 * `joined` is the table of the labels of the compiled dossiers of the library together, if it is known. Labels are removed from it,
	 * added to it and replaced in it.
	 */
	constructor(library: Library, joined?: JoinedLabels) {
		const { parts, table, unused = [] } = partsOf(library, joined);
		const expected = parts.reduce((sum, part) => sum + expectedPrefixes(part), 0);
		this.library = library;
		this.parts = parts.values();
		this.labels = new IndexedLabels(table ?? expected);
		this.compiled = table && this.prepareInSteps(unused, expected);
		// Nobody else may use a table in which labels are going to be replaced.
		if (table) {
			parts.forEach(({ compiled }) => compiled?.entries.releaseLabels());
		}
	}

	/**
	 * Adds entries until they have at least `labels` labels, or none is left. Returns whether some may be left. Every entry counts, not
	 * every group of them: before the engine has compiled this code, a group takes as long as several slices of time. Of a compiled
	 * dossier, some thousand prefixes are added.
	 */
	advance(labels: number): boolean {
		for (let read = 0; read < labels;) {
			if (this.compiled?.next().done === false) {
				return true;
			}
			this.compiled = undefined;
			if (this.next === this.group.length) {
				this.group = this.nextEntries();
				this.next = 0;
			}
			const owner = this.group[this.next++];
			if (owner) {
				this.labels.add(owner);
				read += owner.entry.labels.length;
			} else if (!this.nextPart()) {
				return false;
			}
		}
		return true;
	}

	private* prepareInSteps(unused: readonly NumberRange[], expected: number): Steps<void> {
		if (unused.length > 0) {
			yield* this.labels.removeUnusedInSteps(unused);
		}
		yield* this.labels.table.makeRoomForInSteps(expected);
	}

	/** Returns whether there is another part. */
	private nextPart(): boolean {
		const { value: part, done } = this.parts.next();
		if (done) {
			return false;
		}
		this.next = 0;
		this.group = [];
		this.entries = part.entries[Symbol.iterator]();
		this.compiled = part.compiled && this.addCompiled(part.compiled);
		this.labels.skip(part.unused ?? 0);
		return true;
	}

	private* addCompiled({ dossier, entries, labels }: CompiledPart): Steps<void> {
		yield* this.labels.addCompiledInSteps(dossier, entries, labels);
		entries.releaseLabels();
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
		const { labels, library } = this;
		labels.finish(library.dossiers);
		const { characters, table } = labels;
		const labelOf = (number: number) => labels.labelOf(number);
		const plurals = new Map<number, readonly string[]>();
		return {
			size: labels.counts.labels,
			longest: labels.longest,
			lateWords: labels.lateWords,
			characters,
			words: new Words(characters),
			firsts: new FirstWords(),
			contexts: new ContextRules(characters),
			table,
			buffer: new MentionBuffer({ labelOf }),
			labels,
			labelOf,
			pluralsOf(number) {
				// Needed whenever a name is not written as its label, and a text has few different names.
				return getOrInsert(plurals, number, () => labelOf(number).flatMap(({ label, kind }) => pluralsOfLabel(label, kind)));
			},
			formsAt: slot => labels.formsAt(slot),
		};
	}
}
