import { median } from '../measure';

/** Measured values by name. */
export type Values = Readonly<Record<string, number>>;

/**
 * How many milliseconds of processor time some work took, helpers of the engine included: what passes on a clock
 * says little on a machine that has other things to do. The work returns a number so that no engine can leave it out.
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

/** The medians of several works that take turns, after one round that only warms up. */
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
