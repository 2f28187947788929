import type { LabelLists } from './labelLists';
import { ANY_CASE, CONTINUES, FIRST_WORD, HIGH_HASH, LABEL_SHIFT, REMOVED, SLOT_VALUE } from './slot';

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
export function prefixesIn(units: Int32Array, slots: readonly number[], lists: LabelLists, { first, labels }: Numbering): Int32Array {
	const prefixes: number[] = [];
	for (const slot of slots) {
		const value = units[slot + SLOT_VALUE] ?? 0;
		const flags = value & (CONTINUES | FIRST_WORD | ANY_CASE);
		const push = (added: number) => prefixes.push(units[slot] ?? 0, units[slot + HIGH_HASH] ?? 0, added);
		if (value >>> LABEL_SHIFT === 0) {
			// An empty slot, or a prefix at which no label ends.
			if (flags !== 0 && value !== REMOVED) {
				push(flags);
			}
			continue;
		}
		for (const number of lists.labelsIn(value)) {
			if (number >= 0 && number < labels) {
				push(number + first + 1 << LABEL_SHIFT | flags);
			}
		}
	}
	return Int32Array.from(prefixes);
}
