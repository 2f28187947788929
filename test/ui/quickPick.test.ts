import assert from 'node:assert/strict';
import { untoc, unvtf, who } from './support/entries';
import { useScreen } from './support/screen';

describe('find entry', () => {
	const screen = useScreen({ file: 'policy-note.md' });

	afterEach(() => screen().palette.leaveIfOpen());

	const find = () => screen().palette.runToPick('Dossier: Find Entry', 'Find Entry');

	it('lists all entries under their kinds until something is typed', async () => {
		const { palette } = screen();
		await find();
		assert.match((await palette.rows.first().getAttribute('aria-label')) ?? '', /resolution.*, Resolutions$/);
		await palette.leave();
	});

	it('leaves everything untouched on Escape', async () => {
		const { palette, draft, preview, tree, page } = screen();
		await draft.open('policy-note.md');
		const before = await draft.textOnDisk('policy-note.md');
		await find();
		await palette.typeUntilFirst('10/5', /resolution/);
		await palette.leave();
		await draft.hasFocus();
		assert.equal(await preview.outer.count(), 0);
		assert.equal(await tree.view.isVisible(), false);
		await draft.isSavedAs('policy-note.md', before);
		assert.equal(await page.getByRole('tab', { name: 'policy-note.md' }).count(), 1);
	});

	for (const { what, typed, row, heading } of [
		{ what: 'part of a French name', typed: 'nations unies contre la criminalité', ...untoc },
		{ what: 'a French name without its accents', typed: 'organisation mondiale de la sante', ...who },
		{ what: 'an acronym', typed: 'unvtf', ...unvtf },
		{ what: 'a number', typed: '10/5', row: /^10\/5 Falsified medical products.*, resolution/, heading: /falsified medical products/ },
	]) {
		it(`finds by ${what}, shows the entry in the tree and opens its page`, async () => {
			const { palette, tree, preview } = screen();
			await find();
			await palette.typeUntilFirst(typed, row);
			await palette.accept();
			await tree.focused(row).waitFor();
			await preview.shows(heading);
		});
	}

	it('takes the best for what was typed, however soon Enter comes', async () => {
		const { palette, page, tree } = screen();
		await find();
		await page.keyboard.insertText('world health');
		await page.keyboard.press('Enter');
		await palette.gone();
		await tree.focused(who.row).waitFor();
	});

	it('finds by a year', async () => {
		const { palette } = screen();
		await find();
		await palette.input.pressSequentially('signing 2019');
		await palette.focusedRow(/^Belgium–UNODC funding agreement, 2019, event/).waitFor();
		await palette.leave();
	});

	it('says so where nothing is found, and Enter does nothing', async () => {
		const { palette, page } = screen();
		await find();
		await palette.typeUntilFirst('xyzzy', 'No matching results');
		await page.keyboard.press('Enter');
		// A list that Enter had closed would find nothing more.
		await palette.typeUntilFirst('untoc', untoc.row);
		await palette.leave();
	});

	it('opens from the button of the view', async () => {
		const { palette, tree } = screen();
		await tree.open();
		// Not the rows, where a tooltip may be in the way.
		await tree.header.hover();
		await tree.header.getByRole('button', { name: 'Find Entry' }).click();
		await palette.title.filter({ hasText: 'Find Entry' }).waitFor();
		await palette.rows.first().waitFor();
		await palette.leave();
	});
});
