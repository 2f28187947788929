import type { Steps } from '../../../steps/steps';
import type { OffsetRange } from '../../../text/offsetRange';
import type { KnownNote, NoteSource } from './noteSources';
import { planRefreshInSteps, type RefreshPlan, type RefreshRequest } from './planRefresh';

/**
 * Plans the edits that give one note of a document other sources, at least one, in the form that its position requires, and that refresh
 * all other notes of its file. `notes` are the notes of the unchanged document, all with certain sources; they keep these sources, whatever an "ibid."
 * would mean after the change.
 */
export function* changeNoteInSteps(
	request: Omit<RefreshRequest, 'known'>,
	notes: readonly KnownNote[],
	{ start }: Pick<OffsetRange, 'start'>,
	sources: readonly NoteSource[],
): Steps<RefreshPlan> {
	return yield* planRefreshInSteps({ ...request, known: notes.map(note => (note.start === start ? { ...note, sources } : note)) });
}
