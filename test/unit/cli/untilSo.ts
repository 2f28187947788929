/** The time between two looks in milliseconds. Looking again at once would keep a core busy for as long as the server waits. */
const PAUSE = 2;

/** Resolves once a condition holds. The time limit of the test is the limit. */
export async function untilSo(isSo: () => boolean): Promise<void> {
	while (!isSo()) {
		await new Promise(resolve => setTimeout(resolve, PAUSE));
	}
}
