import type * as vscode from 'vscode';
import type { DocumentKey } from '../../../core/citation/keys/documentCitation';
import type { Library, LibrarySource } from '../../../core/library/library';
import type { DocumentCitations } from '../../platform/citation/documentCitations';
import type { Snapshot } from '../../platform/documents/snapshot';

/** What our keys are made of. */
const KEY = /[A-Za-z][A-Za-z0-9_]*/;

/** A key of ours in a document, with the source that it cites. */
export interface KeyOfOurs {
	readonly key: DocumentKey;
	readonly source: LibrarySource;
}

/** Where keys are looked for: a document as it is, and the sources that they may cite. */
export interface KeyPlace {
	readonly snapshot: Snapshot;
	readonly citations: DocumentCitations;
	readonly library: Library;
}

/** The keys of ours that a document cites, in order. */
export function ourKeys({ snapshot, citations, library }: KeyPlace): readonly KeyOfOurs[] {
	return citations.of(snapshot.current()).flatMap(({ keys }) => keys).flatMap(key => {
		const source = library.sources.get(key.key);
		return source ? [{ key, source }] : [];
	});
}

/** The key of ours at a position; `undefined` where there is none, and where it is somebody else's. */
export function keyAt(place: KeyPlace, position: vscode.Position): KeyOfOurs | undefined {
	const { library } = place;
	const document = place.snapshot.current();
	const word = document.getWordRangeAtPosition(position, KEY);
	// Most words are no key, and only a document that has one is read for its citations.
	if (!word || !library.sources.has(document.getText(word))) {
		return undefined;
	}
	const offset = document.offsetAt(position);
	return ourKeys(place).find(({ key }) => key.start <= offset && offset <= key.end);
}
