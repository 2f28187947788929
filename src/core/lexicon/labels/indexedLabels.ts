import type { CompiledEntries } from '../../compiled/compiledEntries';
import type { LabelTable } from '../../compiled/labelTable';
import type { Dossier, Entry, Key } from '../../dossier/model';
import { entryId, type EntryId, type Library, type LibraryEntry } from '../../library/library';
import { MAX_CANDIDATES } from '../../limits';
import type { Steps } from '../../steps/steps';
import { PrefixTable, numberInValue } from '../prefixes/prefixTable';
import type { NumberRange } from '../prefixes/removeLabels';
import { Characters } from '../words/characters';
import { Words } from '../words/words';
import { type FormsOfSlot, formsOfSlot, type RecognizedLabel, slotOf } from './formsOfSlot';
import { LabelIndexer } from './labelIndexer';
import { LabelNumbers } from './labelNumbers';
import type { Differences } from './libraryDifferences';
import { OwnerOrder } from './ownerOrder';

/** How many labels are in one page of those that were looked up. */
const PAGE_SHIFT = 10;
const PAGE_MASK = (1 << PAGE_SHIFT) - 1;

/** The labels of a lexicon in their table, in which entries can be replaced. Lexicons that share it find what it contains at the time. */
export class IndexedLabels {
	readonly characters = new Characters();
	readonly table: PrefixTable;
	private readonly indexer: LabelIndexer;
	private readonly remover: LabelIndexer;
	private readonly numbers = new LabelNumbers();
	private readonly words = new Words(this.characters);
	private readonly forms = new Map<number, FormsOfSlot>();
	/** The labels looked up so far, in pages: an array of the full length would take as much memory as a tenth of the table. */
	private readonly pages: ((readonly RecognizedLabel[] | undefined)[] | undefined)[] = [];
	private readonly order = new OwnerOrder();
	/** The owners whose labels were removed, and the number of these labels. */
	private readonly gone = new Set<number>();
	private removed = 0;

	/** Takes over a table that was stored, or creates an empty index with room for about the expected number of prefixes. */
	constructor(stored: LabelTable | number) {
		const table = new PrefixTable(stored);
		const isAnyCase = (number: number) => this.numbers.at(number).some(({ label }) => label.case === 'fold' && !label.context);
		this.table = table;
		this.indexer = new LabelIndexer(table, this.characters);
		this.remover = new LabelIndexer({
			addPrefix: () => undefined,
			addLabel: (value, low, high) => table.removeLabel(numberInValue(value), low, high, isAnyCase),
		}, this.characters);
		if (typeof stored !== 'number') {
			this.indexer.note(stored.lateWords, stored.longest);
		}
	}

	/** The number of words of the longest form, counting labels that were removed. */
	get longest(): number {
		return this.indexer.longest;
	}

	/** A filter of the low hashes of all words that are the fourth or a later word of a form. */
	get lateWords(): Int32Array {
		return this.indexer.lateWords;
	}

	/** The number of labels, and of those that were removed since it was created. */
	get counts(): { readonly labels: number; readonly removed: number } {
		return { labels: this.numbers.size - this.removed, removed: this.removed };
	}

	/** Adds the labels of an entry. They are found once `finish` has been called. */
	add(owner: LibraryEntry): void {
		const first = this.numbers.size;
		this.numbers.add(owner, indexLabels(owner.entry, first, this.indexer));
	}

	/** Adds the labels of a compiled dossier, whose table is given unless this index has it already, in steps. */
	* addCompiledInSteps(dossier: Key, entries: CompiledEntries, table?: LabelTable): Steps<void> {
		const first = this.numbers.size;
		this.numbers.addCompiled(dossier, entries);
		if (table) {
			this.indexer.note(table.lateWords, table.longest);
			yield* this.table.addStoredInSteps([table], first);
		}
	}

	/** Removes the labels that the table has of some dossiers that are not in use, in steps. `ranges` are those of their numbers. */
	* removeUnusedInSteps(ranges: readonly NumberRange[]): Steps<void> {
		this.removed += ranges.reduce((sum, { first, end }) => sum + end - first, 0);
		yield* this.table.removeRangesInSteps(ranges);
	}

