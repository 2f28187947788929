/** What a value may be: the numbers from `low` to `high`, both included. Either may be infinite. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** Whether no number is in both intervals. */
export function areDisjoint(a: Interval, b: Interval): boolean {
	return a.high < b.low || b.high < a.low;
}

/** Returns the smallest interval that contains all of some intervals, of which there must be at least one. */
export function hullOf(intervals: readonly Interval[]): Interval {
	return { low: Math.min(...intervals.map(({ low }) => low)), high: Math.max(...intervals.map(({ high }) => high)) };
}

/** How words beside a value change what it says: “about”, “at least”, “at most”. */
export type Hedge = 'about' | 'atLeast' | 'atMost';

/** The share by which “about” widens a number, either way. */
const ABOUT = 0.1;

/** Returns what a positive number says with such words beside it. */
export function hedged({ low, high }: Interval, hedge: Hedge | undefined): Interval {
	switch (hedge) {
		case 'about':
			return { low: low * (1 - ABOUT), high: high * (1 + ABOUT) };
		case 'atLeast':
			return { low, high: Infinity };
		case 'atMost':
			return { low: -Infinity, high };
		default:
			return { low, high };
	}
}
