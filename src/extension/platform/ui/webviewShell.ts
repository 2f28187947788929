import * as vscode from 'vscode';
import { escapeHtml } from '../../../core/language/html/escapeHtml';

/** What the HTML of a webview page needs. */
export interface WebviewShell {
	readonly extensionUri: vscode.Uri;
	/** The name of the program and of its style sheet in `dist/webview`. */
	readonly program: string;
	readonly title: string;
	/** Values for the program, passed as `data-` attributes of the body. */
	readonly data: Readonly<Record<string, string>>;
	/** The titles of the toolbar buttons, passed as `data-` attributes of the toolbar. */
	readonly toolbar: Readonly<Record<string, string>>;
}

/** Returns what the webviews of our pages may do and load. */
export function webviewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions & vscode.WebviewPanelOptions {
	return { enableScripts: true, enableForms: false, localResourceRoots: [webviewRoot(extensionUri)], enableFindWidget: true };
}

/** Returns the icon of the tabs of our pages. */
export function webviewIcon(extensionUri: vscode.Uri): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
	const icon = (theme: string) => vscode.Uri.joinPath(extensionUri, 'media', `preview-${theme}.svg`);
	return { light: icon('light'), dark: icon('dark') };
}

/** The only folder that a webview may load files from. */
export function webviewRoot(extensionUri: vscode.Uri): vscode.Uri {
	return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

/** Returns the HTML of a webview page. Its policy allows only our own script and styles; the program fills the body. */
export function webviewHtml(webview: Pick<vscode.Webview, 'asWebviewUri' | 'cspSource'>, shell: WebviewShell): string {
	const uri = (name: string) => escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(webviewRoot(shell.extensionUri), name)).toString());
	const nonce = newNonce();
	const policy = [
		"default-src 'none'", `script-src 'nonce-${nonce}'`, `style-src ${webview.cspSource}`, `font-src ${webview.cspSource}`,
		"base-uri 'none'", "form-action 'none'",
	].join('; ');
	return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${uri('codicon.css')}">
<link rel="stylesheet" href="${uri(`${shell.program}.css`)}">
<title>${escapeHtml(shell.title)}</title>
</head>
<body ${dataAttributes(shell.data)}>
<div id="toolbar" role="toolbar" aria-label="${escapeHtml(shell.title)}" ${dataAttributes(shell.toolbar)}></div>
<div id="content" tabindex="-1"></div>
<script nonce="${nonce}" src="${uri(`${shell.program}.js`)}"></script>
</body>
</html>`;
}

function dataAttributes(data: Readonly<Record<string, string>>): string {
	return Object.entries(data)
		.map(([name, value]) => `data-${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}="${escapeHtml(value)}"`)
		.join(' ');
}

function newNonce(): string {
	return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
