import { inTurn } from '../../../support/core/budget';
import type { Screen } from '../screen';
import { keepPicture, PICTURES } from './picture';

/** A colour theme of VS Code: its names, and its classes on pages. */
export interface Theme {
	/** The name for files of ours. */
	readonly name: string;
	readonly listed: string;
	/** The name in a settings file. */
	readonly setting: string;
	/** The class of the workbench. */
	readonly workbench: string;
	/** The class of the body of a webview. */
	readonly webview: string;
}

export const light: Theme = { name: 'light', listed: 'Light Modern', setting: 'Default Light Modern', workbench: 'vs', webview: 'vscode-light' };
export const dark: Theme = { name: 'dark', listed: 'Dark Modern', setting: 'Default Dark Modern', workbench: 'vs-dark', webview: 'vscode-dark' };
export const highContrast: Theme = {
	name: 'high-contrast',
	listed: 'Dark High Contrast',
	setting: 'Default High Contrast',
	workbench: 'hc-black',
	webview: 'vscode-high-contrast',
};
export const highContrastLight: Theme = {
	name: 'high-contrast-light',
	listed: 'Light High Contrast',
	setting: 'Default High Contrast Light',
	workbench: 'hc-light',
	webview: 'vscode-high-contrast-light',
};

/** The light theme, and one of the others by the seed; in a thorough run, all. */
export const themesInTurn: readonly Theme[] = [light, ...inTurn([dark, highContrast, highContrastLight], 3)];

/** Settings that make the window follow the system, so that {@link showSystemTheme} changes its theme. */
export const systemThemes = {
	'window.autoDetectColorScheme': true,
	'workbench.preferredLightColorTheme': 'Default Light Modern',
	'workbench.preferredDarkColorTheme': 'Default Dark Modern',
} as const;

/** Changes the theme of the system, and waits until the window has it. Everything stays open, including lists and menus. */
export async function showSystemTheme({ page }: Pick<Screen, 'page'>, theme: Theme): Promise<void> {
	await page.emulateMedia({
		colorScheme: theme.workbench.endsWith('light') || theme === light ? 'light' : 'dark',
		forcedColors: theme.workbench.startsWith('hc-') ? 'active' : 'none',
	});
	await page.locator(`.monaco-workbench.${theme.workbench}`).waitFor();
}

/** Chooses a theme in VS Code's list, and waits until the window has it. */
export async function chooseTheme({ page, palette }: Pick<Screen, 'page' | 'palette'>, { listed, workbench }: Theme): Promise<void> {
	await page.keyboard.press('Control+K');
	await page.keyboard.press('Control+T');
	await palette.rows.first().waitFor();
	await palette.typeUntilFirst(listed, new RegExp(`^${listed}`));
	await palette.accept();
	await page.locator(`.monaco-workbench.${workbench}`).waitFor();
}

/** Takes a picture of the window in each of these themes if pictures are wanted. Everything stays open; the last theme remains. */
export async function takePictureInThemes(screen: Screen, name: string, themes: readonly Theme[]): Promise<void> {
	for (const theme of PICTURES ? themes : []) {
		await setTheme(screen, theme);
		await keepPicture(screen.page, `${name}-${theme.name}`);
	}
}

/** Sets the theme in the settings file, which is much faster than VS Code's list, and waits until the window has it. */
export async function setTheme({ page, changeSettings }: Screen, { setting, workbench }: Theme): Promise<void> {
	await changeSettings({ 'workbench.colorTheme': setting });
	await page.locator(`.monaco-workbench.${workbench}`).waitFor();
}
