import assert from 'node:assert/strict';
import { clearClipboard, clipboardText } from './support/clipboard';
import { chooseSource, cited, placesShown } from './support/citing';
import { criminalGroup, untoc } from './support/entries';
import { useScreen } from './support/screen';

const { key, reference } = cited;
const untocReference = 'United Nations Convention against Transnational Organized Crime (United Nations, *Treaty Series*, vol. 2225, No. 39574).';

describe('citing from', () => {
	const screen = useScreen({
		drafts: {
			'menu.md': 'A group.\n', 'button.md': 'A group.\n', 'card.md': 'An UNTOC text.\n', 'preview.md': 'A text.\n',
			'numbered.md': 'One[^1] and two[^3].\n\n[^1]: First.\n[^3]: Third.\n', 'cite.tex': '\\addbibresource{sources.bib}\nA group.\n',
		},
	});

	before(async () => {
		const { tree, page } = screen();
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await tree.open();
		await tree.unfold(/^Terms, /);
	});
	afterEach(() => screen().palette.leaveIfOpen());

	/** Waits for the places of the source and takes the first. */
	async function takeLikeliest(command: string): Promise<void> {
		const { palette } = screen();
		await placesShown(screen(), command);
		await palette.accept();
	}

	it('the menu of the tree puts it into the draft that was last in use', async () => {
		const { draft, tree } = screen();
		await draft.open('menu.md');
		await draft.putCursorAfter({ text: 'A group' });
		await tree.open();
		await tree.bringInSight(criminalGroup.row);
		await tree.chooseInMenuOf(criminalGroup.row, 'Insert Citation or Footnote for Entry…');
		await takeLikeliest('Insert Citation');
		await draft.hasFocus();
		await draft.isSavedAs('menu.md', `A group.[^1]\n\n[^1]: ${reference}\n`);
	});

	it('the button in a row of the tree puts it there too', async () => {
		const { draft, tree } = screen();
		await draft.open('button.md');
		await draft.putCursorAfter({ text: 'A group' });
		await tree.open();
		await tree.bringInSight(criminalGroup.row);
		await tree.item(criminalGroup.row).hover();
		await tree.item(criminalGroup.row).getByRole('button', { name: 'Insert Citation' }).click();
		await takeLikeliest('Insert Citation');
		await draft.hasFocus();
		await draft.isSavedAs('button.md', `A group.[^1]\n\n[^1]: ${reference}\n`);
	});

	it('a card puts it behind the name on which it shows, and the cursor behind it', async () => {
		const { draft, hover, page } = screen();
		await draft.open('card.md');
		await draft.putCursorAfter({ text: 'An', within: 'An UNTOC text' });
		await hover.showOn({ text: 'UNTOC' });
		await hover.action('Insert Citation').click();
		await takeLikeliest('Insert Citation');
		await draft.shows({ text: '[^1]', within: 'UNTOC[^1] text' });
		await draft.hasFocus();
		await page.keyboard.type(',');
		await draft.isSavedAs('card.md', `An UNTOC[^1], text.\n\n[^1]: ${untocReference}\n`);
	});

	it('the preview puts it into the draft, and copies it', async () => {
		const { draft, palette, preview, page } = screen();
		await draft.open('preview.md');
		await draft.putCursorAfter({ text: 'A text' });
		await palette.run('Dossier: Open Preview');
		await preview.section('Instruments').getByRole('link', { name: untoc.heading }).click();
		await preview.shows(untoc.heading);
		await clearClipboard(page);
		await preview.button('Copy Citation').click();
		await takeLikeliest('Copy Citation');
		assert.equal(await clipboardText(page), `[^1]\n\n[^1]: ${untocReference}\n`);
		await preview.button('Insert Citation').click();
		await takeLikeliest('Insert Citation');
		await draft.hasFocus();
		await draft.isSavedAs('preview.md', `A text.[^1]\n\n[^1]: ${untocReference}\n`);
	});

	it('the menu of the tree copies it in the form that the draft wants', async () => {
		const { draft, tree, page } = screen();
		await draft.open('cite.tex');
		await clearClipboard(page);
		await tree.open();
		await tree.bringInSight(criminalGroup.row);
		await tree.chooseInMenuOf(criminalGroup.row, 'Copy Citation…');
		await takeLikeliest('Copy Citation');
		assert.equal(await clipboardText(page), `\\autocite[art.~2(a)]{${key}}`);
	});

	it('the command copies it with the next number', async () => {
		const { draft, palette, page } = screen();
		await draft.open('numbered.md');
		await clearClipboard(page);
		await chooseSource(screen(), 'Copy Citation', 'organized criminal group', criminalGroup.row);
		await palette.accept();
		assert.equal(await clipboardText(page), `[^4]\n\n[^4]: ${reference}\n`);
	});

	it('the command finds sources too', async () => {
		const { draft, palette, page } = screen();
		await draft.open('numbered.md');
		await clearClipboard(page);
		await chooseSource(screen(), 'Copy Citation', 'important belgian achievements', /^Belgian press release, /);
		await palette.accept();
		assert.match(await clipboardText(page), /^\[\^4\]\n\n\[\^4\]: Belgium, “Important Belgian achievements .*”, .*2020\.\n$/);
	});
});
