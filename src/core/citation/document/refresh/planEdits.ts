import type { Steps } from '../../../dossier/steps';
import type { ListEdit } from '../../referenceList';
import type { Draft } from '../written';
import { composedEdits, withEdits } from './composedEdits';
import { movedNotes } from './movedNotes';
import type { KnownNote, NoteSource } from './noteSources';
import { planRefreshInSteps, readInSteps, type RefreshRequest } from './planRefresh';

/** Edits with what refreshing adds to them. */
export interface PlannedEdits {
	readonly edits: readonly ListEdit[];
	/** Where an offset is in the end that was one after the given edits alone. */
	readonly offsetAfter: (offset: number) => number;
	/** The notes of which is known what they cite, in the end. */
	readonly known: readonly KnownNote[];
}

/** Plans some edits of a document together with refreshing its citations once they are made. What notes cite is read before the edits, since an "ibid." does not say it any more when another note is put before it. */
export function* planEditsInSteps(request: RefreshRequest, edits: readonly ListEdit[], { read, added }: {
	readonly read: (text: string) => Draft;
	/** What each note cites that the edits insert as a whole. */
	readonly added: readonly NoteSource[];
}): Steps<PlannedEdits> {
	const before = (yield* readInSteps(request)).flatMap(({ content, sources, isCertain }): readonly KnownNote[] => (
		content && isCertain ? [{ ...content, text: request.text.slice(content.start, content.end), sources }] : []
	));
	const text = withEdits(request.text, edits);
	const draft = read(text);
	const moved = movedNotes(before, edits.map(({ start, end, text: { length } }) => ({ start, end, length })));
	const plan = yield* planRefreshInSteps({ ...request, text, draft, known: [...moved, ...insertedNotes(text, draft, { edits, added })] });
	return {
		edits: composedEdits(edits, text, plan.edits),
		offsetAfter: offset => plan.edits.reduce((sum, edit) => (edit.end <= offset ? sum + edit.text.length - (edit.end - edit.start) : sum), offset),
		known: plan.known,
	};
}

/** The notes that edits have inserted, all of which cite the same. */
function insertedNotes(text: string, { notes }: Draft, { edits, added }: { readonly edits: readonly ListEdit[]; readonly added: readonly NoteSource[] }): readonly KnownNote[] {
	const inserted: { readonly start: number; readonly end: number }[] = [];
	let moved = 0;
	for (const { start, end, text: { length } } of [...edits].sort((a, b) => a.start - b.start)) {
		if (start === end) {
			inserted.push({ start: start + moved, end: start + moved + length });
		}
		moved += length - (end - start);
	}
	return added.length === 0 ? [] : notes.flatMap(({ content }): readonly KnownNote[] => {
		const isInserted = content && inserted.some(({ start, end }) => start <= content.start && content.end <= end);
		return isInserted ? [{ ...content, text: text.slice(content.start, content.end), sources: added }] : [];
	});
}
