import type { Page } from 'playwright-core';
import { eventually } from './eventually';

/** Puts a known text on the clipboard, so that a new one is recognized. The page needs permission to use the clipboard. */
export async function clearClipboard(page: Page): Promise<void> {
	await page.evaluate(() => navigator.clipboard.writeText('nothing'));
}

/** Waits for a new text on the clipboard and resolves with it. */
export async function clipboardText(page: Page): Promise<string> {
	return eventually('something on the clipboard', () => page.evaluate(() => navigator.clipboard.readText()), text => text !== 'nothing');
}
