import type { Locator } from 'playwright-core';
import { chooseSource, cited, insertCitation } from '../ui/support/citing';
import { containerControl, untoc, unvtf } from '../ui/support/entries';
import { eventually } from '../ui/support/eventually';
import { assertReadable } from '../ui/support/look/layout';
import { dark, highContrast, light, showSystemTheme, systemThemes, type Theme } from '../ui/support/look/theme';
import { openOverview } from '../ui/support/preview/overview';
import { takePicture, useScreen } from '../ui/support/screen';
import { MarkdownPreview } from '../ui/support/workbench/markdownPreview';
import { MentionsTree } from '../ui/support/workbench/mentionsView';
import { SuggestList } from '../ui/support/workbench/suggestList';

const note = `---
title: The review of the Convention
bibliography: references.bib
lang: en
---

# Where the review stands

The Convention defines an organized criminal group [@cop10be_untoc_text, art. 2(a)].
The Conference agreed.
Its review began with a resolution.
The General Assembly adopted it.
`;

/** The footnote that citing inserts. */
const record = `@legal{cop10be_untoc_text,
  title = {United {Nations Convention} against {Transnational Organized Crime}},
  institution = {United Nations},
  date = {2000-11-15},
}
`;

// The pictures in the README; each is taken only when its subject is on the screen.
describe('pictures', () => {
	const screen = useScreen({
		file: 'policy-note.md',
		drafts: { 'review.md': note, 'references.bib': record },
		settings: { ...systemThemes, 'editor.occurrencesHighlight': 'off', 'workbench.activityBar.location': 'default' },
	});

	afterEach(() => screen().palette.leaveIfOpen());

	/** Takes a picture in each theme, of something that stays open and is legible in all of them. */
	async function pictures(name: string, part: Locator, themes: readonly Theme[] = [dark, light]): Promise<void> {
		const body = screen().preview.body;
		for (const theme of themes) {
			await showSystemTheme(screen(), theme);
			if (await screen().preview.outer.isVisible()) {
				await body.and(screen().preview.document.locator(`.${theme.webview}`)).waitFor();
			}
			await assertReadable(part);
			await takePicture(screen(), `${name}-${theme.name}`);
		}
	}

	describe('beside the side bar', () => {
		it('quick pick', async () => {
			const { palette } = screen();
			await palette.runToPick('Dossier: Find Entry', 'Find Entry');
			await palette.typeUntilFirst('nations unies contre la crimi', untoc.row);
			await pictures('quick-pick', palette.widget);
		});

		it('hover', async () => {
			const { hover } = screen();
			for (const theme of [dark, light]) {
				await showSystemTheme(screen(), theme);
				await hover.showOn({ text: 'Container Control Program' });
				await pictures('hover', hover.cards.first(), [theme]);
			}
			await hover.showOn({ text: 'UNTOC', within: 'rest on UNTOC' });
			await pictures('hover-untoc', hover.cards.first(), [light]);
			await hover.leave();
		});

		it('footnote', async () => {
			const { draft, page } = screen();
			const before = await draft.textOnDisk('policy-note.md');
			await draft.putCursorAfter({ text: 'rest on UNTOC' });
			await insertCitation(screen(), 'untoc', untoc.row);
			await draft.shows({ text: 'United Nations Convention', within: '[^1]: United Nations Convention' });
			for (const theme of [dark, light]) {
				await showSystemTheme(screen(), theme);
				await takePicture(screen(), `footnote-${theme.name}`);
			}
			// First the snippet placeholder, then the text inserted.
			await page.keyboard.press('Escape');
			await page.keyboard.press('Control+Z');
			await draft.isSavedAs('policy-note.md', before);
		});

		it('tree', async () => {
			const { tree, page } = screen();
			await tree.open();
			await new MentionsTree(page).row(/^UNTOC/).waitFor();
			await tree.unfold(/^Programmes, /);
			await tree.unfold(containerControl.row);
			await tree.item(/^managed by UNODC/).waitFor();
			await pictures('tree', tree.view);
		});
	});

	describe('of the previews', () => {
		before(async () => {
			const { page } = screen();
			await page.setViewportSize({ width: 1440, height: 900 });
			// The side bar would take the space of the preview.
			await page.keyboard.press('Control+B');
			await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
		});

		it('a card in the Markdown preview', async () => {
			const { page } = screen();
			const preview = new MarkdownPreview(page);
			await preview.openBeside();
			for (const theme of [light, dark]) {
				await showSystemTheme(screen(), theme);
				// VS Code may replace the page when the theme changes, and the card disappears with it.
				await eventually('a card on the picture', async () => {
					await page.mouse.move(3, 3);
					await preview.onPageThatStays(async () => {
						await preview.rest(preview.mark('Container Control Program'));
						await preview.cardShows();
					});
					await takePicture(screen(), `markdown-preview-${theme.name}`);
					return preview.card.isVisible();
				}, visible => visible);
				await page.mouse.move(3, 3);
				await preview.card.waitFor({ state: 'detached' });
			}
			await page.getByRole('tab', { name: /^Preview / }).click({ button: 'middle' });
			await screen().preview.outer.waitFor({ state: 'detached' });
		});

		it('overview', async () => {
			await openOverview(screen());
			await pictures('overview', screen().preview.body);
		});

		for (const [name, title, file] of [
			['timeline', 'Timeline', 'timeline'],
			['who did what, and the money', 'Who did what', 'money'],
		] as const) {
			it(name, async () => {
				const { preview } = screen();
				await preview.section(title).evaluate(section => section.scrollIntoView({ behavior: 'instant' }));
				await preview.inView(preview.section(title).getByRole('heading'));
				await pictures(file, preview.document.locator('#content'));
			});
		}

		it('evidence of a fact', async () => {
			const { preview } = screen();
			await preview.open('unvtf', unvtf.heading);
			await preview.section('Facts').locator('a.evidence').first().hover();
			await preview.note.filter({ hasText: 'Release, para. 5' }).waitFor();
			await pictures('evidence', preview.note);
		});

		it('departures', async () => {
			const { page, preview } = screen();
			await page.mouse.move(5, 5);
			await preview.note.waitFor({ state: 'hidden' });
			const departures = preview.section('Differences from the official record');
			await departures.evaluate(section => section.scrollIntoView({ behavior: 'instant' }));
			await preview.inView(departures.getByRole('heading'));
			await pictures('departures', preview.document.locator('#content'));
		});
	});

	describe('of citing', () => {
		before(async () => {
			const { draft, page, palette } = screen();
			await page.setViewportSize({ width: 1200, height: 640 });
			await palette.run('View: Close All Editors');
			await page.locator('.part.editor .tab').first().waitFor({ state: 'detached' });
			await draft.openByName('review.md');
		});

		it('the list of what can be cited', async () => {
			const { draft, palette } = screen();
			await draft.putCursorAfter({ text: 'Its review' });
			await palette.runToPick('Dossier: Insert Citation', 'Insert Citation');
			await palette.typeUntilFirst('convention against', untoc.row);
			await pictures('cite-list', palette.widget, [highContrast, dark, light]);
		});

		it('the places in a source, and a typed one', async () => {
			const { draft, palette } = screen();
			await draft.putCursorAfter({ text: 'Its review' });
			await chooseSource(screen(), 'Insert Citation', 'belgium', /^Belgium, .*organization/);
			await pictures('cite-places', palette.widget, [highContrast, dark, light]);
			await palette.input.fill('art. 5(1)');
			await palette.focusedRow('art. 5(1)').waitFor();
			await pictures('cite-typed', palette.widget, [highContrast, dark, light]);
			await palette.leave();
		});

		it('the card of a key', async () => {
			const { page, hover } = screen();
			await hover.showOn({ text: cited.key });
			await page.getByText('Cited only here').waitFor();
			await pictures('key-hover', hover.cards.first(), [light]);
			await hover.leave();
		});

		it('the completion of a key', async () => {
			const { draft, page } = screen();
			const suggestions = new SuggestList(page);
			await draft.putCursorAfter({ text: 'The Conference agreed' });
			await page.keyboard.type(' [@');
			await suggestions.answered();
			await page.keyboard.type('falsified');
			await suggestions.row(/cop10be_res_10_5_text/).waitFor();
			// The rows of an earlier letter may still be there. Requested again, the list appears once and does not change.
			await suggestions.leaveIfOpen();
			await page.keyboard.press('Control+Space');
			await suggestions.answered();
			await suggestions.openCard();
			await suggestions.focusFromFirst(/cop10be_res_10_5_text/);
			// VS Code does not always enlarge the details that it opened before the reference was there.
			await page.keyboard.press('ArrowDown');
			await suggestions.focused(/cop10be_res_10_5_text/).waitFor({ state: 'detached' });
			await page.keyboard.press('ArrowUp');
			await suggestions.focused(/cop10be_res_10_5_text/).waitFor();
			await suggestions.card.filter({ hasText: 'resolution 10/5' }).filter({ hasText: 'falsified medical products' }).waitFor();
			await pictures('key-completion', suggestions.card, [light]);
			await page.keyboard.press('Enter');
			await eventually(
				'the resolution in the bibliography',
				() => draft.textOnDisk('references.bib'),
				text => text.includes('{cop10be_res_10_5_text,'),
			);
		});
	});
});
