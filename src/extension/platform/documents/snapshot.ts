import * as vscode from 'vscode';
import { documentRange } from './documentRange';
import { untilSettled, type EditOfDocument } from '../files/fileEdits';

/** Thrown by a snapshot whose document has changed or closed. `guarded` answers an uncaught one with nothing, as it does a cancelled request. */
export class DocumentChanged extends vscode.CancellationError {}

/**
 * A document as it is now, to be kept across an `await`. Once the document changes or closes, asking for its text or for a place
 * in it throws `DocumentChanged`, so that a place in one version is never looked up in another.
 */
export class Snapshot {
	readonly document: vscode.TextDocument;
	readonly version: number;
	/** The selections of the editor that it was taken from; none where it was taken from a document alone. */
	readonly selections: readonly vscode.Selection[];

	constructor(document: vscode.TextDocument, selections: readonly vscode.Selection[] = []) {
		this.document = document;
		this.version = document.version;
		this.selections = selections;
	}

	/** Whether the document is still open and as it was. */
	get isCurrent(): boolean {
		return !this.document.isClosed && this.document.version === this.version;
	}

	get text(): string {
		return this.current().getText();
	}

	textIn(range: vscode.Range): string {
		return this.current().getText(range);
	}

	offsetAt(position: vscode.Position): number {
		return this.current().offsetAt(position);
	}

	positionAt(offset: number): vscode.Position {
		return this.current().positionAt(offset);
	}

	/** A stretch of the text by offsets, as a range of the document. */
	rangeOf(stretch: { readonly start: number; readonly end: number }): vscode.Range {
		return documentRange(this.current(), stretch);
	}

	/** An edit that is made when it is about to be applied, and not at all once the document has changed. */
	edit(make: () => vscode.WorkspaceEdit): EditOfDocument {
		return () => (this.isCurrent ? make() : undefined);
	}

	/** The document, to be used before the next `await`; throws where it has changed. */
	current(): vscode.TextDocument {
		if (!this.isCurrent) {
			throw new DocumentChanged();
		}
		return this.document;
	}
}

/** A snapshot of the document of an editor, with its selections. */
export function snapshotOf({ document, selections }: vscode.TextEditor): Snapshot {
	return new Snapshot(document, selections);
}

/**
 * An answer to VS Code about a document; `undefined` where the document changes or closes before the answer is known. VS Code asks
 * again where it still needs one.
 */
export async function answerAbout<T>(document: vscode.TextDocument, answer: (snapshot: Snapshot) => Promise<T>): Promise<T | undefined> {
	const read = await readOnce(document, answer);
	return read === 'stale' ? undefined : read.found;
}

/**
 * Reads something from a document, again where the document changes in the meantime. Returns it with the snapshot that it belongs to;
 * `undefined` where the document is closed or keeps changing, or the token is cancelled.
 */
export async function readSettled<T>(
	document: vscode.TextDocument, read: (snapshot: Snapshot) => Promise<T>, token?: vscode.CancellationToken,
): Promise<ReadOfSnapshot<T> | undefined> {
	return untilSettled(async () => (document.isClosed || token?.isCancellationRequested === true ? undefined : readOnce(document, read)));
}

/** Something found in a document, and the snapshot that its offsets belong to. */
export interface ReadOfSnapshot<T> {
	readonly snapshot: Snapshot;
	readonly found: T;
}

async function readOnce<T>(document: vscode.TextDocument, read: (snapshot: Snapshot) => Promise<T>): Promise<ReadOfSnapshot<T> | 'stale'> {
	const snapshot = new Snapshot(document);
	try {
		const found = await read(snapshot);
		return snapshot.isCurrent ? { snapshot, found } : 'stale';
	} catch (error) {
		if (error instanceof DocumentChanged) {
			return 'stale';
		}
		throw error;
	}
}
