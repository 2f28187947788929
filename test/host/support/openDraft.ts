import * as vscode from 'vscode';
import { activated } from './activated';
import { registerMemoryFiles } from './memoryFiles';

const SCHEME = 'dossier-draft';

let drafts = 0;

/** Opens a document that is saved and that no editor shows, which takes a quarter of the time that an editor does. */
export async function openDraft(language: string, text: string): Promise<vscode.TextDocument> {
	await activated();
	const path = `/draft-${++drafts}`;
	const files = registerMemoryFiles({ [path]: text }, { scheme: SCHEME });
	try {
		const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: SCHEME, path }));
		return document.languageId === language ? document : await vscode.languages.setTextDocumentLanguage(document, language);
	} finally {
		files.dispose();
	}
}

/** A draft and the position in it that `|` marked. */
export interface DraftWithPosition {
	readonly document: vscode.TextDocument;
	readonly position: vscode.Position;
}

/** Opens a draft like `openDraft`, of a text in which one `|` marks a position. */
export async function openDraftAt(language: string, marked: string): Promise<DraftWithPosition> {
	const document = await openDraft(language, marked.replace('|', ''));
	return { document, position: document.positionAt(marked.indexOf('|')) };
}
