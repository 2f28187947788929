import assert from 'node:assert/strict';
import { heightInHover } from '../../src/core/render/card/hoverSize';
import { HOSTILE_DRAFTS, testHostileLists } from './parts/hostileLists';
import { alteredExtension, makeAlteredExtension } from './support/alteredExtension';
import { untoc as untocEntry } from './support/entries';
import { dossierWithHostileNames, HOSTILE_NAMES, visibleOf } from './support/hostileNames';
import { takePicture, useScreen } from './support/screen';
import { MarkdownPreview } from './support/workbench/markdownPreview';
import { placeOf, type Place, type TextPiece } from './support/workbench/textPlace';

const untoc = /^\s*United Nations Convention against Transnational Organized Crime \(UNTOC\) · instrument/;
const unvtf = /^\s*United Nations Voluntary Trust Fund for Victims of .*\(UNVTF\) · fund/;
const ccp = /^\s*UNODC-WCO Container Control Programme \(CCP\) · programme/;

const broken = `They speak of the Container Control
Programme.
`;

/** Names whose cards are among the highest, or have parts that others lack. */
const tall = ['UNTOC', 'UNVTF', 'tenth session of the Conference of the Parties', 'Trafficking in Persons Protocol', 'Sophie Wilmès', 'UNODC', 'Container Control Program'];

/** Names in a draft that has cards, and in one whose language has them turned off. */
const named = 'The UNTOC and the UNVTF, but no COP11.\n';
const namedUntoc: TextPiece = { text: 'UNTOC', within: 'The UNTOC and' };
const namedUnvtf: TextPiece = { text: 'UNVTF', within: 'the UNVTF, but' };

const size = { width: 1600, height: 900 };

