import assert from 'node:assert/strict';
import { eventually } from './support/eventually';
import { takePicture, useScreen } from './support/screen';
import type { TextPiece } from './support/textPlace';

const draft = `# Cards on request

The UNTOC and the UNVTF, with \`UNODC\` in code.

Ask who decides, and see UNTOC_2020 there.

Nothing stands in these words, nor in a COP11.
`;

const untoc: TextPiece = { text: 'UNTOC', within: 'The UNTOC and' };
const unvtf: TextPiece = { text: 'UNVTF', within: 'the UNVTF, with' };

describe('show card', () => {
	const screen = useScreen({ file: 'policy-note.md', drafts: { 'requests.md': draft }, settings: { '[markdown]': { 'dossier.hover': 'off' } } });

	before(async () => {
		// Rows in the tree tell that the extension is there to be asked.
		await screen().tree.open();
		await screen().draft.open('requests.md');
	});
	afterEach(() => screen().hover.leave());

	const message = (text: RegExp) => screen().page.locator('.notification-toast .notification-list-item-message').filter({ hasText: text });
	const runAt = async (piece: TextPiece, command: string) => {
		await screen().draft.putCursorAfter(piece);
		await screen().palette.run(`Dossier: ${command}`);
	};

	it('shows no card on a name where cards are off', async () => {
		assert.equal(await screen().hover.comesOn(untoc), false);
	});

	it('shows the card at the cursor all the same, and the keyboard is in it', async () => {
		await runAt(untoc, 'Show Card');
		const { hover, page } = screen();
		await hover.cards.first().waitFor();
		assert.match(await hover.cards.first().innerText(), /United Nations Convention against Transnational Organized Crime/);
		await page.locator('.monaco-hover:focus-within').waitFor();
	});

	for (const [piece, said] of [
		[{ text: 'UNODC', within: '`UNODC`' }, /“UNODC” stands in code/],
		[{ text: 'who', within: 'Ask who' }, /only found written exactly as “WHO”/],
		[{ text: 'UNTOC', within: 'UNTOC_2020' }, /“UNTOC” is part of a longer name/],
		[{ text: 'these', within: 'in these words' }, /No dossier has a name/],
		[unvtf, /Cards are switched off here/],
	] as const) {
		it(`tells why there is none on ${piece.within}`, async () => {
			await runAt(piece, 'Why No Card Here?');
			// VS Code keeps the fourth message within 800 ms to itself; a person who saw none asks again.
			if (!await message(said).waitFor({ timeout: 2_000 }).then(() => true, () => false)) {
				await screen().palette.run('Dossier: Why No Card Here?');
			}
			await message(said).waitFor();
		});
	}

	it('tells why instead of showing a card that is not there', async () => {
		await runAt({ text: 'COP', within: 'a COP11' }, 'Show Card');
		await message(/“COP” is part of a longer name/).waitFor();
		await takePicture(screen(), 'why-no-card-light');
	});
});

describe('silence', () => {
	const screen = useScreen({ file: 'policy-note.md', drafts: { 'requests.md': draft } });

	before(async () => {
		await screen().tree.open();
		await screen().draft.open('requests.md');
	});
	afterEach(() => screen().palette.leaveIfOpen());

	it('takes a label out of a document by a link of its card, and Silenced Labels brings it back', async () => {
		const { hover, palette, page, draft: shown } = screen();
		await hover.showOn(untoc);
		await takePicture(screen(), 'card-actions-light');
		await hover.action('Silence').click();
		await palette.title.filter({ hasText: 'Silence “UNTOC”' }).waitFor();
		await palette.focusedRow('In This Document').waitFor();
		await takePicture(screen(), 'silence-light');
		await palette.accept();
		await eventually('no card any more', () => hover.comesOn(untoc), comes => !comes);
		assert.match(await hover.showOn(unvtf), /Voluntary Trust Fund/);
		await hover.leave();

		await shown.open('policy-note.md');
		await hover.showOn({ text: 'UNTOC', within: 'rest on UNTOC,' });
		await hover.leave();

		await shown.open('requests.md');
		await palette.runToPick('Dossier: Silenced Labels', 'Silenced Labels');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Space');
		await palette.rows.and(page.locator('[aria-checked="true"]')).waitFor();
		await page.keyboard.press('Enter');
		await palette.gone();
		// VS Code asks once each time that the pointer comes to rest.
		await eventually('the card again', () => hover.comesOn(untoc), comes => comes);
		await hover.leave();
	});

	it('leaves everything as it is on Escape', async () => {
		const { hover, palette } = screen();
		await hover.showOn(untoc);
		await hover.action('Silence').click();
		await palette.title.filter({ hasText: 'Silence “UNTOC”' }).waitFor();
		await palette.leave();
		await hover.showOn(untoc);
		await hover.leave();
	});
});
