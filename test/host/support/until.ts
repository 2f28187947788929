import type * as vscode from 'vscode';

/** The time limit in milliseconds: half of that of a test. */
export const PATIENCE = 30_000;

/**
 * Resolves when a condition holds, which is checked at once and whenever the event fires. Rejects after 30 seconds with the text that
 * `describe` returns.
 */
export async function until<T>(event: vscode.Event<T>, condition: () => boolean, describe: () => string): Promise<void> {
	if (condition()) {
		return;
	}
	await new Promise<void>((resolve, reject) => {
		const end = (finish: () => void) => {
			clearTimeout(timer);
			listener.dispose();
			finish();
		};
		const timer = setTimeout(() => end(() => reject(new Error(`This never happened: ${describe()}`))), PATIENCE);
		const listener = event(() => condition() && end(resolve));
	});
}

/**
 * Resolves when a condition holds that can only be asked for, which is checked at once and again after each event, including one that fires
 * during a check. Rejects if no event fires for 30 seconds.
 */
export async function untilAnswer<T>(event: vscode.Event<T>, condition: () => Promise<boolean>, describe: () => string): Promise<void> {
	let fired = 0;
	const counting = event(() => fired++);
	try {
		for (let before = fired; !await condition(); before = fired) {
			const seen = before;
			await until(event, () => fired > seen, describe);
		}
	} finally {
		counting.dispose();
	}
}
