import type { Steps } from '../dossier/steps';
import type { LabelLists } from './labelLists';
import { ANY_CASE, FIRST, HIGH, LONGER, REMOVED, SHIFT, VALUE, WIDTH } from './slot';

/** How many slots are read in one step. */
const SLOTS_PER_STEP = 0x4000;

/** Returns the prefixes of a table in the order of their slots, laid out like slots. One at which several labels end occurs once for each. */
export function* prefixesInSteps(units: Int32Array, lists: LabelLists): Steps<Int32Array> {
	let prefixes = new Int32Array(units.length >>> 1);
	let length = 0;
	const push = (low: number, high: number, value: number) => {
		if (length === prefixes.length) {
			const larger = new Int32Array(2 * length + WIDTH);
			larger.set(prefixes);
			prefixes = larger;
		}
		prefixes[length] = low;
		prefixes[length + HIGH] = high;
		prefixes[length + VALUE] = value;
		length += WIDTH;
	};
	for (let at = 0, slots = 1; at < units.length; at += WIDTH, slots++) {
		const value = units[at + VALUE] ?? 0;
		if (value !== 0 && value !== REMOVED) {
			const flags = value & (LONGER | FIRST | ANY_CASE);
			const labels = lists.labelsIn(value);
			for (let index = 0; index < Math.max(1, labels.length); index++) {
				const number = labels[index];
				push(units[at] ?? 0, units[at + HIGH] ?? 0, number === undefined ? flags : number + 1 << SHIFT | flags);
			}
		}
		if (slots % SLOTS_PER_STEP === 0) {
			yield;
		}
	}
	return prefixes.slice(0, length);
}

/**
 * Returns some of the prefixes that `prefixesInSteps` has written, with numbers counted from `first`. Prefixes of labels that do not exist are left out: they come
 * from a file.
 */
export function renumbered(prefixes: Int32Array, first: number, labels: number): Int32Array {
	const own = new Int32Array(prefixes.length);
	let length = 0;
	for (let at = 0; at < prefixes.length; at += WIDTH) {
		const value = prefixes[at + VALUE] ?? 0;
		const number = (value >>> SHIFT) - 1;
		const flags = value & (LONGER | FIRST | ANY_CASE);
		if (number < labels && (number >= 0 || flags !== 0)) {
			own[length] = prefixes[at] ?? 0;
			own[length + HIGH] = prefixes[at + HIGH] ?? 0;
			own[length + VALUE] = number < 0 ? flags : number + first + 1 << SHIFT | flags;
			length += WIDTH;
		}
	}
	return own.subarray(0, length);
}
