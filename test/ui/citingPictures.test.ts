import { chooseSource } from './support/citing';
import { untoc } from './support/entries';
import { eventually } from './support/eventually';
import { assertReadable } from './support/layout';
import { takePicture, useScreen } from './support/screen';
import { SuggestList } from './support/suggestList';

const note = `---
title: The review of the Convention
bibliography: references.bib
lang: en
---

# Where the review stands

The Convention defines an organized criminal group [@cop10be_untoc_text, art. 2(a)].
The Conference agreed.
Its review began with a resolution.
The General Assembly adopted it by .
`;

/** What citing put there. */
const record = `@legal{cop10be_untoc_text,
  title = {United {Nations Convention} against {Transnational Organized Crime}},
  institution = {United Nations},
  date = {2000-11-15},
}
`;

// The README shows these pictures; each is taken only when what it is to show is on the screen.
describe('pictures of citing', () => {
	const screen = useScreen({
		drafts: { 'review.md': note, 'references.bib': record },
		settings: { 'editor.minimap.enabled': false, 'editor.occurrencesHighlight': 'off', 'workbench.activityBar.location': 'default' },
		size: { width: 1200, height: 640 },
	});

	before(async () => {
		const { draft, page } = screen();
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await draft.open('review.md');
		await page.keyboard.press('Control+B');
	});
	afterEach(() => screen().palette.leaveIfOpen());

	it('the list of what can be cited', async () => {
		const { draft, palette } = screen();
		await draft.putCursorAfter({ text: 'Its review' });
		await palette.runToPick('Dossier: Insert Citation', 'Insert Citation');
		await palette.typeUntilFirst('convention against', untoc.row);
		await assertReadable(palette.widget);
		await takePicture(screen(), 'readme-cite-list');
	});

	it('the places of a source', async () => {
		const { draft, palette } = screen();
		await draft.putCursorAfter({ text: 'Its review' });
		await chooseSource(screen(), 'Insert Citation', 'belgium', /^Belgium, .*organization/);
		await assertReadable(palette.widget);
		await takePicture(screen(), 'readme-cite-places');
	});

	it('the card of a key', async () => {
		const { page, hover } = screen();
		await hover.showOn({ text: 'cop10be_untoc_text' });
		await page.getByText('Cited only here').waitFor();
		await assertReadable(hover.cards.first());
		await takePicture(screen(), 'readme-key-hover');
		await hover.leave();
	});

	it('the completion of a key', async () => {
		const { draft, page } = screen();
		const suggestions = new SuggestList(page);
		await draft.putCursorAfter({ text: 'The Conference agreed' });
		await page.keyboard.type(' [@');
		await suggestions.answered();
		await page.keyboard.type('falsified');
		await suggestions.row(/cop10be_res_10_5_text/).waitFor();
		// The rows of the last letter but one may still be there. Asked anew, the list comes once and stays as it is.
		await suggestions.leaveIfOpen();
		await page.keyboard.press('Control+Space');
		await suggestions.answered();
		await suggestions.openCard();
		await suggestions.focusFromFirst(/cop10be_res_10_5_text/);
		await suggestions.card.filter({ hasText: 'resolution 10/5' }).filter({ hasText: 'falsified medical products' }).waitFor();
		await assertReadable(suggestions.card);
		await takePicture(screen(), 'readme-key-completion');
		await page.keyboard.press('Enter');
		await eventually('the resolution in the bibliography', () => draft.textOnDisk('references.bib'), text => text.includes('{cop10be_res_10_5_text,'));
	});

	it('what a pasted symbol can become', async () => {
		const { draft, page } = screen();
		await draft.putCursorAfter({ text: 'adopted it by ' });
		await page.evaluate(() => navigator.clipboard.writeText('A/RES/55/25'));
		await page.keyboard.press('Control+V');
		await page.locator('.post-edit-widget').getByRole('button').click();
		await page.getByRole('option', { name: 'Paste as Citation' }).waitFor();
		await takePicture(screen(), 'readme-paste-choice');
		await page.getByRole('option', { name: 'Paste as Citation' }).click();
		await draft.shows({ text: '[@cop10be_ga_55_25_text]', within: 'adopted it by [@cop10be_ga_55_25_text]' });
	});
});
