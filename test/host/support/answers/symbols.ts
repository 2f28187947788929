import * as vscode from 'vscode';
import { placeOf } from './navigation';

/** Our cards at a position, of entries or of symbols. */
export interface SymbolCards {
	readonly count: number;
	/** The Markdown of all of them. */
	readonly text: string;
	/** The texts that they belong to. */
	readonly ranges: readonly (string | undefined)[];
}

/** A link of ours to a document of the United Nations. */
export interface SymbolLink {
	/** The text that is linked. */
	readonly text: string;
	readonly path: string | undefined;
	readonly tooltip: string;
}

/** Returns our cards at the first occurrence of a text. */
export async function symbolCardsAt(document: vscode.TextDocument, text: string): Promise<SymbolCards> {
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
		'vscode.executeHoverProvider',
		document.uri,
		placeOf(document, text),
	);
	const ours = hovers.filter(hover => hoverText(hover).includes('undocs.org/') || hoverText(hover).includes('command:dossier.'));
	return {
		count: ours.length,
		text: ours.map(hoverText).join('\n'),
		ranges: ours.map(hover => hover.range && document.getText(hover.range)),
	};
}

/** Returns the Markdown of a hover. */
function hoverText({ contents }: vscode.Hover): string {
	return contents.map(content => (content instanceof vscode.MarkdownString ? content.value : '')).join('\n');
}

/** Returns our links in a document. */
export async function symbolLinksIn(document: vscode.TextDocument): Promise<readonly SymbolLink[]> {
	const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
	return links
		.filter(link => link.target?.authority === 'undocs.org' && link.tooltip !== undefined)
		.map(link => ({ text: document.getText(link.range), path: link.target?.path, tooltip: link.tooltip ?? '' }));
}
