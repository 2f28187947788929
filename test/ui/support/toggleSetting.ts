import type { Screen } from './screen';

/**
 * Switches a setting with a check box on or off in VS Code's own editor of settings, waits for what is to come of it, and
 * closes that editor: one that is closed at once may not have written yet.
 */
export async function toggleSetting({ page, palette }: Screen, id: string, effect: () => Promise<void>): Promise<void> {
	await palette.run('Preferences: Open Settings (UI)');
	await page.locator('.settings-editor .suggest-input-container').click();
	await page.keyboard.press('Control+A');
	await page.keyboard.type(id);
	// Until all of it is typed and looked for, the list is made anew.
	await page.locator('.settings-count-widget').filter({ hasText: /^1 / }).waitFor();
	await page.getByRole('checkbox', { name: id }).click();
	await effect();
	await page.keyboard.press('Escape');
	await page.locator('.settings-editor').waitFor({ state: 'detached' });
}
