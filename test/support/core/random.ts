/** A source of numbers that gives the same numbers in every run, so that what fails fails again. */
export interface Random {
	/** A whole number from 0 to below the limit. */
	below(limit: number): number;
	/** One of some things. */
	of<T>(things: readonly T[]): T;
}

/** Random numbers from a seed (mulberry32). */
export function randomFrom(seed: number): Random {
	let state = seed;
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	const below = (limit: number) => Math.floor(next() * limit);
	return {
		below,
		of: things => {
			if (things.length === 0) {
				throw new Error('There is nothing to choose from.');
			}
			return things[below(things.length)] as (typeof things)[number];
		},
	};
}
