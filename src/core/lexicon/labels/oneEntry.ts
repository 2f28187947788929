import type { EntryId } from '../../library/library';
import type { LabelOfEntry } from './formsOfSlot';

/**
 * Returns the entry that labels name: the first of those with the same key, which several dossiers have for one thing; `undefined` if there
 * is none, or if they name different things.
 */
export function oneEntryOf(labels: readonly LabelOfEntry[]): EntryId | undefined {
	const entry = labels[0]?.entry;
	return entry !== undefined && (labels.length === 1 || labels.every(label => keyOf(label.entry) === keyOf(entry))) ? entry : undefined;
}

/** The key of an entry in its dossier. */
function keyOf(id: EntryId): string {
	return id.slice(id.indexOf('/') + 1);
}
