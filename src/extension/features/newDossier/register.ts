import * as vscode from 'vscode';
import { COMMANDS, WEBVIEWS } from '../../ids';
import { guarded, registerCommand } from '../../platform/ui/guarded';
import { notify } from '../../platform/ui/notify';
import { Reviews } from './reviews';
import type { NewDossierServices } from './services';

/** Registers the command that proposes a dossier for a document, and restoring its page after a reload. */
export function registerNewDossier(services: NewDossierServices): vscode.Disposable {
	const { log, lastEditor } = services;
	const reviews = new Reviews(services);
	return vscode.Disposable.from(
		reviews,
		registerCommand(log, COMMANDS.newDossier, async () => {
			const editor = lastEditor.getOrHidden();
			return editor && editor.document.getText().trim() !== '' ? reviews.start(editor) : askForText();
		}),
		vscode.window.registerWebviewPanelSerializer(WEBVIEWS.review, {
			deserializeWebviewPanel: (panel, state) => guarded(log, 'deserializeWebviewPanel', () => reviews.restore(panel, state)),
		}),
	);
}

/** Says that there is no text, and offers an empty document to paste it into. */
async function askForText(): Promise<void> {
	const create = vscode.l10n.t('New Document');
	if (
		(await notify(
			'information',
			vscode.l10n.t(
				'Open the text that the dossier should be made from, or paste it into a new document. Then run the command again.',
			),
			create,
		)) === create
	) {
		await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: '' }));
	}
}
