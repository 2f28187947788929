import * as vscode from 'vscode';
import type { PageRef } from '../../../protocol/preview';
import { webviewHtml, webviewRoot } from '../../platform/ui/webviewShell';
import { previewStrings } from './previewStrings';

/** Returns what the webview of a preview may do and load. */
export function previewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions & vscode.WebviewPanelOptions {
	return { enableScripts: true, enableForms: false, localResourceRoots: [webviewRoot(extensionUri)], enableFindWidget: true };
}

/** Gives the panel of a preview its icon and permissions, and starts the script of its webview, which will request a page. */
export function loadPreview(panel: vscode.WebviewPanel, { entry, dossier }: PageRef, extensionUri: vscode.Uri): void {
	panel.webview.options = previewOptions(extensionUri);
	const icon = (theme: string) => vscode.Uri.joinPath(extensionUri, 'media', `preview-${theme}.svg`);
	panel.iconPath = { light: icon('light'), dark: icon('dark') };
	panel.webview.html = webviewHtml(panel.webview, {
		extensionUri,
		program: 'preview',
		title: vscode.l10n.t('Dossier'),
		data: { page: entry, ...(dossier !== undefined && { dossier }) },
		toolbar: previewStrings(),
	});
}
