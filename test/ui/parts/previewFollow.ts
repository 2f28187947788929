import assert from 'node:assert/strict';
import { placesShown } from '../support/citing';
import { clearClipboard, clipboardText } from '../support/clipboard';
import { containerControl, unodc, untoc, unvtf } from '../support/entries';
import { eventually } from '../support/eventually';
import { openOverview } from '../support/preview/overview';
import { PreviewFrame } from '../support/preview/previewFrame';
import { takePicture, type Screen } from '../support/screen';

/** Tests the preview with the draft and the tree, in a window without other editors than `policy-note.md` and the overview. */
export function testPreviewFollowing(screen: () => Screen): void {
	before(async () => {
		const { changeSettings, draft, page, tree } = screen();
		await page.setViewportSize({ width: 2200, height: 1000 });
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		// With `--grep`, the other parts of the window have not opened it.
		const isOpen = await page.locator('.tab[data-resource-name="policy-note.md"]').isVisible();
		await (isOpen ? draft.goBackTo('policy-note.md') : draft.open('policy-note.md'));
		// A wrapped text cannot be located on the screen.
		await changeSettings({ '[markdown]': { 'editor.wordWrap': 'off' } });
		await draft.shows({ text: 'The Palermo Convention and UNCAC have different conferences: COP and CoSP are not the same.' });
		// Only the visible rows of a tree are rendered, and other tests may have expanded many.
		await tree.open();
		await tree.collapseAll();
		await openOverview(screen());
	});

	it('follows the cursor to a mention, and leaves the focus in the draft', async () => {
		const { preview, draft } = screen();
		await draft.putCursorAfter({ text: 'UNTO', within: 'UNTOC, so' });
		await preview.shows(untoc.heading);
		await draft.hasFocus();
		await draft.putCursorAfter({ text: 'UNOD', within: 'UNODC.' });
		await preview.shows(unodc.heading);
	});

	it('does not follow the cursor or the tree while it is locked, and does so again afterwards', async () => {
		const { preview, draft, tree } = screen();
		await preview.button('Stay on This Page').click();
		await preview.button('Stay on This Page').and(preview.document.locator('[aria-pressed="true"]')).waitFor();
		await draft.goBackTo('policy-note.md');
		await draft.putCursorAfter({ text: 'UNVT', within: 'UNVTF |' });
		await tree.open();
		await tree.unfold(/^Programmes, /);
		await tree.item(containerControl.row).click();
		// Since this one was locked, the tree opened another beside it.
		const second = new PreviewFrame(screen().page, 1);
		await second.shows(containerControl.heading);
		await second.tab('Container Control Programme').click({ button: 'middle' });
		await eventually('one preview', () => preview.outer.count(), count => count === 1);
		await preview.shows(unodc.heading);
		await preview.button('Stay on This Page').click();
		await preview.button('Stay on This Page').and(preview.document.locator('[aria-pressed="false"]')).waitFor();
		await draft.goBackTo('policy-note.md');
		await draft.putCursorAfter({ text: 'UNOD', within: 'UNODC.' });
		await draft.putCursorAfter({ text: 'UNVT', within: 'UNVTF |' });
		await preview.shows(unvtf.heading);
	});

	it('opens beside another preview', async () => {
		const { page, tree, preview } = screen();
		await tree.open();
		await tree.chooseInMenuOf(containerControl.row, 'Open Preview to the Side');
		const [first, second] = [new PreviewFrame(page, 0), new PreviewFrame(page, 1)];
		await second.shows(containerControl.heading);
		await first.shows(unvtf.heading);
		await takePicture(screen(), 'preview-side-by-side');
		await second.tab('Container Control Programme').click({ button: 'middle' });
		await eventually('one preview', () => preview.outer.count(), count => count === 1);
	});

	it('lists where the draft mentions the entry, is updated as the user types, and goes to a mention', async () => {
		const { page, preview, draft } = screen();
		await preview.open('unvtf', unvtf.heading);
		const mentions = preview.section('Mentions in open documents');
		const place = mentions.getByRole('button', { name: /Line 16/ });
		await place.waitFor();
		await draft.goBackTo('policy-note.md');
		await draft.putCursorAfter({ text: 'the same.' });
		// In one piece: the preview follows the cursor, and would follow it to UN if a busy machine made a pause there.
		await page.keyboard.insertText(' UNVTF once more.');
		// The list must first have everything typed: until then it is rebuilt, and a click on it may be lost.
		await mentions.getByRole('button', { name: /Line 23.* once more\.$/ }).waitFor();
		await place.click();
		await draft.hasFocus();
		await page.locator('.part.statusbar').getByText(/^Ln 16, /).waitFor();
	});

	it('cites the entry in the most recently used draft', async () => {
		const { page, palette, preview, draft } = screen();
		await draft.goBackTo('policy-note.md');
		await draft.putCursorAfter({ text: 'Points to check before we publish' });
		await preview.open('untoc', untoc.heading);
		await preview.focusPage();
		await page.keyboard.press('i');
		await placesShown(screen(), 'Insert Citation');
		await palette.accept();
		await draft.hasFocus();
		await draft.shows({ text: '[^1]', within: 'we publish[^1]' });
		assert.equal(await preview.outer.count(), 1);
	});

	it('is exported to a chosen file, by default next to the drafts', async () => {
		const { page, preview, palette, draft } = screen();
		await preview.open('unvtf', unvtf.heading);
		await preview.button('Export as HTML').click();
		await palette.input.waitFor();
		await eventually('a name for the file', () => palette.input.inputValue(), value => value.endsWith('/UNVTF.html'));
		const folder = (await palette.input.inputValue()).replace(/[^/]*$/, '');
		await palette.input.fill(`${folder}fund.html`);
		await page.keyboard.press('Enter');
		await page.getByText('The page was saved as fund.html.', { exact: true }).waitFor();
		const text = await draft.textOnDisk('fund.html');
		assert.deepEqual(/<title>.*<\/title>/.exec(text)?.[0], '<title>UNVTF</title>');
	});

	it('explains why it cannot print, and offers the export', async () => {
		const { page, preview, palette } = screen();
		await preview.button('Print').click();
		await page.getByRole('dialog', { name: /VS Code cannot print a preview when it runs in a browser\./ }).waitFor();
		await page.getByRole('button', { name: 'Export as HTML…' }).click();
		await palette.input.waitFor();
		await page.keyboard.press('Escape');
	});

	it('copies a link, and shows its page when the cursor is on that link in a note', async () => {
		const { page, preview, draft } = screen();
		await preview.open('untoc', untoc.heading);
		await clearClipboard(page);
		await preview.button('Copy Link').click();
		const link = await clipboardText(page);
		assert.match(link, /^[a-z-]+:\/\/dossier\.dossier\/entry\/cop10be\/untoc$/);
		await preview.goToOverview();
		await draft.goBackTo('policy-note.md');
		await page.keyboard.press('Control+Home');
		await page.keyboard.type(`[here](${link})\n`);
		await draft.putCursorAfter({ text: 'entry', within: 'entry/cop10be/untoc)' });
		await preview.shows(untoc.heading);
	});
}
