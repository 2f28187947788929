/** How long something may take, in milliseconds: half of what a test may. */
const PATIENCE = 30_000;

/** Resolves when the condition holds; rejects with what it said last when it does not within half a minute. */
export async function eventually(condition: () => boolean | Promise<boolean>, say: () => string): Promise<void> {
	const end = Date.now() + PATIENCE;
	while (!await condition()) {
		if (Date.now() > end) {
			throw new Error(`It never came: ${say()}`);
		}
		await new Promise(resolve => setTimeout(resolve, 20));
	}
}
