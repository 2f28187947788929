/** Waits until something is so, a turn of the event loop after the other. The test's own limit of time ends it where it never is. */
export async function until(isSo: () => boolean): Promise<void> {
	while (!isSo()) {
		await new Promise(resolve => setTimeout(resolve, 5));
	}
}
