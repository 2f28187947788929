/** Something to time. It returns a number so that no engine can leave the work out. */
export interface Candidate {
	readonly name: string;
	run(): number;
}

/** How long a candidate took, in milliseconds. */
export interface Timing {
	readonly name: string;
	readonly median: number;
	readonly fastest: number;
	/** The median of its time over that of the first candidate in the same round. */
	readonly ratio: number;
}

/**
 * Times candidates in turn, round after round, so that a machine that slows down slows all of them; the
 * first is the baseline. Rounds that only warm up are not counted.
 */
export function measure(candidates: readonly Candidate[], rounds: number, warmUp: number): readonly Timing[] {
	const times = candidates.map(() => [] as number[]);
	for (let round = -warmUp; round < rounds; round++) {
		for (const [index, candidate] of candidates.entries()) {
			const start = performance.now();
			const result = candidate.run();
			const time = performance.now() - start;
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
		return { name, median: median(own), fastest: Math.min(...own), ratio: median(own.map((time, round) => time / (base[round] ?? time))) };
	});
}

/** The middle of some numbers; `NaN` of none. */
export function median(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
