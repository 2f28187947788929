import type { TimeWindow } from './timeline';

/** A day, and four centuries: what a timeline can show at least and at most, in milliseconds. */
const SHORTEST = 86_400_000;
const LONGEST = 400 * 366 * 86_400_000;

/** The stretch of time that a value `from:to` names; `undefined` if it names none that a timeline can show. */
export function timeWindowOf(value: string | undefined): TimeWindow | undefined {
	const [from = NaN, to = NaN] = (value ?? '').split(':').map(Number);
	return to - from >= SHORTEST && to - from <= LONGEST ? [from, to] : undefined;
}

/** The window moved by a part of its length: 1 shows what comes right after it. */
export function moved([from, to]: TimeWindow, by: number): TimeWindow {
	return [from + (to - from) * by, to + (to - from) * by];
}

/** The window made longer or shorter by a factor, around a point of it between 0 and 1; as it is where that goes too far. */
export function zoomed(window: TimeWindow, factor: number, around: number): TimeWindow {
	const [from, to] = window;
	const length = (to - from) * factor;
	const start = from + ((to - from) - length) * around;
	return length < SHORTEST || length > LONGEST ? window : [start, start + length];
}
