import { chooseSource, cited, insertCitation, placesShown } from './support/citing';
import { criminalGroup, uncac } from './support/entries';
import { eventually } from './support/eventually';
import { takePicture, useScreen } from './support/screen';
import { chooseTheme, dark, highContrast, light } from './support/theme';

const typed = 'organized criminal group';
const { key } = cited;
const bibliography = '---\nbibliography: sources.bib\n---\n\n';
const before = `${bibliography}A group |.\n`;

/** What is in the file once a citation stands at the `|` of it. */
function withCitation(citation: string): string {
	return before.replace('|', citation);
}

const files = ['back.md', 'esc.md', 'several.md', 'typed.md', 'words.md'];

describe('the steps of inserting a citation', () => {
	const screen = useScreen({
		drafts: { ...Object.fromEntries(files.map(file => [file, withCitation('')])), 'sources.bib': '',
			'undo.md': '---\nbibliography: undo.bib\n---\n\nA group .\n', 'undo.bib': '% Ours\n' },
	});

	const openAt = async (file: string) => {
		await screen().draft.open(file);
		await screen().draft.putCursorAfter({ text: 'A group ' });
	};
	/** Takes one of the last rows of the list, which are above the first one. */
	const takeOption = async (row: string, ups: number) => {
		const { palette, page } = screen();
		for (let up = 0; up < ups; up++) {
			await page.keyboard.press('ArrowUp');
		}
		await palette.focusedRow(row).waitFor();
		await page.keyboard.press('Enter');
	};
	afterEach(() => screen().palette.leaveIfOpen());

	for (const theme of [light, dark, highContrast]) {
		it(`look right in ${theme.name}`, async () => {
			const { palette } = screen();
			await chooseTheme(screen(), theme);
			await openAt('esc.md');
			await palette.runToPick('Dossier: Insert Citation', 'Insert Citation');
			await takePicture(screen(), `cite-list-${theme.name}`);
			await palette.leave();
			await chooseSource(screen(), 'Insert Citation', 'belgium', /^Belgium, .*organization/);
			await takePicture(screen(), `cite-places-${theme.name}`);
			await palette.input.fill('art. 5(1)');
			await palette.focusedRow('art. 5(1)').waitFor();
			await takePicture(screen(), `cite-typed-${theme.name}`);
			await palette.leave();
		});
	}

	it('take a place that is typed', async () => {
		const { draft, palette } = screen();
		await openAt('typed.md');
		await chooseSource(screen(), 'Insert Citation', typed, criminalGroup.row);
		await palette.input.fill('para. 3');
		await palette.focusedRow('para. 3').waitFor();
		await palette.accept();
		await draft.isSavedAs('typed.md', withCitation(`[@${key}, para. 3]`));
	});

	it('go back to the list, where another source is taken', async () => {
		const { draft, palette, page } = screen();
		await openAt('back.md');
		await chooseSource(screen(), 'Insert Citation', 'belgium', /^Belgium, .*organization/);
		await page.getByRole('button', { name: 'Back' }).click();
		await palette.title.getByText('Insert Citation', { exact: true }).waitFor();
		await palette.typeUntilFirst(typed, criminalGroup.row);
		await page.keyboard.press('Enter');
		await placesShown(screen(), 'Insert Citation');
		await palette.accept();
		await draft.isSavedAs('back.md', withCitation(`[@${key}, art. 2(a)]`));
	});

	it('make one citation of several sources', async () => {
		const { draft, palette, page } = screen();
		await openAt('several.md');
		await chooseSource(screen(), 'Insert Citation', typed, criminalGroup.row);
		await takeOption('Cite Another Source as Well, after art. 2(a)', 1);
		await palette.title.filter({ hasText: 'Another Source' }).waitFor();
		await page.getByRole('button', { name: 'Back' }).click();
		await palette.title.filter({ hasText: 'Insert Citation: ' }).filter({ hasNotText: 'Another Source' }).waitFor();
		await takeOption('Cite Another Source as Well, after art. 2(a)', 1);
		await palette.title.filter({ hasText: 'Another Source' }).waitFor();
		await palette.typeUntilFirst('uncac', uncac.row);
		await page.keyboard.press('Enter');
		await palette.title.filter({ hasText: 'Insert Citation: ' }).waitFor();
		await palette.row(/^The Source as a Whole/).click();
		await palette.gone();
		await draft.isSavedAs('several.md', withCitation(`[@${key}, art. 2(a); @cop10be_uncac_text]`));
		await eventually('the entry in the bibliography', () => draft.textOnDisk('sources.bib'), text => text.includes('cop10be_uncac_text,'));
	});

	it('take words before and after', async () => {
		const { draft, palette, page } = screen();
		await openAt('words.md');
		await chooseSource(screen(), 'Insert Citation', typed, criminalGroup.row);
		await takeOption('Text After…', 2);
		await page.getByText('Text after the citation').waitFor();
		await page.getByRole('button', { name: 'Back' }).click();
		await placesShown(screen(), 'Insert Citation');
		await takeOption('Text Before…', 3);
		await page.getByText('Text before the citation').waitFor();
		await palette.input.fill('see');
		await page.keyboard.press('Enter');
		await palette.focusedRow(`[see @${key}, art. 2(a)]`).waitFor();
		await palette.accept();
		await draft.isSavedAs('words.md', withCitation(`[see @${key}, art. 2(a)]`));
	});

	it('leave the file untouched wherever Escape is pressed', async () => {
		const { draft, palette, page } = screen();
		await openAt('esc.md');
		await palette.runToPick('Dossier: Insert Citation', 'Insert Citation');
		await palette.leave();
		await chooseSource(screen(), 'Insert Citation', typed, criminalGroup.row);
		await palette.leave();
		await chooseSource(screen(), 'Insert Citation', typed, criminalGroup.row);
		await takeOption('Text Before…', 3);
		await page.getByText('Text before the citation').waitFor();
		await palette.leave();
		await draft.hasFocus();
		await draft.isSavedAs('esc.md', withCitation(''));
	});

	it('bring the bibliography along, out and back in one step to undo', async () => {
		const { draft, page } = screen();
		// In an editor: VS Code may otherwise be closing the text just then.
		await draft.open('undo.bib');
		await openAt('undo.md');
		await insertCitation(screen(), typed, criminalGroup.row);
		await draft.isSavedAs('undo.md', `---\nbibliography: undo.bib\n---\n\nA group [@${key}, art. 2(a)].\n`);
		const added = new RegExp(`^% Ours\n\n?@\\w+\\{${key},`);
		await eventually('the entry in the bibliography', () => draft.textOnDisk('undo.bib'), text => added.test(text));
		await page.keyboard.press('Control+Z');
		await draft.isSavedAs('undo.md', '---\nbibliography: undo.bib\n---\n\nA group .\n');
		await draft.open('undo.bib');
		await draft.isSavedAs('undo.bib', '% Ours\n');
	});
});

