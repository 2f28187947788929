import type { OffsetRange } from '../../../text/offsetRange';
import type { TextEdit } from '../../../text/textEdit';
import type { DocumentCitations, PlacedCitation } from '../placedCitation';
import type { WrittenCitation, WrittenNote } from '../written';
import { isAsWritten, notedSources, writtenNote, type NoteWriting } from './noteWriting';

/**
 * The edits that remove a source from a citation.
 * - `sharedWords`: adjacent text may belong to another source.
 * - `otherWords`: the user has edited the note.
 * - `unknown`: there is no such source.
 */
export type SourceRemoval =
	| { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
	| { readonly kind: 'refused'; readonly reason: 'sharedWords' | 'otherWords' | 'unknown' };

/** Removes a source from a citation. If it is the only one, the citation is removed, and with it a note that has no other content. */
export function removeSource(
	text: string,
	document: DocumentCitations,
	{ citation, index }: { readonly citation: PlacedCitation; readonly index: number },
	writing: NoteWriting,
): SourceRemoval {
	if (!citation.sources[index]) {
		return { kind: 'refused', reason: 'unknown' };
	}
	if (citation.written?.isFixed) {
		return { kind: 'refused', reason: 'sharedWords' };
	}
	if (citation.written) {
		return citation.sources.length > 1
			? withoutItem(text, citation.written, index)
			: { kind: 'edits', edits: withoutCitation(text, document, citation) };
	}
	return withoutReference(text, document, { citation, index }, writing);
}

/** Removes a citation, and its note if that has no other content. */
export function removeCitation(text: string, document: DocumentCitations, citation: PlacedCitation, writing: NoteWriting): SourceRemoval {
	if (citation.written?.isFixed) {
		return { kind: 'refused', reason: 'sharedWords' };
	}
	if (citation.written) {
		return { kind: 'edits', edits: withoutCitation(text, document, citation) };
	}
	const content = contentOf(citation);
	return isAsWritten(text.slice(content.start, content.end), citation.sources, writing)
		? { kind: 'edits', edits: withoutWhole(text, document, citation) }
		: { kind: 'refused', reason: 'otherWords' };
}

function withoutItem(text: string, { start, items }: WrittenCitation, index: number): SourceRemoval {
	const item = items[index];
	const before = items[index - 1];
	const following = items[index + 1];
	if (!item) {
		return { kind: 'refused', reason: 'unknown' };
	}
	const saysMore = item.prefix !== '' || item.locator !== '' || item.suffix !== '';
	if (saysMore && item.start === item.keyPart.start && item.end === item.keyPart.end) {
		return { kind: 'refused', reason: 'sharedWords' };
	}
	if (before) {
		return edits({ start: before.end, end: item.end, text: '' });
	}
	// In `@a [p. 3; @b]`, the brackets and their contents stay.
	const opens =
		start === item.start && following && text[start] !== '[' && hasOpenBracket(text.slice(item.keyPart.end, following.start));
	return edits({ start: item.start, end: following?.start ?? item.end, text: opens ? '[' : '' });
}

function hasOpenBracket(text: string): boolean {
	return text.split('[').length > text.split(']').length;
}

function edits(...all: readonly TextEdit[]): SourceRemoval {
	return { kind: 'edits', edits: all };
}

function withoutCitation(text: string, document: DocumentCitations, { start, end, note }: PlacedCitation): readonly TextEdit[] {
	const content = note?.content;
	const rest = content ? text.slice(content.start, start) + text.slice(end, content.end) : 'x';
	return note && /^[\s.,;:]*$/.test(rest) ? withoutNote(text, document, note) : [withoutMark(text, { start, end })];
}

/** Removes a mark and the space before it. */
function withoutMark(text: string, { start, end }: OffsetRange): TextEdit {
	const isApart = text[start - 1] === ' ' && /^(?:$|[\s.,;:!?)\]”’»])/.test(text.slice(end, end + 1));
	return { start: isApart ? start - 1 : start, end, text: '' };
}

/** Adds the escaped spaces around a mark, which only separate it from words in reStructuredText. */
function withSeparators(text: string, { start, end }: OffsetRange): OffsetRange {
	const before = text.slice(Math.max(0, start - 2), start) === '\\ ' ? 2 : 0;
	return { start: start - before, end: end + (text.startsWith('\\ ', end) ? 2 : 0) };
}

/** Removes a note and its definition, unless another mark refers to it. */
export function withoutNote(text: string, { parsed }: Pick<DocumentCitations, 'parsed'>, note: WrittenNote): readonly TextEdit[] {
	const { definition } = note;
	const isShared = parsed.notes.some(other => other.start !== note.start && other.content?.start === note.content?.start);
	const mark = withoutMark(text, withSeparators(text, note));
	if (!definition || isShared || definition.start === note.start) {
		return [mark];
	}
	// Its line is removed, and one of the blank lines around it.
	const lineEnd = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(definition.end))?.[0].length ?? 0;
	const blank =
		/(?:\r?\n)[ \t]*\r?\n$/.test(text.slice(0, definition.start)) && /^(?:[ \t]*\r?\n|$)/.test(text.slice(definition.end + lineEnd));
	const before = blank ? (/\r?\n$/.exec(text.slice(0, definition.start))?.[0].length ?? 0) : 0;
	return [mark, { start: definition.start - before, end: definition.end + lineEnd, text: '' }];
}

function withoutReference(
	text: string,
	document: DocumentCitations,
	{ citation, index }: { readonly citation: PlacedCitation; readonly index: number },
	writing: NoteWriting,
): SourceRemoval {
	const content = contentOf(citation);
	if (!isAsWritten(text.slice(content.start, content.end), citation.sources, writing)) {
		return { kind: 'refused', reason: 'otherWords' };
	}
	const rest = (notedSources(citation.sources, writing) ?? []).filter((_, at) => at !== index);
	if (rest.length > 0) {
		return edits({ ...content, text: writtenNote(rest, writing) });
	}
	return { kind: 'edits', edits: withoutWhole(text, document, citation) };
}

/** Returns the range of the full references in a note or in brackets. */
export function contentOf({ note, start, end }: PlacedCitation): OffsetRange {
	return note?.content ?? { start: start + 1, end: end - 1 };
}

function withoutWhole(text: string, document: DocumentCitations, citation: PlacedCitation): readonly TextEdit[] {
	return citation.note ? withoutNote(text, document, citation.note) : [withoutMark(text, citation)];
}
