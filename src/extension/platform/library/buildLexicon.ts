import { LexiconBuilder, type Lexicon } from '../../../core/lexicon/lexicon';
import type { Library } from '../../../core/library/library';
import { TimeSlice } from '../scheduling/timeSlice';

/** How many labels are indexed before looking at the time: even code that is not compiled yet takes only a few milliseconds for them. */
const LABELS_PER_STEP = 20;

/** Builds the index of all labels of a library in slices of time. */
export async function buildLexicon(library: Library): Promise<Lexicon> {
	const builder = new LexiconBuilder(library);
	const slice = new TimeSlice();
	while (builder.advance(LABELS_PER_STEP)) {
		// Awaiting costs more than the labels of a step.
		if (slice.isUsedUp) {
			await slice.yieldIfUsedUp();
		}
	}
	return builder.finish();
}
