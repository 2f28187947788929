import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { takePicture, type Screen } from '../support/screen';
import { typeLikePerson } from '../support/workbench/personTyping';
import { SuggestList } from '../support/workbench/suggestList';

const untoc = 'United Nations Convention against Transnational Organized Crime';

/**
 * The text typed into each file: acronyms followed by Enter, unfinished names, and words with the same beginning as names. In Markdown,
 * suggestions are inline; HTML has others of VS Code as well. In other languages VS Code does the same as in LaTeX, and a unit test shows that
 * our answers are the same in all of them.
 */
const typed: Readonly<Record<string, string>> = {
	'typed.md': '- the EU\n- Canada\n- WHO\n- the CCP\n- The UN\n\nthe UNC\nConf in Vienna, falsif\n',
	'note.tex': 'the UNC\nUNTOC\nThe UN\nThe Container Con\nTraff and Conf\nthe WHO\n',
	'note.html': 'The UNODC\nthe CCP\nBelgium\nConf\nthe UN\n',
};

/** The settings for {@link testCompletion}: VS Code itself continues lists and indents. */
export const COMPLETION_SETTINGS = { 'editor.autoIndent': 'none', '[yaml]': { 'editor.autoIndent': 'none' }, 'html.autoClosingTags': false };

/** The drafts for {@link testCompletion}, all of them empty. */
export const COMPLETION_DRAFTS = Object.fromEntries(
	[
		...['enter.md', 'again.md', 'words.md', 'late.md', 'code.md', 'chosen.tex', 'cited.tex', 'cited.typ'],
		...Object.keys(typed),
	].map(name => [name, '']),
);

