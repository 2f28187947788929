/** Resolves when the condition holds; rejects with what it said last when it does not within fifteen seconds. */
export async function eventually(condition: () => boolean, say: () => string): Promise<void> {
	const end = Date.now() + 15_000;
	while (!condition()) {
		if (Date.now() > end) {
			throw new Error(`It never came: ${say()}`);
		}
		await new Promise(resolve => setTimeout(resolve, 20));
	}
}
