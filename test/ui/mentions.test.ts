import assert from 'node:assert/strict';
import { openActionsAt } from './support/lightBulb';
import { dark, light, setTheme } from './support/look/theme';
import { takePicture, useScreen } from './support/screen';
import { chooseInMenu } from './support/workbench/contextMenu';
import { MentionsTree } from './support/workbench/mentionsView';
import { Underlines } from './support/workbench/underlines';

const draft = `# A note

First the UNTOC, then UNODC.

The Palermo Convention comes last, after the UNVTF.
`;

const wrong = `# Ports

The Container Control Programme is not the Container Control Program.
UNODC runs the Container Control Program.
`;
const other = 'The Container Control Program works in ports.\n';
const long = `The UNTOC.\n${'\n'.repeat(300)}The UNVTF, \`WHO\`, and the UNODC \n`;

const names = `# Names\n\n\n\nThe UNTOC, then the UNVTF.\n`;

const wrongName = /^Wrong name: Container Control Program, use “Container Control Programme”, 2 mentions$/;
const untoc = /^UNTOC – United Nations Convention against Transnational Organized Crime, instrument, 2 mentions$/;
const unodc = /^UNODC – United Nations Office on Drugs and Crime, organization, 1 mention$/;
const unvtf = /^UNVTF – .*, fund, 1 mention$/;

