import * as vscode from 'vscode';
import { cursorsOf, type CitationPlace } from './target';

/**
 * The cursors of an editor at one moment. They keep their place in the text while it changes: what is typed at one comes after it. A person
 * who has chosen a source goes on writing before its citation is inserted.
 */
export class KeptCursors implements CitationPlace, vscode.Disposable {
	readonly #editor: vscode.TextEditor;
	readonly #watching: vscode.Disposable;
	#offsets: readonly number[];

	/** Without offsets, those of the cursors of the editor. */
	constructor(editor: vscode.TextEditor, offsets = cursorsOf(editor)) {
		this.#editor = editor;
		this.#offsets = offsets;
		this.#watching = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			if (document === editor.document) {
				this.#offsets = this.#offsets.map(offset => keptOffset(offset, contentChanges));
			}
		});
	}

	offsets(): readonly number[] {
		return this.#offsets;
	}

	isLeft(): boolean {
		const now = cursorsOf(this.#editor);
		return now.length !== this.#offsets.length || now.some((offset, index) => offset !== this.#offsets[index]);
	}

	dispose(): void {
		this.#watching.dispose();
	}
}

/** Returns an offset after changes, whose ranges are those before all of them; the end of a change that contains it. */
function keptOffset(offset: number, changes: readonly vscode.TextDocumentContentChangeEvent[]): number {
	let kept = offset;
	for (const { rangeOffset, rangeLength, text } of changes) {
		if (rangeOffset < offset) {
			kept += text.length - Math.min(rangeLength, offset - rangeOffset);
		}
	}
	return kept;
}
