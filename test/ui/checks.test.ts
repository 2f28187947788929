import { takePicture, useScreen } from './support/screen';
import { dark, highContrast, light, setTheme } from './support/theme';

const note = `# A note

The help of the UN Office for Drug and Crime (UNODC) was welcome. UNODC answered.
`;
const corrected = note.replace('UN Office for Drug and Crime', 'United Nations Office on Drugs and Crime');

describe('checks of a draft', () => {
	const screen = useScreen({ file: 'note.md', drafts: { 'note.md': note } });

	it('are shown in the editor, and corrected by keyboard alone', async () => {
		const { page, draft } = screen();
		await draft.hasFocus();
		await page.locator('.squiggly-warning').first().waitFor();
		await page.keyboard.press('Control+K');
		await page.keyboard.press('Alt+F');
		await page.locator('.monaco-hover:visible').getByText('“UNODC” is short for “United Nations Office on Drugs and Crime”').waitFor();
		for (const theme of [dark, highContrast, light]) {
			await setTheme(screen(), theme);
			await takePicture(screen(), `checks-${theme.name}`);
		}
		await page.keyboard.press('Control+.');
		await page.locator('.action-widget').getByText('Replace with “United Nations Office on Drugs and Crime”').first().waitFor();
		await takePicture(screen(), 'checks-actions');
		await page.keyboard.press('Enter');
		await draft.isSavedAs('note.md', corrected);
		await page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
	});
});
