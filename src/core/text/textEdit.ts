import type { OffsetRange } from './offsetRange';

/** Replaces a range of a text. */
export interface TextEdit extends OffsetRange {
	readonly text: string;
}

/** Returns the edit that inserts a text at an offset. */
export function insertionAt(offset: number, text: string): TextEdit {
	return { start: offset, end: offset, text };
}

/** Returns the number of characters by which an edit lengthens a text; negative if it shortens it. */
export function growthOf({ start, end, text }: TextEdit): number {
	return text.length - (end - start);
}

/** Returns a text after edits, which must not overlap. Insertions at the same offset keep their order. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
	let from = 0;
	let written = '';
	for (const edit of edits.toSorted((one, other) => one.start - other.start)) {
		written += text.slice(from, edit.start) + edit.text;
		from = edit.end;
	}
	return written + text.slice(from);
}

/** Whether two edits of a text have the same result. */
export function isSameEdit(text: string, one: TextEdit, other: TextEdit): boolean {
	const start = Math.min(one.start, other.start);
	const end = Math.max(one.end, other.end);
	const written = (edit: TextEdit) => text.slice(start, edit.start) + edit.text + text.slice(edit.end, end);
	return written(one) === written(other);
}
