/** How much longer the long text is. A reader that is linear takes about as many times as long, one of the square this squared. */
const TIMES = 8;

/** Half-way between the two, as powers go. */
const MOST = TIMES ** 1.5;

/** How often both are timed: one time at which nobody disturbs is enough, since the fastest counts. */
const TRIES = 25;

const SHORT = 3_000;

/**
 * What a reader of text does with one that repeats a part, where that takes more than in proportion to the length:
 * the part and the ratio; `undefined` where it is linear. It compares two times of the same machine, and the fastest of
 * each, so that it does not depend on how fast the machine is or who else uses it.
 */
export function overgrowth(read: (text: string) => unknown, part: string): string | undefined {
	const short = part.repeat(Math.ceil(SHORT / part.length));
	const long = short.repeat(TIMES);
	let ratio = Infinity;
	for (let tries = 0, fast = Infinity, slow = Infinity; tries < TRIES && ratio > MOST; tries++) {
		// The long one first: what is not compiled yet must not make the short one look slow.
		slow = Math.min(slow, timeOf(read, long));
		fast = Math.min(fast, timeOf(read, short));
		ratio = slow / fast;
	}
	return ratio > MOST ? `${JSON.stringify(part)}: ${ratio.toFixed(0)} times as long for ${TIMES} times the text` : undefined;
}

function timeOf(read: (text: string) => unknown, text: string): number {
	const start = performance.now();
	read(text);
	return performance.now() - start;
}
