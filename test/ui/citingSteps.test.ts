import { chooseSource, cited, placesShown } from './support/citing';
import { criminalGroup } from './support/entries';
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

describe('the steps of inserting a citation', function () {
	this.timeout(90_000);
	const screen = useScreen({
		drafts: { ...Object.fromEntries(files.map(file => [file, withCitation('')])), 'sources.bib': '' },
	});

	const openAt = async (file: string) => {
		await screen().draft.open(file);
		await screen().draft.putCursorAfter({ text: 'A group ' });
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
});
