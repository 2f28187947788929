import type * as vscode from 'vscode';
import { documentLanguageOf } from '../../../core/language/languages';
import { LabelsTyped } from '../../../core/lexicon/completion/matches';
import { wordsTyped } from '../../../core/lexicon/completion/typedText';
import { moved } from '../../../core/prose/segmentList';
import type { LabelCompletions } from '../../platform/library/labelCompletions';
import type { ParsedDocuments } from '../../platform/documents/parsedDocuments';
import { Snapshot } from '../../platform/documents/snapshot';

/** What finds the labels that a person has begun to type. */
export interface TypedLabelServices {
	readonly documents: ParsedDocuments;
	readonly completions: LabelCompletions;
}

/** The labels that the words before an offset begin, which may be none, and where the last of these words starts. */
export interface LabelsBeforeCursor {
	readonly labels: LabelsTyped;
	readonly lastWord: number;
}

/**
 * The labels begun before an offset of a document. `undefined` where no word of prose ends, or where the document has
 * changed before they were found.
 */
export async function labelsBefore(
	document: vscode.TextDocument, offset: number, asked: boolean, { documents, completions }: TypedLabelServices,
): Promise<LabelsBeforeCursor | undefined> {
	const snapshot = new Snapshot(document);
	const index = await completions.index();
	const parsed = await documents.ready(document);
	if (!snapshot.isCurrent) {
		return undefined;
	}
	const placed = parsed?.segmentAt(offset);
	const words = placed ? wordsTyped(placed.segment.text, placed.segment.prose, offset - placed.start, documentLanguageOf(document.languageId).prose)
		.map(word => moved(word, placed.start)) : [];
	const last = words.at(-1);
	return last && { labels: new LabelsTyped(index, words, asked), lastWord: last.start };
}
