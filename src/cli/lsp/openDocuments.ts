import type { Connection } from 'vscode-languageserver';
import { servedIdOf } from '../../core/language/languages';
import { OpenDocument } from './openDocument';

/** The delay after the last edit before time-consuming work starts, in milliseconds. */
export const EDIT_PAUSE = 150;

/** The callbacks about documents. */
export interface DocumentListener {
	/** A document was opened or edited. */
	readonly changed: (document: OpenDocument) => void;
	readonly closed: (uri: string) => void;
	/** A file was saved, whether it is served or not. */
	readonly saved: (uri: string) => void;
}

/** The open documents in served languages. The others are left alone. */
export class OpenDocuments {
	private readonly byUri = new Map<string, OpenDocument>();

	/** Follows the documents that the client opens, edits and closes. */
	constructor(connection: Connection, listener: DocumentListener) {
		connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
			const id = servedIdOf(languageId);
			if (id === undefined) {
				// It may have had another language before.
				this.close(uri, listener);
			} else {
				const document = new OpenDocument(uri, id, version, text);
				this.byUri.set(uri, document);
				listener.changed(document);
			}
		});
		connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
			const document = this.byUri.get(uri);
			if (document) {
				document.update(contentChanges, version);
				listener.changed(document);
			}
		});
		connection.onDidCloseTextDocument(({ textDocument: { uri } }) => this.close(uri, listener));
		connection.onDidSaveTextDocument(({ textDocument: { uri } }) => listener.saved(uri));
	}

	private close(uri: string, { closed }: DocumentListener): void {
		if (this.byUri.delete(uri)) {
			closed(uri);
		}
	}

	/** Returns the document with a URI; `undefined` if it is not open, or its language is not served. */
	get({ uri }: { readonly uri: string }): OpenDocument | undefined {
		return this.byUri.get(uri);
	}

	/** Returns all documents. */
	all(): readonly OpenDocument[] {
		return [...this.byUri.values()];
	}
}
