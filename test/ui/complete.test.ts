import assert from 'node:assert/strict';
import { useScreen } from './support/screen';
import { SuggestList } from './support/suggestList';

const untoc = 'United Nations Convention against Transnational Organized Crime';

describe('completion', () => {
	const screen = useScreen({
		file: 'empty.md',
		drafts: { 'empty.md': '', 'enter.md': '', 'again.md': '', 'words.md': '', 'late.md': '', 'code.md': '' },
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

	it('opens on two capitals, tells rows apart and writes the name with its acronym', async () => {
		await open('enter.md');
		await type('It rests on UNTO');
		await list().focused(/UNTOC\)/).waitFor();
		await list().row(/^UNTOC.*United Nations Convention/).waitFor();
		await screen().page.keyboard.press('Enter');
		await list().gone();
		await screen().draft.isSavedAs('enter.md', `It rests on ${untoc} (UNTOC)`);
	});

	it('writes the acronym once the name has been written', async () => {
		await open('again.md');
		await type(`The ${untoc} (UNTOC`);
		await list().leaveIfOpen();
		await type('), or UNT');
		await list().focused(/^UNTOC/).waitFor();
		await screen().page.keyboard.press('Tab');
		await list().gone();
		await screen().draft.isSavedAs('again.md', `The ${untoc} (UNTOC), or UNTOC`);
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
		await list().focused(/United Nations \(UN\)/).waitFor();
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
