import * as vscode from 'vscode';
import type { NoteSource } from '../../../../core/citation/document/refresh/noteSources';
import { formPlainText } from '../../../../core/citation/formats/formText';
import type { TextEdit } from '../../../../core/text/textEdit';
import { applyWithPlan, fileEditOf, type BibliographyObstacle } from '../../../platform/citation/bibliographies/bibliographyEdits';
import { withRefreshIfCurrent, type RefreshedEdits } from '../../../platform/citation/document/refreshAfter';
import { Snapshot } from '../../../platform/documents/snapshot';
import { untilTypingPauses } from '../../../platform/documents/typingPause';
import { addFileEdit, checkFileEdit, untilSettled, type FileEdit } from '../../../platform/files/fileEdits';
import { isWritable } from '../../../platform/files/files';
import type { ChosenCitation } from '../chosen';
import type { PlanningServices } from '../services';
import { planAlone, planCitation, type PlannedCitation } from './planCitation';
import type { CitationPlace } from './target';

/** The result of inserting a citation. */
export interface InsertedCitation {
	/** Whether VS Code applied the edit; false if citations are not possible at a position. */
	readonly applied: boolean;
	/** Why an entry was not added to the bibliography. */
	readonly obstacle: BibliographyObstacle | undefined;
	readonly planned: PlannedCitation;
}

/**
 * Inserts a citation at each offset, with a note definition and additions to the bibliography as needed, as one undo step; without the
 * additions if the bibliography cannot be edited. The offsets are read once all files are read. If the document changes during planning,
 * the insertion is planned again a few times, at last in pauses of typing. If it keeps changing, or there are no valid offsets, nothing is
 * inserted. Afterwards, the cursors are after the citations, or where they were in the text if the user has gone on writing.
 */
export async function insertCitation(
	editor: vscode.TextEditor, place: CitationPlace, chosen: readonly ChosenCitation[], services: PlanningServices,
): Promise<InsertedCitation | undefined> {
	const make = () => planCitation(editor.document, () => place.offsets(), chosen, services);
	return await insertAsPlanned(editor, chosen, { make, isLeft: () => place.isLeft?.() === true }, services);
}

/** How an insertion is planned. */
export interface InsertionPlan {
	/** Makes the plan, again if the document has changed. */
	readonly make: () => Promise<PlannedCitation | undefined>;
	/** Whether the user has gone on writing, so that the cursors stay where they are. */
	readonly isLeft: () => boolean;
}

/** Like `insertCitation`, with a given plan. */
export async function insertAsPlanned(
	editor: vscode.TextEditor,
	chosen: readonly ChosenCitation[],
	plan: InsertionPlan,
	services: PlanningServices,
): Promise<InsertedCitation | undefined> {
	const { document } = editor;
	const canWrite = await isWritable(document.uri);
	return untilSettled(async () => {
		const planned = await plan.make();
		if (!planned) {
			return undefined;
		}
		if (!canWrite || planned.closed.length > 0) {
			return { planned, applied: false, obstacle: undefined };
		}
		if (changesNothing(planned)) {
			return { planned, applied: true, obstacle: planned.bibliography?.obstacle };
		}
		const added = chosen.map(
			({
				cited: {
					source,
					locators: [place],
				},
				prefix,
				suffix,
			}): NoteSource => ({ source, ...(place && { place }), prefix, suffix }),
		);
		const refreshed = await withRefreshIfCurrent(planned.snapshot, editsOf(planned), services, added);
		const isLeft = plan.isLeft();
		const inserted = refreshed ? await insertPlanned(planned, refreshed) : 'stale';
		if (refreshed && inserted !== 'stale' && inserted.applied && document.version === planned.snapshot.version + 1) {
			if (!isLeft) {
				moveTo(editor, placesAfter(document, planned, refreshed));
			}
			refreshed.remember();
		}
		return inserted;
	}, () => untilTypingPauses(document));
}

/** Whether the citations at all positions already cite the sources, which are in the bibliography. */
export function changesNothing(planned: PlannedCitation): boolean {
	return planned.closed.length === 0 && editsOf(planned).length === 0 && (planned.bibliography?.edits.length ?? 0) === 0;
}

/**
 * Moves the cursors to positions, unless the edit itself has: what the user types before VS Code hears of the movement would come after the
 * cursor.
 */
function moveTo(editor: vscode.TextEditor, positions: readonly vscode.Position[]): void {
	const wanted = positions.map(position => new vscode.Selection(position, position));
	if (wanted.length !== editor.selections.length || wanted.some((selection, index) => editor.selections[index]?.isEqual(selection) !== true)) {
		editor.selections = wanted;
	}
}

/** Returns the positions after the marks in the edited document. */
function placesAfter(document: vscode.TextDocument, planned: PlannedCitation, { offsetAfter }: RefreshedEdits): readonly vscode.Position[] {
	const edits = editsOf(planned);
	// VS Code converts line endings to those of the document.
	const lengthOf = (text: string) =>
		(document.eol === vscode.EndOfLine.CRLF ? text.replace(/\r?\n/g, '\r\n') : text.replace(/\r\n/g, '\n')).length;
	return planned.insertions.map(place => {
		// Edits to a citation at the cursor go before the cursor.
		const isBefore = (edit: TextEdit) => edit.start < place.offset || (edit.start === place.offset && place.edits.includes(edit));
		const before = edits.filter(isBefore).reduce((sum, { start, end, text }) => sum + lengthOf(text) - (end - start), 0);
		return document.positionAt(offsetAfter(before + place.offset + lengthOf(place.text) - (place.after?.length ?? 0) + (place.skipped ?? 0)));
	});
}

