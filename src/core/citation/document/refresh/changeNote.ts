import type { Steps } from '../../../steps';
import type { KnownNote, NoteSource } from './noteSources';
import { planRefreshInSteps, type RefreshPlan, type RefreshRequest } from './planRefresh';
import type { ReadNote } from './readNotes';
import type { OffsetRange } from '../../../offsetRange';

/** The notes of a document, with what they cite, as long as it is certain. */
export function certainNotes(text: string, notes: readonly ReadNote[]): readonly KnownNote[] {
	return notes.flatMap(({ content, sources, isCertain }): readonly KnownNote[] =>
		content && isCertain ? [{ ...content, text: text.slice(content.start, content.end), sources }] : [],
	);
}

/**
 * Plans that one note of a document cites other sources, at least one, in the form that its position demands, and that all others are
 * refreshed. `notes` are those of the unchanged document, all with certainty; what they cite stays the same, whatever an "ibid." would
 * say after the change.
 */
export function* changeNoteInSteps(
	request: Omit<RefreshRequest, 'known'>,
	notes: readonly KnownNote[],
	{ start }: Pick<OffsetRange, 'start'>,
	sources: readonly NoteSource[],
): Steps<RefreshPlan> {
	return yield* planRefreshInSteps({ ...request, known: notes.map(note => (note.start === start ? { ...note, sources } : note)) });
}
