import { overview } from '../entries';
import { chooseTheme, type Theme } from '../look/theme';
import type { Screen } from '../screen';

/** Opens the preview by its command and waits for the overview. */
export async function openOverview({ palette, preview }: Pick<Screen, 'palette' | 'preview'>): Promise<void> {
	await palette.run('Dossier: Open Preview');
	await preview.shows(overview.heading);
}

/** Like that, in a theme, once the page uses it. */
export async function openOverviewIn(screen: Pick<Screen, 'page' | 'palette' | 'preview'>, theme: Theme): Promise<void> {
	await chooseTheme(screen, theme);
	await openOverview(screen);
	await screen.preview.document.locator(`body.${theme.webview}`).waitFor();
}
