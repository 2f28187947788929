import assert from 'node:assert/strict';
import { containerControl, overview, release, uncac, untoc, unvtf } from './support/entries';
import { useScreen } from './support/screen';
import { windowStateHas } from './support/windowState';

describe('preview', () => {
	// A file that is named in the address would be all that is open after a reload.
	const screen = useScreen();

	before(async () => {
		const { draft, palette } = screen();
		await draft.open('policy-note.md');
		await palette.run('Dossier: Open Preview');
	});
	beforeEach(async () => {
		const { preview } = screen();
		await preview.goToOverview();
		await preview.shows(overview.heading);
	});

	it('opens beside the draft, which keeps the focus', async () => {
		const { page, palette, preview, draft } = screen();
		await preview.tab('Dossier').click({ button: 'middle' });
		await preview.outer.waitFor({ state: 'detached' });
		await draft.putCursorAfter({ text: '## What was decided' });
		await palette.run('Dossier: Open Preview');
		await preview.shows(overview.heading);
		await draft.hasFocus();
		const left = await page.locator('.monaco-editor').first().boundingBox();
		const right = await preview.outer.boundingBox();
		assert.ok(left && right && left.x + left.width <= right.x, 'The preview is not to the right of the draft.');
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

	it('goes to the section of a figure that is clicked', async () => {
		const { preview } = screen();
		await preview.document.getByRole('navigation', { name: 'Key figures' }).getByRole('link', { name: /Events/ }).click();
		await preview.inView(preview.section('Events').getByRole('heading', { level: 2 }));
	});

	it('opens the page of an entry by a click on its name, and goes back and forward by buttons', async () => {
		const { preview } = screen();
		await preview.section('Instruments').getByRole('link', { name: untoc.heading }).click();
		await preview.shows(untoc.heading);
		await preview.tab('UNTOC').waitFor();
		await preview.usableButton('Go Back').click();
		await preview.shows(overview.heading);
		await preview.usableButton('Go Forward').click();
		await preview.shows(untoc.heading);
		await preview.unusableButton('Go Forward').waitFor();
		await preview.usableButton('Overview').click();
		await preview.shows(overview.heading);
	});

	it('goes back and forward by Alt and the arrows', async () => {
		const { preview, page } = screen();
		await preview.section('Funds').getByRole('link', { name: unvtf.heading }).first().click();
		await preview.shows(unvtf.heading);
		await page.keyboard.press('Alt+ArrowLeft');
		await preview.shows(overview.heading);
		await page.keyboard.press('Alt+ArrowRight');
		await preview.shows(unvtf.heading);
	});

	it('is read by keyboard: Tab to a link, Enter to follow it', async () => {
		const { preview, page } = screen();
		const link = preview.section('Instruments').getByRole('link', { name: untoc.heading });
		await link.focus();
		await page.keyboard.press('Enter');
		await preview.shows(untoc.heading);
		await preview.body.and(preview.document.locator('body:has(#content:focus)')).waitFor();
	});

	it('leads from the mark of a statement to the page of its source, and back', async () => {
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
		assert.match(await departures.innerText(), /The source says\s+.*\s+The official record says/);
		assert.ok((await departures.getByRole('link', { name: /Release, para\. \d \(stated\)$/ }).count()) > 0);
	});

	it('shows another entry that is opened from the tree in the same panel', async () => {
		const { preview, tree } = screen();
		await tree.open();
		await tree.unfold(/^Programmes, /);
		await tree.item(containerControl.row).click();
		await preview.shows(containerControl.heading);
		assert.equal(await preview.outer.count(), 1);
		await preview.usableButton('Go Back').click();
		await preview.shows(overview.heading);
	});

	it('shows the entry in the tree by its button', async () => {
		const { preview, tree } = screen();
		await preview.section('Instruments').getByRole('link', { name: untoc.heading }).click();
		await preview.shows(untoc.heading);
		await preview.button('Show in Tree').click();
		await tree.focused(untoc.row).waitFor();
	});

	it('offers nothing to cite or show on the overview', async () => {
		const { preview } = screen();
		await preview.button('Overview').waitFor();
		for (const title of ['Insert Citation', 'Copy Citation', 'Show in Tree']) {
			assert.equal(await preview.button(title).count(), 0);
		}
	});

	it('comes back with its page and its history when the window is reloaded', async () => {
		const { preview, page } = screen();
		await preview.section('Instruments').getByRole('link', { name: uncac.heading }).click();
		await preview.shows(uncac.heading);
		await windowStateHas(page, 'cop10be/uncac');
		await page.reload();
		await preview.shows(uncac.heading);
		await preview.usableButton('Go Back').click();
		await preview.shows(overview.heading);
	});
});
