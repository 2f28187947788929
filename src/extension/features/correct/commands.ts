import * as vscode from 'vscode';
import { replacementFor } from '../../../core/mention/correction';
import { proseFinderOf } from '../../../core/prose/prose';
import { documentPlaceFrom, wrongNameFrom } from '../../platform/commandArguments';
import type { FoundMention } from '../../platform/documentSearch';
import { fileProgress } from '../../platform/fileProgress';
import { tookStep } from '../../platform/firstSteps';
import { notify, notifyProgress } from '../../platform/notify';
import { tellRestricted } from '../../platform/restricted';
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

/** Replaces a discouraged name in all documents of the workspace, once the person has looked at the changes. */
export async function correctInWorkspace(argument: unknown, { store, corrections, search }: CorrectServices): Promise<void> {
	const name = wrongNameFrom(argument);
	const entry = name && (await store.get()).library.entries.get(name.entry);
	const label = entry?.entry.labels.find(({ role, text }) => role === 'discouraged' && text === name?.label);
	if (!name || !entry || !label) {
		return;
	}
	if (!vscode.workspace.isTrusted) {
		return tellRestricted(vscode.l10n.t('In Restricted Mode, only the open document can be edited.'));
	}
	const found = await notifyProgress(vscode.l10n.t('Searching the workspace for the name'), (progress, token) => search.find({
		inAddedLanguages: false,
		inDocument: document => corrections.all(document, name),
		inText: (text, languageId) => corrections.inText(text, proseFinderOf(languageId)?.(text) ?? [], name),
	}, { token, onProgress: (done, all) => progress.report({ message: fileProgress(done, all) }) }));
	if (!found.some(isStillThere)) {
		void notify('information', vscode.l10n.t('The name was not found in the workspace.'));
		return;
	}
	const edit = new vscode.WorkspaceEdit();
	for (const { location: { uri, range }, text } of found.filter(isStillThere)) {
		const replacement = replacementFor(text, label, entry);
		edit.replace(uri, range, replacement, { needsConfirmation: true, label: vscode.l10n.t('Replace “{0}” with “{1}”', name.label, replacement) });
	}
	await vscode.workspace.applyEdit(edit, { isRefactoring: true });
}

/** Whether a place has the text that was found there: in an open document somebody may have typed on meanwhile. Of files VS Code tells when they change under its preview. */
function isStillThere({ location: { uri, range }, text }: FoundMention): boolean {
	const document = vscode.workspace.textDocuments.find(one => one.uri.toString() === uri.toString());
	return !document || document.getText(range) === text;
}
