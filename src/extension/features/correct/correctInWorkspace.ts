import * as vscode from 'vscode';
import type { Label } from '../../../core/dossier/model';
import { documentLanguageOf } from '../../../core/language/languages';
import type { LibraryEntry } from '../../../core/library/library';
import { replacementFor } from '../../../core/mention/correction';
import type { FoundMention } from '../../platform/documents/documentSearch';
import { applyEdit } from '../../platform/files/fileEdits';
import { fileProgress } from '../../platform/files/fileProgress';
import { openDocument } from '../../platform/files/files';
import type { WrongName } from '../../platform/mentions/corrections';
import { wrongNameFrom } from '../../platform/ui/commandArguments';
import { errorMessage } from '../../platform/ui/errorMessage';
import { notify, notifyProgress } from '../../platform/ui/notify';
import { notifyRestricted } from '../../platform/ui/restrictedMode';
import { choosePlaces, describePlaces, type Replacement } from './choosePlaces';
import type { CorrectServices } from './services';

/**
 * Replaces a discouraged name in the workspace, at the places that the user leaves checked. Reports how many were replaced and how
 * many were not because their text has changed. Does nothing if the user cancels.
 */
export async function correctInWorkspace(argument: unknown, services: CorrectServices): Promise<void> {
	const name = wrongNameFrom(argument);
	const entry = name && (await services.store.get()).library.entries.get(name.entry);
	const label = entry?.entry.labels.find(({ role, text }) => role === 'discouraged' && text === name?.label);
	if (!name || !entry || !label) {
		return;
	}
	if (!vscode.workspace.isTrusted) {
		return notifyRestricted(vscode.l10n.t('In Restricted Mode, only the open document can be edited.'));
	}
	const found = await find(name, services);
	if (found?.length === 0) {
		void notify('information', vscode.l10n.t('The name was not found in the workspace.'));
		return;
	}
	const chosen = found && await choosePlaces(found.map(place => ({ place, text: replacementFor(place.text, label, entry) })), {
		wrong: name.label, right: rightName(label, entry),
	});
	if (chosen && chosen.length > 0) {
		await replace(chosen, services.log);
	}
}

/** Finds the name in the workspace; `undefined` if the user cancels the search. */
async function find(name: WrongName, { corrections, documentSearch }: CorrectServices): Promise<readonly FoundMention[] | undefined> {
	return notifyProgress(vscode.l10n.t('Searching the workspace for the name'), async (progress, token) => {
		const found = await documentSearch.find(
			{
				inAddedLanguages: false,
				inDocument: document => corrections.all(document, name),
				inText: (text, { uri, languageId }) =>
					corrections.inText({ text, prose: documentLanguageOf(languageId).prose.find(text), languageId, uri }, name),
			},
			{ token, onProgress: (done, all) => progress.report({ message: fileProgress(done, all) }) },
		);
		return token.isCancellationRequested ? undefined : found;
	});
}

/** Returns the replacement for the label as it is written in the dossier. */
function rightName(label: Label, entry: LibraryEntry): string {
	return replacementFor(label.text, label, entry);
}

async function replace(chosen: readonly Replacement[], log: vscode.LogOutputChannel): Promise<void> {
	const documents = await open(chosen, log);
	// Nothing is awaited from here to the edit, so that no text changes in between; VS Code itself refuses an edit of an older version.
	const unchanged = chosen.filter(({ place: { location: { uri, range }, text } }) => {
		const document = documents.get(uri.toString());
		return document?.isClosed === false && document.getText(range) === text;
	});
	const edit = new vscode.WorkspaceEdit();
	unchanged.forEach(({ place: { location: { uri, range } }, text }) => edit.replace(uri, range, text));
	if (unchanged.length === 0) {
		void notify('warning', vscode.l10n.t('Nothing was replaced because the text has changed in the meantime.'));
	} else if (await applyEdit(() => edit, { isRefactoring: true }) !== 'applied') {
		void notify('warning', vscode.l10n.t('Nothing was replaced because a document has changed or cannot be edited.'));
	} else if (unchanged.length === chosen.length) {
		void notify('information', vscode.l10n.t('The name was replaced in {0}.', describePlaces(unchanged)));
	} else {
		void notify(
			'warning',
			vscode.l10n.t(
				'The name was replaced in {0}, but not in {1}, where the text has changed in the meantime.',
				describePlaces(unchanged),
				describePlaces(chosen.filter(one => !unchanged.includes(one))),
			),
		);
	}
}

/** Opens the documents of the places, by URI. Those that no longer exist or cannot be opened are left out; errors are logged. */
async function open(chosen: readonly Replacement[], log: vscode.LogOutputChannel): Promise<ReadonlyMap<string, vscode.TextDocument>> {
	const uris = new Map(chosen.map(({ place: { location: { uri } } }) => [uri.toString(), uri]));
	const documents = new Map<string, vscode.TextDocument>();
	for (const [address, uri] of uris) {
		try {
			const known = openDocument(uri);
			// For the URI of a closed untitled document, VS Code would create a new one.
			if (known || uri.scheme !== 'untitled') {
				documents.set(address, known ?? await vscode.workspace.openTextDocument(uri));
			}
		} catch (error) {
			log.warn(`${uri.toString(true)}: ${errorMessage(error)}`);
		}
	}
	return documents;
}
