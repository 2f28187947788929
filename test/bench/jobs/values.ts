import { median } from '../measure';

/** Measured values by name. */
export type Values = Readonly<Record<string, number>>;

/**
 * Returns the processor time of some work in milliseconds, including V8's helper threads; on a busy machine, wall-clock time
 * means little. The work returns a number so that V8 cannot optimize it away.
 */
export function milliseconds(work: () => number): number {
	const start = process.cpuUsage();
	const result = work();
	const { user, system } = process.cpuUsage(start);
	const time = (user + system) / 1000;
	if (!Number.isFinite(result)) {
		throw new Error('No work was done.');
	}
	return time;
}

/** Returns the median time of each work. They alternate, after one warm-up round. */
export function rounds(count: number, works: Readonly<Record<string, () => number>>): Values {
	const times = Object.fromEntries(Object.keys(works).map(name => [name, [] as number[]]));
	for (let round = 0; round <= count; round++) {
		for (const [name, work] of Object.entries(works)) {
			const time = milliseconds(work);
			if (round > 0) {
				times[name]?.push(time);
			}
		}
	}
	return Object.fromEntries(Object.entries(times).map(([name, own]) => [name, median(own)]));
}
