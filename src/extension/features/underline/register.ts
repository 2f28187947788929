import * as vscode from 'vscode';
import { SETTINGS } from '../../ids';
import { ENTRY_SCHEME } from '../../platform/library/entryText';
import type { UnderlineServices } from './services';
import { Underlines } from './underlines';

/** Registers lines under the mentions in documents for which the setting is on. If it is off in all visible editors, nothing is read. */
export function registerUnderline(services: UnderlineServices): vscode.Disposable {
	let underlined: Underlines | undefined;
	const update = () => {
		const editors = vscode.window.visibleTextEditors.filter(
			({ document }) => document.uri.scheme !== ENTRY_SCHEME && isEnabledFor(document),
		);
		if (editors.length > 0) {
			underlined ??= new Underlines(services);
			underlined.show(editors);
		} else {
			underlined?.dispose();
			underlined = undefined;
		}
	};
	update();
	return vscode.Disposable.from(
		vscode.window.onDidChangeVisibleTextEditors(update),
		vscode.workspace.onDidChangeConfiguration(event => {
			if (event.affectsConfiguration(SETTINGS.underline)) {
				update();
			}
		}),
		{ dispose: () => underlined?.dispose() },
	);
}

function isEnabledFor(document: vscode.TextDocument): boolean {
	return vscode.workspace.getConfiguration(undefined, document).get(SETTINGS.underline) === true;
}
