import * as vscode from 'vscode';

const SAMPLE = ['media', 'walkthrough', 'sample.md'];

/** A draft to try things on. It is no file, so that it needs no folder and leaves nothing behind. */
export class SampleDraft {
	private readonly extensionUri: vscode.Uri;
	/** Two clicks open one draft. */
	private opening: Promise<vscode.TextDocument> | undefined;
	private draft: vscode.TextDocument | undefined;

	constructor(extensionUri: vscode.Uri) {
		this.extensionUri = extensionUri;
	}

	/** Brings the sample to the front: the one that is open, with what was written in it, else a new one. Rejects if it cannot be read. */
	async show(): Promise<void> {
		const document = this.draft?.isClosed === false ? this.draft : await this.openOnce();
		await vscode.window.showTextDocument(document, { viewColumn: columnOf(document) ?? vscode.ViewColumn.Active, preview: false });
	}

	private async openOnce(): Promise<vscode.TextDocument> {
		this.opening ??= this.open();
		try {
			this.draft = await this.opening;
			return this.draft;
		} finally {
			this.opening = undefined;
		}
	}

	private async open(): Promise<vscode.TextDocument> {
		const text = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, ...SAMPLE));
		return vscode.workspace.openTextDocument({ language: 'markdown', content: new TextDecoder().decode(text) });
	}
}

/** Where a document has a tab; `undefined` where it has none. */
function columnOf({ uri }: vscode.TextDocument): vscode.ViewColumn | undefined {
	const isOurs = ({ input }: vscode.Tab) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
	return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(isOurs))?.viewColumn;
}
