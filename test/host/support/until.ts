import type * as vscode from 'vscode';

/** How long something may take, in milliseconds: half of what a test may. */
export const PATIENCE = 30_000;

/**
 * Resolves as soon as the condition holds, which is checked at once and whenever the event fires. Rejects after half a
 * minute with what `describe` says.
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
