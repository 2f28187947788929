import type * as vscode from 'vscode';
import type { DocumentKey } from '../../../core/citation/keys/documentCitation';
import type { Library, LibrarySource } from '../../../core/library/library';
import { touches } from '../../../core/text/offsetRange';
import type { KeyCitations } from '../../platform/citation/document/keyCitations';
import type { Snapshot } from '../../platform/documents/snapshot';

/** The syntax of the library's keys. */
const KEY = /[A-Za-z][A-Za-z0-9_]*/;

/** A key of the library in a document, and its source. */
export interface KeyOfOurs {
	readonly key: DocumentKey;
	readonly source: LibrarySource;
}

/** A document snapshot, its citations, and the library that its keys are looked up in. */
export interface KeyDocument {
	readonly snapshot: Snapshot;
	readonly citations: KeyCitations;
	readonly library: Library;
}

/** Returns the keys of the library that a document cites, in order. */
export function ourKeys({ snapshot, citations, library }: KeyDocument): readonly KeyOfOurs[] {
	return citations.of(snapshot.current()).flatMap(({ keys }) => keys).flatMap(key => {
		const source = library.sources.get(key.key);
		return source ? [{ key, source }] : [];
	});
}

/** Returns the key of the library at a position; `undefined` if there is none, or if it belongs to the user's own bibliography. */
export function keyAt(place: KeyDocument, position: vscode.Position): KeyOfOurs | undefined {
	const { library } = place;
	const document = place.snapshot.current();
	const word = document.getWordRangeAtPosition(position, KEY);
	// Most words are not keys, so the citations are only parsed if the word is one.
	if (!word || !library.sources.has(document.getText(word))) {
		return undefined;
	}
	const offset = document.offsetAt(position);
	return ourKeys(place).find(({ key }) => touches(key, offset));
}
