import { endBeforeNotes, type ReferenceListSyntax, type TextPart } from './referenceListSyntax';

/**
 * Where a new reference list goes: to the blank line that the cursor is on, if it is between two blocks, else to the end of the
 * document, before notes that are defined there and before what closes the document. Never inside a paragraph. The list takes
 * the place of the part, which is white space or nothing.
 */
export function referenceListPlace(syntax: ReferenceListSyntax, text: string, cursor: number): TextPart {
	const body = syntax.body(text);
	return blankLineAt(syntax, text, cursor, body) ?? endBeforeNotes(text, body, syntax.noteDefinition);
}

/** The blank line with the cursor, where the text around it is not one block. */
function blankLineAt({ endsInside, indentContinues }: ReferenceListSyntax, text: string, cursor: number, body: TextPart): TextPart | undefined {
	const start = text.lastIndexOf('\n', cursor - 1) + 1;
	const next = text.indexOf('\n', cursor);
	const stop = next < 0 ? text.length : next;
	const end = text[stop - 1] === '\r' && stop > start ? stop - 1 : stop;
	const before = text.slice(body.start, start);
	if (start < body.start || end > body.end || text.slice(start, end).trim() !== '' || before.trim() === '' || endsInside(before)) {
		return undefined;
	}
	return indentContinues && /^\s*\n[ \t]+\S/.test(text.slice(stop)) ? undefined : { start, end };
}
