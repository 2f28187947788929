import type { Screen } from './screen';

/** Switches a setting with a check box on or off in VS Code's own editor of settings, and closes that. */
export async function toggleSetting({ page, palette }: Screen, id: string): Promise<void> {
	await palette.run('Preferences: Open Settings (UI)');
	await page.locator('.settings-editor .suggest-input-container').click();
	await page.keyboard.press('Control+A');
	await page.keyboard.type(id);
	const box = page.getByRole('checkbox', { name: id });
	const was = await box.getAttribute('aria-checked');
	await box.click();
	await page.locator(`[role="checkbox"][aria-label="${id}"][aria-checked="${was === 'true' ? 'false' : 'true'}"]`).waitFor();
	await page.keyboard.press('Escape');
	await page.locator('.settings-editor').waitFor({ state: 'detached' });
}
