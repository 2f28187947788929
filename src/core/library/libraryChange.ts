import { CompiledEntries } from '../compiled/compiledEntries';
import type { Dossier } from '../dossier/model';
import type { Steps } from '../steps';
import { entryId, type EntryId, type Library, type LibraryEntry } from './library';

/**
 * How a library differs from the one that it replaces. An entry counts as changed, too, if relations that others state with it have
 * changed.
 */
export interface LibraryChange {
	readonly added: readonly EntryId[];
	readonly changed: readonly EntryId[];
	readonly removed: readonly EntryId[];
}

/**
 * Compares two libraries, in steps. Entries are compared by identity: those that are equal must be the same objects. Entries of a dossier
 * that both libraries have are skipped.
 */
export function* libraryChangeInSteps(before: Library, after: Library): Steps<LibraryChange> {
	const added: EntryId[] = [];
	const changed: EntryId[] = [];
	const removed: EntryId[] = [];
	for (const id of idsOfOthers(after, before)) {
		const known = before.entries.get(id);
		const entry = after.entries.get(id);
		if (!known) {
			added.push(id);
		} else if (
			entry
			&& (known.entry !== entry.entry || known.dossier.language !== entry.dossier.language || !hasSameLinks(known, entry))
		) {
			changed.push(id);
		}
		yield;
	}
	for (const id of idsOfOthers(before, after)) {
		if (!after.entries.has(id)) {
			removed.push(id);
		}
		yield;
	}
	return { added, changed, removed };
}

/** Returns the ids of the entries of the dossiers that another library does not have, not even in another form. */
function* idsOfOthers({ dossiers }: Library, other: Library): Generator<EntryId> {
	const known = new Map(other.dossiers.map(dossier => [dossier.id, dossier]));
	const isKnown = (dossier: Dossier) => {
		const one = known.get(dossier.id);
		return one !== undefined && (one === dossier || isSameInAnotherForm(one, dossier) || isSameInAnotherForm(dossier, one));
	};
	for (const { id, entries } of dossiers.filter(dossier => !isKnown(dossier))) {
		for (const key of entries.keys()) {
			yield entryId(id, key);
		}
	}
}

function hasSameLinks({ links: one }: LibraryEntry, { links: other }: LibraryEntry): boolean {
	return one.length === other.length && one.every(({ name, to }, index) => other[index]?.name === name && other[index].to === to);
}

/** Whether a dossier is the compiled form of another: nothing in it has changed, but all its entries are other objects. */
export function isSameInAnotherForm({ entries }: Dossier, other: Dossier): boolean {
	return entries instanceof CompiledEntries && entries.isFormOf(other.entries);
}

/** Whether something has changed. */
export function isChange({ added, changed, removed }: LibraryChange): boolean {
	return added.length + changed.length + removed.length > 0;
}
