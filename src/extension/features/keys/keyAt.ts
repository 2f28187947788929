import type * as vscode from 'vscode';
import type { DocumentKey } from '../../../core/citation/keys/documentCitation';
import { findCitations } from '../../../core/citation/keys/findCitations';
import type { Library, LibrarySource } from '../../../core/library/library';

/** A key of ours in a document, with the source that it cites. */
export interface KeyOfOurs {
	readonly key: DocumentKey;
	readonly source: LibrarySource;
}

/** The keys of ours that a document cites, in order. */
export function ourKeys(document: vscode.TextDocument, library: Library): readonly KeyOfOurs[] {
	return findCitations(document.languageId, document.getText()).flatMap(({ keys }) => keys).flatMap(key => {
		const source = library.sources.get(key.key);
		return source ? [{ key, source }] : [];
	});
}

/** The key of ours at a position; `undefined` where there is none, and where it is somebody else's. */
export function keyAt(document: vscode.TextDocument, position: vscode.Position, library: Library): KeyOfOurs | undefined {
	const offset = document.offsetAt(position);
	return ourKeys(document, library).find(({ key }) => key.start <= offset && offset <= key.end);
}
