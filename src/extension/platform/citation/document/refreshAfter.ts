import * as vscode from 'vscode';
import type { NoteSource } from '../../../../core/citation/document/refresh/noteSources';
import { planEditsInSteps } from '../../../../core/citation/document/refresh/planEdits';
import type { TextEdit } from '../../../../core/text/textEdit';
import { SETTINGS } from '../../../ids';
import { answerIn, type Snapshot } from '../../documents/snapshot';
import { runSteps } from '../../scheduling/timeSlice';
import { refreshRequest, type RefreshPlanServices } from './refreshPlan';

/** Edits of a document, combined with those that refresh its citations. */
export interface RefreshedEdits {
	readonly edits: readonly TextEdit[];
	/** Converts an offset in the text after the given edits to one in the text after all edits. */
	readonly offsetAfter: (offset: number) => number;
	/** Remembers the sources of the notes. Call it once the edits are applied. */
	readonly remember: () => void;
}

/**
 * Combines edits of citations with those that refresh all citations afterwards, if the user has enabled this. `added` are the sources of
 * the notes that the edits insert. `undefined` if the document changes meanwhile.
 */
export async function withRefreshIfCurrent(
	snapshot: Snapshot,
	edits: readonly TextEdit[],
	services: RefreshPlanServices,
	added: readonly NoteSource[] = [],
): Promise<RefreshedEdits | undefined> {
	const { document } = snapshot;
	if (edits.length === 0 || vscode.workspace.getConfiguration(undefined, document).get(SETTINGS.citationRefresh) !== 'onInsert') {
		return { edits, offsetAfter: offset => offset, remember: () => undefined };
	}
	const planned = await answerIn(snapshot, async () => {
		const request = await refreshRequest(snapshot, services);
		const eol = snapshot.current().eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
		const normal = edits.map(edit => ({ ...edit, text: edit.text.replace(/\r?\n/g, eol) }));
		return runSteps(planEditsInSteps(request, normal, { text: snapshot.text, read: request.read, added }));
	});
	return planned && { ...planned, remember: () => services.knownNotes.remember(document, planned.known) };
}