	/** Skips some numbers, so that no label gets them. */
	skip(labels: number): void {
		this.numbers.skip(labels);
	}

	/**
	 * Makes the labels that were added available to lookups. Call it once, after the first entries have been added. Entries that share a
	 * label are in the order of these dossiers.
	 */
	finish(dossiers: Library['dossiers']): void {
		this.table.finish();
		this.order.setDossiers(dossiers);
	}

	/**
	 * Removes the labels of some entries and adds those of others, one entry a step. Between the steps, lexicons find the labels of all
	 * other entries.
	 */
	* replaceInSteps({ removed, added, reordered }: Differences, library: Library): Steps<void> {
		const { numbers, table, order } = this;
		for (const dossier of removed.keys()) {
			yield* numbers.indexInSteps(dossier);
		}
		const before = new Map<EntryId, number>();
		for (const [dossier, ids] of removed) {
			for (const id of ids) {
				const owner = numbers.ownerWith(dossier, id);
				if (owner >= 0 && !this.gone.has(owner)) {
					this.remove(owner);
					before.set(id, owner);
				}
				yield;
			}
		}
		const unplaced = new Set(reordered);
		for (const entry of added) {
			yield* table.makeRoomInSteps();
			const owner = numbers.owners;
			this.add(entry);
			table.flush();
			const replaced = before.get(entry.id);
			if (numbers.owners > owner && !order.replace(replaced, owner)) {
				unplaced.add(entry.dossier.id);
			}
			this.forms.clear();
			yield;
		}
		for (const dossier of library.dossiers.filter(({ id }) => unplaced.has(id))) {
			yield* this.orderInSteps(dossier);
		}
		order.setDossiers(library.dossiers);
		this.forms.clear();
	}

	/** Returns the label with a number, even if it was removed. */
	labelOf(number: number): readonly RecognizedLabel[] {
		const page = this.pages[number >>> PAGE_SHIFT] ??= new Array<readonly RecognizedLabel[] | undefined>(1 << PAGE_SHIFT);
		return page[number & PAGE_MASK] ??= this.numbers.at(number);
	}

	/** Returns the forms that end at a slot of the table, for a limited number of labels. */
	formsAt(slot: number): FormsOfSlot {
		const { table, words } = this;
		const forms =
			this.forms.get(slot)
			?? formsOfSlot(
				this.labelsAt(slot)
					.slice(0, MAX_CANDIDATES)
					.flatMap(number => this.labelOf(number)),
				words,
				text => slotOf(table, words, text) === slot,
			);
		this.forms.set(slot, forms);
		return forms;
	}

	private remove(owner: number): void {
		const entry = this.numbers.entryOf(owner);
		this.gone.add(owner);
		this.removed += entry ? indexLabels(entry, this.numbers.firstOf(owner), this.remover) : 0;
		this.forms.clear();
	}

	/** Arranges the entries of a dossier in its order. */
	private* orderInSteps({ id: dossier, entries }: Dossier): Steps<void> {
		yield* this.numbers.indexInSteps(dossier);
		let place = 0;
		for (const key of entries.keys()) {
			const owner = this.numbers.ownerWith(dossier, entryId(dossier, key));
			if (owner >= 0) {
				this.order.setPlace(owner, place);
			}
			place++;
			yield;
		}
	}

	/** Returns the labels at a slot in the order of the library. */
	private labelsAt(slot: number): readonly number[] {
		const { order, numbers, table } = this;
		const labels = table.labelsAt(slot);
		if (labels.length < 2) {
			return labels;
		}
		const placed = labels.map(number => {
			const owner = numbers.ownerOf(number);
			return { number, owner, dossier: numbers.dossierOf(owner) };
		});
		return placed.sort((one, other) => order.compare(one, other) || one.number - other.number).map(({ number }) => number);
	}
}

/** Passes the recognized labels of an entry to an indexer, numbered from `first`. Returns how many there are. */
export function indexLabels({ labels, kind }: Entry, first: number, indexer: LabelIndexer): number {
	let number = first;
	for (const label of labels) {
		if (label.recognise) {
			indexer.add(label, kind, number++);
		}
	}
	return number - first;
}
