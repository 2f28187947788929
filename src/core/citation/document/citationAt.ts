import type { TextPart } from '../referenceListSyntax';
import type { DocumentCitations, PlacedCitation } from './placedCitation';

/**
 * Returns the citation at an offset, in the text or in its note definition. `unknownNote`: a note without known sources;
 * `severalInNote`: a note with several citations, at an offset outside all of them; `undefined` if there is no citation.
 */
export function citationAt({ citations, draft }: DocumentCitations, offset: number): PlacedCitation | 'unknownNote' | 'severalInNote' | undefined {
	const direct = citations.find(one => one.kind !== 'note' && isIn(one, offset));
	if (direct) {
		return direct;
	}
	// A definition that several notes refer to belongs to the first of them.
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
