import type { CompiledEntries } from '../../compiled/compiledEntries';
import { partitionPoint } from '../../data/binarySearch';
import type { Entry, Key } from '../../dossier/model';
import type { EntryId, LibraryEntry } from '../../library/library';
import type { Steps } from '../../steps/steps';
import type { RecognizedLabel } from './formsOfSlot';
import { AddedOwners, CompiledOwners, NoOwners, type Owners } from './owners';

/** Some owners, with the numbers of the first of them and of its first label. */
interface Part {
	readonly owner: number;
	readonly label: number;
	readonly owners: Owners;
}

/** Numbers the recognized labels of entries consecutively. An owner is the index of an entry in the order in which they were added. */
export class LabelNumbers {
	private readonly parts: Part[] = [];

	/** The number of labels. */
	get size(): number {
		const last = this.parts.at(-1);
		return last ? last.label + last.owners.labels : 0;
	}

	/** The number of entries, without most of those that have no label. */
	get owners(): number {
		const last = this.parts.at(-1);
		return last ? last.owner + last.owners.length : 0;
	}

	/** Assigns numbers to the recognized labels of an entry, of which there are `labels`. */
	add({ id, dossier, entry }: LibraryEntry, labels: number): void {
		if (labels > 0) {
			const last = this.parts.at(-1)?.owners;
			const owners = last instanceof AddedOwners && last.dossier === dossier.id ? last : this.append(new AddedOwners(dossier.id));
			owners.add(id, entry, labels);
		}
	}

	/** Assigns numbers to the labels of a compiled dossier, in the order that they have in it. */
	addCompiled(dossier: Key, entries: CompiledEntries): void {
		this.append(new CompiledOwners(dossier, entries));
	}

	/** Leaves out some numbers, whose labels no longer belong to any entry. */
	skip(labels: number): void {
		if (labels > 0) {
			this.append(new NoOwners(labels));
		}
	}

	/** Returns the dossier of an owner; empty if there is none. */
	dossierOf(owner: number): Key {
		return this.partOf(owner, 'owner')?.owners.dossier ?? '';
	}

	/** Makes the owners of a dossier known by their ids, in steps. */
	* indexInSteps(dossier: Key): Steps<void> {
		for (const { owners } of this.parts) {
			if (owners.dossier === dossier) {
				yield* owners.indexInSteps();
			}
		}
	}

	/** Returns the owner that was added last for an entry of a dossier that has been indexed; -1 if there is none. */
	ownerWith(dossier: Key, id: EntryId): number {
		for (const { owner, owners } of this.parts.toReversed()) {
			const own = owners.dossier === dossier ? owners.ownerWith(id) : -1;
			if (own >= 0) {
				return owner + own;
			}
		}
		return -1;
	}

	/** Returns the id of the entry of an owner; empty if there is none. */
	idOf(owner: number): EntryId {
		const part = this.partOf(owner, 'owner');
		return part?.owners.idOf(owner - part.owner) ?? '';
	}

	/** Returns the entry of an owner; `undefined` if there is none. */
	entryOf(owner: number): Entry | undefined {
		const part = this.partOf(owner, 'owner');
		return part?.owners.entryOf(owner - part.owner);
	}

	/** Returns the number of the first label of an owner. */
	firstOf(owner: number): number {
		const part = this.partOf(owner, 'owner');
		return part ? part.label + part.owners.firstOf(owner - part.owner) : this.size;
	}

	/** Returns the owner of the label with a number. */
	ownerOf(number: number): number {
		const part = this.partOf(number, 'label');
		return part ? part.owner + part.owners.ownerOf(number - part.label) : 0;
	}

	/** Returns the label with a number in an array of its own; an empty array if there is none. */
	at(number: number): readonly RecognizedLabel[] {
		const owner = this.ownerOf(number);
		const entry = this.entryOf(owner);
		const label = entry?.labels.filter(({ recognise }) => recognise)[number - this.firstOf(owner)];
		return entry && label ? [{ entry: this.idOf(owner), label, kind: entry.kind }] : [];
	}

	private append<Kind extends Owners>(owners: Kind): Kind {
		this.parts.push({ owner: this.owners, label: this.size, owners });
		return owners;
	}

	/** Returns the part that contains an owner or a label. */
	private partOf(number: number, by: 'owner' | 'label'): Part | undefined {
		const { parts } = this;
		return parts[partitionPoint(0, parts.length, index => (parts[index]?.[by] ?? 0) <= number) - 1];
	}
}
