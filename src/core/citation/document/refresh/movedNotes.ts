import { shifted, type OffsetRange } from '../../../text/offsetRange';
import type { KnownNote } from './noteSources';

/** A change of a text: the range before all changes, and the length of the new text. */
export interface LengthChange extends OffsetRange {
	readonly length: number;
}

/** Returns known notes with their ranges after some changes, which must not overlap. Notes that a change touches are left out. */
export function movedNotes(notes: readonly KnownNote[], changes: readonly LengthChange[]): readonly KnownNote[] {
	const inOrder = [...changes].sort((a, b) => a.start - b.start);
	const sorted = [...notes].sort((a, b) => a.start - b.start);
	let next = 0;
	let moved = 0;
	return sorted.flatMap((note): readonly KnownNote[] => {
		for (let change = inOrder[next]; change && change.end <= note.start; change = inOrder[++next]) {
			moved += change.length - (change.end - change.start);
		}
		const touching = inOrder[next];
		return touching && touching.start < note.end ? [] : [shifted(note, moved)];
	});
}
