import * as vscode from 'vscode';
import { RESTYLED_SCHEME } from '../../platform/documents/draftEditor';
import { guarded } from '../../platform/ui/guarded';

/** Shows how documents would look in another style: next to them, read-only, in VS Code's diff editor. */
export class RestylePreviews implements vscode.Disposable {
	private readonly log: vscode.LogOutputChannel;
	private readonly texts = new Map<string, string>();
	private readonly waiting = new Map<string, (isWanted: boolean) => void>();
	private readonly registered: vscode.Disposable;
	private shown = 0;

	constructor(log: vscode.LogOutputChannel) {
		this.log = log;
		this.registered = vscode.Disposable.from(
			vscode.workspace.registerTextDocumentContentProvider(RESTYLED_SCHEME, {
				provideTextDocumentContent: uri =>
					guarded(this.log, 'provideTextDocumentContent', () => this.texts.get(uri.toString()) ?? ''),
			}),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => {
				this.texts.delete(uri.toString());
				this.answer(uri, false);
			}),
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

	/** Resolves with `true` once {@link choose} is called for a text, and with `false` if its comparison is closed before. */
	chosen(uri: vscode.Uri): Promise<boolean> {
		return new Promise(resolve => this.waiting.set(uri.toString(), resolve));
	}

	/** Takes the text of the comparison in front as chosen; without one, does nothing. */
	choose(): void {
		const { activeTab } = vscode.window.tabGroups.activeTabGroup;
		if (activeTab?.input instanceof vscode.TabInputTextDiff) {
			this.answer(activeTab.input.modified, true);
		}
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
		this.waiting.clear();
	}

	private answer(uri: vscode.Uri, isWanted: boolean): void {
		this.waiting.get(uri.toString())?.(isWanted);
		this.waiting.delete(uri.toString());
	}
}
