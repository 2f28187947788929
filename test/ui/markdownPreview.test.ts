import assert from 'node:assert/strict';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { assertAccessible } from './support/accessibility';
import { MarkdownPreview } from './support/markdownPreview';
import { takePicture, useScreen } from './support/screen';
import { chooseTheme, dark, highContrast, highContrastLight, light } from './support/theme';
import { toggleSetting } from './support/toggleSetting';

const note = `# The Fund and UNTOC

All rest on UNTOC, through [the UNODC page](https://www.unodc.org). We wrote "Container Control Program" before.

It follows from A/RES/55/25 and from the release [@cop10be_release, para. 2]; in code it is \`UNTOC\`.

<span class="dossier-mark" data-dossier-cards="forged" tabindex="0">forged</span>
<span id="forged">forged card</span>

Last line.
`;

describe('Markdown preview of VS Code', () => {
	const screen = useScreen({ drafts: { 'preview.md': note }, size: { width: 1400, height: 900 } });
	let preview: MarkdownPreview;

	before(async () => {
		preview = new MarkdownPreview(screen().page);
		await preview.open(screen(), 'preview.md');
	});
	afterEach(async () => {
		await screen().page.mouse.move(3, 3);
		// VS Code may be putting another page in the place of this one, as after a change of theme.
		await preview.onPageThatStays(async () => {
			await preview.document.locator('body').evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
			await preview.card.waitFor({ state: 'detached' });
		});
	});

	it('marks what a hover over the draft would know, and nothing in code', async () => {
		assert.deepEqual(
			await preview.document.locator('.dossier-mark:not([data-dossier-cards="forged"])').allInnerTexts(),
			['UNTOC', 'UNTOC', 'UNODC', 'Container Control Program', 'A/RES/55/25', '@cop10be_release, para. 2'],
		);
	});

	it('tells a wrong name from a right one by the shape of its line', async () => {
		const styleOf = (text: string) => preview.mark(text).evaluate(mark => getComputedStyle(mark).textDecorationStyle);
		assert.deepEqual([await styleOf('UNODC'), await styleOf('Container Control Program')], ['dotted', 'dashed']);
	});

	it('shows the card while the pointer is on a name or on the card', async () => {
		await preview.onPageThatStays(async () => {
			await preview.rest(preview.mark('Container Control Program'));
			await preview.cardShows();
			assert.match(await preview.card.innerText(), /^UNODC-WCO Container Control Programme \(CCP\) · programme\s+Avoid “Container Control Program”/);
			await preview.rest(preview.card);
			// Had the page set a timer to hide the card, it would run before one that is set later and takes longer.
			await (await preview.frame()).evaluate(() => new Promise(resolve => setTimeout(resolve, 600)));
			assert.equal(await preview.card.count(), 1);
		});
		await screen().page.mouse.move(3, 3);
		await preview.card.waitFor({ state: 'detached' });
	});

	it('shows the card by keyboard, and Escape closes it and leaves the focus', async () => {
		const { page } = screen();
		await preview.takeFocus('Last line.');
		await preview.mark('Container Control Program').focus();
		await page.keyboard.press('Tab');
		await preview.card.filter({ hasText: 'A/RES/55/25' }).waitFor();
		await page.keyboard.press('Tab');
		await preview.card.filter({ hasText: /^Belgium, “.*, para\. 2\./ }).waitFor();
		await page.keyboard.press('Escape');
		await preview.card.waitFor({ state: 'detached' });
		await preview.mark('@cop10be_release').and(preview.document.locator(':focus')).waitFor();
		await page.keyboard.press('Shift+Tab');
		await preview.card.filter({ hasText: 'A/RES/55/25' }).waitFor();
	});

	it('shows the card of a name in a link when the link has the focus', async () => {
		await preview.takeFocus('Last line.');
		await preview.document.locator('p .dossier-mark', { hasText: 'UNTOC' }).focus();
		await screen().page.keyboard.press('Tab');
		await preview.card.filter({ hasText: 'United Nations Office on Drugs and Crime' }).waitFor();
	});

	it('leads from a symbol to the official address', async () => {
		assert.equal(await preview.mark('A/RES/55/25').getAttribute('href'), 'https://undocs.org/A/RES/55/25');
	});

	it('says to a screen reader what a name is', async () => {
		const frame = await preview.frame();
		const described = await preview.mark('UNTOC').getAttribute('aria-describedby');
		const text = await frame.evaluate(id => document.getElementById(id)?.textContent ?? '', described ?? '');
		assert.match(text, /^United Nations Convention against Transnational Organized Crime \(UNTOC\) · instrument/);
	});

	it('shows no card that the document has made itself', async () => {
		await preview.document.locator('[data-dossier-cards="forged"]').focus();
		await screen().page.keyboard.press('Shift+Tab');
		await preview.card.waitFor();
		await screen().page.keyboard.press('Tab');
		await preview.card.waitFor({ state: 'detached' });
	});

	it('marks what is written while it is open', async () => {
		const { draft, page } = screen();
		await page.getByRole('tab', { name: /^preview\.md/ }).click();
		await draft.putCursorAfter({ text: 'Last line.' });
		await page.keyboard.type(' UNVTF');
		await preview.document.getByText('Last line. UNVTF').waitFor();
		await preview.rest(preview.mark('UNVTF'));
		await preview.card.filter({ hasText: 'United Nations Voluntary Trust Fund' }).waitFor();
	});

	for (const theme of [light, dark, highContrast, highContrastLight]) {
		it(`can be read by all in ${theme.name}`, async () => {
			// A page that VS Code puts another in the place of hears no key.
			await screen().draft.goBackTo('preview.md');
			await chooseTheme(screen(), theme);
			await preview.document.locator(`body.${theme.webview}`).waitFor();
			await preview.onPageThatStays(() => readInTheme(theme.name));
		});
	}

	async function readInTheme(name: string): Promise<void> {
		await preview.mark('Container Control Program').focus();
		await screen().page.keyboard.press('Shift+Tab');
		// A page that takes the place of this one has no focus and no card.
		await preview.cardShows();
		await takePicture(screen(), `markdown-preview-${name}`);
		const frame = await preview.frame();
		// What is behind the page is drawn by the window, which axe does not see.
		await frame.evaluate(() => { document.body.style.background = 'var(--vscode-editor-background)'; });
		await assertAccessible(frame, { part: '.dossier-mark, .dossier-popup', rules: ['color-contrast', 'link-name', 'aria-tooltip-name'] });
	}

	it('follows the setting at once', async () => {
		const cards = preview.document.locator('.dossier-cards');
		await screen().draft.goBackTo('preview.md');
		await toggleSetting(screen(), 'dossier.markdownPreview.enabled', () => cards.waitFor({ state: 'detached' }));
		await toggleSetting(screen(), 'dossier.markdownPreview.enabled', () => cards.waitFor({ state: 'attached' }));
	});
});

