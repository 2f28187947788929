import { unvtf } from './support/entries';
import { eventually } from './support/eventually';
import { assertReadable } from './support/layout';
import { MarkdownPreview } from './support/markdownPreview';
import { openOverviewIn } from './support/overview';
import { takePicture, useScreen } from './support/screen';
import { chooseTheme, dark, light } from './support/theme';

// The README and the walkthrough show these pictures; each is taken only when what it is to show is on the screen.
describe('pictures of the previews', () => {
	const screen = useScreen({ file: 'policy-note.md', size: { width: 1440, height: 900 } });

	before(async () => {
		// The side bar would take the room that the preview is to have.
		await screen().page.keyboard.press('Control+B');
	});

	for (const theme of [light, dark]) {
		describe(theme.name, () => {
			before(() => openOverviewIn(screen(), theme));
			after(async () => {
				await screen().page.locator('.part.editor .tab.active').filter({ hasText: /UNVTF|Dossier/ }).click({ button: 'middle' });
				await screen().preview.outer.waitFor({ state: 'detached' });
			});

			it('overview', async () => {
				await assertReadable(screen().preview.body);
				await takePicture(screen(), `readme-overview-${theme.name}`);
			});

			it('timeline', async () => {
				const { preview } = screen();
				await preview.section('Timeline').evaluate(section => section.scrollIntoView({ behavior: 'instant' }));
				await preview.inView(preview.section('Timeline').getByRole('heading'));
				await assertReadable(preview.document.locator('#content'));
				await takePicture(screen(), `readme-timeline-${theme.name}`);
			});

			it('who did what, and the money', async () => {
				const { preview } = screen();
				await preview.section('Who did what').evaluate(section => section.scrollIntoView({ behavior: 'instant' }));
				await preview.inView(preview.section('Who did what').getByRole('heading'));
				await assertReadable(preview.document.locator('#content'));
				await takePicture(screen(), `readme-money-${theme.name}`);
			});

			it('evidence of a fact', async () => {
				const { preview } = screen();
				await preview.open('unvtf', unvtf.heading);
				await preview.section('Facts').locator('a.evidence').first().hover();
				await preview.note.filter({ hasText: 'Release, para. 5' }).waitFor();
				await assertReadable(preview.note);
				await takePicture(screen(), `readme-evidence-${theme.name}`);
			});

			it('departures', async () => {
				const { page, preview } = screen();
				await page.mouse.move(5, 5);
				await preview.note.waitFor({ state: 'hidden' });
				await preview.section('Differences from the official record').evaluate(section => section.scrollIntoView({ behavior: 'instant' }));
				await preview.inView(preview.section('Differences from the official record').getByRole('heading'));
				await assertReadable(preview.document.locator('#content'));
				await takePicture(screen(), `readme-departures-${theme.name}`);
			});
		});
	}

	describe('of VS Code', () => {
		it('a card', async () => {
			const { page, draft } = screen();
			await draft.goBackTo('policy-note.md');
			const preview = new MarkdownPreview(page);
			await preview.openBeside();
			for (const theme of [light, dark]) {
				// A page that VS Code puts another in the place of hears no key.
				await draft.goBackTo('policy-note.md');
				await chooseTheme(screen(), theme);
				// VS Code may put another page in its place when the theme changes, and the card goes with it.
				await eventually('a card on the picture', async () => {
					await page.mouse.move(3, 3);
					await preview.onPageThatStays(async () => {
						await preview.rest(preview.mark('Container Control Program'));
						await preview.cardShows();
					});
					await takePicture(screen(), `readme-markdown-${theme.name}`);
					return preview.card.isVisible();
				}, visible => visible);
				await page.mouse.move(3, 3);
				await preview.card.waitFor({ state: 'detached' });
			}
		});
	});
});
