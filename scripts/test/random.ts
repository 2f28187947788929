/** Returns a shuffled copy of a list. The order depends only on the seed and the length (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
	const next = randomNumbers(seed);
	const result = [...items];
	for (let last = result.length - 1; last > 0; last--) {
		const other = Math.floor(next() * (last + 1));
		[result[last], result[other]] = [result[other] as T, result[last] as T];
	}
	return result;
}

/** Returns a generator of numbers in [0, 1) that is deterministic for a seed (mulberry32). */
function randomNumbers(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
