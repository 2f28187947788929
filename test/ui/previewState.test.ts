import assert from 'node:assert/strict';
import { overview, uncac, untoc } from './support/entries';
import { eventually } from './support/eventually';
import { useScreen } from './support/screen';
import { windowStateHas } from './support/windowState';

describe('preview, after a reload of the window', () => {
	// A file that is named in the address would be all that is open after a reload.
	const screen = useScreen();

	it('is as it was left: page, history, scroll, zoom, tables and lock', async () => {
		const { page, palette, preview, draft } = screen();
		await draft.open('policy-note.md');
		await palette.run('Dossier: Open Preview');
		await preview.shows(overview.heading);
		const timeline = preview.section('Timeline');
		const zoom = () => timeline.getAttribute('data-value');
		const before = await zoom();
		await timeline.getByRole('button', { name: 'COP10' }).click();
		const chosen = await eventually('another stretch of time', zoom, value => value !== before);
		await preview.section('Funding').getByRole('button', { name: 'Table' }).click();
		await preview.open('uncac', uncac.heading);
		await preview.open('untoc', untoc.heading);
		await preview.button('Stay on This Page').click();
		const scrolled = () => preview.body.evaluate(() => Math.round(scrollY));
		await preview.body.evaluate(() => scrollTo({ top: 400, behavior: 'instant' }));
		await eventually('the page to be scrolled', scrolled, top => top === 400);

		// VS Code keeps what the page has said of itself; the last of it is where it was scrolled to.
		await windowStateHas(page, /"scroll\\*":400/);
		await page.reload();

		await preview.shows(untoc.heading);
		await eventually('the page to be scrolled as before', scrolled, top => top === 400);
		await preview.button('Stay on This Page').and(preview.document.locator('[aria-pressed="true"]')).waitFor();
		await preview.unusableButton('Go Forward').waitFor();
		await preview.usableButton('Go Back').click();
		await preview.shows(uncac.heading);
		await preview.usableButton('Go Back').click();
		await preview.shows(overview.heading);
		await eventually('the stretch of time that was chosen', zoom, value => value === chosen);
		await preview.section('Funding').getByRole('table').waitFor();
		assert.equal(await preview.section('Funding').locator('svg').first().isVisible(), false);
	});
});
