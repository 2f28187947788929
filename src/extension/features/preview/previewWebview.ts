import * as vscode from 'vscode';
import type { PageRef } from '../../../protocol/preview';
import { webviewHtml, webviewIcon, webviewOptions } from '../../platform/ui/webviewShell';
import { previewStrings } from './previewStrings';

/** Gives the panel of a preview its icon and permissions, and starts the script of its webview, which will request a page. */
export function loadPreview(panel: vscode.WebviewPanel, { entry, dossier }: PageRef, extensionUri: vscode.Uri): void {
	panel.webview.options = webviewOptions(extensionUri);
	panel.iconPath = webviewIcon(extensionUri);
	panel.webview.html = webviewHtml(panel.webview, {
		extensionUri,
		program: 'preview',
		title: vscode.l10n.t('Dossier'),
		data: { page: entry, ...(dossier !== undefined && { dossier }) },
		toolbar: previewStrings(),
	});
}
