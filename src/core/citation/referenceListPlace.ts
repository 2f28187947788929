import { endBeforeNotes, type ReferenceListSyntax, type TextPart } from './referenceListSyntax';

/**
 * Returns where to insert a new reference list: the blank line at the cursor if it separates two blocks, otherwise the end of the
 * document, before trailing note definitions and before the end of the document body. The list never splits a paragraph. It replaces
 * the returned range, which is empty or white space.
 */
export function referenceListPlace(syntax: ReferenceListSyntax, text: string, cursor: number): TextPart {
	const body = syntax.body(text);
	return blankLineAt(syntax, text, cursor, body) ?? endBeforeNotes(text, body, syntax.noteDefinition);
}

/** Returns the blank line at the cursor unless the lines around it belong to one block. */
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
