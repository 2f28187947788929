import { eventually } from '../ui/support/eventually';
import { dark, highContrast, light, showSystemTheme, systemThemes } from '../ui/support/look/theme';
import { takePicture, useScreen, type Screen } from '../ui/support/screen';
import { filesWith, INVENTED, MISTAKES, type PlantedMistake } from '../ui/support/twentyMistakes';

/** The notes to correct. The others take as long again and show the same: `DOSSIER_TWENTY=note.tex,note.adoc` names them. */
const NOTES = (process.env['DOSSIER_TWENTY'] ?? 'note.md').split(',');
/** The numbers of mistakes whose actions are shown in all themes. */
const IN_ALL_THEMES = [4, 7, 17];

for (const note of NOTES) {
	describe(`twenty mistakes in ${note}`, () => {
		const screen = useScreen({
			file: note,
			drafts: filesWith(note),
			settings: { ...systemThemes, 'editor.wordWrap': 'on' },
		});

		it('are corrected one after another by keyboard alone', async () => {
			const { page, draft, notifications } = screen();
			await draft.hasFocus();
			await page.locator('.squiggly-warning').first().waitFor();
			for (const [index, mistake] of MISTAKES.entries()) {
				await goToNextFinding(screen());
				await page.locator('.monaco-hover:visible').getByText(mistake.said).first().waitFor();
				await openActions(screen(), mistake);
				await takePictures(
					screen(),
					`${note.replace(/\W/, '-')}-${String(index + 1).padStart(2, '0')}`,
					IN_ALL_THEMES.includes(index + 1),
				);
				await correct(screen(), mistake);
			}
			await goToNextFinding(screen());
			await notifications.message('There are no findings in this document.').waitFor();
			await page.locator('.squiggly-warning, .squiggly-info, .squiggly-hint').first().waitFor({ state: 'detached' });
		}).timeout(240_000);
	});
}

async function goToNextFinding({ page }: Screen): Promise<void> {
	await page.keyboard.press('Control+K');
	await page.keyboard.press('Alt+F');
}

/**
 * Opens the menu of actions. VS Code asks for actions itself 250 milliseconds after the cursor has moved, and shows no menu if its own request
 * is answered at the same time as that of the key, or while the latter takes longer than 500 milliseconds; the key is then pressed again.
 */
async function openActions(screen: Screen, mistake: PlantedMistake): Promise<void> {
	await eventually(`a menu with “${mistake.action ?? 'Ignore'}”`, async () => {
		if (!await screen.page.locator('.action-widget .monaco-list').isVisible()) {
			await screen.page.keyboard.press('Control+.');
		}
		return focusedAction(screen, mistake).waitFor({ timeout: 5000 }).then(() => true, () => false);
	}, isOpen => isOpen);
}

/** The row of the menu that Enter chooses, if it corrects a mistake; without such an action, the one that ignores it. */
function focusedAction({ page }: Screen, { action = 'Ignore “Quotation not in its source”' }: PlantedMistake) {
	return page.locator('.action-widget .monaco-list-row.focused').filter({ hasText: action });
}

async function correct({ page }: Screen, { action }: PlantedMistake): Promise<void> {
	const menu = page.locator('.action-widget .monaco-list');
	await page.keyboard.press(action === undefined ? 'Escape' : 'Enter');
	await menu.waitFor({ state: 'detached' });
	if (action === undefined) {
		for (let left = INVENTED.written.split(' ').length; left > 0; left--) {
			await page.keyboard.press('Control+Shift+ArrowRight');
		}
		await page.keyboard.insertText(INVENTED.right);
	}
}

async function takePictures(screen: Screen, name: string, inAllThemes: boolean): Promise<void> {
	await takePicture(screen, name);
	for (const theme of inAllThemes ? [dark, highContrast] : []) {
		await showSystemTheme(screen, theme);
		await takePicture(screen, `${name}-${theme.name}`);
	}
	if (inAllThemes) {
		await showSystemTheme(screen, light);
	}
}
