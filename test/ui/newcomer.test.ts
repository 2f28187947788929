import assert from 'node:assert/strict';
import * as path from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { makeStartFolder } from '../../scripts/start/startFolder';
import { overview } from './support/entries';
import { eventually } from './support/eventually';
import { openActionsAt } from './support/lightBulb';
import { PICTURES } from './support/look/picture';
import { takePictureOf, useScreen } from './support/screen';
import { MentionsTree } from './support/workbench/mentionsView';
import { Walkthrough } from './support/workbench/walkthrough';

const root = process.cwd();

// Runs the extension as `npm start` does, in a window without a draft.
describe('newcomer', () => {
	before(() => makeStartFolder(root));
	const screen = useScreen({
		extension: { folder: path.join(root, 'out', 'start') },
		size: { width: 1600, height: 900 },
		// The pictures of the walkthrough are taken in both themes, without changing anything in between.
		settings: { 'window.autoDetectColorScheme': true },
	});
	let walkthrough: Walkthrough;

	before(() => {
		walkthrough = new Walkthrough(screen().page);
	});
	afterEach(() => screen().palette.leaveIfOpen());

	/** Opens the palette, and returns whether it lists a command for a typed text. */
	async function openPalette(): Promise<(typed: string, title: string) => Promise<boolean>> {
		const { page, palette } = screen();
		await page.keyboard.press('F1');
		await palette.input.waitFor();
		return async (typed, title) => {
			// The list is that of the new text once the command found by the previous text has disappeared.
			await palette.typeUntilFirst('>Help: About', /^Help: About/);
			await palette.input.fill(`>${typed}`);
			await palette.rows.filter({ hasText: 'Help: About' }).waitFor({ state: 'detached' });
			return await palette.rows.filter({ hasText: `Dossier: ${title}` }).count() > 0;
		};
	}

	/** Waits until what a picture for the walkthrough shows is there, and takes it in both themes if pictures are wanted. */
	async function pictures(name: string, part: Locator, left = 0): Promise<void> {
		await part.waitFor();
		if (!PICTURES) {
			return;
		}
		for (const theme of ['light', 'dark'] as const) {
			await screen().page.emulateMedia({ colorScheme: theme });
			await screen().page.locator(theme === 'dark' ? '.monaco-workbench.vs-dark' : '.monaco-workbench.vs').waitFor();
			await takePictureOf(screen(), part, { height: 420, left }, `walkthrough/${name}-${theme}`);
		}
		await screen().page.emulateMedia({ colorScheme: 'light' });
		await screen().page.locator('.monaco-workbench.vs').waitFor();
	}

	const editor = () => screen().page.locator('.editor-group-container.active');

	it('is offered no command that needs a draft if only a preview is open', async () => {
		await screen().palette.run('Dossier: Open Preview');
		await screen().preview.shows(overview.heading);
		const offers = await openPalette();
		for (const title of [
			'Show Card',
			'Why No Card Here?',
			'Insert Citation',
			'Insert or Refresh Reference List',
			'Correct Name',
			'Silence Name',
		]) {
			assert.equal(await offers(`Dossier: ${title}`, title), false, title);
		}
		assert.ok(await offers('Dossier: Find Entry', 'Find Entry'));
		await screen().palette.leave();
		await screen().page.locator('.part.editor .tab.active').click({ button: 'middle' });
		await screen().preview.outer.waitFor({ state: 'detached' });
	});

	it('finds six steps, each with a picture', async () => {
		await screen().palette.run('Dossier: Get Started');
		await walkthrough.steps.first().waitFor();
		const titles = await walkthrough.steps.locator('.step-title').allInnerTexts();
		assert.deepEqual(titles, [
			'Find out what a name means',
			'Read the dossier in the preview',
			'Cite a source',
			'See what your draft mentions',
			'Correct a wrong name',
			'Write your own dossier in ten minutes',
		]);
		for (const step of ['preview', 'cite', 'mentions', 'correct', 'dossier', 'hover']) {
			await walkthrough.open(step);
			assert.match(await walkthrough.picture(), /^\d{3,4} × \d{3}$/);
		}
	});

	it('completes the first step by hovering over a name in the sample, which is not a file', async () => {
		const { page, hover } = screen();
		await walkthrough.isDone('hover', false);
		await walkthrough.press('hover', 'Open Sample Draft');
		await page.locator('.tab.active').filter({ hasText: 'Untitled-1' }).waitFor();
		assert.match(await hover.showOn({ text: 'UNTOC' }), /United Nations Convention against Transnational Organized Crime/);
		await walkthrough.isDone('hover', true);
		// The card extends beyond the editor.
		await pictures('hover', editor(), 20);
		await hover.leave();
	});

	it('finds the commands by common words', async () => {
		const offers = await openPalette();
		for (const [typed, title] of [
			['cite', 'Insert Citation'], ['footnote', 'Insert Citation'], ['reference', 'Copy Reference'], ['glossary', 'Find Entry'],
		] as const) {
			assert.ok(await offers(typed, title), typed);
		}
	});

	it('sees the numbers of mentions and of dossiers in the language status', async () => {
		const { page } = screen();
		const status = page.locator('.hover-language-status');
		await eventually('the status to show', async () => {
			await page.locator('[id="status.languageStatus"]').hover();
			return status.filter({ hasText: '9 mentions' }).count();
		}, count => count > 0);
		await status.filter({ hasText: '1 dossier' }).waitFor();
		await page.mouse.move(5, 5);
	});

	it('completes the step of the preview with its button', async () => {
		await walkthrough.open('preview');
		await walkthrough.press('preview', 'Open Preview');
		await screen().preview.shows(overview.heading);
		await walkthrough.isDone('preview', true);
		await pictures('preview', screen().page.locator('.editor-group-container').last());
	});

	it('completes the step of citing once a citation is in the draft, and not before', async () => {
		const { page, palette, draft } = screen();
		await walkthrough.open('cite');
		await walkthrough.press('cite', 'Open Sample Draft');
		await draft.putCursorAfter({ text: 'million.' });
		await palette.runToPick('Dossier: Insert Citation', 'Insert Citation');
		await palette.leave();
		await walkthrough.isDone('cite', false);
		await palette.runToPick('Dossier: Insert Citation', 'Insert Citation');
		await palette.typeUntilFirst('UNVTF', /UNVTF/);
		await page.keyboard.press('Enter');
		await palette.title.filter({ hasText: 'Insert Citation: ' }).waitFor();
		await palette.focusedRow(/./).waitFor();
		await palette.accept();
		await draft.hasFocus();
		await walkthrough.isDone('cite', true);
		await pictures('cite', editor());
	});

	it('completes the step of mentions by opening their view', async () => {
		await walkthrough.open('mentions');
		await walkthrough.press('mentions', 'Show Mentions');
		await walkthrough.isDone('mentions', true);
		const mentions = new MentionsTree(screen().page);
		await mentions.shows(1, [/^Wrong name: Container Control Program, /, /^Belgium/, /^COP10/, /^UNTOC/]);
		await pictures('mentions', screen().page.locator('.pane').filter({ has: mentions.header }));
	});

	it('completes the step of correcting with the light bulb', async () => {
		const { page, draft } = screen();
		await walkthrough.open('correct');
		await walkthrough.press('correct', 'Open Sample Draft');
		await page.locator('.editor-group-container.active .squiggly-warning').first().waitFor();
		await walkthrough.isDone('correct', false);
		await openActionsAt(screen(), { text: 'Container Control' });
		await page.locator('.action-widget').getByText('Replace with “Container Control Programme”').waitFor();
		await pictures('correct', editor());
		await page.keyboard.press('Enter');
		await draft.shows({ text: 'The Container Control Programme was' });
		await walkthrough.isDone('correct', true);
	});

	it('sees settings with labelled values, those for citing first', async () => {
		const { page, palette } = screen();
		await palette.run('Preferences: Open Settings (UI)');
		const input = page.locator('.settings-editor .suggest-input-container');
		await input.waitFor();
		// The text is entered at once, as if pasted: VS Code searches after each change.
		await page.keyboard.insertText('@ext:dossier.dossier');
		const settings = page.locator('.settings-editor .setting-item-contents').filter({ has: page.locator('.setting-item-label') });
		await settings.first().filter({ hasText: 'Citation: Style' }).waitFor();
		const values = await settings
			.locator('select')
			.evaluateAll(all => all.map(one => (one as HTMLSelectElement).selectedOptions[0]?.text));
		assert.deepEqual(values.slice(0, 4), ['United Nations', 'By document', 'Automatic', 'By language']);
	});

	it('sees no broken picture on the page of the extension', async () => {
		const { page } = screen();
		await page.keyboard.press('Escape');
		await page.keyboard.press('Control+Shift+X');
		await page.locator('.extensions-viewlet .monaco-list-row').filter({ hasText: 'Dossier' }).first().click();
		const readme = await eventually(
			'the README on the page',
			() => frameWith('What you can do with it'),
			frame => frame !== undefined,
		);
		const pictures = await readme
			?.locator('img')
			.evaluateAll(all => all.filter(one => (one as HTMLImageElement).naturalWidth === 0).length);
		assert.equal(pictures, 0);
	});

	/** Finds the frame of a page with a heading. */
	async function frameWith(heading: string): Promise<Frame | undefined> {
		for (const frame of screen().page.frames()) {
			if (await frame.getByRole('heading', { name: heading, exact: true }).count() > 0) {
				return frame;
			}
		}
		return undefined;
	}
});
