/** A seeded pseudorandom number generator (mulberry32, by Tommy Ettinger). */
export class Chance {
	private state: number;

	constructor(seed: number) {
		this.state = seed;
	}

	/** Returns an integer from 0 up to, but not including, `limit`. */
	below(limit: number): number {
		this.state = (this.state + 0x6D2B79F5) | 0;
		let hash = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
		hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash;
		return ((hash ^ (hash >>> 14)) >>> 0) % limit;
	}

	/** Returns one of several values. */
	pick<T>(things: readonly T[]): T {
		const thing = things[this.below(things.length)];
		if (thing === undefined) {
			throw new Error('There is nothing to pick.');
		}
		return thing;
	}
}

const DEFAULT_SEED = 2020;

/**
 * Runs a check `times` times with different random input. The input depends on the seed, which DOSSIER_TEST_SEED can set, the
 * name of the test and the number of the run. An error message includes the seed.
 */
export function withChance(test: string, times: number, check: (chance: Chance, run: number) => void): void {
	const seed = process.env['DOSSIER_TEST_SEED'] ?? String(DEFAULT_SEED);
	if (!/^\d+$/.test(seed)) {
		throw new Error(`DOSSIER_TEST_SEED is no number: ${seed}`);
	}
	for (let run = 0; run < times; run++) {
		try {
			check(new Chance(hashOf(`${seed} ${test} ${run}`)), run);
		} catch (error) {
			throw new Error(`Run ${run} with DOSSIER_TEST_SEED=${seed}: ${error instanceof Error ? error.message : String(error)}`, {
				cause: error,
			});
		}
	}
}

/** The 32-bit FNV hash. */
function hashOf(text: string): number {
	let hash = 0x811C9DC5;
	for (let at = 0; at < text.length; at++) {
		hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	}
	return hash;
}
