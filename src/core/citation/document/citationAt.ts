import { touches } from '../../text/offsetRange';
import type { DocumentCitations, PlacedCitation } from './placedCitation';
import type { ParsedCitations, WrittenNote } from './written';

/**
 * Returns the citation at an offset, in the text or in its note definition. `unknownNote`: a note without known sources;
 * `severalInNote`: a note with several citations, at an offset outside all of them; `undefined` if there is no citation.
 */
export function citationAt(document: DocumentCitations, offset: number): PlacedCitation | 'unknownNote' | 'severalInNote' | undefined {
	const { citations, parsed } = document.around?.(offset) ?? document;
	const direct = citations.find(one => one.kind !== 'note' && touches(one, offset));
	if (direct) {
		return direct;
	}
	const note = noteAt(parsed, offset);
	if (!note) {
		return undefined;
	}
	const inside = citations.filter(one => one.note?.start === note.start);
	return inside.length > 1 ? 'severalInNote' : inside[0] ?? 'unknownNote';
}

/**
 * Returns the note at an offset, at its mark or in its definition. A definition that several notes refer to belongs to the first of them.
 */
export function noteAt({ notes }: Pick<ParsedCitations, 'notes'>, offset: number): WrittenNote | undefined {
	return notes.find(one => touches(one, offset)) ?? notes.find(({ definition }) => definition && touches(definition, offset));
}
