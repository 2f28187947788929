import assert from 'node:assert/strict';
import { chooseInMenu } from './support/contextMenu';
import { MentionsTree } from './support/mentionsView';
import { takePicture, useScreen } from './support/screen';
import { chooseTheme, dark, highContrast, highContrastLight, light } from './support/theme';

const draft = `# A note

First the UNTOC, then UNODC.

The Palermo Convention comes last, after the UNVTF.
`;

const wrong = `# Ports

The Container Control Programme is not the Container Control Program. UNODC runs the Container Control Program.
`;
const other = 'The Container Control Program works in ports.\n';

const wrongName = /^Wrong name: Container Control Program, use “Container Control Programme”, 2 mentions$/;
const untoc = /^UNTOC – United Nations Convention against Transnational Organized Crime, instrument, 2 mentions$/;
const unodc = /^UNODC – United Nations Office on Drugs and Crime, organization, 1 mention$/;
const unvtf = /^UNVTF – .*, fund, 1 mention$/;

describe('view of mentions', () => {
	const screen = useScreen({
		file: 'draft.md',
		drafts: { 'draft.md': draft, 'plain.md': 'Nothing here.\n', 'data.json': '{}\n', 'wrong.md': wrong, 'other.tex': other },
	});
	let mentions: MentionsTree;

	before(async () => {
		mentions = new MentionsTree(screen().page);
		await screen().tree.open();
		// The draft was open before the view was: it is listed as soon as anybody looks.
		await mentions.shows(1, [untoc, unodc, unvtf]);
	});
	beforeEach(async () => {
		await screen().draft.open('draft.md');
		await screen().palette.run('Dossier: Focus on Mentions View');
		await screen().palette.gone();
		await mentions.shows(1, [/./]);
	});

	it('lists what the draft mentions in the order of the first mention, and counts', () => mentions.shows(1, [untoc, unodc, unvtf]));

	it('walks through the mentions of an entry by clicks, around the end, and keeps the focus', async () => {
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

	it('unfolds an entry to its mentions; a click on one goes there', async () => {
		await mentions.unfold(untoc);
		await mentions.shows(2, [/^line 3: First the UNTOC, then UNODC\.$/, /^line 5: The Palermo Convention comes last/]);
		await mentions.row(/^line 5: /).click();
		await mentions.selects('Ln 5, Col 23 (18 selected)');
		await screen().draft.hasFocus();
	});

	it('groups by kind when told to, and lists in order again', async () => {
		await mentions.press('Group Mentions by Kind');
		await mentions.shows(1, ['Funds, 1', 'Instruments, 1', 'Organizations, 1']);
		await mentions.shows(2, [unvtf, untoc, unodc]);
		await mentions.press('List Mentions in Order of Appearance');
		await mentions.shows(1, [untoc, unodc, unvtf]);
	});

	it('follows the draft', async () => {
		const { page, draft: editor } = screen();
		await editor.putCursorAfter({ text: 'A note' });
		await page.keyboard.type(' on CITES');
		await mentions.shows(1, [/^CITES – /, untoc]);
		await page.keyboard.press('Control+Z');
		await mentions.shows(1, [untoc, unodc]);
	});

	it('stays with the draft while the text of an entry is read', async () => {
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

	it('says so where nothing is mentioned, and what to open where nothing can be', async () => {
		await screen().draft.open('plain.md');
		await screen().palette.run('Dossier: Focus on Mentions View');
		await mentions.welcome.filter({ hasText: 'This document does not mention any entry' }).waitFor();
		await screen().draft.open('data.json');
		await screen().palette.run('Dossier: Focus on Mentions View');
		await mentions.welcome.filter({ hasText: 'Open a draft in Markdown' }).waitFor();
	});

	it('lists the mentions of an entry in all drafts', async () => {
		const { page } = screen();
		await mentions.row(unvtf).click({ button: 'right' });
		await chooseInMenu(page, 'Find Mentions…');
		const references = page.locator('.part.sidebar').filter({ hasText: /4 mentions in 4 documents/ });
		await references.getByRole('treeitem', { name: /^line 5: .*UNVTF/ }).waitFor();
		for (const file of ['briefing.tex', 'draft.md', 'notes.txt', 'policy-note.md']) {
			await references.getByRole('treeitem', { name: `${file}, 1 mention`, exact: true }).waitFor();
		}
	});

	it('walks through all mentions by keyboard', async () => {
		const { page, draft: editor } = screen();
		await editor.putCursorAfter({ text: 'A note' });
		for (const place of ['Ln 3, Col 16 (5 selected)', 'Ln 3, Col 28 (5 selected)', 'Ln 5, Col 23 (18 selected)', 'Ln 5, Col 51 (5 selected)']) {
			await page.keyboard.press('Control+K');
			await page.keyboard.press('Alt+M');
			await mentions.selects(place);
		}
		await page.keyboard.press('Control+K');
		await page.keyboard.press('Shift+Alt+M');
		await mentions.selects('Ln 5, Col 23 (18 selected)');
	});

	describe('wrong names', () => {
		beforeEach(async () => {
			await screen().draft.open('wrong.md');
			await screen().palette.run('Dossier: Focus on Mentions View');
			await mentions.shows(1, [wrongName, /^UNODC-WCO Container Control Programme, programme, 1 mention$/]);
		});

		for (const theme of [dark, highContrast, highContrastLight, light]) {
			it(`stand first, with a warning, in ${theme.name}`, async () => {
				await chooseTheme(screen(), theme);
				await mentions.row(wrongName).locator('.codicon-warning').waitFor();
				await takePicture(screen(), `mentions-wrong-names-${theme.name}`);
			});
		}

		it('are corrected in the workspace after a look at the changes', async () => {
			const { page, draft: editor } = screen();
			await mentions.row(wrongName).click({ button: 'right' });
			await chooseInMenu(page, 'Replace in Workspace…');
			await page.mouse.move(700, 300);
			const places = page.locator('.quick-input-widget');
			await places.getByText(/^Replace “Container Control Program” with “Container Control Programme” – 4 places in 3 files$/).waitFor();
			await places.locator('.monaco-list-row', { hasText: 'The Container Control Programme works in ports.' }).filter({ hasText: 'other.tex, line 1' }).waitFor();
			await takePicture(screen(), 'replace-in-workspace');
			await places.getByRole('button', { name: 'OK' }).click();
			await page.getByText('The name was replaced in 4 places in 3 files.').first().waitFor();
			await editor.isSavedAs('wrong.md', /not the Container Control Programme\. UNODC runs the Container Control Programme\./);
			await editor.isSavedAs('other.tex', /^The Container Control Programme works/);
			await mentions.shows(1, [/^UNODC-WCO Container Control Programme, programme, 3 mentions$/]);
		});
	});
});
