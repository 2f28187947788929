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
