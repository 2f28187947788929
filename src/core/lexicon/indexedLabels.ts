import type { CompiledEntries } from '../compiled/compiledEntries';
import type { CompiledLabels } from '../compiled/compiledLabels';
import type { Entry, Key } from '../dossier/model';
import type { Steps } from '../dossier/steps';
import type { EntryId, LibraryEntry } from '../library/library';
import { MAX_CANDIDATES } from '../limits';
import { Characters } from './characters';
import { type FormsOfSlot, formsOfSlot, type RecognisedLabel, slotOf } from './formsOfSlot';
import { LabelIndexer } from './labelIndexer';
import { LabelNumbers } from './labelNumbers';
import { PrefixTable, numberInValue } from './prefixTable';
import { Words } from './words';

/** The labels of a lexicon in their table, in which entries can be replaced. Lexicons that share it find what it contains at the time. */
export class IndexedLabels {
	readonly characters = new Characters();
	readonly table: PrefixTable;
	private readonly indexer: LabelIndexer;
	private readonly remover: LabelIndexer;
	private readonly numbers = new LabelNumbers();
	private readonly words = new Words(this.characters);
	private readonly forms = new Map<number, FormsOfSlot>();
	private single: (readonly RecognisedLabel[] | undefined)[] = [];
	/** The place of each owner in the library; `undefined` if the owners are in the order of the library. */
	private places: Int32Array | undefined;
	/** The owner of each entry; built at the first change. */
	private owners: Map<EntryId, number> | undefined;
	/** The number of labels that were removed. */
	private removed = 0;

	/** Creates an empty index with room for about the expected number of prefixes. */
	constructor(expectedPrefixes: number) {
		const table = new PrefixTable(expectedPrefixes);
		const isAnyCase = (number: number) => this.numbers.at(number).some(({ label }) => label.case === 'fold' && !label.context);
		this.table = table;
		this.indexer = new LabelIndexer(table, this.characters);
		this.remover = new LabelIndexer({
			addPrefix: () => undefined,
			addLabel: (value, low, high) => table.removeLabel(numberInValue(value), low, high, isAnyCase),
		}, this.characters);
	}

	/** The number of words of the longest form, also of labels that were removed. */
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

	/** Adds the labels of a compiled dossier, in steps. */
	* addCompiledInSteps(dossier: Key, entries: CompiledEntries, { labels, firsts, units, lateWords, longest }: CompiledLabels): Steps<void> {
		const first = this.numbers.size;
		this.numbers.addCompiled(dossier, entries, firsts);
		this.indexer.note(lateWords, longest);
		yield* this.table.addPrefixesInSteps(units, first, labels);
	}

	/** Makes the labels that were added known. Call it once the first entries have been added. */
	finish(): void {
		this.table.finish();
		this.allocate();
	}

	/** Removes the labels of some entries and adds those of others, one entry a step. Between the steps, lexicons find the labels of all other entries. */
	* replaceInSteps(removed: ReadonlySet<EntryId>, added: readonly LibraryEntry[]): Steps<void> {
		const { numbers, table } = this;
		const owners = yield* this.ownersInSteps();
		for (const id of removed) {
			const owner = owners.get(id);
			const entry = owner === undefined ? undefined : numbers.entryOf(owner);
			if (owner !== undefined && entry) {
				owners.delete(id);
				this.removed += indexLabels(entry, numbers.firstOf(owner), this.remover);
				this.forms.clear();
			}
			yield;
		}
		for (const entry of added) {
			yield* table.makeRoomInSteps();
			const owner = numbers.owners;
			this.add(entry);
			table.flush();
			if (numbers.owners > owner) {
				owners.set(entry.id, owner);
			}
			this.forms.clear();
			yield;
		}
		this.allocate();
	}

	/** Arranges entries in the order of the library, whose ids are given. The order counts where several have the same label. */
	* orderInSteps(library: Iterable<EntryId>): Steps<void> {
		const owners = yield* this.ownersInSteps();
		const places = new Int32Array(this.numbers.owners);
		let place = 0;
		for (const id of library) {
			const owner = owners.get(id);
			if (owner !== undefined) {
				places[owner] = place;
			}
			place++;
			yield;
		}
		this.places = places;
		this.forms.clear();
	}

	/** Returns the label with a number, also if it was removed. */
	labelOf(number: number): readonly RecognisedLabel[] {
		const of = this.single[number] ?? this.numbers.at(number);
		this.single[number] = of;
		return of;
	}

	/** Returns the forms that end at a slot of the table, for a limited number of labels. */
	formsAt(slot: number): FormsOfSlot {
		const { table, words } = this;
		const forms = this.forms.get(slot)
			?? formsOfSlot(this.labelsAt(slot).slice(0, MAX_CANDIDATES).flatMap(number => this.labelOf(number)), words, text => slotOf(table, words, text) === slot);
		this.forms.set(slot, forms);
		return forms;
	}

	private* ownersInSteps(): Steps<Map<EntryId, number>> {
		const owners = this.owners ?? new Map<EntryId, number>();
		for (let owner = 0; this.owners === undefined && owner < this.numbers.owners; owner++) {
			owners.set(this.numbers.idOf(owner), owner);
			yield;
		}
		this.owners = owners;
		return owners;
	}

	/** Allocates the labels looked up so far at full length: V8 turns an array that grows at random indices into a slow dictionary. */
	private allocate(): void {
		this.single = new Array<readonly RecognisedLabel[] | undefined>(this.numbers.size);
	}

	/** Returns the labels at a slot in the order of the library. */
	private labelsAt(slot: number): readonly number[] {
		const { places, numbers, table } = this;
		const labels = table.labelsAt(slot);
		const placeOf = (number: number) => places?.[numbers.ownerOf(number)] ?? 0;
		return places && labels.length > 1 ? labels.toSorted((a, b) => placeOf(a) - placeOf(b) || a - b) : labels;
	}
}

/** Passes the recognised labels of an entry to an indexer, numbered from `first`. Returns how many there are. */
export function indexLabels({ labels, kind }: Entry, first: number, indexer: LabelIndexer): number {
	let number = first;
	for (const label of labels) {
		if (label.recognise) {
			indexer.add(label, kind, number++);
		}
	}
	return number - first;
}
