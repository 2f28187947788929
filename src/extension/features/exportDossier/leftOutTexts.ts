import * as vscode from 'vscode';
import { showDocument } from '../../platform/documents/showDocument';
import { guarded } from '../../platform/ui/guarded';

/** The scheme of texts that say what is not in an exported file. */
const LEFT_OUT_SCHEME = 'dossier-left-out';

/** Shows what is not in an exported file, as a text that cannot be changed and is forgotten when it is closed. */
export class LeftOutTexts implements vscode.Disposable {
	private readonly texts = new Map<string, string>();
	private readonly registered: vscode.Disposable;
	private shown = 0;

	constructor(log: vscode.LogOutputChannel) {
		this.registered = vscode.Disposable.from(
			vscode.workspace.registerTextDocumentContentProvider(LEFT_OUT_SCHEME, {
				provideTextDocumentContent: uri => guarded(log, 'provideTextDocumentContent', () => this.texts.get(uri.toString()) ?? ''),
			}),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => this.texts.delete(uri.toString())),
		);
	}

	/** Opens a text with a title. */
	async show(title: string, text: string): Promise<void> {
		// A new URI each time, because VS Code caches the text of a URI.
		const uri = vscode.Uri.from({ scheme: LEFT_OUT_SCHEME, path: `/${title}`, query: String(++this.shown) });
		this.texts.set(uri.toString(), text);
		await showDocument(await vscode.workspace.openTextDocument(uri), {});
	}

	dispose(): void {
		this.registered.dispose();
		this.texts.clear();
	}
}
