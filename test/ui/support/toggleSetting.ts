import type { Screen } from './screen';

/**
 * Switches a setting with a check box on or off in VS Code's own editor of settings, waits for what is to come of it, and
 * closes that editor: one that is closed at once may not have written yet. The draft has the focus before and after.
 */
export async function toggleSetting({ page, palette, draft }: Screen, id: string, effect: () => Promise<void>): Promise<void> {
	const found = page.locator('.settings-count-widget').filter({ visible: true, hasText: /^1 / });
	await palette.run('Preferences: Open Settings (UI)');
	await page.locator('.settings-editor .suggest-input-container').click();
	// What was looked for before may be there still. The list is made anew until the search is done.
	await page.keyboard.press('Control+A');
	await page.keyboard.press('Delete');
	await found.waitFor({ state: 'detached' });
	await page.keyboard.insertText(id);
	await found.waitFor();
	await page.getByRole('checkbox', { name: id }).click();
	await effect();
	await page.keyboard.press('Escape');
	await page.locator('.settings-editor').waitFor({ state: 'detached' });
	await draft.hasFocus();
}
