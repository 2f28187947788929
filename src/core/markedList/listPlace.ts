import { lineEndAt, lineFeedFrom, lineStartAt } from '../text/lineBounds';
import type { OffsetRange } from '../text/offsetRange';
import { endBeforeNotes, type MarkedListSyntax } from './markedListSyntax';

/**
 * Returns where to insert a new list: the blank line at the cursor if it separates two blocks, otherwise {@link listPlaceAtEnd}. The list
 * never splits a paragraph. It replaces the returned range, which is empty or white space.
 */
export function listPlace(syntax: MarkedListSyntax, text: string, cursor: number): OffsetRange {
	return blankLineAt(syntax, text, cursor) ?? listPlaceAtEnd(syntax, text);
}

/** Returns the end of a document, before trailing note definitions and before the end of the document body. */
export function listPlaceAtEnd(syntax: MarkedListSyntax, text: string): OffsetRange {
	return endBeforeNotes(text, syntax.body(text), syntax.noteDefinition);
}

/** Returns the blank line at the cursor; `undefined` if the line is not blank, or the lines around it belong to one block. */
export function blankLineAt(syntax: MarkedListSyntax, text: string, cursor: number): OffsetRange | undefined {
	const body = syntax.body(text);
	const start = lineStartAt(text, cursor);
	const stop = lineFeedFrom(text, cursor);
	const end = lineEndAt(text, start);
	const before = text.slice(body.start, start);
	if (start < body.start || end > body.end || text.slice(start, end).trim() !== '' || before.trim() === '' || syntax.endsInside(before)) {
		return undefined;
	}
	return syntax.indentContinues && /^\s*\n[ \t]+\S/.test(text.slice(stop)) ? undefined : { start, end };
}

/** Returns the last blank line before a cursor that can take a list; `undefined` if there is none. */
export function blankLineBefore(syntax: MarkedListSyntax, text: string, cursor: number): OffsetRange | undefined {
	for (let end = text.lastIndexOf('\n', cursor - 1); end > 0; end = text.lastIndexOf('\n', end - 1)) {
		const isBlank = /^[ \t\r]*$/.test(text.slice(lineStartAt(text, end), end));
		const place = isBlank ? blankLineAt(syntax, text, end) : undefined;
		if (place) {
			return place;
		}
	}
	return undefined;
}
