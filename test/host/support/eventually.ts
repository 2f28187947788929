import { PATIENCE } from './until';

/**
 * Resolves when a condition holds, which is polled; rejects with its last error if it does not hold within 30 seconds. Where VS Code
 * has an event, use `until`.
 */
export async function eventually(condition: () => boolean | Promise<boolean>, say: () => string): Promise<void> {
	const end = Date.now() + PATIENCE;
	while (!await condition()) {
		if (Date.now() > end) {
			throw new Error(`It never came: ${say()}`);
		}
		await new Promise(resolve => setTimeout(resolve, 20));
	}
}
