import type { TextPart } from '../referenceListSyntax';
import type { DocumentCitations, PlacedCitation } from './placedCitation';

/**
 * What is at an offset of a document: a citation, in the text or in the definition of its note. `unknownNote`: a note of which no
 * source is known; `severalInNote`: a note with several citations, outside each of them; `undefined` where nothing cites.
 */
export function citationAt({ citations, draft }: DocumentCitations, offset: number): PlacedCitation | 'unknownNote' | 'severalInNote' | undefined {
	const direct = citations.find(one => one.kind !== 'note' && isIn(one, offset));
	if (direct) {
		return direct;
	}
	// The definition of a note that is called twice belongs to the first mark.
	const note = draft.notes.find(one => isIn(one, offset)) ?? draft.notes.find(({ definition }) => definition && isIn(definition, offset));
	if (!note) {
		return undefined;
	}
	const inside = citations.filter(one => one.note?.start === note.start);
	return inside.length > 1 ? 'severalInNote' : inside[0] ?? 'unknownNote';
}

function isIn({ start, end }: TextPart, offset: number): boolean {
	return start <= offset && offset <= end;
}
