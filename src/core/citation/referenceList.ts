import { listPlace } from '../markedList/listPlace';
import { findMarkedLists, insertedList, markedList } from '../markedList/markedList';
import { lineEndingOf } from '../text/lineEnding';
import type { OffsetRange } from '../text/offsetRange';
import type { TextEdit } from '../text/textEdit';
import type { ReferenceListSyntax } from './referenceListSyntax';

/**
 * Returns the edit that inserts or refreshes a reference list. An existing list between its markers is replaced; otherwise
 * {@link listPlace} decides where the list goes.
 */
export function placeReferenceList(syntax: ReferenceListSyntax, text: string, cursor: number, references: readonly string[]): TextEdit {
	const eol = lineEndingOf(text);
	const list = writtenReferenceList(syntax, references, eol);
	const [known] = findReferenceLists(syntax, text);
	return known ? { ...known, text: list } : insertedList(text, listPlace(syntax, text, cursor), list, eol);
}

/** A list of references between its marks. */
export function writtenReferenceList(
	syntax: Pick<ReferenceListSyntax, 'comment' | 'lines'>,
	references: readonly string[],
	eol: string,
): string {
	return markedList('references', syntax, syntax.lines(references), eol);
}

/** Returns the ranges of the lists between markers, including the markers, in order. */
export function findReferenceLists(syntax: Pick<ReferenceListSyntax, 'comment'>, text: string): readonly OffsetRange[] {
	return findMarkedLists('references', syntax, text);
}
