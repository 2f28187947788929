import type { Locator, Page } from 'playwright-core';
import { eventually } from '../eventually';

/** Returns an item of the open menu by its full title. */
export function itemInMenu(page: Page, title: string): Locator {
	return page.locator('.monaco-menu .action-label').getByText(title, { exact: true });
}

/** Chooses an item of the open menu by keyboard: a menu ignores clicks right after it opens. */
export async function chooseInMenu(page: Page, choice: string): Promise<void> {
	const menu = page.locator('.monaco-menu');
	// The text of an item includes its keybinding.
	const focused = async () => (await menu.locator('.action-item.focused .action-label').allInnerTexts()).join().trim();
	await itemInMenu(page, choice).waitFor();
	for (let last = await focused(); last !== choice;) {
		const before = last;
		await page.keyboard.press('ArrowDown');
		last = await eventually('another row to have the focus', focused, now => now !== before);
	}
	await page.keyboard.press('Enter');
	await menu.waitFor({ state: 'detached' });
}
