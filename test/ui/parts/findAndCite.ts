import assert from 'node:assert/strict';
import { chooseSource, cited, insertCitation, placesShown, takeOption } from '../support/citing';
import { clearClipboard, clipboardText } from '../support/clipboard';
import { criminalGroup, release, uncac, untoc, who } from '../support/entries';
import { eventually } from '../support/eventually';
import { takePicture, type Screen } from '../support/screen';
import { chooseInMenu, itemInMenu } from '../support/workbench/contextMenu';
import { placeOf } from '../support/workbench/textPlace';

const typed = 'organized criminal group';
const { row } = criminalGroup;
const { key, reference } = cited;
const untocReference = 'United Nations Convention against Transnational Organized Crime (United Nations, *Treaty Series*, vol. 2225, No. 39574).';
const resolutionKey = 'cop10be_ga_55_25_text';
const withBibliography = (file: string) => `---\nbibliography: ${file}\n---\n\n`;
/** Longer than the window, so that the note is not visible. */
const long = `A group.\n\n${'A line.\n\n'.repeat(60)}`;

const own = '@book{doe2020,\n  author = {Doe, Ann},\n  title = {Felt hats of {Ghent}},\n  date = {2020},\n}\n';

/** The drafts for {@link testFindingAndCiting}. */
export const CITING_DRAFTS = {
	'place.md': long, 'steps.md': `${withBibliography('steps.bib')}A group .\n`, 'steps.bib': '', 'esc.md': `${withBibliography('esc.bib')}A group .\n`,
	'none.md': '---\nreferences: []\n---\n\nA group .\n', 'button.md': 'A group.\n', 'cite.tex': '\\addbibresource{cite.bib}\nA group.\n',
	'card.md': 'An UNTOC text.\n', 'numbered.md': 'One[^1] and two[^3].\n\n[^1]: First.\n[^3]: Third.\n', 'drag.md': 'A group here.\n',
	'paste.md': `${withBibliography('paste.bib')}Adopted by .\n`, 'paste.bib': '% Ours\n', 'list.md': `A group [^1].\n\n[^1]: ${reference}\n`,
	'own.md': `${withBibliography('own.bib')}A group .\n`, 'own.bib': own,
	'export.md': `${withBibliography('export.bib')}A group [@${key}].\n`, 'preview.md': 'A text.\n',
};

/**
 * Tests finding and citing in a window that shows `policy-note.md`. The results and the inserted text, in each form, language and file, are
 * tested without a screen.
 */