describe('a citation that cannot have all it wants', () => {
	const screen = useScreen({
		drafts: {
			'broken.md': '---\nbibliography: broken.bib\n---\n\nA group .\n', 'broken.bib': '@book{a,\n  title = {x,\n',
			'clash.md': '---\nbibliography: clash.bib\n---\n\nA group .\n', 'clash.bib': `@book{${key},\n  title = {Zebras},\n}\n`,
			'letter.sty': 'A group .\n', 'none.qmd': 'A group .\n',
		},
		settings: { '[tex]': { 'dossier.citation.format': 'template', 'dossier.citation.template': '({{reference}} {{titel}})' }, 'files.associations': { '*.qmd': 'markdown' }, '[markdown]': { 'dossier.citation.format': 'pandoc' } },
	});

	const openAt = async (file: string) => {
		await screen().draft.open(file);
		await screen().draft.putCursorAfter({ text: 'A group ' });
	};
	const told = async (text: string) => screen().notifications.message(text).waitFor();
	afterEach(async () => {
		await screen().palette.leaveIfOpen();
		await screen().notifications.closeAll();
	});

	it('says that the bibliography cannot be read, and leads to the place', async () => {
		const { draft, notifications, page } = screen();
		await openAt('broken.md');
		await insertCitation(screen(), typed, criminalGroup.row);
		await told('broken.bib cannot be read: the closing brace of a record is missing. Nothing was added.');
		await draft.isSavedAs('broken.md', `---\nbibliography: broken.bib\n---\n\nA group [@${key}, art. 2(a)].\n`);
		await takePicture(screen(), 'cite-unreadable');
		await notifications.button('Open').click();
		await page.getByRole('tab', { name: 'broken.bib', selected: true }).waitFor();
	});

	it('says that the user has another document under the key', async () => {
		await openAt('clash.md');
		await insertCitation(screen(), typed, criminalGroup.row);
		await told(`clash.bib already uses the key “${key}” for a different source. Nothing was added.`);
	});

	it('says where the template is wrong, and is the reference in brackets', async () => {
		const { draft } = screen();
		await openAt('letter.sty');
		await insertCitation(screen(), typed, criminalGroup.row);
		await told('the citation template has an error at character 16. There is no field “titel”.');
		await draft.isSavedAs('letter.sty', `A group [${cited.reference.replace('*Treaty Series*', '\\textit{Treaty Series}')}].\n`);
	});

	it('offers to make a bibliography where none is named', async () => {
		const { draft, notifications } = screen();
		await openAt('none.qmd');
		await insertCitation(screen(), typed, criminalGroup.row);
		await notifications.button('Create references.bib').click();
		await draft.isSavedAs('none.qmd', `---\nbibliography: references.bib\n---\n\nA group [@${key}, art. 2(a)].\n`);
		await eventually('the entry in the bibliography', () => draft.textOnDisk('references.bib').catch(() => ''), text => text.includes(`{${key},`));
	});
});
