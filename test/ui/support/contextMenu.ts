import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';

/** A row of the menu that is open, by its whole title. */
export function itemInMenu(page: Page, title: string): Locator {
	return page.locator('.monaco-menu .action-label').getByText(title, { exact: true });
}

/** Takes something in the menu that is open, with the keyboard: a menu takes no click in its first moments. */
export async function chooseInMenu(page: Page, choice: string): Promise<void> {
	const menu = page.locator('.monaco-menu');
	// A row has the keys of its command beside its title.
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
