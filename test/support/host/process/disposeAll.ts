/** Disposes resources one after another in reverse order and empties the list. Continues after an error and rejects with the first one. */
export async function disposeAll(owned: { dispose(): Promise<void> }[]): Promise<void> {
	const failures: unknown[] = [];
	for (let one = owned.pop(); one !== undefined; one = owned.pop()) {
		await one.dispose().catch((error: unknown) => failures.push(error));
	}
	if (failures.length > 0) {
		throw failures[0];
	}
}
