import { assert } from 'chai';
import * as vscode from 'vscode';

/** Returns the position one character after the start of a text in a document. */
export function placeOf(document: vscode.TextDocument, text: string): vscode.Position {
	const offset = document.getText().indexOf(text);
	assert.isAtLeast(offset, 0, text);
	return document.positionAt(offset + 1);
}

/** Returns our definitions of a text: their targets, and the text that they belong to. */
export async function definitionsOf(document: vscode.TextDocument, text: string): Promise<readonly vscode.LocationLink[]> {
	const links = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
		'vscode.executeDefinitionProvider',
		document.uri,
		placeOf(document, text),
	);
	return links.flatMap(link => ('targetUri' in link && link.targetUri.scheme === 'dossier-entry' ? [link] : []));
}

/** Returns the texts that are highlighted when the cursor is at a text. */
export async function highlightsOf(document: vscode.TextDocument, text: string): Promise<readonly string[]> {
	const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
		'vscode.executeDocumentHighlights',
		document.uri,
		placeOf(document, text),
	);
	return highlights.map(({ range }) => document.getText(range));
}
