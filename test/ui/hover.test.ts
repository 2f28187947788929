import assert from 'node:assert/strict';
import { heightInHover } from '../../src/core/render/cardSpace';
import { untoc as untocEntry } from './support/entries';
import { MarkdownPreview } from './support/markdownPreview';
import { takePicture, useScreen } from './support/screen';
import { placeOf, type Place } from './support/textPlace';

const untoc = /^\s*United Nations Convention against Transnational Organized Crime \(UNTOC\) · instrument/;
const unvtf = /^\s*United Nations Voluntary Trust Fund for Victims of .*\(UNVTF\) · fund/;
const ccp = /^\s*UNODC-WCO Container Control Programme \(CCP\) · programme/;

const broken = `They speak of the Container Control
Programme.
`;

/** Names whose cards are among the highest, or have parts that others have not. */
const tall = ['UNTOC', 'UNVTF', 'tenth session of the Conference of the Parties', 'Trafficking in Persons Protocol', 'Sophie Wilmès', 'UNODC', 'Container Control Program'];

const size = { width: 1600, height: 900 };

// Which words have a card is tested without a screen; here, that a person sees it, and on which words.
describe('hover', () => {
	const screen = useScreen({ file: 'policy-note.md', size, drafts: { 'broken.md': broken, 'tall.md': tall.map(name => `The ${name}.\n`).join('\n') } });

	// VS Code asks for a hover once; rows in the tree tell that the extension is there to be asked.
	before(() => screen().tree.open());
	afterEach(() => screen().hover.leave());

	for (const { file, piece, card } of [
		{ file: 'policy-note.md', piece: { text: 'UNTOC', within: 'rest on UNTOC,' }, card: untoc },
		{ file: 'policy-note.md', piece: { text: 'Container Control Program' }, card: ccp },
		{ file: 'briefing.tex', piece: { text: 'UNVTF', within: 'The UNVTF has paid' }, card: unvtf },
		{ file: 'notes.txt', piece: { text: 'Bob Van den Berghe' }, card: /^\s*Bob Van den Berghe · person/ },
	] as const) {
		it(`shows one card on exactly ${piece.text} in ${file}`, async () => {
			const { hover, draft, page } = screen();
			await draft.open(file);
			assert.match(await hover.showOn(piece), card);
			assert.equal(await hover.cards.count(), 1);
			const [highlight, ...more] = await hover.highlighted();
			assert.deepEqual(more, []);
			assertSameColumns(highlight, await placeOf(page, piece));
		});
	}

	for (const [what, piece] of [
		['code', { text: 'UNTOC', within: '`UNTOC`' }],
		['words that are no name', { text: 'What was' }],
	] as const) {
		it(`shows no card on ${what}`, async () => {
			const { hover, draft } = screen();
			await draft.open('policy-note.md');
			assert.equal(await hover.answerOn(piece), 'no card');
			assert.equal(await hover.cards.count(), 0);
		});
	}

	describe('card', () => {
		it('takes a label that is broken by a line end as one', async () => {
			const { hover, draft, page } = screen();
			await draft.open('broken.md');
			assert.match(await hover.showOn({ text: 'Programme', within: 'Programme.' }), ccp);
			const [first, second, ...more] = [...await hover.highlighted()].sort((a, b) => a.y - b.y);
			assert.deepEqual(more, []);
			assertSameStart(first, await placeOf(page, { text: 'Container Control' }));
			assertSameColumns(second, await placeOf(page, { text: 'Programme', within: 'Programme.' }));
		});

		it('answers first, then offers three actions, and shows no name that it discourages', async () => {
			const { hover, draft } = screen();
			await draft.open('policy-note.md');
			const card = await hover.showOn({ text: 'Container Control Program' });
			assert.match(card, /programme\s+Avoid “Container Control Program”\. Use “Container Control Programme”\.[^]*A joint scheme of UNODC and the World Customs Organization[^]*Started: 2004 — UNODC/);
			assert.doesNotMatch(card, /nl Container Control Program\b/);
			assert.match(card, /\nReplace with “Container Control Programme” · Open Page · Insert Citation\s*$/);
			assert.equal(await hover.cards.locator('a').count(), 3);
		});

		it('fits what VS Code shows at once, as the estimate has it that unit tests hold for every entry', async () => {
			const { hover, draft } = screen();
			await draft.open('tall.md');
			for (const name of tall) {
				await hover.showOn({ text: name, within: `The ${name}.` });
				const { shown, needed, blocks } = await hover.measure();
				assert.ok(needed <= shown, `${name}: ${needed} of ${shown} pixels`);
				const estimate = heightInHover(blocks.map(({ markdown }) => markdown));
				const height = blocks.reduce((sum, block) => sum + block.height, 8 * (blocks.length - 1));
				assert.ok(height <= estimate + 2, `${name} is ${height} pixels high and was taken for ${estimate}`);
				// A line more, if a word did not fit.
				assert.ok(estimate - height < 30, `${name} is ${height} pixels high and was taken for ${estimate}`);
			}
		});

		describe('where the draft is a column beside another', () => {
			before(async () => {
				const { draft, page } = screen();
				await draft.open('tall.md');
				await page.setViewportSize({ width: 1280, height: 900 });
				await new MarkdownPreview(page).openBeside();
				await page.keyboard.press('Control+1');
			});
			after(async () => {
				const { page } = screen();
				await page.keyboard.press('Control+2');
				await page.keyboard.press('Control+W');
				await page.setViewportSize(size);
			});

			it('fits, with its links', async () => {
				const { hover } = screen();
				// A name that wraps cannot be found on the screen.
				for (const name of tall.filter(({ length }) => length < 35)) {
					await hover.showOn({ text: name, within: `The ${name}.` });
					const { shown, needed, blocks } = await hover.measure();
					assert.ok(needed <= shown, `${name}: ${needed} of ${shown} pixels`);
					const estimate = heightInHover(blocks.map(({ markdown }) => markdown), 'column');
					const height = blocks.reduce((sum, block) => sum + block.height, 8 * (blocks.length - 1));
					assert.ok(height <= estimate + 2, `${name} is ${height} pixels high and was taken for ${estimate}`);
				}
				await takePicture(screen(), 'hover-beside-another-column');
				await hover.action('Insert Citation').click({ trial: true });
			});
		});

		it('names both sides of a departure and the names in other languages, and opens the page of the entry by its first action', async () => {
			const { hover, draft, preview } = screen();
			await draft.open('policy-note.md');
			const card = await hover.showOn({ text: 'UNTOC', within: 'rest on UNTOC,' });
			assert.match(card, /The press release says “United Nations Conference [^]*; the official record says “United Nations Convention /);
			assert.match(card, /fr Convention des Nations Unies contre la criminalité/);
			await hover.action('Open Page').click();
			await preview.shows(untocEntry.heading);
		});
	});
});

function assertSameColumns(highlight: Place | undefined, text: Place): void {
	assertSameStart(highlight, text);
	assert.ok(highlight && Math.abs(highlight.width - text.width) <= 1, `${JSON.stringify(highlight)} is not as wide as ${JSON.stringify(text)}`);
}

/** VS Code marks whole pixels and whole lines. */
function assertSameStart(highlight: Place | undefined, text: Place): void {
	assert.ok(highlight && Math.abs(highlight.x - text.x) <= 1, `${JSON.stringify(highlight)} does not begin at ${JSON.stringify(text)}`);
	assert.ok(Math.abs(highlight.y - text.y) < text.height, `${JSON.stringify(highlight)} is not in the line of ${JSON.stringify(text)}`);
}
