import * as vscode from 'vscode';
import { SETTINGS } from '../../ids';

/** How much a card shows: nothing, only what the entry is, or everything that fits. */
export type HoverMode = 'off' | 'compact' | 'full';

/** Decides how much the cards of a document show. A card requested by a command is shown in full, whatever the setting. */
export class HoverModes {
	private requested: { readonly document: vscode.TextDocument; readonly position: vscode.Position } | undefined;

	/** Returns the mode that the settings give a document. */
	configured(document: vscode.TextDocument): HoverMode {
		const mode = vscode.workspace.getConfiguration(undefined, document).get(SETTINGS.hover);
		return mode === 'off' || mode === 'compact' ? mode : 'full';
	}

	/** Returns the mode at a position: `full` where a card was requested last, otherwise the configured mode. */
	at(document: vscode.TextDocument, position: vscode.Position): HoverMode {
		return this.requested?.document === document && this.requested.position.isEqual(position) ? 'full' : this.configured(document);
	}

	/** Makes the card at a position appear in full, whatever the setting, until another card is requested. */
	requestFull(document: vscode.TextDocument, position: vscode.Position): void {
		this.requested = { document, position };
	}
}
