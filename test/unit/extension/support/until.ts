/** Waits until a condition holds and checks it at each turn of the event loop. Fails by the time limit of the test. */
export async function until(isSo: () => boolean): Promise<void> {
	while (!isSo()) {
		await new Promise(resolve => setTimeout(resolve, 5));
	}
}
