import * as vscode from 'vscode';
import { columnOf } from '../../platform/documents/showDocument';

const SAMPLE = ['media', 'walkthrough', 'sample.md'];

/** A draft to try things out in. It is an untitled document, so that it needs no folder and leaves no file behind. */
export class SampleDraft {
	private readonly extensionUri: vscode.Uri;
	/** The draft being opened, so that a second click does not open another. */
	private opening: Promise<vscode.TextDocument> | undefined;
	private draft: vscode.TextDocument | undefined;

	constructor(extensionUri: vscode.Uri) {
		this.extensionUri = extensionUri;
	}

	/** Shows the sample that is open, including what was written in it, or opens a new one. Rejects if the sample cannot be read. */
	async show(): Promise<void> {
		const document = this.draft?.isClosed === false ? this.draft : await this.openOnce();
		await vscode.window.showTextDocument(document, { viewColumn: columnOf(document.uri) ?? vscode.ViewColumn.Active, preview: false });
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
