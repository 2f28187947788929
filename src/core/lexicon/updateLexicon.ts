import type { Steps } from '../dossier/steps';
import { entryId, type EntryId, type Library, type LibraryEntry } from '../library/library';
import type { Lexicon } from './lexicon';

/** What part of the labels may be replaced, counting all since the table was built. Building it again then takes about as long, and frees the slots of removed labels. */
const MOST_REPLACED = 0.25;

/**
 * Replaces, in the table of a lexicon, the labels of the entries in which two libraries differ, in steps. Returns a lexicon of the second
 * library; `undefined` if so much differs that it should be built instead. The given lexicon then finds the same labels, because it shares the
 * table. If a step throws or not all steps are run, neither may be used.
 */
export function* updateLexiconInSteps(lexicon: Lexicon, before: Library, after: Library): Steps<Lexicon | undefined> {
	const { labels } = lexicon;
	const { removed, added } = yield* differencesInSteps(before, after);
	const counts = labels.counts;
	const most = MOST_REPLACED * counts.labels;
	if (counts.removed + (yield* labelsInSteps(before, removed, most)) > most || added.reduce((sum, { entry }) => sum + entry.labels.length, 0) > most) {
		return undefined;
	}
	yield* labels.replaceInSteps(removed, added);
	yield* labels.orderInSteps(after.entries.keys());
	return { ...lexicon, size: labels.counts.labels, longest: labels.longest };
}

interface Differences {
	/** An entry that has changed is both removed and added. */
	readonly removed: ReadonlySet<EntryId>;
	readonly added: readonly LibraryEntry[];
}

/** Compares entries by identity. Those of a dossier that is the same object in both libraries are not looked at. */
function* differencesInSteps(before: Library, after: Library): Steps<Differences> {
	const removed = new Set<EntryId>();
	const added: LibraryEntry[] = [];
	const old = new Set(before.dossiers);
	const kept = new Set(after.dossiers.filter(dossier => old.has(dossier)));
	for (const { id, entries } of before.dossiers.filter(dossier => !kept.has(dossier))) {
		for (const [key, entry] of entries) {
			if (after.entries.get(entryId(id, key))?.entry !== entry) {
				removed.add(entryId(id, key));
			}
			yield;
		}
	}
	for (const { id, entries } of after.dossiers.filter(dossier => !kept.has(dossier))) {
		for (const [key, entry] of entries) {
			const own = after.entries.get(entryId(id, key));
			if (own && before.entries.get(own.id)?.entry !== entry) {
				added.push(own);
			}
			yield;
		}
	}
	return { removed, added };
}

/** Counts the labels of some entries, at least as far as a limit. */
function* labelsInSteps({ entries }: Library, ids: ReadonlySet<EntryId>, limit: number): Steps<number> {
	let labels = 0;
	for (const id of ids) {
		labels += entries.get(id)?.entry.labels.length ?? 0;
		if (labels > limit) {
			break;
		}
		yield;
	}
	return labels;
}
