import type { SourceDetails } from '../../../core/citation/document/edits/changeCitation';
import { rangeInOwn, rangeInWhole } from '../../../core/citation/document/joinedDocument';
import type { PlacedCitation } from '../../../core/citation/document/placedCitation';
import { changeNoteInSteps } from '../../../core/citation/document/refresh/changeNote';
import type { KnownNote, NoteSource } from '../../../core/citation/document/refresh/noteSources';
import { certainNotes, readInSteps, type RefreshRequest } from '../../../core/citation/document/refresh/planRefresh';
import type { WrittenNote } from '../../../core/citation/document/written';
import type { CitationFormatting } from '../../../core/citation/style/documents/document';
import type { Output } from '../../../core/citation/style/output';
import { plainTextOutput } from '../../../core/language/plainText/output';
import { complete } from '../../../core/steps/steps';
import type { TextEdit } from '../../../core/text/textEdit';
import { refreshRequest, type RefreshPlanServices } from '../../platform/citation/document/refreshPlan';
import type { Snapshot } from '../../platform/documents/snapshot';
import { runSteps } from '../../platform/scheduling/timeSlice';

/** What the notes of a document cite. */
export interface CertainNotes {
	readonly request: RefreshRequest;
	/** All notes of which it is certain what they cite, with their ranges in the whole document. */
	readonly notes: readonly KnownNote[];
}

/** A note whose form depends on the rest of its document, such as “ibid.”, with what all notes of the document cite. */
export interface PositionedNote extends CertainNotes {
	/** Its range is that in the file at hand. */
	readonly note: KnownNote;
}

/**
 * Reads what the notes of a document cite, in the given style or that of new ones. Rejects with `DocumentChanged` if it changes meanwhile.
 */
export async function readCertainNotes(snapshot: Snapshot, services: RefreshPlanServices, from?: CitationFormatting): Promise<CertainNotes> {
	const request = await refreshRequest(snapshot, services, { ...(from && { from }) });
	return { request, notes: certainNotes(request.text, await runSteps(readInSteps(request))) };
}

/** Returns one of the notes; `undefined` unless it is certain what it cites. */
export function positionedNote(read: CertainNotes, { content }: Pick<WrittenNote, 'content'>): PositionedNote | undefined {
	const { own } = read.request;
	const whole = content && rangeInWhole(own, content);
	const note = read.notes.find(({ start }) => start === whole?.start);
	const range = note && rangeInOwn(own, note);
	return range && { ...read, note: { ...note, ...range } };
}

/** The note as a citation. The range of each of its sources is that of the note, since an “ibid.” has nothing else. */
export function citationOf({ note: { start, end, sources } }: PositionedNote, note: WrittenNote, form: string): PlacedCitation {
	return {
		kind: 'note',
		start: note.start,
		end: note.end,
		form,
		mode: 'full',
		isOurs: true,
		note,
		sources: sources.map(({ source, place, prefix, suffix }) => ({
			start,
			end,
			source: source.key,
			mode: 'full',
			prefix,
			suffix,
			locator: place?.value ?? '',
			...(place && { place }),
		})),
	};
}

/** Returns the edits that make the note cite other sources, at least one, in the form that its position demands. */
export function editsOfNote({ request, notes, note }: PositionedNote, sources: readonly NoteSource[]): readonly TextEdit[] {
	const whole = rangeInWhole(request.own, note) ?? note;
	return complete(changeNoteInSteps(request, notes, whole, sources)).edits.filter(({ start }) => start === note.start);
}

/** Returns the sources of a note with other details of one of them. */
export function withDetails(
	{ note: { sources } }: PositionedNote,
	index: number,
	{ locators: [place], prefix, suffix }: SourceDetails,
): readonly NoteSource[] {
	return sources.map((one, at): NoteSource => {
		const { source, findable } = one;
		return at === index ? { source, prefix, suffix, ...(place && { place }), ...(findable && { findable }) } : one;
	});
}

/** Returns the note as plain text, as it would be if it cited other sources. */
export function previewOfNote(positioned: PositionedNote, sources: readonly NoteSource[]): string {
	const {
		request: { rewriting, ...request },
	} = positioned;
	const [edit] = editsOfNote(
		{ ...positioned, request: { ...request, rewriting: { ...rewriting, writing: { ...rewriting.writing, output: PREVIEWED } } } },
		sources,
	);
	return edit?.text.slice(MARK.length) ?? '';
}

/** Differs from each note of the document, so that there is always an edit. */
const MARK = '\uE007';
const PREVIEWED: Output = { ...plainTextOutput, text: (text, place = {}) => `${place.atStart ? MARK : ''}${plainTextOutput.text(text, place)}` };
