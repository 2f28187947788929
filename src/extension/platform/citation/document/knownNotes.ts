import * as vscode from 'vscode';
import { movedNotes } from '../../../../core/citation/document/refresh/movedNotes';
import type { KnownNote } from '../../../../core/citation/document/refresh/noteSources';
import { LruMap } from '../../files/lruMap';

interface Remembered {
	readonly version: number;
	readonly notes: readonly KnownNote[];
}

/** The number of closed documents whose notes are remembered, and the maximum length of each. */
const MAX_CLOSED = 10;
const MAX_CLOSED_LENGTH = 1_000_000;

/**
 * Remembers the sources of notes that were read, refreshed or inserted, while their document is open and their text unchanged. An "ibid."
 * would refer to another source once a note is inserted or removed before it. The notes of a document that is closed are known again once
 * one with the same text is opened, because the title of a source may have changed in between.
 */
export class KnownNotes implements vscode.Disposable {
	private readonly byDocument = new Map<vscode.TextDocument, Remembered>();
	/** By language and text. */
	private readonly closed = new LruMap<string, readonly KnownNote[]>(() => MAX_CLOSED);
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
		vscode.workspace.onDidCloseTextDocument(document => {
			const notes = this.of(document);
			if (notes.length > 0 && document.getText().length <= MAX_CLOSED_LENGTH) {
				this.closed.set(keyOf(document), notes);
			}
			this.byDocument.delete(document);
		}),
		vscode.workspace.onDidOpenTextDocument(document => {
			if (this.closed.size > 0) {
				this.learn(document, this.closed.get(keyOf(document)) ?? []);
			}
		}),
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
		this.closed.keep(() => false);
	}
}

function keyOf(document: vscode.TextDocument): string {
	return `${document.languageId}\n${document.getText()}`;
}
