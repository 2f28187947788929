import type { Page } from 'playwright-core';
import { eventually } from '../eventually';

/**
 * Waits until VS Code has stored a state of the window that contains a text. It does so every few seconds while the document has the focus,
 * and when the window closes, but a browser does not wait for the latter. Therefore, the window gets the focus: while it is in a frame,
 * whether the document has it depends on what other windows do.
 */
export async function windowStateHas(page: Page, word: string | RegExp): Promise<void> {
	const pattern = typeof word === 'string' ? word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') : word.source;
	await eventually(`a saved state of the window with ${pattern}`, () => page.evaluate(isInState, pattern), found => found);
}

/** Runs in the page, so it may not use outer variables or named functions. */
async function isInState(pattern: string): Promise<boolean> {
	window.focus();
	for (const { name } of await indexedDB.databases()) {
		if (name?.startsWith('vscode-web-state-db')) {
			const values = await new Promise<unknown[]>((resolve, reject) => {
				const opening = indexedDB.open(name);
				opening.onerror = () => reject(opening.error ?? new Error(name));
				opening.onsuccess = () => {
					const reading = opening.result.transaction('ItemTable').objectStore('ItemTable').getAll();
					reading.onerror = () => reject(reading.error ?? new Error(name));
					reading.onsuccess = () => {
						opening.result.close();
						resolve(reading.result);
					};
				};
			});
			if (values.some(value => new RegExp(pattern).test(String(value)))) {
				return true;
			}
		}
	}
	return false;
}
