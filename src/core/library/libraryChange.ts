import { CompiledEntries } from '../compiled/compiledEntries';
import { nextOf } from '../data/nextOf';
import type { Dossier } from '../dossier/model';
import type { Steps } from '../steps/steps';
import { entryId, type EntryId, type Library, type LibraryEntry } from './library';
import { libraryEntriesOf } from './libraryEntriesOf';

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
	const changes = { added: [], changed: [], removed: [] };
	const old = new Map(before.dossiers.map(dossier => [dossier.id, dossier]));
	for (const dossier of after.dossiers) {
		const earlier = old.get(dossier.id);
		old.delete(dossier.id);
		if (earlier !== dossier && !(earlier && areSameInOtherForms(earlier, dossier))) {
			yield* addChangesInSteps(changes, { library: before, dossier: earlier }, { library: after, dossier });
		}
	}
	for (const dossier of old.values()) {
		yield* addChangesInSteps(changes, { library: before, dossier }, { library: after, dossier: undefined });
	}
	return changes;
}

/** One version of a dossier in its library; `dossier` is `undefined` if the library does not have it. */
interface DossierInLibrary {
	readonly library: Library;
	readonly dossier: Dossier | undefined;
}

/** The number of entries that are compared in one step. */
const ENTRIES_PER_STEP = 32;

/** Goes through both versions of a dossier at the same time. As long as they have the same keys, nothing needs to be looked up. */
function* addChangesInSteps(
	{ added, changed, removed }: Readonly<Record<keyof LibraryChange, EntryId[]>>,
	before: DossierInLibrary,
	after: DossierInLibrary,
): Steps<void> {
	const old = entriesIn(before);
	let isInOrder = true;
	let count = 0;
	for (const entry of entriesIn(after)) {
		const next: LibraryEntry | undefined = isInOrder ? nextOf(old) : undefined;
		isInOrder &&= next?.id === entry.id;
		const known = isInOrder ? next : before.library.entries.get(entry.id);
		if (!known) {
			added.push(entry.id);
		} else if (known.entry !== entry.entry || known.dossier.language !== entry.dossier.language || !hasSameLinks(known, entry)) {
			changed.push(entry.id);
		}
		if (++count % ENTRIES_PER_STEP === 0) {
			yield;
		}
	}
	if (isInOrder && !nextOf(old)) {
		return;
	}
	for (const key of before.dossier?.entries.keys() ?? []) {
		const id = entryId(before.dossier?.id ?? '', key);
		if (!after.library.entries.has(id)) {
			removed.push(id);
		}
		yield;
	}
}

function* entriesIn({ library, dossier }: DossierInLibrary): Generator<LibraryEntry> {
	if (dossier) {
		yield* libraryEntriesOf(library, dossier);
	}
}

function hasSameLinks({ links: one }: LibraryEntry, { links: other }: LibraryEntry): boolean {
	return one.length === other.length && one.every(({ name, to }, index) => other[index]?.name === name && other[index].to === to);
}

function areSameInOtherForms(one: Dossier, other: Dossier): boolean {
	return isSameInAnotherForm(one, other) || isSameInAnotherForm(other, one);
}

/** Whether a dossier is the compiled form of another: their entries are equal, although they are different objects. */
export function isSameInAnotherForm({ entries }: Dossier, other: Dossier): boolean {
	return entries instanceof CompiledEntries && entries.isFormOf(other.entries);
}

/** Whether something has changed. */
export function isChange({ added, changed, removed }: LibraryChange): boolean {
	return added.length + changed.length + removed.length > 0;
}