describe('Markdown preview of VS Code, opened before the library was read', () => {
	const screen = useScreen({ drafts: { 'preview.md': note } });

	it('marks names soon', async () => {
		await screen().draft.open('preview.md');
		await new MarkdownPreview(screen().page).openBeside();
	});
});

const root = process.cwd();
const hostile = path.join(root, 'out', 'hostile');
const attack = '<img src="https://elsewhere.example/x" onerror="document.title=\'ran\'"><script>document.title="ran"</script></div> [x](javascript:alert(1))';

/** The extension as it is, but for a dossier that wants to be more than text. */
async function makeHostileExtension(): Promise<void> {
	await rm(hostile, { recursive: true, force: true });
	for (const part of ['package.json', 'package.nls.json', 'media', 'l10n', 'dist/extension.js', 'dist/core.js', 'dist/webview', 'dist/dossiers']) {
		await cp(path.join(root, part), path.join(hostile, part), { recursive: true });
	}
	const file = path.join(hostile, 'dist', 'dossiers', 'cop10-belgium.dossier.json');
	const dossier = JSON.parse(await readFile(file, 'utf8')) as { entries: Record<string, { gloss: object; definition?: object }> };
	const { untoc } = dossier.entries;
	assert.ok(untoc);
	delete untoc.definition;
	untoc.gloss = { en: attack };
	await writeFile(file, JSON.stringify(dossier));
}

describe('Markdown preview of VS Code, with a hostile dossier', () => {
	before(makeHostileExtension);
	const screen = useScreen({ extension: { folder: hostile }, drafts: { 'preview.md': note } });

	it('shows what it says as text', async () => {
		const preview = new MarkdownPreview(screen().page);
		await preview.open(screen(), 'preview.md');
		await preview.rest(preview.mark('UNTOC'));
		await preview.card.waitFor();
		assert.ok((await preview.card.innerText()).includes(attack), await preview.card.innerText());
		const frame = await preview.frame();
		assert.equal(await frame.evaluate(() => document.querySelectorAll('.dossier-popup :is(img, script, a), .dossier-cards :is(img, script, a)').length), 0);
		assert.notEqual(await frame.evaluate(() => document.title), 'ran');
		assert.deepEqual(screen().foreignRequests, []);
	});
});
