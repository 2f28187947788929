import type { LabelLists } from './labelLists';
import { ANY_CASE, FIRST, HIGH, LONGER, REMOVED, SHIFT, VALUE, WIDTH } from './slot';

/** The labels of a table, which get other numbers: counted from `first`. */
export interface Numbering {
	readonly first: number;
	/** How many labels there are. */
	readonly labels: number;
}

/**
 * Returns the prefixes in some slots of a table, laid out like slots; one at which several labels end occurs once for each. Prefixes of
 * labels that do not exist are left out: the table may come from a file.
 */
export function prefixesIn(units: Int32Array, lists: LabelLists, { first, labels }: Numbering): Int32Array {
	let prefixes = new Int32Array(units.length);
	let length = 0;
	const push = (at: number, value: number) => {
		if (length === prefixes.length) {
			const larger = new Int32Array(2 * length);
			larger.set(prefixes);
			prefixes = larger;
		}
		prefixes[length] = units[at] ?? 0;
		prefixes[length + HIGH] = units[at + HIGH] ?? 0;
		prefixes[length + VALUE] = value;
		length += WIDTH;
	};
	for (let at = 0; at < units.length; at += WIDTH) {
		const value = units[at + VALUE] ?? 0;
		const flags = value & (LONGER | FIRST | ANY_CASE);
		if (value >>> SHIFT === 0) {
			// An empty slot, or a prefix at which no label ends.
			if (flags !== 0 && value !== REMOVED) {
				push(at, flags);
			}
			continue;
		}
		for (const number of lists.labelsIn(value)) {
			if (number >= 0 && number < labels) {
				push(at, number + first + 1 << SHIFT | flags);
			}
		}
	}
	return prefixes.subarray(0, length);
}
