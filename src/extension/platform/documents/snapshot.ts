import * as vscode from 'vscode';
import type { OffsetRange } from '../../../core/text/offsetRange';
import type { TextEdit } from '../../../core/text/textEdit';
import { untilSettled, type EditFactory } from '../files/fileEdits';
import { documentRange } from './documentRange';

/** Thrown by a snapshot whose document has changed or closed. `guarded` treats it like a cancelled request. */
class DocumentChanged extends vscode.CancellationError {}

/**
 * The current version of a document, to be held across an `await`. Once the document changes or closes, methods that read its text or
 * convert positions throw `DocumentChanged`, so that an offset of one version is never applied to another.
 */
export class Snapshot {
	readonly document: vscode.TextDocument;
	readonly version: number;
	/** The selections of the editor; none if the snapshot was taken without an editor. */
	readonly selections: readonly vscode.Selection[];

	constructor(document: vscode.TextDocument, selections: readonly vscode.Selection[] = []) {
		this.document = document;
		this.version = document.version;
		this.selections = selections;
	}

	/** Whether the document is still open and unchanged. */
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

	/** Converts a range of offsets to a range of the document. */
	rangeOf(offsets: OffsetRange): vscode.Range {
		return documentRange(this.current(), offsets);
	}

	/** Returns edits of the document, to be applied before the next `await`. */
	workspaceEdit(edits: readonly TextEdit[]): vscode.WorkspaceEdit {
		const edit = new vscode.WorkspaceEdit();
		edit.set(this.current().uri, edits.map(one => vscode.TextEdit.replace(this.rangeOf(one), one.text)));
		return edit;
	}

	/** Returns a factory that calls `make` just before the edit is applied, unless the document has changed. */
	edit(make: () => vscode.WorkspaceEdit): EditFactory {
		return () => (this.isCurrent ? make() : undefined);
	}

	/** Returns the document, to be used before the next `await`. Throws if it has changed. */
	current(): vscode.TextDocument {
		if (!this.isCurrent) {
			throw new DocumentChanged();
		}
		return this.document;
	}
}

/** Takes a snapshot of the document of an editor, with its selections. */
export function snapshotOf({ document, selections }: vscode.TextEditor): Snapshot {
	return new Snapshot(document, selections);
}

/**
 * Returns an answer to a request of VS Code about a document; `undefined` if the document changes or closes meanwhile. VS Code repeats
 * the request if it still needs an answer.
 */
export async function answerAbout<T>(document: vscode.TextDocument, answer: (snapshot: Snapshot) => Promise<T>): Promise<T | undefined> {
	const read = await readOnce(document, answer);
	return read === 'stale' ? undefined : read.found;
}

/**
 * Reads something from a document, again if the document changes meanwhile. Returns it with the snapshot to which it
 * belongs; `undefined` if the document is closed or keeps changing, or the token is cancelled.
 */
export async function readSettled<T>(
	document: vscode.TextDocument, read: (snapshot: Snapshot) => Promise<T>, token?: vscode.CancellationToken,
): Promise<SnapshotResult<T> | undefined> {
	return untilSettled(async () => (document.isClosed || token?.isCancellationRequested === true ? undefined : readOnce(document, read)));
}

/** Something found in a document, and the snapshot to which its offsets belong. */
export interface SnapshotResult<T> {
	readonly snapshot: Snapshot;
	readonly found: T;
}

/** Returns an answer about a document as a snapshot has it; `undefined` if it changes or closes meanwhile. */
export async function answerIn<T>(snapshot: Snapshot, answer: () => Promise<T>): Promise<T | undefined> {
	try {
		const found = await answer();
		return snapshot.isCurrent ? found : undefined;
	} catch (error) {
		if (error instanceof DocumentChanged) {
			return undefined;
		}
		throw error;
	}
}

function readOnce<T>(document: vscode.TextDocument, read: (snapshot: Snapshot) => Promise<T>): Promise<SnapshotResult<T> | 'stale'> {
	const snapshot = new Snapshot(document);
	return answerIn(snapshot, async () => ({ snapshot, found: await read(snapshot) })).then(result => result ?? 'stale');
}
