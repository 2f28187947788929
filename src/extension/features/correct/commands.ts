import * as vscode from 'vscode';
import { Snapshot } from '../../platform/documents/snapshot';
import { applyEdit, untilSettled } from '../../platform/files/fileEdits';
import { documentPositionFrom, wrongNameFrom } from '../../platform/ui/commandArguments';
import { nothingReplaced } from '../../platform/ui/nothingReplaced';
import { notify } from '../../platform/ui/notify';
import { markStepDone } from '../../platform/ui/walkthroughSteps';
import { editOf } from './codeActions';
import type { CorrectServices } from './services';

/** Replaces the discouraged name at the position in the argument, otherwise the one at the cursor. */
export async function correctName(argument: unknown, { corrections }: CorrectServices): Promise<void> {
	const place = documentPositionFrom(argument);
	const editor = vscode.window.activeTextEditor;
	const document = place ? vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === place.document) : editor?.document;
	if (!document || (place && place.version !== document.version)) {
		void notify(
			'information',
			place ? nothingReplaced() : vscode.l10n.t('Open a document and put the cursor on the name that you want to correct.'),
		);
		return;
	}
	const position = place ? document.positionAt(place.offset) : editor?.selection.active ?? new vscode.Position(0, 0);
	const snapshot = new Snapshot(document);
	const [here] = await corrections.within(document, new vscode.Range(position, position));
	if (!here && snapshot.isCurrent) {
		void notify('information', vscode.l10n.t('There is no correction for the text at the cursor.'));
		return;
	}
	switch (here ? await applyEdit(snapshot.edit(() => editOf(snapshot, [here]))) : 'stale') {
		case 'applied':
			markStepDone('corrected');
			break;
		case 'refused':
			void notify('warning', vscode.l10n.t('The name was not replaced because the document cannot be edited.'));
			break;
		case 'stale':
			void notify('information', nothingReplaced());
			break;
	}
}

/** Replaces a discouraged name everywhere in a document; the argument has both. */
export async function correctInDocument(argument: unknown, { corrections }: CorrectServices): Promise<void> {
	const name = wrongNameFrom(argument);
	const document = name && vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === name.document);
	if (!name || !document) {
		return;
	}
	const outcome = await untilSettled(async () => {
		const snapshot = new Snapshot(document);
		const all = await corrections.all(document, name);
		return all.length === 0 && snapshot.isCurrent ? 'refused' : applyEdit(snapshot.edit(() => editOf(snapshot, all)));
	});
	if (outcome !== 'applied') {
		void notify('warning', vscode.l10n.t('The name was not replaced because the document has changed or cannot be edited.'));
	}
}
