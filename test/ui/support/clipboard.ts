import type { Page } from 'playwright-core';
import { eventually } from './eventually';

/** Puts something else on the clipboard, so that what is found there later is new. The page must be allowed to use it. */
export async function clearClipboard(page: Page): Promise<void> {
	await page.evaluate(() => navigator.clipboard.writeText('nothing'));
}

/** Waits until something new is on the clipboard and resolves with it. */
export async function clipboardText(page: Page): Promise<string> {
	return eventually('something on the clipboard', () => page.evaluate(() => navigator.clipboard.readText()), text => text !== 'nothing');
}
