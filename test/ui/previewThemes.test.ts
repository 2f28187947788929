import { assertAccessible } from './support/accessibility';
import { unvtf } from './support/entries';
import { openOverviewIn } from './support/overview';
import { takePicture, useScreen } from './support/screen';
import { dark, highContrast, highContrastLight, light } from './support/theme';

describe('preview in the themes', () => {
	const screen = useScreen({ file: 'policy-note.md', size: { width: 1600, height: 1000 } });

	for (const theme of [light, dark, highContrast, highContrastLight]) {
		describe(theme.name, () => {
			// Themes change colours and nothing else.
			const only = theme === light ? {} : { only: 'colours' } as const;

			before(() => openOverviewIn(screen(), theme));

			it('shows an overview that all can read', async () => {
				const { preview } = screen();
				await takePicture(screen(), `preview-overview-${theme.name}`);
				await assertAccessible(await preview.frame(), only);
			});

			it('shows its search and its keys so that all can read them', async () => {
				const { page, preview } = screen();
				await preview.search.fill('protocol');
				await preview.found.nth(2).waitFor();
				await takePicture(screen(), `preview-search-${theme.name}`);
				await assertAccessible(await preview.frame(), { ...only, part: '.search', rules: ['color-contrast'] });
				await preview.search.press('Escape');
				await page.keyboard.press('?');
				await preview.document.getByRole('dialog').waitFor();
				await assertAccessible(await preview.frame(), { ...only, part: 'dialog', rules: ['color-contrast', 'button-name'] });
				await page.keyboard.press('Escape');
				await preview.document.getByRole('dialog').waitFor({ state: 'hidden' });
			});

			it('shows its pictures as tables that all can read', async () => {
				const { page, preview } = screen();
				await preview.focusPage();
				await page.keyboard.press('t');
				await preview.section('Funding').getByRole('table').waitFor();
				await assertAccessible(await preview.frame(), { ...only, part: 'table', rules: ['color-contrast'] });
				await page.keyboard.press('t');
				await preview.section('Funding').getByRole('table').waitFor({ state: 'hidden' });
			});

			it('shows an entry with departures that all can read', async () => {
				const { preview } = screen();
				await preview.section('Funds').getByRole('link', { name: unvtf.heading }).first().click();
				await preview.shows(unvtf.heading);
				await preview.section('Differences from the official record').waitFor();
				await takePicture(screen(), `preview-entry-${theme.name}`);
				await assertAccessible(await preview.frame(), only);
				await preview.section('Differences from the official record').scrollIntoViewIfNeeded();
				await takePicture(screen(), `preview-departures-${theme.name}`);
			});
		});
	}
});
