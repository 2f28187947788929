import type { Steps } from '../../../steps/steps';
import type { OffsetRange } from '../../../text/offsetRange';
import { growthOf, withEdits, type TextEdit } from '../../../text/textEdit';
import { rangeInWhole, type ReadDocument } from '../joinedDocument';
import { composedEdits } from './composedEdits';
import { movedNotes } from './movedNotes';
import type { KnownNote, NoteSource } from './noteSources';
import { certainNotes, planRefreshInSteps, readInSteps, type RefreshRequest } from './planRefresh';

/** Edits, combined with those that refresh the citations after them. All ranges are those of the file at hand. */
export interface PlannedEdits {
	readonly edits: readonly TextEdit[];
	/** Converts an offset in the text after the given edits to one in the text after all edits. */
	readonly offsetAfter: (offset: number) => number;
	/** The notes whose sources are known, with their ranges after all edits. */
	readonly known: readonly KnownNote[];
}

/**
 * Plans some edits of the file at hand, which has the text `text`, together with refreshing the citations after them, as one set of edits.
 * The sources of notes are determined before the edits, because an "ibid." refers to another source once a note is inserted before it.
 */
export function* planEditsInSteps(request: RefreshRequest, edits: readonly TextEdit[], { text, read, added }: {
	readonly text: string;
	/** Reads the document with another text of the file. */
	readonly read: (text: string) => ReadDocument;
	/** The sources of each note that the edits insert as a whole. */
	readonly added: readonly NoteSource[];
}): Steps<PlannedEdits> {
	const before = certainNotes(request.text, yield* readInSteps(request));
	const after = withEdits(text, edits);
	const document = read(after);
	const moved = movedNotes(
		before,
		edits.flatMap(({ text: { length }, ...range }) => {
			const changed = rangeInWhole(request.own, range);
			return changed ? [{ ...changed, length }] : [];
		}),
	);
	const plan = yield* planRefreshInSteps({ ...request, ...document, known: [...moved, ...insertedNotes(document, { edits, added })] });
	return {
		edits: composedEdits(edits, after, plan.edits),
		offsetAfter: offset =>
			plan.edits.reduce((sum, edit) => (edit.end <= offset ? sum + growthOf(edit) : sum), offset),
		known: plan.known,
	};
}

/** Returns the notes that the edits insert, all of which have the sources `added`. */
function insertedNotes(
	{ text, parsed: { notes }, own }: ReadDocument,
	{ edits, added }: { readonly edits: readonly TextEdit[]; readonly added: readonly NoteSource[] },
): readonly KnownNote[] {
	const inserted: OffsetRange[] = [];
	let moved = 0;
	for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
		if (edit.start === edit.end) {
			const start = edit.start + moved;
			const range = rangeInWhole(own, { start, end: start + edit.text.length });
			inserted.push(...(range ? [range] : []));
		}
		moved += growthOf(edit);
	}
	return added.length === 0 ? [] : notes.flatMap(({ content }): readonly KnownNote[] => {
		const isInserted = content && inserted.some(({ start, end }) => start <= content.start && content.end <= end);
		return isInserted ? [{ ...content, text: text.slice(content.start, content.end), sources: added }] : [];
	});
}