export function testFindingAndCiting(screen: () => Screen): void {
	before(() => screen().page.context().grantPermissions(['clipboard-read', 'clipboard-write']));
	afterEach(async () => {
		await screen().palette.leaveIfOpen();
		await screen().notifications.closeAll();
	});

	const openAt = async (file: keyof typeof CITING_DRAFTS, text: string) => {
		await screen().draft.openByName(file);
		await screen().draft.putCursorAfter({ text });
	};
	/** Waits for the places in the source and accepts the first. */
	const takeLikeliest = async (command: string) => {
		await placesShown(screen(), command);
		await screen().palette.accept();
	};

	it('lists all entries by kind until something is typed, and changes nothing on Escape', async () => {
		const { palette, draft, preview, tree, page } = screen();
		const before = await draft.textOnDisk('policy-note.md');
		await draft.hasFocus();
		await palette.runToPick('Dossier: Find Entry', 'Find Entry');
		assert.match((await palette.rows.first().getAttribute('aria-label')) ?? '', /resolution.*, Resolutions$/);
		await palette.typeUntilFirst('10/5', /^10\/5 Falsified medical products.*, resolution/);
		await palette.leave();
		await draft.hasFocus();
		assert.equal(await preview.outer.count(), 0);
		assert.equal(await tree.view.isVisible(), false);
		await draft.isSavedAs('policy-note.md', before);
		assert.equal(await page.getByRole('tab', { name: 'policy-note.md' }).count(), 1);
	});

	it('does not scroll the editor, and leaves the cursor after the mark, where the user types on', async () => {
		const { draft, page } = screen();
		await openAt('place.md', 'A group');
		const before = await placeOf(page, { text: 'A group' });
		await insertCitation(screen(), typed, row);
		await draft.shows({ text: 'A group.[^1]' });
		assert.equal((await placeOf(page, { text: 'A group' })).y, before.y);
		await page.keyboard.type(' And more.');
		await draft.isSavedAs('place.md', `${long.replace('A group.', 'A group.[^1] And more.')}[^1]: ${reference}\n`);
	});

	it('cites several sources together, with a prefix and a typed place, in steps that can go back', async () => {
		const { draft, palette, page } = screen();
		const back = () => page.getByRole('button', { name: 'Back' }).click();
		await openAt('steps.md', 'A group ');
		await chooseSource(screen(), 'Insert Citation', 'belgium', /^Belgium, .*organization/);
		await back();
		await palette.title.getByText('Insert Citation', { exact: true }).waitFor();
		await palette.typeUntilFirst(typed, row);
		await page.keyboard.press('Enter');
		await placesShown(screen(), 'Insert Citation');
		await takeOption(screen(), 'Cite Another Source as Well, after art. 2(a)', 1);
		await palette.title.filter({ hasText: 'Another Source' }).waitFor();
		await back();
		await palette.title.filter({ hasText: 'Insert Citation: ' }).filter({ hasNotText: 'Another Source' }).waitFor();
		await takeOption(screen(), 'Text After…', 2);
		await page.getByText('Text after the citation').waitFor();
		await back();
		await placesShown(screen(), 'Insert Citation');
		await takeOption(screen(), 'Text Before…', 3);
		await page.getByText('Text before the citation').waitFor();
		await palette.input.fill('see');
		await page.keyboard.press('Enter');
		await palette.focusedRow(`[see @${key}, art. 2(a)]`).waitFor();
		await takeOption(screen(), 'Cite Another Source as Well, after art. 2(a)', 1);
		await palette.title.filter({ hasText: 'Another Source' }).waitFor();
		await palette.typeUntilFirst('uncac', uncac.row);
		await page.keyboard.press('Enter');
		await palette.title.filter({ hasText: 'Insert Citation: ' }).filter({ hasNotText: 'Another Source' }).waitFor();
		await palette.focusedRow(/./).waitFor();
		await palette.typeUntilFirst('art. 5(1)', 'art. 5(1)');
		await palette.accept();
		await draft.isSavedAs('steps.md', `${withBibliography('steps.bib')}A group [see @${key}, art. 2(a); @cop10be_uncac_text, art. 5(1)].\n`);
		await eventually('the entry in the bibliography', () => draft.textOnDisk('steps.bib'), text => text.includes('cop10be_uncac_text,'));
	});

	it('finds what the bibliography of the document has, and cites it by its key there', async () => {
		const { draft } = screen();
		await openAt('own.md', 'A group ');
		await insertCitation(screen(), 'doe 2020', /^Felt hats of Ghent, .*Doe 2020 · own\.bib/);
		await draft.isSavedAs('own.md', CITING_DRAFTS['own.md'].replace('group ', 'group [@doe2020]'));
		assert.equal(await draft.textOnDisk('own.bib'), own);
	});

	it('does not change the file at whichever step Escape is pressed', async () => {
		const { draft, palette, page } = screen();
		await openAt('esc.md', 'A group ');
		await palette.runToPick('Dossier: Insert Citation', 'Insert Citation');
		await palette.leave();
		await draft.hasFocus();
		await chooseSource(screen(), 'Insert Citation', typed, row);
		await takeOption(screen(), 'Text Before…', 3);
		await page.getByText('Text before the citation').waitFor();
		await palette.leave();
		await draft.hasFocus();
		await draft.isSavedAs('esc.md', CITING_DRAFTS['esc.md']);
	});

	it('offers to create a bibliography if none is named', async () => {
		const { draft, notifications } = screen();
		await openAt('none.md', 'A group ');
		await insertCitation(screen(), typed, row);
		await notifications.button('Create references.bib').click();
		await draft.isSavedAs('none.md', `---\nreferences: []\nbibliography: references.bib\n---\n\nA group [@${key}, art. 2(a)].\n`);
		await eventually('the entry in the bibliography', () => draft.textOnDisk('references.bib').catch(() => ''), text => text.includes(`{${key},`));
	});

	it('copies the citation of a source at a place from the list, with the next number', async () => {
		const { draft, palette, page } = screen();
		await draft.openByName('numbered.md');
		await clearClipboard(page);
		await chooseSource(screen(), 'Copy Citation', 'important belgian achievements', release.row);
		const places = await palette.rows.evaluateAll(rows => rows.map(element => element.getAttribute('aria-label')?.split(',')[0] ?? ''));
		assert.deepEqual(places.filter(place => place.startsWith('para. ')), ['para. 1', 'para. 2', 'para. 3', 'para. 4', 'para. 5']);
		await page.keyboard.press('ArrowDown');
		await palette.focusedRow('para. 1').waitFor();
		await palette.accept();
		assert.match(await clipboardText(page), /^\[\^4\]\n\n\[\^4\]: \\\[Belgium\\\], “Important Belgian achievements .*”, .*c\. 2020, para\. 1\.\n$/);
	});

	it('inserts a citation from a card after the name, and puts the cursor after the mark', async () => {
		const { draft, hover, page } = screen();
		await openAt('card.md', 'An');
		await hover.showOn({ text: 'UNTOC' });
		await hover.action('Insert Citation').click();
		await takeLikeliest('Insert Citation');
		await draft.shows({ text: '[^1]', within: 'UNTOC[^1] text' });
		await draft.hasFocus();
		await page.keyboard.type(',');
		await draft.isSavedAs('card.md', `An UNTOC[^1], text.\n\n[^1]: ${untocReference}\n`);
	});

	it('offers a pasted symbol as a citation, which is added and undone together with its bibliography', async () => {
		const { draft, page } = screen();
		await draft.openByName('paste.bib');
		await openAt('paste.md', 'Adopted by ');
		await page.evaluate(() => navigator.clipboard.writeText('A/RES/55/25'));
		await page.keyboard.press('Control+V');
		await page.locator('.post-edit-widget').getByRole('button').click();
		await page.getByRole('option', { name: 'Paste as Citation' }).waitFor();
		await takePicture(screen(), 'paste-choice');
		await page.getByRole('option', { name: 'Paste as Citation' }).click();
		await draft.isSavedAs('paste.md', CITING_DRAFTS['paste.md'].replace(' .', ` [@${resolutionKey}].`));
		await draft.goBackTo('paste.bib');
		await draft.isSavedAs('paste.bib', new RegExp(`\\{${resolutionKey},`));
		await draft.goBackTo('paste.md');
		await page.keyboard.press('Control+Z');
		await draft.isSavedAs('paste.md', CITING_DRAFTS['paste.md']);
		await draft.goBackTo('paste.bib');
		await draft.isSavedAs('paste.bib', '% Ours\n');
	});

	it('inserts the list of references, which is undone in one step', async () => {
		const { draft, palette, page } = screen();
		await openAt('list.md', 'A group');
		await palette.run('Dossier: Insert or Refresh Reference List');
		await draft.shows({ text: '<!-- /dossier:references -->' });
		await draft.hasFocus();
		await page.keyboard.press('Control+Z');
		await draft.isSavedAs('list.md', CITING_DRAFTS['list.md']);
	});

	it('exports what a document cites', async () => {
		const { draft, notifications, palette, page } = screen();
		await draft.openByName('export.md');
		await palette.runToPick('Dossier: Export References…', 'Export References');
		await palette.row(/^Sources Cited in This Document/).click();
		await palette.row('RIS').click();
		await eventually('a name for the file', () => palette.input.inputValue(), value => value.endsWith('/references.ris'));
		await page.keyboard.press('Enter');
		await notifications.message('Exported to references.ris').waitFor();
		assert.match(await draft.textOnDisk('references.ris'), /^TY {2}- /);
	});

	it('copies a reference in the chosen style', async () => {
		const { palette, page } = screen();
		await clearClipboard(page);
		await palette.runToPick('Dossier: Copy Reference…', 'Copy Reference');
		await palette.typeUntilFirst('untoc', untoc.row);
		await page.keyboard.press('Enter');
		await palette.title.filter({ hasText: 'Copy Reference: ' }).waitFor();
		await palette.typeUntilFirst('OSCOLA: Citation', /^OSCOLA: Citation/);
		await palette.accept();
		assert.match(await clipboardText(page), /^United Nations Convention against Transnational Organized Crime .*2000/);
	});

	describe('in the tree', () => {
		before(async () => {
			await screen().tree.open();
			await screen().tree.unfold(/^Terms, /);
			await screen().tree.bringInSight(row);
		});

		it('cites an entry with the button of its row', async () => {
			const { draft, tree } = screen();
			await openAt('button.md', 'A group');
			await tree.item(row).hover();
			await tree.item(row).getByRole('button', { name: 'Insert Citation' }).click();
			await takeLikeliest('Insert Citation');
			await draft.hasFocus();
			await draft.isSavedAs('button.md', `A group.[^1]\n\n[^1]: ${reference}\n`);
		});

		it('cites an entry from the menu of its row, and copies its citation in the form of the draft', async () => {
			const { draft, tree, page } = screen();
			await draft.openByName('cite.tex');
			await clearClipboard(page);
			await tree.item(row).click({ button: 'right' });
			await itemInMenu(page, 'Insert Citation or Footnote for Entry…').waitFor();
			await chooseInMenu(page, 'Copy Citation…');
			await takeLikeliest('Copy Citation');
			assert.equal(await clipboardText(page), `\\autocite[art.~2(a)]{${key}}`);
		});

		it('drops an entry as a citation, or as its name', async () => {
			const { draft, tree, page } = screen();
			await draft.openByName('drag.md');
			await tree.dragTo(row, await placeOf(page, { text: 'A group' }));
			await draft.isSavedAs('drag.md', `A group[^1] here.\n\n[^1]: ${reference}\n`);
			// There must be only one cursor, after the mark, so that typing does not also change the note.
			await page.locator('.statusbar-item').getByText('Ln 1, Col 12', { exact: true }).waitFor();
			await page.locator('.post-edit-widget').getByRole('button').click();
			await page.getByRole('option', { name: 'Insert Name' }).click();
			await draft.isSavedAs('drag.md', 'A grouporganized criminal group here.\n');
			await page.keyboard.press('Control+Z');
			await draft.isSavedAs('drag.md', 'A group here.\n');
		});
	});

	describe('beside the preview', () => {
		it('cites from the preview, and copies', async () => {
			const { draft, palette, preview, page } = screen();
			await openAt('preview.md', 'A text');
			await palette.run('Dossier: Open Preview');
			await preview.open('untoc', untoc.heading);
			await clearClipboard(page);
			await preview.button('Copy Citation').click();
			await takeLikeliest('Copy Citation');
			assert.equal(await clipboardText(page), `[^1]\n\n[^1]: ${untocReference}\n`);
			await preview.button('Insert Citation').click();
			await takeLikeliest('Insert Citation');
			await draft.hasFocus();
			await draft.isSavedAs('preview.md', `A text.[^1]\n\n[^1]: ${untocReference}\n`);
		});

		it('opens the best match from the button of the view, however soon Enter is pressed', async () => {
			const { palette, page, tree, preview } = screen();
			await tree.open();
			// The pointer avoids the rows, whose tooltips may be in the way.
			await tree.header.hover();
			await tree.header.getByRole('button', { name: 'Find Entry' }).click();
			await palette.title.filter({ hasText: 'Find Entry' }).waitFor();
			await palette.rows.first().waitFor();
			await page.keyboard.insertText('organisation mondiale de la sante');
			await page.keyboard.press('Enter');
			await palette.gone();
			await tree.focused(who.row).waitFor();
			await preview.shows(who.heading);
		});
	});
}
