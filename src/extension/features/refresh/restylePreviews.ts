import * as vscode from 'vscode';
import { RESTYLED_SCHEME } from '../../platform/documents/draftEditor';
import { guarded } from '../../platform/ui/guarded';

/** Shows how documents would look in another style: next to them, read-only, in VS Code's diff editor. */
export class RestylePreviews implements vscode.Disposable {
	private readonly log: vscode.LogOutputChannel;
	private readonly texts = new Map<string, string>();
	private readonly registered: vscode.Disposable;
	private shown = 0;

	constructor(log: vscode.LogOutputChannel) {
		this.log = log;
		this.registered = vscode.Disposable.from(
			vscode.workspace.registerTextDocumentContentProvider(RESTYLED_SCHEME, {
				provideTextDocumentContent: uri =>
					guarded(this.log, 'provideTextDocumentContent', () => this.texts.get(uri.toString()) ?? ''),
			}),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => this.texts.delete(uri.toString())),
		);
	}

	/** Compares a document with a text, and returns the URI of the text. VS Code determines its language from the file name. */
	async show(document: vscode.TextDocument, text: string, title: string): Promise<vscode.Uri> {
		// A new URI each time, because VS Code caches the text of a URI.
		const uri = document.uri.with({ scheme: RESTYLED_SCHEME, query: String(++this.shown), fragment: '' });
		this.texts.set(uri.toString(), text);
		await vscode.commands.executeCommand('vscode.diff', document.uri, uri, title, { preview: true });
		return uri;
	}

	/** Closes the comparison with a text, unless the user has already closed it. */
	async close(uri: vscode.Uri): Promise<void> {
		const tabs = vscode.window.tabGroups.all
			.flatMap(group => group.tabs)
			.filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === uri.toString());
		await vscode.window.tabGroups.close(tabs);
	}

	dispose(): void {
		this.registered.dispose();
		this.texts.clear();
	}
}
