import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { assertAccessible } from '../support/look/accessibility';
import { dark, setTheme } from '../support/look/theme';
import { takePicture, type Screen } from '../support/screen';
import { MarkdownPreview } from '../support/workbench/markdownPreview';

/** The draft for {@link testMarkdownPreview}. */
export const PREVIEWED = { 'preview.md': `# The Fund and UNTOC

All rest on UNTOC, through [the UNODC page](https://www.unodc.org). We wrote "Container Control Program" before.

It follows from A/RES/55/25 and from the release [@cop10be_release, para. 2]; in code it is \`UNTOC\`.

Last line.
` };

/**
 * Tests VS Code's Markdown preview in a window that has just opened, and leaves it without editors. What our script and styles do, and in each
 * theme, is tested on a page alone; this tests that VS Code loads them and that they work in its page.
 */
export function testMarkdownPreview(screen: () => Screen): void {
	let preview: MarkdownPreview;

	before(async () => {
		preview = new MarkdownPreview(screen().page);
		// Opened at once, so that the page is rendered before the library is loaded.
		await screen().draft.open('preview.md');
		await preview.openBeside();
	});
	afterEach(async () => {
		await screen().page.mouse.move(3, 3);
		// VS Code may be replacing this page, for instance after a change of theme.
		await preview.onPageThatStays(async () => {
			await preview.document.locator('body').evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
			await preview.card.waitFor({ state: 'detached' });
		});
	});

	it('marks what has a hover in the draft, and nothing in code, even if it was opened before the library was loaded', async () => {
		await eventually('previews with the library', () => screen().extensionLog(), log => log.includes('previews are up to date'));
		await preview.onPageThatStays(async () => {
			await preview.mark('UNTOC').waitFor({ timeout: 10_000 });
			assert.deepEqual(
				await preview.document.locator('.dossier-mark').allInnerTexts(),
				['UNTOC', 'UNTOC', 'UNODC', 'Container Control Program', 'A/RES/55/25', '@cop10be_release, para. 2'],
			);
		});
		// VS Code may lose changes of a page that it replaces, so the other tests have one that was opened with the library.
		await screen().page.getByRole('tab', { name: /^Preview / }).click({ button: 'middle' });
		await preview.isClosed();
		await preview.openBeside();
	});

	it('distinguishes wrong names from right ones by the shape of the underline', async () => {
		const styleOf = (text: string) => preview.mark(text).evaluate(mark => getComputedStyle(mark).textDecorationStyle);
		assert.deepEqual([await styleOf('UNODC'), await styleOf('Container Control Program')], ['dotted', 'dashed']);
	});

	it('shows the card while the pointer is on a name', async () => {
		await preview.onPageThatStays(async () => {
			await preview.rest(preview.mark('Container Control Program'));
			await preview.cardShows();
			assert.match(
				await preview.card.innerText(),
				/^UNODC-WCO Container Control Programme \(CCP\) · programme\s+Avoid “Container Control Program”/,
			);
		});
	});

	it('shows the card by keyboard; Escape closes it and keeps the focus', async () => {
		const { page } = screen();
		await preview.takeFocus('Last line.');
		await preview.mark('Container Control Program').focus();
		await page.keyboard.press('Tab');
		await preview.card.filter({ hasText: 'A/RES/55/25' }).waitFor();
		await page.keyboard.press('Tab');
		await preview.card.filter({ hasText: /^\[Belgium\], “.*, para\. 2\./ }).waitFor();
		await page.keyboard.press('Escape');
		await preview.card.waitFor({ state: 'detached' });
		await preview.mark('@cop10be_release').and(preview.document.locator(':focus')).waitFor();
		await page.keyboard.press('Shift+Tab');
		await preview.card.filter({ hasText: 'A/RES/55/25' }).waitFor();
	});

	it('marks text typed while it is open', async () => {
		const { draft, page } = screen();
		await page.getByRole('tab', { name: /^preview\.md/ }).click();
		await draft.putCursorAfter({ text: 'Last line.' });
		await page.keyboard.type(' UNVTF');
		await preview.document.getByText('Last line. UNVTF').waitFor();
		await preview.rest(preview.mark('UNVTF'));
		await preview.card.filter({ hasText: 'United Nations Voluntary Trust Fund' }).waitFor();
	});

	it('is accessible after a change of the theme', async () => {
		await setTheme(screen(), dark);
		await preview.document.locator(`body.${dark.webview}`).waitFor();
		await preview.onPageThatStays(() => readInTheme(dark.name));
	});

	async function readInTheme(name: string): Promise<void> {
		await preview.mark('Container Control Program').focus();
		await screen().page.keyboard.press('Shift+Tab');
		// If the page is replaced, the new one has no focus and no card.
		await preview.cardShows();
		await takePicture(screen(), `markdown-preview-${name}`);
		const frame = await preview.frame();
		// The background is drawn by the window, which axe does not see.
		await frame.evaluate(() => {
			document.body.style.background = 'var(--vscode-editor-background)';
		});
		await assertAccessible(frame, {
			part: '.dossier-mark, .dossier-popup',
			rules: ['color-contrast', 'link-name', 'aria-tooltip-name'],
		});
	}

	it('applies the setting at once', async () => {
		const cards = preview.document.locator('.dossier-cards');
		await screen().changeSettings({ 'dossier.markdownPreview.enabled': false });
		await cards.waitFor({ state: 'detached' });
		await screen().changeSettings({});
		await cards.waitFor({ state: 'attached' });
	});

	after(async () => {
		const { draft, page } = screen();
		await draft.goBackTo('preview.md');
		await draft.isSavedAs('preview.md', /UNVTF/);
		await page.getByRole('tab', { name: /^Preview / }).click({ button: 'middle' });
		await preview.isClosed();
		await page.locator('.tab[data-resource-name="preview.md"]').click({ button: 'middle' });
		await page.locator('.tab').first().waitFor({ state: 'detached' });
	});
}
