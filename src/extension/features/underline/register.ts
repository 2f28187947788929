import * as vscode from 'vscode';
import { SETTINGS } from '../../ids';
import { ENTRY_SCHEME } from '../../platform/library/entryText';
import { underlines } from './setting';
import { Underlines } from './underlines';
import type { UnderlineServices } from './services';

/** A dotted line under what a draft mentions, where the user has switched it on. While it is off in all editors in sight, nothing is at work. */
export function registerUnderline(services: UnderlineServices): vscode.Disposable {
	let underlined: Underlines | undefined;
	const update = () => {
		const editors = vscode.window.visibleTextEditors.filter(({ document }) => document.uri.scheme !== ENTRY_SCHEME && underlines(document));
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
