import * as vscode from 'vscode';
import { documentPlaceFrom, wrongNameFrom } from '../../platform/commandArguments';
import { tookStep } from '../../platform/firstSteps';
import { notify } from '../../platform/notify';
import { editOf } from './codeActions';
import type { CorrectServices } from './correctServices';

/** Replaces the discouraged name on which a card was shown, else the one at the cursor. */
export async function correctName(argument: unknown, { corrections }: CorrectServices): Promise<void> {
	const place = documentPlaceFrom(argument);
	const editor = vscode.window.activeTextEditor;
	const document = place ? vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === place.document) : editor?.document;
	if (!document || (place && place.version !== document.version)) {
		void notify('information', place
			? vscode.l10n.t('Nothing was replaced because the text has changed in the meantime. Choose the name again.')
			: vscode.l10n.t('Open a document and put the cursor on the name that you want to correct.'));
		return;
	}
	const position = place ? document.positionAt(place.offset) : editor?.selection.active ?? new vscode.Position(0, 0);
	const { version } = document;
	const [here] = await corrections.within(document, new vscode.Range(position, position));
	if (!here) {
		void notify('information', vscode.l10n.t('There is no correction for the text at the cursor.'));
	} else if (document.version !== version || !await vscode.workspace.applyEdit(editOf(document, [here]))) {
		void notify('warning', vscode.l10n.t('The name was not replaced because the document cannot be edited.'));
	} else {
		tookStep('corrected');
	}
}

/** Replaces a discouraged name wherever it is in the document that it was called for. */
export async function correctInDocument(argument: unknown, { corrections }: CorrectServices): Promise<void> {
	const name = wrongNameFrom(argument);
	const document = name && vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === name.document);
	if (!name || !document) {
		return;
	}
	const { version } = document;
	const all = await corrections.all(document, name);
	if (all.length === 0 || document.version !== version || !await vscode.workspace.applyEdit(editOf(document, all))) {
		void notify('warning', vscode.l10n.t('The name was not replaced because the document has changed or cannot be edited.'));
	}
}
