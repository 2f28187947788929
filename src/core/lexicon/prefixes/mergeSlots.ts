// This loop goes over all slots of a large table before the first card. It is a function of arrays alone: the engine compiles it while it
// runs for the first time, and what it has compiled stays valid when no table exists for a while.

import { addHash } from './bloomFilter';
import { homeOf } from './moveSlots';
import type { PrefixFilters } from './prefixFilters';
import { ANY_CASE, CONTINUES, FIRST_WORD, HIGH_HASH, LABEL_SHIFT, REMOVED, SEVERAL_LABELS, SLOT_VALUE, SLOT_WIDTH } from './slot';
import type { Numbering } from './tablePrefixes';

/** A table to which prefixes are added. It must have room for them. */
export interface MergeTarget {
	readonly units: Int32Array;
	readonly filters: PrefixFilters;
}

/** The result of a loop over slots. */
export interface MergedSlots {
	/** How many slots that were empty before have a prefix now. */
	readonly added: number;
	/** The slots that were left out, because several labels end there, or would end in the other table. */
	readonly left: readonly number[];
}

/**
 * Adds the prefixes in some slots of a table to another. Prefixes of labels that do not exist are ignored: the table may come from a file.
 */
export function mergeSlots(
	from: Int32Array,
	{ first, labels }: Numbering,
	{ units, filters: { singles, continuations } }: MergeTarget,
): MergedSlots {
	const left: number[] = [];
	const size = units.length / SLOT_WIDTH;
	let added = 0;
	for (let at = 0; at < from.length; at += SLOT_WIDTH) {
		const stored = from[at + SLOT_VALUE] ?? 0;
		const number = stored >>> LABEL_SHIFT;
		const flags = stored & (CONTINUES | FIRST_WORD | ANY_CASE);
		if ((stored & SEVERAL_LABELS) !== 0) {
			if (stored !== REMOVED) {
				left.push(at);
			}
			continue;
		}
		if (stored === 0 || number > labels) {
			continue;
		}
		const low = from[at] ?? 0;
		const high = from[at + HIGH_HASH] ?? 0;
		let slot = homeOf(low, size);
		let value = units[slot + SLOT_VALUE] ?? 0;
		while (value !== 0 && (units[slot] !== low || units[slot + HIGH_HASH] !== high)) {
			slot = slot + SLOT_WIDTH === units.length ? 0 : slot + SLOT_WIDTH;
			value = units[slot + SLOT_VALUE] ?? 0;
		}
		if (number !== 0 && value >>> LABEL_SHIFT !== 0) {
			left.push(at);
			continue;
		}
		if (value === 0) {
			units[slot] = low;
			units[slot + HIGH_HASH] = high;
			added++;
		}
		// As in `markPrefix`: a prefix that the table has is in its filter, unless it becomes a label now.
		if ((flags & FIRST_WORD) === 0) {
			if (value === 0) {
				addHash(continuations, low);
			}
		} else if (number !== 0) {
			addHash(singles, low);
		}
		units[slot + SLOT_VALUE] = (value === REMOVED ? 0 : value) | flags | (number === 0 ? 0 : number + first << LABEL_SHIFT);
	}
	return { added, left };
}
