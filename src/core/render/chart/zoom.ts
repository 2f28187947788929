import type { TimeWindow } from './timeline';

/** The shortest and longest periods that a timeline can show, in milliseconds: a day and four centuries. */
const MIN_PERIOD = 86_400_000;
const MAX_PERIOD = 400 * 366 * 86_400_000;

/** Parses a window from `from:to`; `undefined` if it is malformed or too short or long to show. */
export function parseTimeWindow(value: string | undefined): TimeWindow | undefined {
	const [from = NaN, to = NaN] = (value ?? '').split(':').map(Number);
	return to - from >= MIN_PERIOD && to - from <= MAX_PERIOD ? [from, to] : undefined;
}

/** Shifts a window by a fraction of its length: 1 shows the period right after it. */
export function shiftWindow([from, to]: TimeWindow, by: number): TimeWindow {
	return [from + (to - from) * by, to + (to - from) * by];
}

/**
 * Scales a window by a factor around a point between 0 (its start) and 1 (its end). Returns it unchanged if the result would
 * be too short or too long.
 */
export function zoomWindow(window: TimeWindow, factor: number, around: number): TimeWindow {
	const [from, to] = window;
	const length = (to - from) * factor;
	const start = from + ((to - from) - length) * around;
	return length < MIN_PERIOD || length > MAX_PERIOD ? window : [start, start + length];
}
