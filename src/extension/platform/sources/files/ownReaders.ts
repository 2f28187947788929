import type * as vscode from 'vscode';
import { OwnReader } from '../../../../core/dossier/readOwn';
import { LruMap } from '../../files/lruMap';
import { validateShape } from '../validateShape';

/** The number of files whose readers are kept. Each has the text of its file. Few files change at the same time. */
const MAX_READERS = 4;

/**
 * The readers of dossier files that change, by URI: whether a file is read from the disk or from an editor, only what has changed is read
 * again. A file that is only loaded has none.
 */
export class OwnReaders {
	private readonly readers = new LruMap<string, OwnReader>(() => MAX_READERS);

	/** Whether a file has been read from here, so that it can be read again quickly. */
	has(uri: vscode.Uri): boolean {
		return this.readers.has(uri.toString());
	}

	/** Returns the reader of a file, which is made if there is none. */
	of(uri: vscode.Uri): OwnReader {
		const key = uri.toString();
		const reader = this.readers.get(key) ?? new OwnReader(validateShape);
		this.readers.set(key, reader);
		return reader;
	}

	/** Releases the reader of a file. */
	forget(uri: vscode.Uri): void {
		this.readers.delete(uri.toString());
	}
}
