import type { EntryId, Library } from '../library/library';
import { isSameInAnotherForm } from '../library/libraryChange';
import type { Steps } from '../steps/steps';
import { libraryDifferencesInSteps } from './labels/libraryDifferences';
import type { Lexicon } from './lexicon';

/**
 * The maximum share of the labels that may be replaced, counting all replacements since the table was built. Beyond that, building it again
 * takes about as long, and frees the slots of removed labels.
 */
const MAX_REPLACED = 0.25;

/**
 * Replaces, in the table of a lexicon, the labels of the entries in which two libraries differ, in steps. Returns a lexicon of the second
 * library; `undefined` if it should be built instead, because so much differs or a dossier has been compiled, whose table can be used. The
 * given lexicon then finds the same labels, because it shares the table. If a step throws or not all steps are run, neither may be used.
 */
export function* updateLexiconInSteps(lexicon: Lexicon, before: Library, after: Library): Steps<Lexicon | undefined> {
	const { labels } = lexicon;
	const earlier = new Map(before.dossiers.map(dossier => [dossier.id, dossier]));
	if (after.dossiers.some(dossier => isSameInAnotherForm(dossier, earlier.get(dossier.id) ?? dossier))) {
		return undefined;
	}
	const differences = yield* libraryDifferencesInSteps(before, after);
	const { removed, added } = differences;
	const counts = labels.counts;
	const max = MAX_REPLACED * counts.labels;
	if (
		counts.removed + (yield* labelsInSteps(before, [...removed.values()], max)) > max
		|| added.reduce((sum, { entry }) => sum + entry.labels.length, 0) > max
	) {
		return undefined;
	}
	yield* labels.replaceInSteps(differences, after);
	return { ...lexicon, size: labels.counts.labels, longest: labels.longest };
}

/** Counts the labels of some entries, at least as far as a limit. */
function* labelsInSteps({ entries }: Library, ids: readonly ReadonlySet<EntryId>[], limit: number): Steps<number> {
	let labels = 0;
	for (const id of ids.flatMap(some => [...some])) {
		labels += entries.get(id)?.entry.labels.length ?? 0;
		if (labels > limit) {
			break;
		}
		yield;
	}
	return labels;
}
