import { passTime } from '../../../support/fakeVscode/pauses';

/** How much of the time of pauses passes at each look, in milliseconds: less than any pause of the extension. */
const STEP = 25;

/** The time limit in milliseconds: less than that of a test, after which the checks would continue and keep the process alive. */
const PATIENCE = 25_000;

/** Waits until a condition holds and checks it at each turn of the event loop, while the pauses of the extension pass. Rejects after a time limit. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
	const end = Date.now() + PATIENCE;
	while (!await isSo()) {
		if (Date.now() > end) {
			throw new Error(`This was not so within ${PATIENCE / 1000} s: ${isSo.toString()}`);
		}
		await new Promise(resolve => setTimeout(resolve, 1));
		passTime(STEP);
	}
}

/** Waits for work that waits for pauses of the extension, while they pass. Resolves or rejects with it. */
export async function passing<T>(work: Promise<T>): Promise<T> {
	let isOver = false;
	const end = () => {
		isOver = true;
	};
	void work.then(end, end);
	await until(() => isOver);
	return work;
}
