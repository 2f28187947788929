/** Whether the run is the thorough one: `npm test -- --thorough`, as every night. */
export const THOROUGH = process.env['DOSSIER_TEST_THOROUGH'] === '1';

/** How many times as much the thorough run does. */
const TIMES = 10;

/** How often a test with random input runs: `ordinary` times, and many times as often in the thorough run. */
export function runs(ordinary: number): number {
	return THOROUGH ? TIMES * ordinary : ordinary;
}
