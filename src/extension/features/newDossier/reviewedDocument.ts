import * as vscode from 'vscode';
import type { OffsetRange } from '../../../core/text/offsetRange';
import { fileNameOf } from '../../platform/files/files';
import { reviewId } from '../../platform/review/reviewId';

/** A document as it was read for a review. */
export interface ReviewedDocument {
	readonly name: string;
	readonly uri: string;
	readonly languageId: string;
	readonly text: string;
	/** The part that is reviewed; the whole if absent. */
	readonly range?: OffsetRange;
}

/**
 * Reads the document of an editor, or the selected part of it. A selection that is `shown`, the place that a review has selected, does not
 * count.
 */
export function documentIn({ document, selection }: vscode.TextEditor, shown?: vscode.Location): ReviewedDocument {
	const isShown = shown?.uri.toString() === document.uri.toString() && shown.range.isEqual(selection);
	const range =
		selection.isEmpty || isShown ? undefined : { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
	return {
		name: fileNameOf(document.uri) || document.uri.path,
		uri: document.uri.toString(),
		languageId: document.languageId,
		text: document.getText(),
		...(range && { range }),
	};
}

/**
 * Returns the identifier under which the review of a document is kept: that of its file, whatever the text. VS Code gives the next untitled
 * document the same URI, so the identifier of an untitled document depends on its text; so does that of a selection.
 */
export async function reviewIdOf({ uri, text, range }: ReviewedDocument): Promise<string> {
	const part = range ? text.slice(range.start, range.end) : uri.startsWith('untitled:') ? text : '';
	return await reviewId(`${uri}\n${part}`);
}
