import assert from 'node:assert/strict';
import { COMMANDS } from '../../src/extension/ids';
import { overview } from '../ui/support/entries';
import { assertAccessible } from '../ui/support/look/accessibility';
import { keepPicture } from '../ui/support/look/picture';
import { light, themesInTurn } from '../ui/support/look/theme';
import { usePreview } from './support/usePreview';

describe('preview, statistics', () => {
	for (const theme of themesInTurn) {
		describe(theme.name, () => {
			const only = theme === light ? {} : { only: 'colours' } as const;
			const screen = usePreview({ theme, size: { width: 621, height: 898 } });

			it('opens from the overview, and is accessible', async () => {
				const { preview, page } = screen();
				await preview.shows(overview.heading);
				await preview.document.getByRole('link', { name: 'Statistics', exact: true }).click();
				await preview.document.getByText('Without an official source').first().waitFor();
				await preview.section('Languages').getByRole('table').waitFor();
				await keepPicture(page, `preview-statistics-${theme.name}`);
				await assertAccessible(await preview.frame(), only);
			});
		});
	}

	describe('by keyboard', () => {
		const screen = usePreview({ size: { width: 621, height: 898 } });

		it('opens from the command, goes to what a figure counts, to an entry, and back', async () => {
			const { preview, page, host } = screen();
			await preview.shows(overview.heading);
			await host.commands.get(COMMANDS.showStatistics)?.({ dossier: { id: 'cop10be' } });
			const figures = preview.document.getByRole('navigation', { name: 'Key figures' });
			await figures.getByRole('link', { name: /Without an official source/ }).focus();
			await page.keyboard.press('Enter');
			const list = preview.section('Without an official source');
			await preview.inView(list.getByRole('heading', { level: 2 }));
			assert.equal(await preview.document.getByRole('button', { name: 'Insert Citation' }).count(), 0);
			await list.getByRole('link').first().focus();
			await page.keyboard.press('Enter');
			await preview.document.getByRole('heading', { name: 'Without an official source' }).waitFor({ state: 'detached' });
			await page.keyboard.press('Alt+ArrowLeft');
			await preview.section('Languages').getByRole('table').waitFor();
			await preview.document.getByRole('link', { name: 'Overview of the dossier' }).click();
			await preview.shows(overview.heading);
		});
	});
});
