import * as vscode from 'vscode';
import { placesAfter, type EditedPlace } from './editedPlaces';

/**
 * Where the user is typing: at the cursors of the active editor that are where the text was edited, until the cursor moves without an edit.
 */
export class TypingPlace implements vscode.Disposable {
	private readonly left = new vscode.EventEmitter<vscode.TextDocument>();
	private readonly subscriptions: vscode.Disposable;
	private document: vscode.TextDocument | undefined;
	/** The version of the document in which VS Code reported the movement of the cursor that belongs to the last edit; -1 until then. */
	private version = -1;
	/** Where the document was edited. */
	private places: readonly EditedPlace[] = [];

	/** Fires when the user no longer types where the last edit was. */
	readonly onDidLeave = this.left.event;

	constructor() {
		this.subscriptions = vscode.Disposable.from(
			this.left,
			vscode.workspace.onDidChangeTextDocument(
				({ document, contentChanges }) => contentChanges.length > 0 && this.edited(document, contentChanges),
			),
			vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.moved(textEditor)),
			vscode.window.onDidChangeActiveTextEditor(() => this.leave()),
			vscode.workspace.onDidCloseTextDocument(document => document === this.document && this.leave()),
		);
	}

	/**
	 * Whether the user is typing in a range, or directly before or after it. A cursor that an edit elsewhere has left there, or that
	 * a command has moved there, is not typing.
	 */
	isAt(document: vscode.TextDocument, { start, end }: EditedPlace): boolean {
		const editor = vscode.window.activeTextEditor;
		return document === this.document && editor?.document === document && editor.selections.some(({ active }) => {
			const offset = document.offsetAt(active);
			return offset >= start && offset <= end;
		}) && this.places.some(place => place.start <= end && start <= place.end);
	}

	/** Records that the user is not typing, but has done something else on purpose at the cursor. */
	leave(): void {
		const { document } = this;
		this.document = undefined;
		this.places = [];
		if (document && !document.isClosed) {
			this.left.fire(document);
		}
	}

	dispose(): void {
		this.subscriptions.dispose();
		this.document = undefined;
	}

	private edited(document: vscode.TextDocument, changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
		if (document === vscode.window.activeTextEditor?.document) {
			this.places = placesAfter(document === this.document ? this.places : [], changes);
			this.document = document;
			this.version = -1;
		}
	}

	/** VS Code reports the movement of the cursor that belongs to an edit after the edit, and none if the edit does not move it. */
	private moved({ document, selections }: vscode.TextEditor): void {
		if (document !== this.document) {
			return;
		}
		const offsets = selections.map(({ active }) => document.offsetAt(active));
		if (
			this.version === document.version
			|| !this.places.some(({ start, end }) => offsets.some(offset => start <= offset && offset <= end))
		) {
			this.leave();
		} else {
			this.version = document.version;
		}
	}
}
