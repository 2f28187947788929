import assert from 'node:assert/strict';
import { chooseSource, cited } from './support/citing';
import { clearClipboard, clipboardText } from './support/clipboard';
import { criminalGroup, release, uncac, untoc } from './support/entries';
import { eventually } from './support/eventually';
import { takePicture, useScreen, type Screen } from './support/screen';
import { middleOf, placeOf } from './support/textPlace';

const { key, reference } = cited;
const bibliography = '---\nbibliography: dropped.bib\n---\n\n';
const resolutionKey = 'cop10be_ga_55_25_text';
const resolution = 'General Assembly resolution 55/25.';
const listed = (...references: readonly string[]) => ['<!-- dossier:references -->', references.join('\n'), '<!-- /dossier:references -->'].join('\n\n');

describe('citing by hand', () => {
	const screen = useScreen({
		drafts: {
			'drag.md': 'A group here.\n', 'paste.md': 'Adopted by .\n', 'address.md': 'See .\n', 'words.md': 'See .\n',
			'source.md': `${bibliography}Belgium said so.\n`, 'dropped.bib': '', 'keyed.md': '---\nbibliography: pasted.bib\n---\n\nAdopted by .\n', 'pasted.bib': '% Ours\n',
			'list.md': 'A group here.\n\n# References\n\n', 'export.md': `---\nbibliography: my.bib\n---\n\nA group [@${key}].\n`,
		},
	});

	before(async () => {
		await screen().page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		// Rows in the tree tell that the extension is there to be asked when something is pasted.
		await screen().tree.open();
	});
	afterEach(() => screen().palette.leaveIfOpen());

	/** Pastes a text behind what stands in a file, and resolves with what is offered for it besides. */
	async function paste(file: string, behind: string, text: string) {
		const { draft, page } = screen();
		await draft.open(file);
		await draft.putCursorAfter({ text: behind });
		await page.evaluate(pasted => navigator.clipboard.writeText(pasted), text);
		await page.keyboard.press('Control+V');
		return page.locator('.post-edit-widget').getByRole('button');
	}

	it('drops an entry of the tree as a citation, or as its name', async () => {
		const { draft, tree, page } = screen();
		await draft.open('drag.md');
		await tree.open();
		await tree.unfold(/^Terms, /);
		await dragInto(screen(), criminalGroup.row, 'A group');
		await draft.isSavedAs('drag.md', `A group[^1] here.\n\n[^1]: ${reference}\n`);
		await page.locator('.post-edit-widget').getByRole('button').click();
		await page.getByRole('option', { name: 'Insert Name' }).click();
		await draft.isSavedAs('drag.md', 'A grouporganized criminal group here.\n');
		await page.keyboard.press('Control+Z');
		await draft.isSavedAs('drag.md', 'A group here.\n');
	});

	it('drops a source of the tree', async () => {
		const { draft, tree } = screen();
		await draft.open('source.md');
		await tree.open();
		await tree.collapseAll();
		await tree.unfold(/^Sources, /);
		await tree.unfold(/^Press releases, /);
		await dragInto(screen(), release.row, 'Belgium said so');
		await draft.isSavedAs('source.md', 'Belgium said so [@cop10be_release].\n'.replace(/^/, bibliography));
		await draft.open('dropped.bib');
		await draft.shows({ text: 'cop10be_release' });
	});

	for (const { what, file, behind, text } of [
		{ what: 'symbol', file: 'paste.md', behind: 'Adopted by ', text: 'A/RES/55/25' },
		{ what: 'address', file: 'address.md', behind: 'See ', text: 'https://undocs.org/A/RES/55/25' },
	]) {
		it(`offers a pasted ${what} as a citation`, async () => {
			const { draft, page } = screen();
			const before = await draft.textOnDisk(file);
			const offer = await paste(file, behind, text);
			await offer.click();
			await page.getByRole('option', { name: 'Paste as Citation' }).click();
			await draft.isSavedAs(file, `${before.replace('.', '[^1].')}\n[^1]: ${resolution}\n`);
			await page.keyboard.press('Control+Z');
			await draft.isSavedAs(file, before);
		});
	}

	it('puts a pasted symbol into the bibliography too, in one step to undo', async () => {
		const { draft, page } = screen();
		const words = '---\nbibliography: pasted.bib\n---\n\nAdopted by ';
		await draft.open('pasted.bib');
		const offer = await paste('keyed.md', 'Adopted by ', 'A/RES/55/25');
		await offer.click();
		await page.getByRole('option', { name: 'Paste as Citation' }).click();
		await draft.isSavedAs('keyed.md', `${words}[@${resolutionKey}].\n`);
		await draft.open('pasted.bib');
		await draft.isSavedAs('pasted.bib', new RegExp(`\\{${resolutionKey},`));
		await draft.open('keyed.md');
		await page.keyboard.press('Control+Z');
		await draft.isSavedAs('keyed.md', `${words}.\n`);
		await draft.open('pasted.bib');
		await draft.isSavedAs('pasted.bib', '% Ours\n');
	});

	it('copies a reference in a style and in a format', async () => {
		const { draft, palette, tree, page } = screen();
		await draft.open('keyed.md');
		await tree.open();
		for (const [row, pattern] of [[/^OSCOLA: Citation/, /^United Nations Convention against Transnational Organized Crime .*2000/], [/^BibTeX/, /^@\w+\{cop10be_untoc_text,/]] as const) {
			await clearClipboard(page);
			await palette.runToPick('Dossier: Copy Reference…', 'Copy Reference');
			await palette.typeUntilFirst('untoc', untoc.row);
			await page.keyboard.press('Enter');
			await palette.title.filter({ hasText: 'Copy Reference: ' }).waitFor();
			await palette.input.fill(row.source.slice(1));
			await palette.focusedRow(row).waitFor();
			await palette.accept();
			assert.match(await clipboardText(page), pattern);
		}
	});

	it('offers nothing for other text', async () => {
		const { draft } = screen();
		const offer = await paste('words.md', 'See ', 'A/RES/55/25 and more');
		await draft.isSavedAs('words.md', 'See A/RES/55/25 and more.\n');
		assert.equal(await offer.count(), 0);
	});

	it('inserts a list of references and refreshes it, each in one step to undo', async () => {
		const { draft, palette, page } = screen();
		await draft.open('list.md');
		await draft.putCursorAfter({ text: 'A group' });
		await chooseSource(screen(), 'Insert Citation', 'organized criminal group', criminalGroup.row);
		await palette.accept();
		const text = `A group[^1] here.\n\n# References\n\n`;
		const other = '- United Nations Convention against Corruption (2003). 31 October. Available at <https://treaties.un.org/Pages/ShowMTDSGDetails.aspx?src=UNTSONLINE&tabid=2&mtdsg_no=XVIII-14&chapter=18&lang=en>.';
		const otherNote = 'United Nations Convention against Corruption, 31 October 2003.';
		const one = '- United Nations Convention against Transnational Organized Crime (2000). United Nations, *Treaty Series*, vol. 2225, No. 39574. 15 November. Available at <https://treaties.un.org/Pages/ShowMTDSGDetails.aspx?src=UNTSONLINE&tabid=2&mtdsg_no=XVIII-12&chapter=18&lang=en>.';
		const note = `\n[^1]: ${reference}\n`;
		await draft.isSavedAs('list.md', text + note.slice(1));
		await page.keyboard.press('Escape');
		await draft.putCursorAfter({ text: 'References' });
		await page.keyboard.press('ArrowDown');
		await palette.run('Dossier: Insert or Refresh Reference List');
		await palette.gone();
		await draft.shows({ text: 'dossier:references' });
		await takePicture(screen(), 'reference-list');
		await draft.isSavedAs('list.md', `${text}${listed(one)}\n${note}`);
		await page.keyboard.press('Control+Z');
		await draft.isSavedAs('list.md', text + note.slice(1));
		await page.keyboard.press('Control+Shift+Z');
		await draft.isSavedAs('list.md', `${text}${listed(one)}\n${note}`);

		await draft.putCursorAfter({ text: ' here' });
		await chooseSource(screen(), 'Insert Citation', 'uncac', uncac.row);
		await palette.row(/^The Source as a Whole/).click();
		await draft.shows({ text: '[^2]: United Nations Convention against Corruption' });
		await palette.run('Dossier: Insert or Refresh Reference List');
		await eventually('two references', () => page.locator('.view-line').filter({ hasText: /^-/ }).count(), count => count === 2);
		await draft.isSavedAs('list.md', `${text.replace(' here.', ' here.[^2]')}${listed(other, one)}\n${note}[^2]: ${otherNote}\n`);
	});

	it('exports what a document cites', async () => {
		const { draft, notifications, palette, page } = screen();
		await draft.open('export.md');
		await palette.runToPick('Dossier: Export References…', 'Export References');
		await palette.row(/^Sources Cited in This Document/).click();
		await palette.row('RIS').click();
		await eventually('a name for the file', () => palette.input.inputValue(), value => value.endsWith('/references.ris'));
		await takePicture(screen(), 'export-dialog');
		await page.keyboard.press('Enter');
		await notifications.message('Exported to references.ris').waitFor();
		assert.match(await draft.textOnDisk('references.ris'), /^TY {2}- /);
		await notifications.closeAll();
	});
});

/** Drags a row of the tree behind a piece of text, with the key that drops into an editor. */
async function dragInto({ tree, page }: Screen, row: RegExp, behind: string): Promise<void> {
	const place = await placeOf(page, { text: behind });
	await tree.bringInSight(row);
	const box = await tree.item(row).boundingBox();
	assert.ok(box);
	const from = middleOf(box);
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(from.x + 20, from.y + 5, { steps: 3 });
	await page.keyboard.down('Shift');
	await page.mouse.move(place.x + place.width, middleOf(place).y, { steps: 10 });
	// VS Code asks for what is dropped where the pointer rests.
	await page.mouse.move(place.x + place.width, middleOf(place).y);
	await page.mouse.up();
	await page.keyboard.up('Shift');
}
