import * as vscode from 'vscode';
import { documentRange } from './documentRange';
import { untilSettled, type EditOfDocument } from './fileEdits';

/** Thrown by a snapshot whose document has changed. Where nobody catches it, `guarded` answers with nothing, as for a cancelled request. */
export class DocumentChanged extends vscode.CancellationError {}

/**
 * A document as it is now, to be kept across an `await`. Once the document changes or closes, asking for its text or for a place
 * in it throws `DocumentChanged`, so that a place in one version is never looked up in another.
 */
export class Snapshot {
	readonly document: vscode.TextDocument;
	readonly version: number;
	/** The selections of the editor that it was taken of; none where it was taken of a document alone. */
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

/** A snapshot of what an editor shows, with its selections. */
export function snapshotOf({ document, selections }: vscode.TextEditor): Snapshot {
	return new Snapshot(document, selections);
}

/**
 * An answer about a document for VS Code; `undefined` where the document changes before it is known: VS Code asks again, or
 * nobody is there any more whom the answer could help.
 */
export async function answerAbout<T>(document: vscode.TextDocument, answer: (snapshot: Snapshot) => Promise<T>): Promise<T | undefined> {
	const read = await readOnce(document, answer);
	return read === 'stale' ? undefined : read.found;
}

/**
 * What is read of a document, with the snapshot that it holds for; read again where the document changes meanwhile. `undefined` where
 * it is closed or keeps changing, or where that is cancelled.
 */
export async function readSettled<T>(
	document: vscode.TextDocument, read: (snapshot: Snapshot) => Promise<T>, token?: vscode.CancellationToken,
): Promise<ReadOfSnapshot<T> | undefined> {
	return untilSettled(async () => (document.isClosed || token?.isCancellationRequested === true ? undefined : readOnce(document, read)));
}

/** What was read of a document as a snapshot has it. */
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
