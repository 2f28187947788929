import type * as vscode from 'vscode';
import { documentLanguageOf } from '../../../core/language/languages';
import { LabelMatches } from '../../../core/lexicon/completion/labelMatches';
import { typedWordsBefore } from '../../../core/lexicon/completion/typedWords';
import { shifted } from '../../../core/text/offsetRange';
import type { ParsedDocuments } from '../../platform/documents/parsedDocuments';
import { Snapshot } from '../../platform/documents/snapshot';
import type { LabelCompletions } from '../../platform/library/labelCompletions';
import type { LibraryStore } from '../../platform/library/libraryStore';

/** The services that `labelsBefore` uses. */
export interface TypedLabelServices {
	readonly documents: ParsedDocuments;
	readonly completions: LabelCompletions;
	readonly store: LibraryStore;
}

/** The labels that begin with the words before the cursor, possibly none, and the offset at which the last of these words starts. */
export interface LabelsBeforeCursor {
	readonly labels: LabelMatches;
	readonly lastWord: number;
}

/**
 * Finds the labels that begin with the words before an offset. `isExplicit`: whether the user asked for suggestions. Returns `undefined`
 * if no word of prose ends at the offset, or the document changes meanwhile.
 */
export async function labelsBefore(
	document: vscode.TextDocument, offset: number, { isExplicit }: { readonly isExplicit: boolean }, { documents, completions, store }: TypedLabelServices,
): Promise<LabelsBeforeCursor | undefined> {
	const snapshot = new Snapshot(document);
	const index = await completions.index();
	const parsed = await documents.ready(document);
	if (!snapshot.isCurrent) {
		return undefined;
	}
	const placed = parsed?.segmentAt(offset);
	const words = placed
		? typedWordsBefore(
				placed.segment.text,
				placed.segment.prose,
				offset - placed.start,
				documentLanguageOf(document.languageId).prose,
			).map(word => shifted(word, placed.start))
		: [];
	const last = words.at(-1);
	return (
		last && {
			labels: new LabelMatches(index, words, { asked: isExplicit, isWanted: store.scope(document.uri).has }),
			lastWord: last.start,
		}
	);
}
