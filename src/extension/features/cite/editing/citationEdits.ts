import { changeCitation, type CitationChange } from '../../../../core/citation/document/edits/changeCitation';
import { removeCitation, removeSource, withoutNote } from '../../../../core/citation/document/edits/removeSource';
import type { TextEdit } from '../../../../core/text/textEdit';
import { editsOfNote, withDetails } from '../positionedNote';
import type { ReadCitation } from './citationReader';

/** The edits that change a citation, or why it cannot be changed. */
export type PlannedChange =
	| { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
	| { readonly kind: 'refused'; readonly reason: 'sharedWords' | 'otherWords' | 'unknown' };

/** Plans the removal of a source; with the last one, the citation is removed. */
export function planRemoval(read: ReadCitation, index: number): PlannedChange {
	const { citation, document, rewriting, positioned } = read;
	if (positioned) {
		const rest = positioned.note.sources.filter((_, at) => at !== index);
		return rest.length === 0 ? planRemovalOfAll(read) : { kind: 'edits', edits: editsOfNote(positioned, rest) };
	}
	return removeSource(rewriting.document.text, document, { citation, index }, rewriting.writing);
}

/** Plans the removal of a citation, and of its note if that has no other content. */
export function planRemovalOfAll({ citation, document, rewriting, positioned }: ReadCitation): PlannedChange {
	return positioned && citation.note
		? { kind: 'edits', edits: withoutNote(rewriting.document.text, document, citation.note) }
		: removeCitation(rewriting.document.text, document, citation, rewriting.writing);
}

/** Plans a change to the details or the mode of a citation. */
export function planChange({ citation, rewriting, positioned }: ReadCitation, change: CitationChange): PlannedChange {
	return positioned && 'index' in change
		? { kind: 'edits', edits: editsOfNote(positioned, withDetails(positioned, change.index, change.details)) }
		: changeCitation(citation, change, rewriting);
}
