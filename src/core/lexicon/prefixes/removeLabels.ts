import { CONTINUES, FIRST_WORD, LABEL_SHIFT, REMOVED, SEVERAL_LABELS, SLOT_VALUE, SLOT_WIDTH } from './slot';

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
	for (let at = 0; at < units.length; at += SLOT_WIDTH) {
		const value = units[at + SLOT_VALUE] ?? 0;
		// Branches that cannot be predicted would take longer than everything else.
		used += (value | 0 - value) >>> 31;
		if ((value >>> LABEL_SHIFT) - 1 - first >>> 0 < count || (value & SEVERAL_LABELS) !== 0) {
			if ((value & SEVERAL_LABELS) === 0) {
				units[at + SLOT_VALUE] = (value & (CONTINUES | FIRST_WORD)) || REMOVED;
			} else {
				left.push(at);
			}
		}
	}
	return { used, left };
}
