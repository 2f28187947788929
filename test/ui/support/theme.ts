import type { Screen } from './screen';

/** A colour theme of VS Code: what the list and a settings file call it, and how it marks pages. */
export interface Theme {
	/** A name for files. */
	readonly name: string;
	readonly listed: string;
	/** What a settings file calls it. */
	readonly setting: string;
	/** The class of the workbench. */
	readonly workbench: string;
	/** The class of the body of a webview. */
	readonly webview: string;
}

export const light: Theme = { name: 'light', listed: 'Light Modern', setting: 'Default Light Modern', workbench: 'vs', webview: 'vscode-light' };
export const dark: Theme = { name: 'dark', listed: 'Dark Modern', setting: 'Default Dark Modern', workbench: 'vs-dark', webview: 'vscode-dark' };
export const highContrast: Theme = {
	name: 'high-contrast', listed: 'Dark High Contrast', setting: 'Default High Contrast', workbench: 'hc-black', webview: 'vscode-high-contrast',
};
export const highContrastLight: Theme = {
	name: 'high-contrast-light', listed: 'Light High Contrast', setting: 'Default High Contrast Light', workbench: 'hc-light', webview: 'vscode-high-contrast-light',
};

/** Settings with which the window follows the system, so that {@link showSystemTheme} changes its theme. */
export const systemThemes = {
	'window.autoDetectColorScheme': true,
	'workbench.preferredLightColorTheme': 'Default Light Modern',
	'workbench.preferredDarkColorTheme': 'Default Dark Modern',
} as const;

/** Lets the system ask for a theme, and waits until the window has it. Whatever is open stays open, lists and menus too. */
export async function showSystemTheme({ page }: Pick<Screen, 'page'>, theme: Theme): Promise<void> {
	await page.emulateMedia({ colorScheme: theme.workbench.endsWith('light') || theme === light ? 'light' : 'dark', forcedColors: theme.workbench.startsWith('hc-') ? 'active' : 'none' });
	await page.locator(`.monaco-workbench.${theme.workbench}`).waitFor();
}

/** Chooses a theme in VS Code's list of themes, and waits until the window has it. */
export async function chooseTheme({ page, palette }: Pick<Screen, 'page' | 'palette'>, { listed, workbench }: Theme): Promise<void> {
	await page.keyboard.press('Control+K');
	await page.keyboard.press('Control+T');
	await palette.rows.first().waitFor();
	await palette.typeUntilFirst(listed, new RegExp(`^${listed}`));
	await palette.accept();
	await page.locator(`.monaco-workbench.${workbench}`).waitFor();
}

/** Gives the window a theme by the settings file, which takes a fraction of what VS Code's list does, and waits until the window has it. */
export async function setTheme({ page, changeSettings }: Screen, { setting, workbench }: Theme): Promise<void> {
	await changeSettings({ 'workbench.colorTheme': setting });
	await page.locator(`.monaco-workbench.${workbench}`).waitFor();
}
