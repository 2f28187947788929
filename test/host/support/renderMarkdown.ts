import * as vscode from 'vscode';

/** The HTML that VS Code's Markdown preview makes of a text, once it is one to go on with; rejects if it never is. */
export async function renderedEventually(text: string, isGood: (html: string) => boolean): Promise<string> {
	const end = Date.now() + 15_000;
	for (;;) {
		const html = await vscode.commands.executeCommand<string>('markdown.api.render', text);
		if (isGood(html)) {
			return html;
		}
		if (Date.now() > end) {
			throw new Error(`It never came: ${html}`);
		}
		await new Promise(resolve => setTimeout(resolve, 20));
	}
}
