/** Something to time. It returns a number so that V8 cannot optimize the work away. */
export interface Candidate {
	readonly name: string;
	/** How many operations a run consists of; one if absent. Durations are those of one. */
	readonly operations?: number;
	run(): number;
}

/** The duration of an operation of a candidate, in milliseconds. */
export interface Timing {
	readonly name: string;
	readonly median: number;
	readonly fastest: number;
	/** The median ratio to the first candidate of the same round. */
	readonly ratio: number;
}

/**
 * Times candidates in alternation over several rounds, so that fluctuations of the machine affect all of them. The first
 * candidate is the baseline. Warm-up rounds are not counted. `now` is wall-clock time, or `processorTime`.
 */
export function measure(
	candidates: readonly Candidate[],
	rounds: number,
	warmUp: number,
	now = () => performance.now(),
): readonly Timing[] {
	const times = candidates.map(() => [] as number[]);
	for (let round = -warmUp; round < rounds; round++) {
		for (const [index, candidate] of candidates.entries()) {
			const start = now();
			const result = candidate.run();
			const time = (now() - start) / (candidate.operations ?? 1);
			if (!Number.isFinite(result)) {
				throw new Error(`${candidate.name} did no work.`);
			}
			if (round >= 0) {
				times[index]?.push(time);
			}
		}
	}
	const base = times[0] ?? [];
	return candidates.map(({ name }, index) => {
		const own = times[index] ?? [];
		return {
			name,
			median: median(own),
			fastest: Math.min(...own),
			ratio: median(own.map((time, round) => time / (base[round] ?? time))),
		};
	});
}

/** Returns the processor time of this process in milliseconds, which other processes hardly affect. */
export function processorTime(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

/** Returns the median; `NaN` for an empty list. */
export function median(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
