import * as vscode from 'vscode';
import { eventually } from './eventually';

/** The HTML that VS Code's Markdown preview makes of a text, once it is one to go on with; rejects if it never is. */
export async function renderedEventually(text: string, isGood: (html: string) => boolean): Promise<string> {
	let html = '';
	await eventually(async () => {
		html = await vscode.commands.executeCommand<string>('markdown.api.render', text);
		return isGood(html);
	}, () => html);
	return html;
}
