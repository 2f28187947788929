import * as vscode from 'vscode';
import { activated } from '../activated';
import { registerMemoryFiles } from '../files/memoryFiles';

const SCHEME = 'dossier-draft';

let drafts = 0;

/** Opens a saved document without an editor, which takes a quarter of the time that an editor needs. */
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

/** A draft and the position marked with `|`. */
export interface DraftWithPosition {
	readonly document: vscode.TextDocument;
	readonly position: vscode.Position;
}

/** Like `openDraft`, for a text in which one `|` marks a position. */
export async function openDraftAt(language: string, marked: string): Promise<DraftWithPosition> {
	const document = await openDraft(language, marked.replace('|', ''));
	return { document, position: document.positionAt(marked.indexOf('|')) };
}
