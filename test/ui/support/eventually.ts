import { setTimeout as wait } from 'node:timers/promises';

const patience = 20_000;
const pause = 50;

/**
 * Asks again and again until the answer is one to go on with, and resolves with it. Rejects with what was expected and
 * the last answer if that takes too long.
 */
export async function eventually<T>(expected: string, ask: () => Promise<T> | T, isGood: (answer: T) => boolean): Promise<T> {
	const end = Date.now() + patience;
	for (;;) {
		const answer = await ask();
		if (isGood(answer)) {
			return answer;
		}
		if (Date.now() > end) {
			throw new Error(`Expected ${expected}; the last answer was ${JSON.stringify(answer)}.`);
		}
		await wait(pause);
	}
}