// Which words have a card is tested without a screen; this tests that the card is visible, and on exactly which words.
describe('hover', () => {
	before(async () => makeAlteredExtension('hostileNames', await dossierWithHostileNames()));
	const screen = useScreen({
		extension: { folder: alteredExtension('hostileNames') },
		file: 'policy-note.md',
		size,
		drafts: {
			'broken.md': broken,
			'tall.md': tall.map(name => `The ${name}.\n`).join('\n'),
			'requests.rst': named,
			'silence.md': named,
			...HOSTILE_DRAFTS,
		},
		// Above a card, VS Code shows what a check found there.
		settings: { '[restructuredtext]': { 'dossier.hover': 'off' }, 'dossier.checks.enabled': false },
	});

	// VS Code requests a hover once; rows in the tree show that the extension is active by then.
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
		it('covers a label that contains a line break', async () => {
			const { hover, draft, page } = screen();
			await draft.open('broken.md');
			assert.match(await hover.showOn({ text: 'Programme', within: 'Programme.' }), ccp);
			const [first, second, ...more] = [...await hover.highlighted()].sort((a, b) => a.y - b.y);
			assert.deepEqual(more, []);
			assertSameStart(first, await placeOf(page, { text: 'Container Control' }));
			assertSameColumns(second, await placeOf(page, { text: 'Programme', within: 'Programme.' }));
		});

		it('shows what the entry is, then three links, and no discouraged name', async () => {
			const { hover, draft } = screen();
			await draft.open('policy-note.md');
			const card = await hover.showOn({ text: 'Container Control Program' });
			assert.match(card, /programme\s+Avoid “Container Control Program”\. Use “Container Control Programme”\.[^]*A joint scheme of UNODC and the World Customs Organization[^]*Started: 2004 — UNODC/);
			assert.doesNotMatch(card, /nl Container Control Program\b/);
			assert.match(card, /\nReplace with “Container Control Programme” · Open Page · Insert Citation\s*$/);
			assert.equal(await hover.cards.locator('a').count(), 3);
		});

		it('fits without scrolling, as estimated by the unit tests for every entry', async () => {
			const { hover, draft } = screen();
			await draft.open('tall.md');
			for (const name of tall) {
				await hover.showOn({ text: name, within: `The ${name}.` });
				const { shown, needed, blocks } = await hover.measure();
				assert.ok(needed <= shown, `${name}: ${needed} of ${shown} pixels`);
				const estimate = heightInHover(blocks.map(({ markdown }) => markdown));
				const height = blocks.reduce((sum, block) => sum + block.height, 8 * (blocks.length - 1));
				assert.ok(height <= estimate + 2, `${name} is ${height} pixels high and was taken for ${estimate}`);
				// One more line, in case a word wrapped.
				assert.ok(estimate - height < 30, `${name} is ${height} pixels high and was taken for ${estimate}`);
			}
		});

		describe('in one of two columns', () => {
			before(async () => {
				const { draft, page } = screen();
				await draft.open('tall.md');
				await page.setViewportSize({ width: 1280, height: 900 });
				await new MarkdownPreview(page).openBeside();
				await page.keyboard.press('Control+1');
			});
			after(async () => {
				const { draft, page } = screen();
				const preview = page.getByRole('tab', { name: /^Preview tall\.md/ });
				await preview.click({ button: 'middle' });
				await preview.waitFor({ state: 'detached' });
				await page.setViewportSize(size);
				await draft.goBackTo('tall.md');
			});

			it('fits without scrolling, with its links', async () => {
				const { hover } = screen();
				// A wrapped name cannot be located on the screen.
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

		it('shows both sides of a departure and the names in other languages, and opens the page of the entry with its first link', async () => {
			const { hover, draft, preview } = screen();
			await draft.open('policy-note.md');
			const card = await hover.showOn({ text: 'UNTOC', within: 'rest on UNTOC,' });
			assert.match(card, /The press release says “United Nations Conference [^]*; the official record says “United Nations Convention /);
			assert.match(card, /fr Convention des Nations Unies contre la criminalité/);
			await hover.action('Open Page').click();
			await preview.shows(untocEntry.heading);
			// Cards are lower while there is a second column.
			await preview.tab(/^UNTOC/).click({ button: 'middle' });
			await preview.outer.waitFor({ state: 'detached' });
			await draft.goBackTo('policy-note.md');
		});
	});

	describe('on request', () => {
		before(() => screen().draft.open('requests.rst'));
		afterEach(() => screen().notifications.closeAll());

		const runAt = async (piece: TextPiece, command: string) => {
			await screen().draft.putCursorAfter(piece);
			await screen().palette.run(`Dossier: ${command}`);
		};

		it('shows no card on a name if cards are off', async () => {
			assert.equal(await screen().hover.answerOn(namedUntoc), 'no card');
			assert.equal(await screen().hover.cards.count(), 0);
		});

		it('shows the card at the cursor nevertheless, with the focus in it, and in order in the accessible view of screen readers', async () => {
			await runAt(namedUntoc, 'Show Card');
			const { hover, page } = screen();
			await hover.cards.first().waitFor();
			assert.match(await hover.cards.first().innerText(), /United Nations Convention against Transnational Organized Crime/);
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

		// All reasons are tested without a screen.
		for (const [piece, command, said] of [
			[namedUnvtf, 'Why No Card Here?', /cards are turned off/],
			[{ text: 'COP', within: 'no COP11' }, 'Show Card', /“COP” is part of a longer name/],
		] as const) {
			it(`explains why there is none on ${piece.within}, with ${command}`, async () => {
				const { notifications } = screen();
				await runAt(piece, command);
				await notifications.message(said).waitFor();
			});
		}
	});

	describe('that is not wanted', () => {
		before(() => screen().draft.open('silence.md'));
		afterEach(() => screen().palette.leaveIfOpen());

		it('changes nothing on Escape', async () => {
			const { hover, palette } = screen();
			await hover.showOn(namedUntoc);
			await hover.action('Silence…').click();
			await palette.title.filter({ hasText: 'Silence “UNTOC”' }).waitFor();
			await palette.leave();
			await hover.showOn(namedUntoc);
			await hover.leave();
		});

		it('is silenced in a document by a link on it, and shown again by Silenced Names', async () => {
			const { hover, palette, page, draft: shown } = screen();
			await hover.showOn(namedUntoc);
			await takePicture(screen(), 'card-actions-light');
			await hover.action('Silence…').click();
			await palette.title.filter({ hasText: 'Silence “UNTOC”' }).waitFor();
			await palette.focusedRow('In This Document').waitFor();
			await takePicture(screen(), 'silence-light');
			await palette.accept();
			assert.equal(await hover.answerOn(namedUntoc), 'no card');
			assert.match(await hover.showOn(namedUnvtf), /Voluntary Trust Fund/);
			await hover.leave();

			await shown.open('policy-note.md');
			await hover.showOn({ text: 'UNTOC', within: 'rest on UNTOC,' });
			await hover.leave();

			await shown.open('silence.md');
			await palette.runToPick('Dossier: Silenced Names', 'Silenced Names');
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('Space');
			await palette.rows.and(page.locator('[aria-checked="true"]')).waitFor();
			await page.keyboard.press('Enter');
			await palette.gone();
			await hover.showOn(namedUntoc);
			await hover.leave();
		});
	});

	describe('with a hostile name', () => {
		before(() => screen().draft.open('hostile.md'));

		for (const [acronym, name] of Object.entries(HOSTILE_NAMES)) {
			for (const text of [acronym, `${acronym}BAD`]) {
				it(`shows it as text, with no links but ours, on ${text}`, async () => {
					const { hover, page } = screen();
					const before = await page.title();
					const card = await hover.showOn({ text, within: text === acronym ? `The ${text} is` : text });
					assert.ok(squeezed(card).includes(squeezed(visibleOf(name))), card.slice(0, 700));
					// Both are read at the same time, since VS Code may be rendering the card again.
					const { links, strange, icons } = await hover.cards.first().evaluate(element => ({
						links: [...element.querySelectorAll('a')].map(link => link.getAttribute('data-href') ?? link.getAttribute('href') ?? ''),
						strange: element.querySelectorAll('img, script, iframe, b, code, del, table, h1, blockquote, svg, style, input').length,
						icons: [...element.querySelectorAll('.codicon')].filter(icon => /trash|sync/.test(icon.className)).length,
					}));
					assert.equal(links.length, 3);
					assert.ok(links.every(link => /^command:dossier\.(?:openPreview|insertCitation|revealEntry|silenceLabel|correctName)\?/.test(link)), links.join('\n'));
					assert.equal(strange, 0);
					assert.equal(icons, 0);
					assert.equal(await page.title(), before);
					assert.ok(card.length < 6_000, `${card.length} characters`);
				});
			}
		}

		it('sends no requests', () => assert.deepEqual(screen().foreignRequests, []));
	});

	describe('hostile names in lists and messages', () => testHostileLists(screen));
});

function assertSameColumns(highlight: Place | undefined, text: Place): void {
	assertSameStart(highlight, text);
	assert.ok(highlight && Math.abs(highlight.width - text.width) <= 1, `${JSON.stringify(highlight)} is not as wide as ${JSON.stringify(text)}`);
}

/** Compares rectangles with a tolerance: VS Code highlights whole pixels and whole lines. */
function assertSameStart(highlight: Place | undefined, text: Place): void {
	assert.ok(highlight && Math.abs(highlight.x - text.x) <= 1, `${JSON.stringify(highlight)} does not begin at ${JSON.stringify(text)}`);
	assert.ok(Math.abs(highlight.y - text.y) < text.height, `${JSON.stringify(highlight)} is not in the line of ${JSON.stringify(text)}`);
}

function squeezed(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
