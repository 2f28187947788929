import * as vscode from 'vscode';

/** A card as VS Code would show it: its Markdown, and the text that it belongs to. */
export interface ShownCard {
	readonly text: string;
	readonly range: string;
}

/** Returns our cards at the first occurrence of a text in a document. */
export async function hoverAt(document: vscode.TextDocument, text: string): Promise<readonly ShownCard[]> {
	const offset = document.getText().indexOf(text);
	if (offset === -1) {
		throw new Error(`The document does not have “${text}”.`);
	}
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
		'vscode.executeHoverProvider',
		document.uri,
		document.positionAt(offset + 1),
	);
	return hovers.flatMap(hover =>
		hover.contents.flatMap(content => {
			const value = content instanceof vscode.MarkdownString ? content.value : '';
			// Cards of other extensions are left out; ours link to the preview.
			return value.includes('command:dossier.openPreview') && hover.range
				? [{ text: value, range: document.getText(hover.range) }]
				: [];
		}),
	);
}
