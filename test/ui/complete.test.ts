import assert from 'node:assert/strict';
import { takePicture, useScreen } from './support/screen';
import { SuggestList } from './support/suggestList';

const untoc = 'United Nations Convention against Transnational Organized Crime';

describe('completion', () => {
	const screen = useScreen({
		file: 'empty.md',
		drafts: { 'empty.md': '', 'enter.md': '', 'again.md': '', 'words.md': '', 'late.md': '', 'code.md': '', 'note.tex': '' },
	});
	const list = () => new SuggestList(screen().page);
	const type = (text: string) => screen().page.keyboard.type(text, { delay: 30 });
	const open = async (file: string) => {
		await screen().draft.open(file);
		await screen().draft.hasFocus();
	};

	// Rows in the tree tell that the extension is there to be asked.
	before(() => screen().tree.open());
	afterEach(() => list().leaveIfOpen());

	it('shows the rest of the one name that is meant behind the cursor, and Tab writes it', async () => {
		const { draft, page } = screen();
		await open('enter.md');
		await type('It rests on UNTO');
		await page.locator('.ghost-text-decoration, .ghost-text-decoration-preview, .ghost-text').first().waitFor();
		await takePicture(screen(), 'inline-name-light');
		await page.keyboard.press('Tab');
		await type('.');
		await draft.isSavedAs('enter.md', 'It rests on UNTOC.');
	});

	it('lists name and acronym when asked, and writes what is chosen', async () => {
		const { draft, page } = screen();
		await open('again.md');
		await type('It rests on UNTO');
		await page.keyboard.press('Control+Space');
		await list().row(/^UNTOC.*United Nations Convention/).waitFor();
		// VS Code selects the row that it suggests behind the cursor, which may not be the first.
		await page.keyboard.press('PageUp');
		await list().focused(/UNTOC\)/).waitFor();
		await page.keyboard.press('Enter');
		await list().gone();
		await draft.isSavedAs('again.md', `It rests on ${untoc} (UNTOC)`);
	});

	it('takes the first of a list that VS Code opened on Tab only', async () => {
		const { draft, page } = screen();
		await open('note.tex');
		// Several names begin so, so that none is suggested behind the cursor.
		await type('on Traff');
		await list().row(/^Trafficking in Persons Protocol/).waitFor();
		await takePicture(screen(), 'latex-list-light');
		await page.keyboard.press('Enter');
		await list().gone();
		await type('Traff');
		await list().row(/^Trafficking in Persons Protocol/).waitFor();
		await page.keyboard.press('Tab');
		await list().gone();
		await draft.isSavedAs('note.tex', /^on Traff\nTraffick.+/);
	});

	it('replaces several words, and shows the card of the entry', async () => {
		await open('words.md');
		await type('on trafficking in persons pro');
		await screen().page.keyboard.press('Control+Space');
		await list().focused(/^Trafficking in Persons Protocol/).waitFor();
		await list().openCard();
		await list().card.filter({ hasText: 'Protocol to Prevent, Suppress and Punish' }).waitFor();
		assert.equal(await list().card.getByText('Insert Citation').count(), 0);
		await screen().page.keyboard.press('Enter');
		await list().gone();
		await screen().draft.isSavedAs('words.md', 'on Trafficking in Persons Protocol');
	});

	it('follows what is typed after the list has opened', async () => {
		await open('late.md');
		await type('the UN');
		await screen().page.keyboard.press('Control+Space');
		await list().focused(/^UN, /).waitFor();
		await type('VT');
		await list().focused(/\(UNVTF\)/).waitFor();
		await screen().page.keyboard.press('Enter');
		await list().gone();
		await screen().draft.isSavedAs(
			'late.md', 'the United Nations Voluntary Trust Fund for Victims of Trafficking in Persons, Especially Women and Children (UNVTF)',
		);
	});

	it('offers nothing of ours in code', async () => {
		await open('code.md');
		await type('see `UNTO');
		await screen().page.keyboard.press('Control+Space');
		await list().answered();
		assert.equal(await list().row(/instrument/).count(), 0);
	});
});
