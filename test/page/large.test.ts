import assert from 'node:assert/strict';
import { makeLarge } from '../support/core/dossiers/largeDossier';
import { overview } from '../ui/support/entries';
import { keepPicture } from '../ui/support/look/picture';
import { usePreview } from './support/usePreview';

describe('preview of 20,000 entries', () => {
	const screen = usePreview({
		size: { width: 621, height: 898 },
		dossier: bundled => JSON.stringify(makeLarge(JSON.parse(bundled), 20_000)),
	});

	before(() => screen().preview.shows(overview.heading));

	it('counts all of them and shows some, with the number of the rest', async () => {
		const { preview } = screen();
		const figures = preview.document.getByRole('navigation', { name: 'Key figures' });
		assert.match(await figures.innerText(), /\d,\d{3}\s+Resolutions/);
		const resolutions = preview.section('Resolutions');
		assert.equal(await resolutions.locator('article').count(), 24);
		assert.match(await resolutions.innerText(), /\d,\d{3} more/);
		assert.match(await preview.section('Organizations').innerText(), /\d,\d{3} more/);
	});

	it('groups crowded marks of the timeline, and zooms to them', async () => {
		const { preview } = screen();
		const timeline = preview.section('Timeline');
		const cluster = timeline.locator('a.cluster').first();
		assert.match(await cluster.getAttribute('aria-label') ?? '', /^\+[\d,]+: [\d,]+ more$/);
		assert.ok((await timeline.locator('a.item').count()) < 200);
		const before = await timeline.getAttribute('data-value');
		await cluster.click();
		await preview.document.locator(`#timeline:not([data-value="${before ?? ''}"])`).waitFor();
		await keepPicture(screen().page, 'preview-large');
	});

	it('shortens the matrix and the funding chart, and says so', async () => {
		const { preview } = screen();
		await preview.section('Who did what').getByRole('button', { name: /^[\d,]+ more$/ }).waitFor();
		assert.ok((await preview.section('Who did what').locator('g.row').count()) <= 24);
		assert.ok((await preview.section('Funding').locator('.gift').count()) <= 22);
	});

	it('finds an entry among them', async () => {
		const { preview } = screen();
		await preview.search.fill('voluntray trust fund 77');
		await preview.found.first().filter({ hasText: /Voluntary Trust Fund .* 77/ }).waitFor();
		await preview.search.fill('protocol');
		await preview.searchStatus.filter({ hasText: /^[\d,]+ results, showing the first 50$/ }).waitFor();
		await preview.search.press('Enter');
		await preview.document.locator('article.entry').waitFor();
	});
});
