import * as vscode from 'vscode';
import { citedSources } from '../../../core/citation/citedSources';
import { citedItem } from '../../../core/citation/oneLanguage';
import { placeReferenceList } from '../../../core/citation/referenceList';
import { titleFinder } from '../../../core/citation/sourceTitles';
import { formatDocument } from '../../../core/citation/style/document';
import { writeRich } from '../../../core/citation/style/output';
import { documentLanguageOf } from '../../../core/language/languages';
import { citationStyleFor } from '../../platform/citationStyle';
import { isWritable } from '../../platform/files';
import { notify } from '../../platform/notify';
import type { ReferenceServices } from './register';

/** Puts the list of what the document cites on the blank line with the cursor, else at its end, or refreshes the one that it has, as one step to undo. */
export async function insertReferenceList({ store, lastEditor }: ReferenceServices): Promise<void> {
	const editor = lastEditor.get();
	if (!editor) {
		void notify('information', vscode.l10n.t('Open the document and put the cursor where the reference list should go.'));
		return;
	}
	const { document } = editor;
	const { library } = await store.get();
	const canWrite = await isWritable(document.uri);
	const form = citationStyleFor(document);
	const language = documentLanguageOf(document.languageId);
	const cited = citedSources(language, document.getText(), { library, form });
	if (cited.length === 0) {
		void notify('information', vscode.l10n.t('This document does not cite any source in a dossier yet.'));
		return;
	}
	const titlesOf = titleFinder();
	const { references } = formatDocument([{ items: cited.map(source => citedItem(source, form.language, titlesOf)) }], form);
	const list = references.map(({ reference }) => writeRich(reference, language.output));
	const { start, end, text } = placeReferenceList(language.list, document.getText(), document.offsetAt(editor.selection.active), list);
	const replaced = new vscode.Range(document.positionAt(start), document.positionAt(end));
	const edit = new vscode.WorkspaceEdit();
	edit.replace(document.uri, replaced, text);
	if (!canWrite || !await vscode.workspace.applyEdit(edit)) {
		void notify('warning', vscode.l10n.t('The reference list was not inserted because the document cannot be edited.'));
		return;
	}
	editor.revealRange(new vscode.Range(replaced.start, replaced.start), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