describe('mentions of a draft', () => {
	// Underlines are off by default; here they are on for one language.
	const screen = useScreen({
		file: 'draft.md',
		drafts: {
			'draft.md': draft,
			'plain.md': 'Nothing here.\n',
			'data.json': '{}\n',
			'wrong.md': wrong,
			'other.tex': other,
			'long.md': long,
			'names.md': names,
		},
		// The actions on findings would come first.
		settings: { '[markdown]': { 'dossier.underline': true }, 'dossier.checks.enabled': false },
	});
	let mentions: MentionsTree;
	let underlines: Underlines;

	before(() => {
		mentions = new MentionsTree(screen().page);
		underlines = new Underlines(screen().page);
	});

	/** Opens a draft, and then the view in place of the explorer. */
	async function openWithView(file: string): Promise<void> {
		await screen().draft.open(file);
		await screen().palette.run('Dossier: Focus on Mentions View');
		await screen().palette.gone();
	}

	describe('in the view of mentions', () => {
		before(() => screen().tree.open());
		beforeEach(async () => {
			await screen().draft.goBackTo('draft.md');
			await mentions.shows(1, [untoc, unodc, unvtf]);
		});

		it('are listed by first mention, with their counts, in a draft opened before the view', () =>
			mentions.shows(1, [untoc, unodc, unvtf]));

		it('are visited by clicks, wrapping around, while the view keeps the focus', async () => {
			await mentions.row(untoc).click();
			await mentions.selects('Ln 3, Col 16 (5 selected)');
			await mentions.row(untoc).click();
			await mentions.selects('Ln 5, Col 23 (18 selected)');
			await mentions.row(untoc).click();
			await mentions.selects('Ln 3, Col 16 (5 selected)');
			assert.equal(await mentions.row(untoc).getAttribute('aria-expanded'), 'false');
			await screen().page.keyboard.press('Enter');
			await mentions.selects('Ln 5, Col 23 (18 selected)');
		});

		it('are listed under their entry when it is expanded; a click goes to one', async () => {
			await mentions.unfold(untoc);
			await mentions.shows(2, [/^line 3: First the UNTOC, then UNODC\.$/, /^line 5: The Palermo Convention comes last/]);
			await mentions.row(/^line 5: /).click();
			await mentions.selects('Ln 5, Col 23 (18 selected)');
			await screen().draft.hasFocus();
		});

		it('are grouped by kind with one button, and listed in order again with another', async () => {
			await mentions.press('Group Mentions by Kind');
			await mentions.shows(1, ['Funds, 1', 'Instruments, 1', 'Organizations, 1']);
			await mentions.shows(2, [unvtf, untoc, unodc]);
			await mentions.press('List Mentions in Order of Appearance');
			await mentions.shows(1, [untoc, unodc, unvtf]);
		});

		it('are updated with the draft', async () => {
			const { page, draft: editor } = screen();
			await editor.putCursorAfter({ text: 'A note' });
			await page.keyboard.type(' on CITES');
			await mentions.shows(1, [/^CITES – /, untoc]);
			await page.keyboard.press('Control+Z');
			await mentions.shows(1, [untoc, unodc]);
		});

		it('remain while the text of an entry is open', async () => {
			const { page, draft: editor } = screen();
			await editor.putCursorAfter({ text: 'UNODC' });
			await page.keyboard.press('F12');
			await page.getByRole('tab', { name: /^unodc\.md/, selected: true }).waitFor();
			await editor.shows({ text: 'United Nations Office on Drugs and Crime' });
			await mentions.header.filter({ hasText: 'draft.md' }).waitFor();
			await mentions.row(unvtf).click();
			await page.getByRole('tab', { name: /^draft\.md/, selected: true }).waitFor();
			await mentions.selects('Ln 5, Col 51 (5 selected)');
		});

		it('are visited by keyboard', async () => {
			const { page, draft: editor } = screen();
			await editor.putCursorAfter({ text: 'A note' });
			for (const place of [
				'Ln 3, Col 16 (5 selected)',
				'Ln 3, Col 28 (5 selected)',
				'Ln 5, Col 23 (18 selected)',
				'Ln 5, Col 51 (5 selected)',
			]) {
				await page.keyboard.press('Control+K');
				await page.keyboard.press('Alt+M');
				await mentions.selects(place);
			}
			await page.keyboard.press('Control+K');
			await page.keyboard.press('Shift+Alt+M');
			await mentions.selects('Ln 5, Col 23 (18 selected)');
		});

		it('of an entry are found in all drafts', async () => {
			const { page } = screen();
			await mentions.row(unvtf).click({ button: 'right' });
			await chooseInMenu(page, 'Find Mentions…');
			const references = page.locator('.part.sidebar').filter({ hasText: /6 mentions in 6 documents/ });
			await references.getByRole('treeitem', { name: /^line 5: .*last.*UNVTF/ }).waitFor();
			for (const file of ['briefing.tex', 'draft.md', 'long.md', 'names.md', 'notes.txt', 'policy-note.md']) {
				await references.getByRole('treeitem', { name: `${file}, 1 mention`, exact: true }).waitFor();
			}
		});
	});

	describe('in other drafts', () => {
		it('are empty if nothing is mentioned, with a message; another message appears if the language is not supported', async () => {
			await openWithView('plain.md');
			await mentions.welcome.filter({ hasText: 'This document does not mention any entry' }).waitFor();
			await openWithView('data.json');
			await mentions.welcome.filter({ hasText: 'Open a draft in Markdown' }).waitFor();
		});

		it('are underlined in the visible part, and the underlines are updated with the draft', async () => {
			const { draft: editor, page } = screen();
			await editor.open('long.md');
			await underlines.shows(['UNTOC']);
			await page.keyboard.press('Control+End');
			await underlines.shows(['UNVTF', 'UNODC']);
			await page.keyboard.type('CITES');
			await underlines.shows(['UNVTF', 'UNODC', 'CITES']);
			await page.keyboard.press('Control+Z');
			await page.keyboard.press('Control+Home');
			await underlines.shows(['UNTOC']);
		});

		it('are not underlined in a language for which underlines are off', async () => {
			const { draft: editor } = screen();
			await editor.open('briefing.tex');
			await editor.shows({ text: 'UNVTF', within: 'The UNVTF has paid' });
			// The underlines of the previous draft disappear, and no others appear.
			await underlines.shows([]);
			await editor.goBackTo('long.md');
			await underlines.shows(['UNTOC']);
			await editor.goBackTo('briefing.tex');
			await underlines.shows([]);
		});
	});

	describe('by acronyms', () => {
		it('are introduced with an action, and listed; each is one step to undo', async () => {
			const { page, draft: editor, palette } = screen();
			await editor.open('names.md');
			await editor.shows({ text: 'UNTOC' });
			await page.keyboard.press('Control+K');
			await page.keyboard.press('Alt+M');
			await mentions.selects('Ln 5, Col 10 (5 selected)');
			await page.keyboard.press('Control+Home');
			await openActionsAt(screen(), { text: 'The ', within: 'The UNTOC' });
			const action = page
				.locator('.action-widget')
				.getByText(/^Introduce Here as “United Nations Convention against Transnational Organized Crime \(UNTOC\)”/);
			// Which action has the focus depends on the other actions offered by then.
			await action.click();
			await editor.isSavedAs(
				'names.md',
				/The United Nations Convention against Transnational Organized Crime \(UNTOC\), then the UNVTF\./,
			);
			await page.keyboard.press('Control+Home');
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('ArrowDown');
			await palette.run('Dossier: Insert List of Abbreviations');
			await palette.gone();
			await editor.isSavedAs(
				'names.md',
				/^# Names\n\n<!-- dossier:abbreviations -->[^]*\| UNTOC \| United Nations Convention against Transnational Organized Crime \|\n\| UNVTF \| [^|\n]+ \|\n/,
			);
			await page.keyboard.press('Control+Z');
			await editor.isSavedAs('names.md', /^# Names\n\n\n\nThe United Nations Convention against/);
			await page.keyboard.press('Control+Z');
			await editor.isSavedAs('names.md', names);
		});
	});

	describe('by wrong names', () => {
		before(() => openWithView('wrong.md'));

		it('come first', () => mentions.shows(1, [wrongName, /^UNODC-WCO Container Control Programme, programme, 1 mention$/]));

		// A guard compares the colours in the themes with high contrast.
		for (const theme of [dark, light]) {
			it(`have a warning in the view, and underlines of another shape and colour, in ${theme.name}`, async () => {
				await setTheme(screen(), theme);
				await mentions.row(wrongName).locator('.codicon-warning').waitFor();
				await underlines.shows([
					{ text: 'Container Control Programme', within: 'The Container Control Programme is' },
					{ text: 'UNODC' },
				]);
				await underlines.shows(
					['not the Container Control Program.', 'runs the Container Control Program.'].map(within => ({
						text: 'Container Control Program',
						within,
					})),
					'dashed',
				);
				const [[right], [mistaken]] = await Promise.all([underlines.lines(), underlines.lines('dashed')]);
				assert.match(right?.colour ?? '', /^rgb/);
				assert.notEqual(right?.colour, await underlines.colourOfText());
				assert.notEqual(mistaken?.colour, right?.colour);
				await takePicture(screen(), `mentions-wrong-names-${theme.name}`);
			});
		}

		it('are corrected in the workspace after a review of the changes', async () => {
			const { page, draft: editor } = screen();
			await mentions.row(wrongName).click({ button: 'right' });
			await chooseInMenu(page, 'Replace in Workspace…');
			await page.mouse.move(700, 300);
			const places = page.locator('.quick-input-widget');
			await places
				.getByText(/^Replace “Container Control Program” with “Container Control Programme” – 4 places in 3 files$/)
				.waitFor();
			await places
				.locator('.monaco-list-row', { hasText: 'The Container Control Programme works in ports.' })
				.filter({ hasText: 'other.tex, line 1' })
				.waitFor();
			await takePicture(screen(), 'replace-in-workspace');
			await places.getByRole('button', { name: 'OK' }).click();
			await page.getByText('The name was replaced in 4 places in 3 files.').first().waitFor();
			await editor.isSavedAs('wrong.md', /not the Container Control Programme\.\nUNODC runs the Container Control Programme\./);
			await editor.isSavedAs('other.tex', /^The Container Control Programme works/);
			await mentions.shows(1, [/^UNODC-WCO Container Control Programme, programme, 3 mentions$/]);
		});
	});
});
