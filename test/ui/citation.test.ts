import assert from 'node:assert/strict';
import { cited, insertCitation } from './support/citing';
import { criminalGroup } from './support/entries';
import { useScreen } from './support/screen';

const typed = 'organized criminal group';
const { row } = criminalGroup;
const { key, head, reference } = cited;
const biblatex = '\\documentclass{article}\n\\addbibresource{sources.bib}\n';

/** What is in a file; the citation goes to each `|`. */
interface Case {
	readonly what: string;
	readonly file: string;
	readonly text: string;
	readonly inserted: string;
}

// Every form is tested without a screen; here, that the cursors of a person are where a citation goes.
const cases: readonly Case[] = [
	{ what: 'a footnote', file: 'plain.md', text: 'A group|.\n', inserted: `A group[^1].\n\n[^1]: ${reference}\n` },
	{
		what: 'keys at two cursors', file: 'two.tex',
		text: `${biblatex}A group~| here.\nThe crew~| there.\n`,
		inserted: `${biblatex}A group~\\autocite[art.~2(a)]{${key}} here.\nThe crew~\\autocite[art.~2(a)]{${key}} there.\n`,
	},
];

describe('insert citation', () => {
	const screen = useScreen({
		drafts: {
			...Object.fromEntries(cases.map(({ file, text }) => [file, text.replaceAll('|', '')])),
			'place.md': 'A group.\n', 'whole.md': 'A group.\n', 'several.md': 'Belgium.\n', 'left.md': 'A group.\n',
		},
	});

	before(() => screen().tree.open());
	afterEach(async () => {
		await screen().palette.leaveIfOpen();
	});

	for (const { what, file, text, inserted } of cases) {
		it(`inserts ${what}, as one step to undo`, async () => {
			const { draft, page } = screen();
			await draft.open(file);
			for (const [index, line] of text.split('\n').filter(part => part.includes('|')).entries()) {
				await draft.putCursorAfter({ text: line.slice(0, line.indexOf('|')) }, index === 0 ? 'only' : 'another');
			}
			await insertCitation(screen(), typed, row);
			await draft.isSavedAs(file, inserted);
			await page.keyboard.press('Control+Z');
			await draft.isSavedAs(file, text.replaceAll('|', ''));
		});
	}

	it('selects the locator, so that one key deletes it', async () => {
		const { draft, page } = screen();
		await draft.open('whole.md');
		await draft.putCursorAfter({ text: 'A group' });
		await insertCitation(screen(), typed, row);
		await draft.shows({ text: 'art. 2 (a)' });
		await page.keyboard.press('Backspace');
		await draft.isSavedAs('whole.md', `A group[^1].\n\n[^1]: ${head}.\n`);
	});

	it('selects the place next, so that typing replaces it, then goes back behind the mark', async () => {
		const { draft, page } = screen();
		await draft.open('place.md');
		await draft.putCursorAfter({ text: 'A group' });
		await insertCitation(screen(), typed, row);
		await draft.shows({ text: 'art. 2 (a)' });
		await page.keyboard.press('Tab');
		await page.keyboard.type('5(1)');
		await page.keyboard.press('Tab');
		await page.keyboard.type('!');
		await draft.isSavedAs('place.md', `A group[^1]!.\n\n[^1]: ${head}, art. 5(1).\n`);
	});

	it('offers the places that the evidence knows', async () => {
		const { draft, page } = screen();
		await draft.open('several.md');
		await draft.putCursorAfter({ text: 'Belgium' });
		await insertCitation(screen(), 'belgium', /^Belgium, .*organization/);
		await draft.shows({ text: 'para. 3' });
		await page.keyboard.press('Tab');
		const choices = page.locator('.suggest-widget.visible').getByRole('option');
		await choices.first().waitFor();
		assert.deepEqual((await choices.allInnerTexts()).map(text => text.trim()).toSorted(), ['1', '2', '3', '4', '5']);
		await page.keyboard.press('Escape');
	});

	it('inserts nothing when the list is left', async () => {
		const { draft, palette } = screen();
		await draft.open('left.md');
		await draft.putCursorAfter({ text: 'A group' });
		await palette.runToPick('Dossier: Insert Citation', 'Insert Citation');
		await palette.leave();
		await draft.hasFocus();
		await draft.isSavedAs('left.md', 'A group.\n');
	});
});