/** Returns all edits of the document; at the same offset, the mark comes first. Two cursors in one citation produce one edit. */
function editsOf({ insertions: places, elsewhere }: PlannedCitation): readonly TextEdit[] {
	const marks = places.filter(({ text, edits }) => text !== '' && edits.length === 0).map(({ offset, text }) => ({ offset, text }));
	const joins = new Map(places.flatMap(({ edits }) => edits).map(edit => [`${edit.start} ${edit.end}`, edit]));
	return [
		...[...marks, ...elsewhere.map(({ offset, text }) => ({ offset, text: formPlainText(text) }))].map(({ offset, text }) => ({
			start: offset,
			end: offset,
			text,
		})),
		...joins.values(),
	];
}

/** Inserts a planned citation, unless the document or bibliography has changed. */
async function insertPlanned(
	planned: PlannedCitation,
	{ edits }: RefreshedEdits,
): Promise<InsertedCitation | 'stale'> {
	const { bibliography } = planned;
	const editOfDocument = planned.snapshot.edit(() => planned.snapshot.workspaceEdit(edits));
	const both = await applyWithPlan(bibliography ?? NO_ADDITIONS, editOfDocument);
	if (both !== 'refused' || !bibliography?.file || bibliography.edits.length === 0) {
		return both === 'stale' ? both : { planned, applied: both === 'applied', obstacle: bibliography?.obstacle };
	}
	const alone = await applyWithPlan(NO_ADDITIONS, editOfDocument);
	return alone === 'stale' ? alone : { planned, applied: alone === 'applied', obstacle: { kind: 'unwritable', file: bibliography.file } };
}

/** The additions to a bibliography if there are none. */
const NO_ADDITIONS = { file: undefined, edits: [] };

/**
 * Returns a citation as text for the clipboard: for a footnote, its mark and definition. `undefined` if the document was closed or
 * keeps changing.
 */
export async function citationText(document: vscode.TextDocument, chosen: readonly ChosenCitation[], services: PlanningServices): Promise<{
	readonly text: string;
	readonly planned: PlannedCitation;
} | undefined> {
	const planned = await planAlone(document, chosen, services);
	if (!planned) {
		return undefined;
	}
	const definitions = planned.elsewhere.map(({ text }) => `\n\n${formPlainText(text).trim()}\n`);
	// Where it is pasted, it needs no line break before it.
	return { text: formPlainText(planned.mark).trimStart() + definitions.join(''), planned };
}

/** A citation for a drop or paste: the text at the position, and edits elsewhere. */
export interface CitationEdit {
	/** Plain text followed by the final tab stop. */
	readonly insert: vscode.SnippetString;
	readonly elsewhere: vscode.WorkspaceEdit | undefined;
}

/**
 * Returns the citation for a drop or paste at an offset; `undefined` if the document changes during planning, if the bibliography keeps
 * changing, or if citations are not possible there.
 */
export async function citationEdit(
	document: vscode.TextDocument, offset: number, chosen: readonly ChosenCitation[], services: PlanningServices,
): Promise<CitationEdit | undefined> {
	const snapshot = new Snapshot(document);
	return untilSettled(async () => {
		const planned = await planCitation(document, () => (snapshot.isCurrent ? [offset] : undefined), chosen, services);
		if (!planned || planned.closed.length > 0) {
			return undefined;
		}
		const change = planned.bibliography && fileEditOf(planned.bibliography);
		// VS Code applies the edit without comparing the bibliography with the text for which it was made.
		const state = change && await checkFileEdit(change);
		return state === 'stale' ? state : planned.snapshot.isCurrent ? editFor(planned, state === 'current' ? change : undefined) : undefined;
	});
}

function editFor({ snapshot, insertions: [place], elsewhere }: PlannedCitation, change: FileEdit | undefined): CitationEdit {
	const edit = new vscode.WorkspaceEdit();
	const { uri } = snapshot.document;
	for (const { offset: at, text } of elsewhere) {
		edit.insert(uri, snapshot.positionAt(at), formPlainText(text));
	}
	for (const { start, end, text } of place?.edits ?? []) {
		edit.replace(uri, new vscode.Range(snapshot.positionAt(start), snapshot.positionAt(end)), text);
	}
	if (change) {
		addFileEdit(change, edit);
	}
	const insert = new vscode.SnippetString().appendText(place?.text ?? '');
	if (elsewhere.length + (place?.edits.length ?? 0) > 0) {
		// Without a tab stop, VS Code puts a cursor after each insertion, so that what the user types next also goes into the note.
		// There is none if nothing else is inserted into the document, because then the edit would not be undone together with that of
		// the bibliography.
		insert.appendTabstop(0);
	}
	return { insert, elsewhere: edit.size > 0 ? edit : undefined };
}