/** Tests what is suggested, accepted and left alone as a person types. */
export function testCompletion(screen: () => Screen): void {
	const list = () => new SuggestList(screen().page);
	const inlineName = () => screen().page.locator('.ghost-text-decoration, .ghost-text-decoration-preview, .ghost-text').first();
	const type = (text: string) => screen().page.keyboard.type(text, { delay: 30 });
	const open = async (file: string) => {
		await screen().draft.open(file);
		await screen().draft.hasFocus();
	};

	// Rows in the tree show that the extension is active.
	before(async () => {
		await screen().tree.open();
		// For the tests before, it would be a dossier that cannot be loaded.
		await writeFile(path.join(screen().workspace, 'own.dossier.yaml'), '');
	});
	afterEach(() => list().leaveIfOpen());

	it('suggests the rest of a name inline, and Tab accepts it', async () => {
		const { draft, page } = screen();
		await open('enter.md');
		await type('It rests on UNTO');
		await inlineName().waitFor();
		await takePicture(screen(), 'inline-name-light');
		await page.keyboard.press('Tab');
		await type('.');
		await draft.isSavedAs('enter.md', 'It rests on UNTOC.');
	});

	it('lists name and acronym on request, and inserts the chosen one', async () => {
		const { draft, page } = screen();
		await open('again.md');
		await type('It rests on UNTO');
		await page.keyboard.press('Control+Space');
		await list().row(/^UNTOC.*United Nations Convention/).waitFor();
		// VS Code selects the row of the inline suggestion, which may not be the first.
		await page.keyboard.press('PageUp');
		await list().focused(/UNTOC\)/).waitFor();
		await page.keyboard.press('Enter');
		await list().gone();
		await draft.isSavedAs('again.md', `It rests on ${untoc} (UNTOC)`);
	});

	it('accepts the first row of a list that VS Code opened with Tab, but not with Enter', async () => {
		const { draft, page } = screen();
		await open('chosen.tex');
		// Several names begin like this, so there is no inline suggestion.
		await type('on Traff');
		await list().row(/^Trafficking in Persons Protocol/).waitFor();
		await takePicture(screen(), 'latex-list-light');
		await page.keyboard.press('Enter');
		await list().gone();
		await type('Traff');
		await list().row(/^Trafficking in Persons Protocol/).waitFor();
		await page.keyboard.press('Tab');
		await list().gone();
		await draft.isSavedAs('chosen.tex', /^on Traff\nTraffick.+/);
	});

	it('accepts the first citation key in brackets with Enter although VS Code selects none, and no name after it', async () => {
		const { draft, page } = screen();
		await open('cited.tex');
		await type('See \\cite{cop10be_rel');
		// What is typed is marked once VS Code shows the list for it.
		await list().row(/^cop10be_release/).locator('.highlight', { hasText: 'cop10be_rel' }).waitFor();
		assert.equal(await list().focused(/./).count(), 0);
		await page.keyboard.press('Enter');
		await list().gone();
		await page.keyboard.press('End');
		await type(' on Traff');
		await list().row(/^Trafficking in Persons Protocol/).waitFor();
		await page.keyboard.press('Enter');
		await list().gone();
		await draft.isSavedAs('cited.tex', 'See \\cite{cop10be_release} on Traff\n');
	});

	it('accepts the first citation key in Typst with Enter, but not where the text has a label that begins like what is typed', async () => {
		const { draft, page } = screen();
		await open('cited.typ');
		await type('See @cop10be_rel');
		await list().row(/^cop10be_release/).locator('.highlight', { hasText: 'cop10be_rel' }).waitFor();
		await page.keyboard.press('Enter');
		await list().gone();
		await type(' of <rel>');
		await page.keyboard.press('Enter');
		await type('@rel');
		await list().row(/^cop10be_release/).waitFor();
		await page.keyboard.press('Enter');
		await list().gone();
		await draft.isSavedAs('cited.typ', 'See @cop10be_release of <rel>\n@rel\n');
	});

	it('replaces several typed words, and shows the card of the entry', async () => {
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

	it('is updated as the user types on after the list has opened', async () => {
		await open('late.md');
		await type('the UN');
		await screen().page.keyboard.press('Control+Space');
		await list().focused(/^UN, /).waitFor();
		await type('VT');
		await list().focused(/\(UNVTF\)/).waitFor();
		await screen().page.keyboard.press('Enter');
		await list().gone();
		await screen().draft.isSavedAs(
			'late.md',
			'the United Nations Voluntary Trust Fund for Victims of Trafficking in Persons, Especially Women and Children (UNVTF)',
		);
	});

	it('offers no names in code', async () => {
		const { draft } = screen();
		await open('code.md');
		await type('see `UNTO');
		await screen().page.keyboard.press('Control+Space');
		await list().answered();
		assert.equal(await list().row(/instrument/).count(), 0);
		await list().leaveIfOpen();
		await draft.isSavedAs('code.md', 'see `UNTO');
	});

	// Without the settings above, VS Code itself would change some of this: in LaTeX and HTML, Enter accepts a selected word.
	for (const [file, text] of Object.entries(typed)) {
		it(`does not change what is typed at normal speed in ${file}`, async () => {
			const { draft, page } = screen();
			await open(file);
			// On a machine of any speed, Enter is pressed when something is suggested: inline in Markdown, elsewhere in a list.
			const [begun, offer] = file.endsWith('.md')
				? ['on UNTO', inlineName()]
				: ['on Traff', list().row(/^Trafficking in Persons Protocol/)];
			await type(begun);
			await offer.waitFor();
			await page.keyboard.press('Enter');
			await offer.waitFor({ state: 'detached' });
			await typeLikePerson(page, text);
			await page.keyboard.press('Escape');
			await draft.isSavedAs(file, `${begun}\n${text}`);
		});
	}

	it('does not replace what is typed at normal speed in a dossier file by words of the schema or of the file', async () => {
		const text = 'entries:\n  harbour_review:\n    kind: event\n    labels:\n      en:\n        preferred: first review\n';
		await open('own.dossier.yaml');
		await typeLikePerson(screen().page, text);
		await screen().draft.isSavedAs('own.dossier.yaml', text);
	});
}
