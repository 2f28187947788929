/** Resolves when the condition holds; rejects with what it said last when it does not within ten seconds. */
export async function eventually(condition: () => boolean, say: () => string): Promise<void> {
	const end = Date.now() + 10_000;
	while (!condition()) {
		if (Date.now() > end) {
			throw new Error(`It never came: ${say()}`);
		}
		await new Promise(resolve => setTimeout(resolve, 20));
	}
}
