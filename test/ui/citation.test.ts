import assert from 'node:assert/strict';
import { chooseSource, cited, insertCitation } from './support/citing';
import { criminalGroup } from './support/entries';
import { useScreen } from './support/screen';
import { placeOf } from './support/textPlace';

const typed = 'organized criminal group';
const { row } = criminalGroup;
const { key, reference } = cited;
const biblatex = '\\documentclass{article}\n\\addbibresource{sources.bib}\n';

/** Longer than the window, so that the note stands out of sight. */
const long = `A group.\n\n${'A line.\n\n'.repeat(60)}`;

/** What is in a file; the citation goes to each `|`. */
interface Case {
	readonly what: string;
	readonly file: string;
	readonly text: string;
	readonly inserted: string;
}

// Every form is tested without a screen; here, that the cursors of a person are where a citation goes.
const cases: readonly Case[] = [
	{ what: 'a footnote', file: 'plain.md', text: 'A group|.\n', inserted: `A group.[^1]\n\n[^1]: ${reference}\n` },
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
			'place.md': long, 'several.md': 'Belgium.\n', 'left.md': 'A group.\n',
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

	it('leaves the view where it was and the cursor behind the mark, where typing goes on', async () => {
		const { draft, page } = screen();
		await draft.open('place.md');
		await draft.putCursorAfter({ text: 'A group' });
		const before = await placeOf(page, { text: 'A group' });
		await insertCitation(screen(), typed, row);
		await draft.shows({ text: 'A group.[^1]' });
		assert.equal((await placeOf(page, { text: 'A group' })).y, before.y);
		await page.keyboard.type(' And more.');
		await draft.isSavedAs('place.md', `${long.replace('A group.', 'A group.[^1] And more.')}[^1]: ${reference}\n`);
	});

	it('offers the places that the evidence knows before it inserts, and writes the one that is chosen', async () => {
		const { draft, page, palette } = screen();
		await draft.open('several.md');
		await draft.putCursorAfter({ text: 'Belgium' });
		await chooseSource(screen(), 'Insert Citation', 'belgium', /^Belgium, .*organization/);
		const places = await palette.rows.evaluateAll(rows => rows.map(element => element.getAttribute('aria-label')?.split(',')[0] ?? ''));
		assert.deepEqual(places.filter(place => place.startsWith('para. ')).toSorted(), ['para. 1', 'para. 2', 'para. 3', 'para. 4', 'para. 5']);
		await page.keyboard.press('ArrowDown');
		const chosen = places[1] ?? '';
		await palette.focusedRow(chosen).waitFor();
		await palette.accept();
		await draft.isSavedAs('several.md', new RegExp(`^Belgium\\.\\[\\^1\\]\\n\\n\\[\\^1\\]: .*, ${chosen.replace('.', '\\.')}\\.\\n$`));
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
