import * as vscode from 'vscode';
import { eventually } from './eventually';

/** Resolves with the HTML that VS Code's Markdown preview renders for a text, once it meets a condition; rejects if it never does. */
export async function renderedEventually(text: string, isGood: (html: string) => boolean): Promise<string> {
	let html = '';
	await eventually(async () => {
		html = await vscode.commands.executeCommand<string>('markdown.api.render', text);
		return isGood(html);
	}, () => html);
	return html;
}
