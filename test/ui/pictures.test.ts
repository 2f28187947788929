import { insertCitation } from './support/citing';
import { containerControl, untoc } from './support/entries';
import { assertReadable } from './support/layout';
import { MentionsTree } from './support/mentionsView';
import { takePicture, useScreen } from './support/screen';
import { chooseTheme, dark, light } from './support/theme';

// The README shows these pictures; each is taken only when what it is to show is on the screen.
describe('pictures', () => {
	const screen = useScreen({ file: 'policy-note.md', size: { width: 1280, height: 800 } });

	for (const theme of [light, dark]) {
		describe(theme.name, () => {
			before(() => chooseTheme(screen(), theme));
			afterEach(() => screen().palette.leaveIfOpen());

			it('tree', async () => {
				const { tree, page } = screen();
				await tree.open();
				await new MentionsTree(page).row(/^UNTOC/).waitFor();
				await tree.collapseAll();
				await tree.unfold(/^Programmes, /);
				await tree.unfold(containerControl.row);
				await tree.item(/^managed by UNODC/).waitFor();
				await assertReadable(tree.view);
				await takePicture(screen(), `tree-${theme.name}`);
			});

			it('hover', async () => {
				const { hover, draft } = screen();
				await draft.open('policy-note.md');
				await hover.showOn({ text: 'Container Control Program' });
				await assertReadable(hover.cards.first());
				await takePicture(screen(), `hover-${theme.name}`);
				await hover.showOn({ text: 'UNTOC', within: 'rest on UNTOC' });
				await assertReadable(hover.cards.first());
				await takePicture(screen(), `hover-untoc-${theme.name}`);
				await hover.leave();
			});

			it('quick pick', async () => {
				const { palette } = screen();
				await palette.runToPick('Dossier: Find Entry', 'Find Entry');
				await palette.typeUntilFirst('nations unies contre', untoc.row);
				await assertReadable(palette.widget);
				await takePicture(screen(), `quick-pick-${theme.name}`);
			});

			it('footnote', async () => {
				const { draft, page } = screen();
				await draft.open('policy-note.md');
				const note = await draft.textOnDisk('policy-note.md');
				await draft.putCursorAfter({ text: 'rest on UNTOC' });
				await insertCitation(screen(), 'untoc', untoc.row);
				await draft.shows({ text: 'United Nations Convention', within: '[^1]: United Nations Convention' });
				await takePicture(screen(), `footnote-${theme.name}`);
				// The place to fill in comes first, then what was inserted.
				await page.keyboard.press('Escape');
				await page.keyboard.press('Control+Z');
				await draft.isSavedAs('policy-note.md', note);
			});
		});
	}
});
