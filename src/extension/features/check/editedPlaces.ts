/** A range of a document that was edited, by offsets. */
export interface EditedPlace {
	readonly start: number;
	readonly end: number;
}

/** A change of a document, as VS Code reports it: the offsets are those before all changes of the event. */
export interface PlacedChange {
	readonly rangeOffset: number;
	readonly rangeLength: number;
	readonly text: string;
}

/**
 * Returns the ranges that were edited, in the text after further changes: the earlier ones where they are now, joined with those of the
 * changes.
 */
export function placesAfter(places: readonly EditedPlace[], changes: readonly PlacedChange[]): readonly EditedPlace[] {
	const ordered = [...changes].sort((a, b) => a.rangeOffset - b.rangeOffset);
	let shift = 0;
	const changed = ordered.map(({ rangeOffset, rangeLength, text }): EditedPlace => {
		const start = rangeOffset + shift;
		shift += text.length - rangeLength;
		return { start, end: start + text.length };
	});
	const kept = places.map(({ start, end }) => ({ start: offsetAfter(start, ordered), end: offsetAfter(end, ordered) }));
	return joined([...kept, ...changed].sort((a, b) => a.start - b.start));
}

/** Returns where an offset is after changes in order; the end of a change that contains it. */
function offsetAfter(offset: number, ordered: readonly PlacedChange[]): number {
	let shift = 0;
	for (const { rangeOffset, rangeLength, text } of ordered) {
		if (rangeOffset + rangeLength > offset) {
			return rangeOffset >= offset ? offset + shift : rangeOffset + shift + text.length;
		}
		shift += text.length - rangeLength;
	}
	return offset + shift;
}

/** Joins ranges in order that touch each other. */
function joined(places: readonly EditedPlace[]): readonly EditedPlace[] {
	const all: EditedPlace[] = [];
	for (const { start, end } of places) {
		const last = all.at(-1);
		if (last && start <= last.end) {
			all[all.length - 1] = { start: last.start, end: Math.max(last.end, end) };
		} else {
			all.push({ start, end });
		}
	}
	return all;
}
