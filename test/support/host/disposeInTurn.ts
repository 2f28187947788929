/** Disposes of the last first, each after the other is done, and empties the list. Goes on after a failure and rejects with the first. */
export async function disposeInTurn(owned: { dispose(): Promise<void> }[]): Promise<void> {
	const failures: unknown[] = [];
	for (let one = owned.pop(); one !== undefined; one = owned.pop()) {
		await one.dispose().catch((error: unknown) => failures.push(error));
	}
	if (failures.length > 0) {
		throw failures[0];
	}
}
