import * as vscode from 'vscode';
import { escapeHtml } from '../../core/language/html/escapeHtml';

/** What a webview page is made of besides its program. */
export interface WebviewShell {
	readonly extensionUri: vscode.Uri;
	/** The name of the program and of its style sheet in `dist/webview`. */
	readonly program: string;
	readonly title: string;
	/** Values for the program, set as `data-` attributes of the body. */
	readonly data: Readonly<Record<string, string>>;
	/** The titles of the buttons of its toolbar, set as `data-` attributes of the toolbar. */
	readonly toolbar: Readonly<Record<string, string>>;
}

/** The folder that a webview may load from, and nothing else. */
export function webviewRoot(extensionUri: vscode.Uri): vscode.Uri {
	return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

/** The page of a webview: a policy that allows our own script and styles only, and an empty body for the program to fill. */
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
