import * as vscode from 'vscode';
import { placeOf } from './navigation';

/** Our cards at a place, whether they describe an entry or a symbol. */
export interface SymbolCards {
	readonly count: number;
	/** All of them as one text. */
	readonly text: string;
	/** The texts that they belong to. */
	readonly ranges: readonly (string | undefined)[];
}

/** A link of ours to a document of the United Nations. */
export interface SymbolLink {
	/** The text that it stands on. */
	readonly text: string;
	readonly path: string | undefined;
	readonly tooltip: string;
}

/** Our cards at the first place where a text stands. */
export async function symbolCardsAt(document: vscode.TextDocument, text: string): Promise<SymbolCards> {
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, placeOf(document, text));
	const ours = hovers.filter(hover => hoverText(hover).includes('undocs.org/') || hoverText(hover).includes('command:dossier.'));
	return { count: ours.length, text: ours.map(hoverText).join('\n'), ranges: ours.map(hover => hover.range && document.getText(hover.range)) };
}

/** The Markdown of a hover. */
export function hoverText({ contents }: vscode.Hover): string {
	return contents.map(content => (content instanceof vscode.MarkdownString ? content.value : '')).join('\n');
}

/** Our links in a document. */
export async function symbolLinksIn(document: vscode.TextDocument): Promise<readonly SymbolLink[]> {
	const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
	return links
		.filter(link => link.target?.authority === 'undocs.org' && link.tooltip !== undefined)
		.map(link => ({ text: document.getText(link.range), path: link.target?.path, tooltip: link.tooltip ?? '' }));
}
