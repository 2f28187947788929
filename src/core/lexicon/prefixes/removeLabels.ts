import { FIRST, LONGER, REMOVED, SEVERAL, SHIFT, VALUE, WIDTH } from './slot';

/** Some numbers of labels: from `first` up to, but not including, `end`. */
export interface NumberRange {
	readonly first: number;
	readonly end: number;
}

/** The result of removing labels from some slots. */
export interface RemovedLabels {
	/** The number of slots that are not empty. */
	readonly used: number;
	/** The slots that were left out, because several labels end there. */
	readonly left: readonly number[];
}

/**
 * Removes the labels with some numbers from slots of a table. Their prefixes stay. It is a function of arrays alone for the same reason as
 * `mergeSlots`.
 */
export function removeLabels(units: Int32Array, { first, end }: NumberRange): RemovedLabels {
	const left: number[] = [];
	const count = end - first;
	let used = 0;
	for (let at = 0; at < units.length; at += WIDTH) {
		const value = units[at + VALUE] ?? 0;
		// Branches that cannot be predicted would take longer than everything else.
		used += (value | 0 - value) >>> 31;
		if ((value >>> SHIFT) - 1 - first >>> 0 < count || (value & SEVERAL) !== 0) {
			if ((value & SEVERAL) === 0) {
				units[at + VALUE] = (value & (LONGER | FIRST)) || REMOVED;
			} else {
				left.push(at);
			}
		}
	}
	return { used, left };
}
