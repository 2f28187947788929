import type { Steps } from '../dossier/steps';
import type { EntryId, Library, LibraryEntry } from './library';

/** How a library differs from the one that it replaces. An entry counts as changed, too, if relations that others state with it have changed. */
export interface LibraryChange {
	readonly added: readonly EntryId[];
	readonly changed: readonly EntryId[];
	readonly removed: readonly EntryId[];
}

/** Compares two libraries, in steps. Entries are compared by identity: those that are equal must be the same objects. */
export function* libraryChangeInSteps(before: Library, after: Library): Steps<LibraryChange> {
	const added: EntryId[] = [];
	const changed: EntryId[] = [];
	const removed: EntryId[] = [];
	for (const [id, entry] of after.entries) {
		const known = before.entries.get(id);
		if (!known) {
			added.push(id);
		} else if (known !== entry && (known.entry !== entry.entry || known.dossier.language !== entry.dossier.language || !hasSameLinks(known, entry))) {
			changed.push(id);
		}
		yield;
	}
	for (const id of before.entries.keys()) {
		if (!after.entries.has(id)) {
			removed.push(id);
		}
		yield;
	}
	return { added, changed, removed };
}

function hasSameLinks({ links: one }: LibraryEntry, { links: other }: LibraryEntry): boolean {
	return one.length === other.length && one.every(({ name, to }, index) => other[index]?.name === name && other[index].to === to);
}
