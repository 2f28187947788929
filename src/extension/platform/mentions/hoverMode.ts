import * as vscode from 'vscode';
import { SETTINGS } from '../../ids';

/** How much a card says: nothing, what the entry is, or everything that fits. */
export type HoverMode = 'off' | 'compact' | 'full';

/** Tells how much the cards of a document say. A card that was asked for by a command is shown in full, whatever is set. */
export class HoverModes {
	private asked: { readonly document: vscode.TextDocument; readonly position: vscode.Position } | undefined;

	/** What is set for a document. */
	set(document: vscode.TextDocument): HoverMode {
		const mode = vscode.workspace.getConfiguration(undefined, document).get(SETTINGS.hover);
		return mode === 'off' || mode === 'compact' ? mode : 'full';
	}

	/** What holds at a position. */
	at(document: vscode.TextDocument, position: vscode.Position): HoverMode {
		return this.asked?.document === document && this.asked.position.isEqual(position) ? 'full' : this.set(document);
	}

	/** The card at a position is asked for: it is shown whatever is set, until another is asked for. */
	ask(document: vscode.TextDocument, position: vscode.Position): void {
		this.asked = { document, position };
	}
}
