import { overview, unvtf } from '../ui/support/entries';
import { assertAccessible } from '../ui/support/look/accessibility';
import { keepPicture } from '../ui/support/look/picture';
import { light, themesInTurn } from '../ui/support/look/theme';
import { usePreview } from './support/usePreview';

describe('preview, themes', () => {
	for (const theme of themesInTurn) {
		describe(theme.name, () => {
			// Themes change colours and nothing else.
			const only = theme === light ? {} : { only: 'colours' } as const;

			const screen = usePreview({ theme, size: { width: 621, height: 898 } });

			before(() => screen().preview.shows(overview.heading));

			it('shows an accessible overview', async () => {
				const { preview } = screen();
				await keepPicture(screen().page, `preview-overview-${theme.name}`);
				await assertAccessible(await preview.frame(), only);
			});

			it('shows accessible search results and keyboard shortcuts', async () => {
				const { page, preview } = screen();
				await preview.search.fill('protocol');
				await preview.found.nth(2).waitFor();
				await keepPicture(screen().page, `preview-search-${theme.name}`);
				await assertAccessible(await preview.frame(), { ...only, part: '.search', rules: ['color-contrast'] });
				await preview.search.press('Escape');
				await page.keyboard.press('?');
				await preview.document.getByRole('dialog').waitFor();
				await assertAccessible(await preview.frame(), { ...only, part: 'dialog', rules: ['color-contrast', 'button-name'] });
				await page.keyboard.press('Escape');
				await preview.document.getByRole('dialog').waitFor({ state: 'hidden' });
			});

			it('shows its charts as accessible tables', async () => {
				const { page, preview } = screen();
				await preview.focusPage();
				await page.keyboard.press('t');
				await preview.section('Funding').getByRole('table').waitFor();
				await assertAccessible(await preview.frame(), { ...only, part: 'table', rules: ['color-contrast'] });
				await page.keyboard.press('t');
				await preview.section('Funding').getByRole('table').waitFor({ state: 'hidden' });
			});

			it('shows an accessible entry with departures', async () => {
				const { preview } = screen();
				await preview.section('Funds').getByRole('link', { name: unvtf.heading }).first().click();
				await preview.shows(unvtf.heading);
				await preview.section('Differences from the official record').waitFor();
				await keepPicture(screen().page, `preview-entry-${theme.name}`);
				await assertAccessible(await preview.frame(), only);
				await preview.section('Differences from the official record').scrollIntoViewIfNeeded();
				await keepPicture(screen().page, `preview-departures-${theme.name}`);
			});
		});
	}
});
