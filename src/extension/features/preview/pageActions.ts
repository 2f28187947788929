import * as vscode from 'vscode';
import type { PageAction } from '../../../protocol/preview';
import { COMMANDS } from '../../ids';
import type { PageLibrary } from '../../platform/library/unsavedLibrary';
import { copyLink } from './copyLink';
import { copyMarkdown } from './copyMarkdown';
import { openDefinition, type DossierPageServices } from './dossierPage';
import type { DraftFocus } from './draftFocus';
import { exportHtml } from './exportPage';
import { printPage, type PrintServices } from './printPage';
import type { ShownPage } from './shownPage';

/** The services that actions on pages use. */
export interface PageActionServices extends PrintServices, DossierPageServices {
	readonly extensionId: string;
	/** The library, with dossiers as they are in editors. */
	readonly store: PageLibrary;
}

/** Runs an action on the page that a preview shows. Those on citations take the user to a draft, which then keeps the focus. */
export async function runPageAction(
	action: PageAction,
	{ shown, draftFocus }: { readonly shown: ShownPage; readonly draftFocus: DraftFocus },
	services: PageActionServices,
): Promise<void> {
	const { page } = shown;
	switch (action) {
		case 'insertCitation':
		case 'copyCitation':
			// The argument has the form of a tree node: with a bare id, as from programs, the command would not ask for details.
			await vscode.commands.executeCommand(COMMANDS[action], { entry: { id: page.entry } });
			return draftFocus.left(vscode.window.activeTextEditor);
		case 'reveal':
			return void await vscode.commands.executeCommand(COMMANDS.revealEntry, page.entry);
		case 'definition':
			return openDefinition(shown.withDossier, services);
		case 'copyLink':
			return copyLink(page, services);
		default: {
			const titled = await shown.titled();
			const run = { copyMarkdown, exportHtml, print: printPage }[action];
			return titled && run(titled, services);
		}
	}
}
