import { lineFeedFrom, lineStartAt } from '../../text/lineBounds';
import type { OffsetRange } from '../../text/offsetRange';
import { gapAt } from './closedPlace';
import type { ClosedPart, ParsedCitations, WrittenNote } from './written';

/** Two characters of the markup between which nothing can be inserted: inside a name, an address or a key, or before an argument. */
const BEFORE = /[\p{L}\p{N}_@#\\^:<>/"=!{-]$/u;
const AFTER = /^[\p{L}\p{N}_{[(:^="]/u;

/** The signs at the start of a line that make it a heading, an item, a row or the edge of a block. */
const LINE_START = /^(?:(?:#{1,6}|={1,6}|\*{1,5}|[-+>|:]|\d{1,9}[.)]|\.{1,5}|\/\/)[ \t]|([-=*_.+`~:/|^"#!])\1{2,}|#\+|\{\||\|[-}])/;

/** The mark of a heading or an item, up to the space after it. */
const MARKER = /^[ \t]{0,40}(?:#{1,6}|={1,6}|\*{1,5}|[-+]|#\.|\.{1,5}|(\d{1,9}[.)]))$/;
const MAX_MARKER = 60;

/** A line above an item with a number; elsewhere the number can be the last word of a sentence. */
const ABOVE_ITEM = /(?:^|\n)[ \t\r]*\n$|(?:^|\n)[ \t]*\d{1,9}[.)][ \t][^\n]{0,300}\n$|^$/;

/** Returns the markup around an offset that a citation there would break, such as the name of a command; `undefined` if there is none. */
export function markupAt(text: string, prose: readonly OffsetRange[], offset: number): ClosedPart | undefined {
	const lineStart = lineStartAt(text, offset);
	if (isBehindMarker(text, lineStart, offset)) {
		return { start: lineStart, end: offset + 1, reason: 'markup' };
	}
	const gap = gapAt(prose, text, offset);
	if (!gap) {
		return undefined;
	}
	if (BEFORE.test(text.slice(Math.max(gap.start, offset - 2), offset)) && AFTER.test(text.slice(offset, Math.min(gap.end, offset + 2)))) {
		return { ...gap, reason: 'markup' };
	}
	const sign = text.slice(lineStart, offset).trim() === '' ? LINE_START.exec(text.slice(offset, lineFeedFrom(text, offset))) : null;
	return sign ? { start: offset, end: offset + sign[0].length, reason: 'markup' } : undefined;
}

/** Whether the line begins with a mark that ends at the offset, before its space. */
function isBehindMarker(text: string, lineStart: number, offset: number): boolean {
	const mark = /^[ \t]/.test(text.slice(offset, offset + 1)) ? MARKER.exec(text.slice(lineStart, Math.min(offset, lineStart + MAX_MARKER))) : null;
	return mark !== null && (mark[1] === undefined || ABOVE_ITEM.test(text.slice(Math.max(0, lineStart - 400), lineStart)));
}

/** Returns the part of a note around an offset that is not its text, such as the label of its mark or definition. */
export function noteMarkupAt({ notes, uncalled = [] }: ParsedCitations, offset: number): ClosedPart | undefined {
	for (const part of [...notes.flatMap(markupOf), ...uncalled.map(({ start, content }) => ({ start: start - 1, end: content.start }))]) {
		if (part.start < offset && offset < part.end) {
			return { ...part, reason: 'markup' };
		}
	}
	return undefined;
}

function markupOf({ start, end, definition, content }: WrittenNote): readonly OffsetRange[] {
	const isInText = content && start <= content.start && content.end <= end;
	return [
		...(isInText ? [{ start, end: content.start }, { start: content.end, end }] : [{ start, end }]),
		// Nothing can be inserted directly before a definition.
		...(definition && content && !isInText ? [{ start: definition.start - 1, end: content.start }] : []),
	];
}
