/** The seed of random input from fast-check, which `npm test -- --seed` sets: without one, every run is the same. */
export const SEED = Number(process.env['DOSSIER_TEST_SEED'] ?? 2020);

/** Whether this is a thorough run: `npm test -- --thorough`, as every night. */
export const THOROUGH = process.env['DOSSIER_TEST_THOROUGH'] === '1';

/** The factor by which a thorough run repeats tests more often. */
const TIMES = 10;

/**
 * Returns how often a test with random input runs: `ordinary` times, or in a thorough run `thorough` times, by default many times as often.
 */
export function runs(ordinary: number, thorough = TIMES * ordinary): number {
	return THOROUGH ? thorough : ordinary;
}

/** Returns one in `parts` of the cases, chosen by the seed and an offset, so that further runs take the others; in a thorough run, all. */
export function inTurn<T>(cases: Iterable<T>, parts: number, offset = 0): readonly T[] {
	return [...cases].filter((_, index) => THOROUGH || (index + SEED + offset) % parts === 0);
}
