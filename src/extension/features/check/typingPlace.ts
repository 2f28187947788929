import * as vscode from 'vscode';

/** A range of a document, by offsets. */
interface Place {
	readonly start: number;
	readonly end: number;
}

/** Where somebody is typing: at the cursors of the active editor, from an edit until the cursor moves without one. */
export class TypingPlace implements vscode.Disposable {
	private readonly left = new vscode.EventEmitter<vscode.TextDocument>();
	private readonly subscriptions: vscode.Disposable;
	private document: vscode.TextDocument | undefined;
	/** The version of the document at the last edit or movement of the cursor that belongs to one. */
	private version = 0;

	/** Fires when somebody no longer types where the last edit was. */
	readonly onDidLeave = this.left.event;

	constructor() {
		this.subscriptions = vscode.Disposable.from(
			this.left,
			vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => contentChanges.length > 0 && this.edited(document)),
			vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.moved(textEditor.document)),
			vscode.window.onDidChangeActiveTextEditor(() => this.leave()),
			vscode.workspace.onDidCloseTextDocument(document => document === this.document && this.leave()),
		);
	}

	/** Tells whether somebody is typing in a range, or directly before or after it. */
	isAt(document: vscode.TextDocument, { start, end }: Place): boolean {
		const editor = vscode.window.activeTextEditor;
		return document === this.document && editor?.document === document && editor.selections.some(({ active }) => {
			const offset = document.offsetAt(active);
			return offset >= start && offset <= end;
		});
	}

	dispose(): void {
		this.subscriptions.dispose();
		this.document = undefined;
	}

	private edited(document: vscode.TextDocument): void {
		if (document === vscode.window.activeTextEditor?.document) {
			this.document = document;
			this.version = -1;
		}
	}

	/** VS Code reports the movement of the cursor that belongs to an edit after the edit. */
	private moved(document: vscode.TextDocument): void {
		if (document !== this.document) {
			return;
		}
		if (this.version === document.version) {
			this.leave();
		} else {
			this.version = document.version;
		}
	}

	private leave(): void {
		const { document } = this;
		this.document = undefined;
		if (document && !document.isClosed) {
			this.left.fire(document);
		}
	}
}
