import * as vscode from 'vscode';
import { COMMANDS, WEBVIEWS } from '../../ids';
import { guarded, registerCommand } from '../../platform/ui/guarded';
import { TermsImports } from './importTerms';
import type { ImportServices } from './services';

/** Registers the command that imports a file of terms or sources, and restoring its page after a reload. */
export function registerImportTerms(services: ImportServices): vscode.Disposable {
	const { log } = services;
	let imports: TermsImports | undefined;
	// Made at first use: it needs core, which must not be loaded on activation.
	const own = () => (imports ??= new TermsImports(services));
	return vscode.Disposable.from(
		{ dispose: () => imports?.dispose() },
		registerCommand(log, COMMANDS.importTerms, file => own().start(file instanceof vscode.Uri ? file : undefined)),
		vscode.window.registerWebviewPanelSerializer(WEBVIEWS.importReview, {
			deserializeWebviewPanel: (panel, state) => guarded(log, 'deserializeWebviewPanel', () => own().restore(panel, state)),
		}),
	);
}
