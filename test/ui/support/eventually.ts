import { setTimeout as wait } from 'node:timers/promises';

/** The time limit in milliseconds: many times what anything takes, since other editors run on the same machine. */
export const PATIENCE = 45_000;
const pause = 50;

/**
 * Polls until an answer is accepted, and resolves with it. Rejects with what was expected and the last answer if that takes too long.
 */
export async function eventually<T>(expected: string, ask: () => Promise<T> | T, isGood: (answer: T) => boolean): Promise<T> {
	const end = Date.now() + PATIENCE;
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
