import { PATIENCE } from './until';

/**
 * Resolves when the condition holds, which is checked again and again; rejects with what it said last when it does not
 * within half a minute. Where VS Code has an event, use `until`.
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
