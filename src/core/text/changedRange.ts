import type { Steps } from '../steps/steps';

/** Where two versions of a text differ: what is before `start` and what is after the ends is the same in both. */
export interface ChangedRange {
	readonly start: number;
	/** The end of what the earlier version has in place of what the later one has. */
	readonly endBefore: number;
	readonly endAfter: number;
}

/** The characters that are compared at once. The engine compares parts of texts much faster than single characters. */
const PART = 0x4000;

/** The parts that are compared in one step. */
const PARTS_PER_STEP = 64;

/**
 * Returns the shortest range in which two texts differ, in steps; if several are as short, the last of them. It is empty in both if they
 * are equal. It may divide a line break or a surrogate pair.
 */
export function* changedRangeInSteps(before: string, after: string): Steps<ChangedRange> {
	const max = Math.min(before.length, after.length);
	const start = yield* commonLength(max, (from, to) => before.slice(from, to) === after.slice(from, to));
	const rest = yield* commonLength(max - start, (from, to) =>
		before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from),
	);
	return { start, endBefore: before.length - rest, endAfter: after.length - rest };
}

/** Returns how many of `max` characters are the same, if `isSame` tells it for those from one number to another. */
function* commonLength(max: number, isSame: (from: number, to: number) => boolean): Steps<number> {
	let same = 0;
	for (let parts = 1; same + PART <= max && isSame(same, same + PART); parts++) {
		same += PART;
		if (parts % PARTS_PER_STEP === 0) {
			yield;
		}
	}
	for (let length = Math.min(PART, max - same); length > 0;) {
		if (isSame(same, same + length)) {
			same += length;
			length = Math.min(length, max - same);
		} else {
			length >>= 1;
		}
	}
	return same;
}
