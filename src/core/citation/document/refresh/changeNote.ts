import type { Steps } from '../../../steps';
import type { KnownNote, NoteSource } from './noteSources';
import { planRefreshInSteps, type RefreshPlan, type RefreshRequest } from './planRefresh';
import type { ReadNote } from './readNotes';
import type { OffsetRange } from '../../../offsetRange';

/** The notes of a document, with the sources that they cite if these are certain. */
export function certainNotes(text: string, notes: readonly ReadNote[]): readonly KnownNote[] {
	return notes.flatMap(({ content, sources, isCertain }): readonly KnownNote[] =>
		content && isCertain ? [{ ...content, text: text.slice(content.start, content.end), sources }] : [],
	);
}

/**
 * Plans the edits that give one note of a document other sources, at least one, in the form that its position requires, and that refresh
 * all other notes. `notes` are the notes of the unchanged document, all with certain sources; they keep these sources, whatever an "ibid."
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
