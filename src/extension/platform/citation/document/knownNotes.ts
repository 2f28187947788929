import * as vscode from 'vscode';
import { movedNotes } from '../../../../core/citation/document/refresh/movedNotes';
import type { KnownNote } from '../../../../core/citation/document/refresh/noteSources';

interface Remembered {
	readonly version: number;
	readonly notes: readonly KnownNote[];
}

/**
 * Remembers the sources of notes that were read, refreshed or inserted, while their document is open and their text unchanged. An "ibid."
 * would refer to another source once a note is inserted or removed before it.
 */
export class KnownNotes implements vscode.Disposable {
	private readonly byDocument = new Map<vscode.TextDocument, Remembered>();
	private readonly watching = vscode.Disposable.from(
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			const remembered = this.byDocument.get(document);
			if (remembered) {
				const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
					start: rangeOffset,
					end: rangeOffset + rangeLength,
					length: text.length,
				}));
				this.byDocument.set(document, { version: document.version, notes: movedNotes(remembered.notes, changes) });
			}
		}),
		vscode.workspace.onDidCloseTextDocument(document => this.byDocument.delete(document)),
	);

	/** Returns the notes of a document whose sources are known in its current version. */
	of(document: vscode.TextDocument): readonly KnownNote[] {
		const remembered = this.byDocument.get(document);
		return remembered?.version === document.version ? remembered.notes : [];
	}

	/** Remembers the notes of the current version of a document. */
	remember(document: vscode.TextDocument, notes: readonly KnownNote[]): void {
		if (!document.isClosed) {
			this.byDocument.set(document, { version: document.version, notes });
		}
	}

	/**
	 * Remembers what the notes of a document were found to cite, unless something is remembered already: once a person removes the note
	 * before an "ibid.", it would refer to another source.
	 */
	learn(document: vscode.TextDocument, notes: readonly KnownNote[]): void {
		if (!this.byDocument.has(document) && notes.length > 0) {
			this.remember(document, notes);
		}
	}

	dispose(): void {
		this.watching.dispose();
		this.byDocument.clear();
	}
}
