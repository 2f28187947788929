import * as vscode from 'vscode';
import { citedItem } from '../../../core/citation/oneLanguage';
import { placeReferenceList } from '../../../core/citation/referenceList';
import { titleFinder } from '../../../core/citation/sourceTitles';
import { formatDocument } from '../../../core/citation/style/documents/document';
import { writeRich } from '../../../core/citation/style/output';
import { documentLanguageOf } from '../../../core/language/languages';
import { answerIn, snapshotOf } from '../../platform/documents/snapshot';
import { applyEdit, untilSettled, type EditOutcome } from '../../platform/files/fileEdits';
import { isWritable } from '../../platform/files/files';
import { notify } from '../../platform/ui/notify';
import { citedIn } from './citedIn';
import type { ReferenceServices } from './services';

/**
 * Inserts the reference list of the document on the blank line at the cursor or at its end, or refreshes the existing list, as one
 * undo step.
 */
export async function insertReferenceList(services: ReferenceServices): Promise<void> {
	const editor = services.lastEditor.get();
	if (!editor) {
		void notify('information', vscode.l10n.t('Open the document and put the cursor where the reference list should go.'));
		return;
	}
	const outcome = await isWritable(editor.document.uri) ? await untilSettled(async () => listIn(editor, services)) : 'refused';
	if (outcome === 'none') {
		void notify('information', vscode.l10n.t('This document does not cite any source in a dossier or in your library yet.'));
	} else if (outcome !== 'applied') {
		void notify('warning', outcome === 'refused'
			? vscode.l10n.t('The reference list was not inserted because the document cannot be edited.')
			: vscode.l10n.t('The reference list was not inserted because the document was closed or kept changing.'));
	}
}

/** Inserts the list into the current text of an editor; `none` if the document cites nothing. */
async function listIn(editor: vscode.TextEditor, services: ReferenceServices): Promise<EditOutcome | 'none'> {
	const { libraries } = await services.own.of(editor.document);
	const snapshot = snapshotOf(editor);
	const { document: { languageId }, selections: [selection] } = snapshot;
	if (!snapshot.isCurrent || !selection) {
		return 'stale';
	}
	const form = await answerIn(snapshot, () => services.styles.of(snapshot));
	if (!form || !snapshot.isCurrent) {
		return 'stale';
	}
	const cited = await citedIn({ text: snapshot.text, languageId, formatting: form, libraries }, services);
	if (!snapshot.isCurrent) {
		return 'stale';
	}
	if (cited.length === 0) {
		return 'none';
	}
	const language = documentLanguageOf(languageId);
	const document = snapshot.current();
	const titlesOf = titleFinder();
	const { references } = formatDocument([{ items: cited.map(source => citedItem(source, form.language, titlesOf)) }], form);
	const output = language.outputIn?.(snapshot.text) ?? language.output;
	const list = references.map(({ reference }) => writeRich(reference, output));
	const { start, end, text } = placeReferenceList(language.list, snapshot.text, document.offsetAt(selection.active), list);
	const replaced = new vscode.Range(document.positionAt(start), document.positionAt(end));
	const edit = new vscode.WorkspaceEdit();
	edit.replace(document.uri, replaced, text);
	const outcome = await applyEdit(snapshot.edit(() => edit));
	if (outcome === 'applied' && document.version === snapshot.version + 1) {
		editor.revealRange(new vscode.Range(replaced.start, replaced.start), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	}
	return outcome;
}
