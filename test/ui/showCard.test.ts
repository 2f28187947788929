import assert from 'node:assert/strict';
import { takePicture, useScreen } from './support/screen';
import type { TextPiece } from './support/textPlace';

const draft = `# Cards on request

The UNTOC and the UNVTF, but no COP11.
`;

const untoc: TextPiece = { text: 'UNTOC', within: 'The UNTOC and' };
const unvtf: TextPiece = { text: 'UNVTF', within: 'the UNVTF, but' };

describe('show card', () => {
	const screen = useScreen({ file: 'policy-note.md', drafts: { 'requests.md': draft }, settings: { '[markdown]': { 'dossier.hover': 'off' } } });

	before(async () => {
		// Rows in the tree tell that the extension is there to be asked.
		await screen().tree.open();
		await screen().draft.open('requests.md');
	});
	afterEach(async () => {
		await screen().hover.leave();
		await screen().notifications.closeAll();
	});

	const runAt = async (piece: TextPiece, command: string) => {
		await screen().draft.putCursorAfter(piece);
		await screen().palette.run(`Dossier: ${command}`);
	};

	it('shows no card on a name where cards are off', async () => {
		assert.equal(await screen().hover.answerOn(untoc), 'no card');
		assert.equal(await screen().hover.cards.count(), 0);
	});

	it('shows the card at the cursor all the same, and the keyboard is in it', async () => {
		await runAt(untoc, 'Show Card');
		const { hover, page } = screen();
		await hover.cards.first().waitFor();
		assert.match(await hover.cards.first().innerText(), /United Nations Convention against Transnational Organized Crime/);
		await page.locator('.monaco-hover:focus-within').waitFor();
	});

	it('is read in its order where a screen reader has the accessible view', async () => {
		await runAt(untoc, 'Show Card');
		const { page } = screen();
		await page.locator('.monaco-hover:focus-within').waitFor();
		await page.keyboard.press('Alt+F2');
		const lines = page.locator('.accessible-view .view-line');
		await lines.filter({ hasText: 'Open Page' }).waitFor();
		const order = [/\(UNTOC\) · instrument/, /^The treaty by which/, /^Adopted: 15 November 2000/, /The press release says/, /fr Convention/, /^Open Page · Insert Citation · Silence…$/];
		const text = (await page.locator('.accessible-view').first().innerText()).replaceAll('\u00A0', ' ').split('\n').map(line => line.trim());
		const places = order.map(part => text.findIndex(line => part.test(line)));
		assert.ok(places.every((place, index) => place > (places[index - 1] ?? -1)), JSON.stringify({ places, text }));
		await page.keyboard.press('Escape');
		await page.locator('.accessible-view').first().waitFor({ state: 'hidden' });
	});

	// All that is told is tested without a screen.
	for (const [piece, command, said] of [
		[unvtf, 'Why No Card Here?', /cards are turned off/],
		[{ text: 'COP', within: 'no COP11' }, 'Show Card', /“COP” is part of a longer name/],
	] as const) {
		it(`tells why there is none on ${piece.within}, asked by ${command}`, async () => {
			const { notifications } = screen();
			await runAt(piece, command);
			await notifications.message(said).waitFor();
		});
	}
});

describe('silence', () => {
	const screen = useScreen({ file: 'policy-note.md', drafts: { 'requests.md': draft } });

	before(async () => {
		await screen().tree.open();
		await screen().draft.open('requests.md');
	});
	afterEach(() => screen().palette.leaveIfOpen());

	it('takes a label out of a document by a link of its card, and Silenced Names brings it back', async () => {
		const { hover, palette, page, draft: shown } = screen();
		await hover.showOn(untoc);
		await takePicture(screen(), 'card-actions-light');
		await hover.action('Silence…').click();
		await palette.title.filter({ hasText: 'Silence “UNTOC”' }).waitFor();
		await palette.focusedRow('In This Document').waitFor();
		await takePicture(screen(), 'silence-light');
		await palette.accept();
		assert.equal(await hover.answerOn(untoc), 'no card');
		assert.match(await hover.showOn(unvtf), /Voluntary Trust Fund/);
		await hover.leave();

		await shown.open('policy-note.md');
		await hover.showOn({ text: 'UNTOC', within: 'rest on UNTOC,' });
		await hover.leave();

		await shown.open('requests.md');
		await palette.runToPick('Dossier: Silenced Names', 'Silenced Names');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Space');
		await palette.rows.and(page.locator('[aria-checked="true"]')).waitFor();
		await page.keyboard.press('Enter');
		await palette.gone();
		await hover.showOn(untoc);
		await hover.leave();
	});

	it('leaves everything as it is on Escape', async () => {
		const { hover, palette } = screen();
		await hover.showOn(untoc);
		await hover.action('Silence…').click();
		await palette.title.filter({ hasText: 'Silence “UNTOC”' }).waitFor();
		await palette.leave();
		await hover.showOn(untoc);
		await hover.leave();
	});
});
