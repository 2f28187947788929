import assert from 'node:assert/strict';
import { assertAccessible } from '../ui/support/look/accessibility';
import { keepPicture } from '../ui/support/look/picture';
import { dark, highContrast, highContrastLight, light } from '../ui/support/look/theme';
import { useReview } from './support/useReview';

const TEXT =
	'Term,Acronym,Kind,Definition\nReef Fund,RF,fund,Pays for reefs.\nHarbour Office,,organization,\nOffice of Harbours,,organization,\n';
const WRITTEN = '/drafts/terms.dossier.yaml';

describe('import page', () => {
	const review = useReview({ text: TEXT, imports: true });

	it('lists the entries by kind with their rows, and imports what is accepted, by keyboard', async () => {
		const shown = review();
		const { page, host } = shown;
		assert.deepEqual(
			await page
				.getByRole('group')
				.filter({ has: page.locator('.row') })
				.locator('.title')
				.allInnerTexts(),
			['Funds', 'Organizations'],
		);
		assert.match((await shown.row('Reef Fund').textContent()) ?? '', /RF[^]*row 2[^]*Pays for reefs\./);
		await shown.goTo('Office of Harbours');
		await page.keyboard.press('m');
		await page.getByRole('dialog', { name: 'Merge “Office of Harbours” with' }).waitFor();
		await page.keyboard.press('Enter');
		await shown.row('Harbour Office').filter({ hasText: 'with Office of Harbours' }).waitFor();
		await shown.goTo('Reef Fund');
		await page.keyboard.press('Space');
		await shown.row('Reef Fund').and(page.locator('[aria-checked="false"]')).waitFor();
		host.atPick = picker => picker.take('Next to the Document');
		await page.keyboard.press('w');
		await shown.imported();
		const written = host.files.text(WRITTEN) ?? '';
		assert.match(written, /harbour_office:[^]*variant: \[Office of Harbours\]/);
		assert.doesNotMatch(written, /Reef Fund/);
		const entry = written.indexOf('  harbour_office:');
		await shown.importInto('terms.csv', WRITTEN, `${written.slice(0, entry).trimEnd()} {}\n`);
		const removed = shown.row('Harbour Office');
		await removed.filter({ hasText: 'row 3 · imported before and removed since' }).waitFor();
		assert.equal(await removed.getAttribute('aria-checked'), 'false');
		assert.doesNotMatch(await shown.row('Reef Fund').textContent() ?? '', /removed/);
	});
});

describe('import page, themes', () => {
	for (const theme of [light, dark, highContrast, highContrastLight]) {
		describe(theme.name, () => {
			const review = useReview({ text: TEXT, imports: true, theme });

			it('is accessible', async () => {
				const { page } = review();
				await keepPicture(page, `import-page-${theme.name}`);
				await assertAccessible(page.mainFrame(), {
					...(theme === light ? {} : { only: 'colours' as const }),
					rules: ['color-contrast', 'button-name'],
				});
			});
		});
	}
});
