import * as vscode from 'vscode';
import { RESTYLED_SCHEME } from '../../platform/documents/draftEditor';
import { guarded } from '../../platform/ui/guarded';

/** Shows how documents would be in another style: beside them, read-only, in VS Code's editor of differences. */
export class RestylePreviews implements vscode.Disposable {
	private readonly log: vscode.LogOutputChannel;
	private readonly texts = new Map<string, string>();
	private readonly registered: vscode.Disposable;
	private shown = 0;

	constructor(log: vscode.LogOutputChannel) {
		this.log = log;
		this.registered = vscode.Disposable.from(
			vscode.workspace.registerTextDocumentContentProvider(RESTYLED_SCHEME, { provideTextDocumentContent: uri => guarded(this.log, 'provideTextDocumentContent', () => this.texts.get(uri.toString()) ?? '') }),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => this.texts.delete(uri.toString())),
		);
	}

	/** Shows a document beside the text that it would have, whose URI is returned. Its language is determined by the file name. */
	async show(document: vscode.TextDocument, text: string, title: string): Promise<vscode.Uri> {
		// Another address each time, since VS Code keeps the text of one that it has read.
		const uri = document.uri.with({ scheme: RESTYLED_SCHEME, query: String(++this.shown), fragment: '' });
		this.texts.set(uri.toString(), text);
		await vscode.commands.executeCommand('vscode.diff', document.uri, uri, title, { preview: true });
		return uri;
	}

	/** Closes the comparison with a text that was shown, unless the user has closed it. */
	async close(uri: vscode.Uri): Promise<void> {
		const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs).filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === uri.toString());
		await vscode.window.tabGroups.close(tabs);
	}

	dispose(): void {
		this.registered.dispose();
		this.texts.clear();
	}
}
