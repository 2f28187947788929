import type { SentenceMention } from '../sentences/factSentence';
import type { WrittenDate } from '../values/writtenValue';
import type { FoundCue } from './dateCues';

/** A date that says when an entry came about. Without a cue, it merely accompanies the name, as in “the Convention of 15 November 2000”. */
export interface BoundDate {
	readonly date: WrittenDate;
	readonly mention: SentenceMention;
	readonly cue?: FoundCue;
}

/** A date that may belong to a name and a cue. */
export interface CandidateDate extends BoundDate {
	/** How many tokens are between the parts. */
	readonly distance: number;
}
