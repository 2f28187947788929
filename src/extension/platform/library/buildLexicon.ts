import { compiledPartsOf } from '../../../core/lexicon/labels/libraryParts';
import { LexiconBuilder, type Lexicon } from '../../../core/lexicon/lexicon';
import { updateLexiconInSteps } from '../../../core/lexicon/updateLexicon';
import type { Library } from '../../../core/library/library';
import { runSteps, TimeSlice } from '../scheduling/timeSlice';
import type { CompiledDossiers } from '../sources/files/compiledDossiers';
import type { OfLibrary } from './perLibrary';

/** How many labels are indexed before looking at the time: even code that is not compiled yet takes only a few milliseconds for them. */
const LABELS_PER_STEP = 20;

/**
 * Builds the index of all labels of a library in slices of time. The table of the labels of its compiled dossiers is taken from where they
 * are stored.
 */
export async function buildLexicon(library: Library, stored?: CompiledDossiers): Promise<Lexicon> {
	const compiled = compiledPartsOf(library).map(({ entries }) => entries);
	const builder = new LexiconBuilder(library, compiled.length > 0 ? await stored?.labelsOf(compiled) : undefined);
	const slice = new TimeSlice();
	while (builder.advance(LABELS_PER_STEP)) {
		// Awaiting costs more than the labels of a step.
		if (slice.isUsedUp) {
			await slice.yieldIfUsedUp();
		}
	}
	return builder.finish();
}

/**
 * Replaces, in the index of an earlier library, the labels of the entries that have changed, in slices of time. `undefined` if these are
 * too many.
 */
export async function updateLexicon(earlier: OfLibrary<Lexicon>, library: Library): Promise<Lexicon | undefined> {
	return runSteps(updateLexiconInSteps(earlier.value, earlier.library, library));
}
