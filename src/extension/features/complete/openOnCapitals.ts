import * as vscode from 'vscode';
import { suggestsWhileTyping } from './request';

/** Whether there is something to offer at an offset of a document, if the list comes by itself. */
export type OfferAt = (document: vscode.TextDocument, offset: number) => Promise<boolean>;

/**
 * Opens the list when a person types a capital letter with which a known acronym or name goes on, in
 * documents where VS Code does not suggest as they type. A letter that a provider names as its trigger
 * character does nothing there: VS Code leaves words to the suggestions that are off.
 */
export function openOnCapitals(languages: readonly string[], offer: OfferAt): vscode.Disposable {
	return vscode.workspace.onDidChangeTextDocument(async ({ document, contentChanges: [change, ...more], reason }) => {
		const editor = vscode.window.activeTextEditor;
		if (!change || more.length > 0 || reason !== undefined || !isCapital(change) || !languages.includes(document.languageId)
			|| editor?.document !== document || editor.selections.length > 1 || !opensLists(document)) {
			return;
		}
		const { version } = document;
		if (await offer(document, change.rangeOffset + 1) && document.version === version && vscode.window.activeTextEditor === editor) {
			await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
		}
	});
}

function isCapital({ text, rangeLength }: vscode.TextDocumentContentChangeEvent): boolean {
	return rangeLength === 0 && /^\p{Lu}$/u.test(text);
}

function opensLists(document: vscode.TextDocument): boolean {
	return !suggestsWhileTyping(document)
		&& vscode.workspace.getConfiguration('editor', document).get<boolean>('suggestOnTriggerCharacters') === true;
}
