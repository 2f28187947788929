import assert from 'node:assert/strict';
import { overview, release, untoc, unvtf } from '../ui/support/entries';
import { goBackByKeys } from '../ui/support/preview/goBackByKeys';
import { isTitled } from './support/previewAlone';
import { usePreview } from './support/usePreview';

describe('preview, pages', () => {
	const screen = usePreview({ size: { width: 461, height: 698 } });

	beforeEach(async () => {
		const { preview } = screen();
		await preview.goToOverview();
		await preview.shows(overview.heading);
	});

	it('shows the release: what happened, figures, and each kind of entry', async () => {
		const { preview } = screen();
		const headings = await preview.document.getByRole('heading', { level: 2 }).allInnerTexts();
		for (const heading of ['What happened', 'Resolutions', 'Funds', 'Events', 'Instruments', 'Programmes', 'Organizations', 'People', 'Terms', 'Sources']) {
			assert.ok(headings.includes(heading), `There is no heading ${heading} among ${headings.join(', ')}.`);
		}
		const figures = preview.document.getByRole('navigation', { name: 'Key figures' }).getByRole('link');
		assert.match((await figures.allInnerTexts()).join(' '), /EUR\s4,000,000/);
	});

	it('goes to the section of a clicked figure', async () => {
		const { preview } = screen();
		await preview.document.getByRole('navigation', { name: 'Key figures' }).getByRole('link', { name: /Events/ }).click();
		await preview.inView(preview.section('Events').getByRole('heading', { level: 2 }));
	});

	it('opens the page of an entry by a click on its name, and goes back and forward with buttons', async () => {
		const { preview, panel } = screen();
		await preview.section('Instruments').getByRole('link', { name: untoc.heading }).click();
		await preview.shows(untoc.heading);
		await isTitled(panel, 'UNTOC');
		await preview.usableButton('Go Back').click();
		await preview.shows(overview.heading);
		await preview.usableButton('Go Forward').click();
		await preview.shows(untoc.heading);
		await preview.unusableButton('Go Forward').waitFor();
		await preview.usableButton('Overview').click();
		await preview.shows(overview.heading);
	});

	it('goes back and forward with Alt and the arrow keys', () => goBackByKeys(screen()));

	it('is usable by keyboard: Tab to a link, Enter to follow it', async () => {
		const { preview, page } = screen();
		const link = preview.section('Instruments').getByRole('link', { name: untoc.heading });
		await link.focus();
		await page.keyboard.press('Enter');
		await preview.shows(untoc.heading);
		await preview.body.and(preview.document.locator('body:has(#content:focus)')).waitFor();
	});

	it('opens the page of a source from the mark of a statement, and goes back', async () => {
		const { preview } = screen();
		const mark = preview.section('What happened').getByRole('link', { name: /Release, para\. 1 \(stated\)$/ }).first();
		await mark.click();
		await preview.shows(release.heading);
		await preview.section('Statements based on it').getByRole('heading', { name: 'Para. 1', exact: true }).waitFor();
		await preview.usableButton('Go Back').click();
		await preview.shows(overview.heading);
	});

	it('shows where the source departs from the record', async () => {
		const { preview } = screen();
		await preview.section('Funds').getByRole('link', { name: unvtf.heading }).first().click();
		const departures = preview.section('Differences from the official record');
		await departures.waitFor();
		assert.match(await departures.innerText(), /The press release says\s+.*\s+The official record says/);
		assert.ok((await departures.getByRole('link', { name: /Release, para\. \d \(stated\)$/ }).count()) > 0);
	});

	it('offers nothing to cite or show on the overview', async () => {
		const { preview } = screen();
		await preview.button('Overview').waitFor();
		for (const title of ['Insert Citation', 'Copy Citation', 'Show in Tree']) {
			assert.equal(await preview.button(title).count(), 0);
		}
	});
});
