/** A source of chance that is the same at each run (mulberry32, by Tommy Ettinger). */
export class Chance {
	private state: number;

	constructor(seed: number) {
		this.state = seed;
	}

	/** A whole number from 0 up to but not including `limit`. */
	below(limit: number): number {
		this.state = (this.state + 0x6D2B79F5) | 0;
		let hash = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
		hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash;
		return ((hash ^ (hash >>> 14)) >>> 0) % limit;
	}

	/** One of some things. */
	pick<T>(things: readonly T[]): T {
		const thing = things[this.below(things.length)];
		if (thing === undefined) {
			throw new Error('There is nothing to pick.');
		}
		return thing;
	}
}
