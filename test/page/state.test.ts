import assert from 'node:assert/strict';
import { overview, uncac, untoc } from '../ui/support/entries';
import { eventually } from '../ui/support/eventually';
import { usePreview } from './support/usePreview';

describe('preview, after a reload of the window', () => {
	const screen = usePreview();

	it('is restored: page, history, scroll position, zoom, tables and lock', async () => {
		const { preview } = screen();
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

		// The scroll position is the last part of the state that the page saves.
		await eventually(
			'the place to be kept',
			() => JSON.stringify(screen().panel.webview.state),
			state => state.includes('"scroll":400'),
		);
		await screen().reload();

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
