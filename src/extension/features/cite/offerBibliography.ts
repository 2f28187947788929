import * as vscode from 'vscode';
import { exportItems } from '../../../core/citation/bibliography/exportItems';
import { nameBibliography } from '../../../core/citation/nameBibliography';
import type { LibrarySource } from '../../../core/library/library';
import { folderOf, statOf } from '../../platform/files';

const NAME = 'references.bib';

/** Offers to make a bibliography beside a document that cites by key and names none, with what was just cited in it. */
export async function offerBibliography(document: vscode.TextDocument, sources: readonly LibrarySource[]): Promise<void> {
	const folder = folderOf(document);
	const create = vscode.l10n.t('Create {0}', NAME);
	const message = vscode.l10n.t('The document names no bibliography, so nothing says yet what the key stands for.');
	if (!folder || await vscode.window.showInformationMessage(message, create) !== create) {
		return;
	}
	const uri = vscode.Uri.joinPath(folder, NAME);
	const edit = new vscode.WorkspaceEdit();
	if (!await statOf(uri)) {
		const items = [...new Set(sources)].map(({ key, source }) => ({ key, csl: source.csl }));
		edit.createFile(uri, { contents: new TextEncoder().encode(exportItems(items, 'biblatex').text) });
	}
	const naming = nameBibliography(document.languageId, document.getText(), NAME);
	if (naming) {
		edit.insert(document.uri, document.positionAt(naming.offset), naming.text);
	}
	if (!await vscode.workspace.applyEdit(edit)) {
		void vscode.window.showWarningMessage(vscode.l10n.t('{0} was not created.', NAME));
	}
}
