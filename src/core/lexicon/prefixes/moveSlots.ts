import type { Steps } from '../../steps/steps';
import { createFilters, markPrefix, type PrefixFilters } from './prefixFilters';
import { HIGH_HASH, REMOVED, SLOT_VALUE, SLOT_WIDTH } from './slot';

/** How many slots are moved in one step. */
const SLOTS_PER_STEP = 0x4000;

/** The arrays of a prefix table. */
export interface TableArrays {
	readonly units: Int32Array<ArrayBuffer>;
	readonly filters: PrefixFilters;
	/** The number of slots that are not empty. */
	readonly used: number;
}

/** Returns the prefixes of a table in arrays of another size, without those that are no longer needed. Does not change the old array. */
export function* moveSlotsInSteps(from: Int32Array, size: number): Steps<TableArrays> {
	const units = new Int32Array(SLOT_WIDTH * size);
	const filters = createFilters(size);
	let used = 0;
	for (let old = 0, slots = 1; old < from.length; old += SLOT_WIDTH, slots++) {
		const value = from[old + SLOT_VALUE] ?? 0;
		if (value !== 0 && value !== REMOVED) {
			const low = from[old] ?? 0;
			let slot = homeOf(low, size);
			while (units[slot + SLOT_VALUE] !== 0) {
				slot = slot + SLOT_WIDTH === units.length ? 0 : slot + SLOT_WIDTH;
			}
			units[slot] = low;
			units[slot + HIGH_HASH] = from[old + HIGH_HASH] ?? 0;
			units[slot + SLOT_VALUE] = value;
			markPrefix(low, value, filters);
			used++;
		}
		if (slots % SLOTS_PER_STEP === 0) {
			yield;
		}
	}
	return { units, filters, used };
}

/** Counts the slots that are not empty. */
export function* usedSlotsInSteps(units: Int32Array): Steps<number> {
	let used = 0;
	for (let at = 0, slots = 1; at < units.length; at += SLOT_WIDTH, slots++) {
		used += units[at + SLOT_VALUE] === 0 ? 0 : 1;
		if (slots % SLOTS_PER_STEP === 0) {
			yield;
		}
	}
	return used;
}

/** Returns the home slot of a hash: the hash scaled to a table of any size (Lemire, Fast Random Integer Generation in an Interval). */
export function homeOf(low: number, size: number): number {
	return SLOT_WIDTH * Math.floor((low >>> 0) * size / 0x100000000);
}
