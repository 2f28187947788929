import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Locator } from 'playwright-core';
import { readDossierJson } from '../../src/core/dossier/read';
import { mergeDossiers } from '../../src/core/library/merge';
import { validateShape } from '../support/core/dossiers/validDossier';
import { previewDataOf, markedMarkdown } from '../support/core/prose/markedMarkdown';
import { assertAccessible } from '../ui/support/look/accessibility';
import { themesInTurn, type Theme } from '../ui/support/look/theme';
import { keptLook } from '../ui/support/look/webviewLook';
import { useBarePage } from './support/barePage';

const note = `# The Fund and UNTOC

All rest on UNTOC, through [the UNODC page](https://www.unodc.org). We wrote "Container Control Program" before.

It follows from A/RES/55/25 and from the release [@cop10be_release, para. 2]; in code it is \`UNTOC\`.

<span class="dossier-mark" data-dossier-cards="forged" tabindex="0">forged</span>
<span id="forged">forged card</span>

Last line.
`;

const attack =
	'<img src="https://elsewhere.example/x" onerror="document.title=\'ran\'"><script>document.title="ran"</script></div> [x](javascript:alert(1))';

const dist = path.join(process.cwd(), 'dist');

/** The parts of the bundled dossier that a hostile one replaces. */
interface BundledDossier {
	readonly entries: Record<string, { gloss: object; definition?: object }>;
}

/** Renders the note with VS Code's markdown-it, our plug-in and the bundled dossier, altered or not. */
async function rendered(change: (dossier: BundledDossier) => void = () => undefined): Promise<string> {
	const dossier = JSON.parse(await readFile(path.join(dist, 'dossiers', 'cop10-belgium.dossier.json'), 'utf8')) as BundledDossier;
	change(dossier);
	const read = readDossierJson(JSON.stringify(dossier), validateShape);
	assert.ok('dossier' in read, JSON.stringify(read).slice(0, 1000));
	return markedMarkdown(previewDataOf(mergeDossiers([read.dossier]))).render(note);
}

/** Returns the page that VS Code makes of it, with our styles and our script, which is loaded again with each page. */
async function pageOf(body: string): Promise<string> {
	const [style, script] = await Promise.all(
		['markdownPreview.css', 'markdownPreview.js'].map(name => readFile(path.join(dist, 'webview', name), 'utf8')),
	);
	return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Preview</title><style>${style ?? ''}</style></head>
<body class="vscode-body vscode-light">${body}<script>${script ?? ''}</script></body></html>`;
}

/** Returns the page with the styles and the classes of a theme, on the background of the window. */
async function pageInTheme(body: string, theme: Theme): Promise<string> {
	const { themes, fonts, defaultStyles } = await keptLook();
	const look = themes[theme.name];
	assert.ok(look, `Nothing is kept of the theme ${theme.name}.`);
	const variables = Object.entries({ ...fonts, ...look.variables }).map(([name, value]) => `${name}: ${value};`).join(' ');
	const styles = `:root { ${variables} } ${defaultStyles} body { background: var(--vscode-editor-background); }`;
	return (await pageOf(body))
		.replace('<style>', () => `<style>${styles}</style><style>`)
		.replace('vscode-body vscode-light', `vscode-body ${look.classes.join(' ')}`);
}

describe('script and style in VS Code’s Markdown preview', () => {
	const bare = useBarePage();
	const mark = (text: string) => bare().page.locator('.dossier-mark', { hasText: text }).first();
	const card = () => bare().page.getByRole('tooltip');

	/** Moves the pointer to the middle of an element. */
	async function rest(element: Locator): Promise<void> {
		const box = await element.boundingBox();
		assert.ok(box, 'It is not on the page.');
		await bare().page.mouse.move(box.x + box.width / 2 - 3, box.y + box.height / 2 - 1);
		await bare().page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	}

	describe('of the bundled dossier', () => {
		let body: string;
		before(async () => {
			body = await rendered();
		});
		beforeEach(async () => {
			await bare().page.mouse.move(3, 3);
			await bare().show(await pageOf(body));
		});

		it('mark the names that have a hover in the draft, and nothing in code', async () => {
			assert.deepEqual(
				await bare().page.locator('.dossier-mark:not([data-dossier-cards="forged"])').allInnerTexts(),
				['UNTOC', 'UNTOC', 'UNODC', 'Container Control Program', 'A/RES/55/25', '@cop10be_release, para. 2'],
			);
		});

		it('distinguish wrong names from right ones by the shape of the underline', async () => {
			const styleOf = (text: string) => mark(text).evaluate(element => getComputedStyle(element).textDecorationStyle);
			assert.deepEqual([await styleOf('UNODC'), await styleOf('Container Control Program')], ['dotted', 'dashed']);
		});

		it('show the card while the pointer is on a name or on the card', async () => {
			await rest(mark('Container Control Program'));
			await card().waitFor();
			assert.match(
				await card().innerText(),
				/^UNODC-WCO Container Control Programme \(CCP\) · programme\s+Avoid “Container Control Program”/,
			);
			await rest(card());
			// If the page had a timer to hide the card, it would fire before a longer one that is set later.
			await bare().page.evaluate(() => new Promise(resolve => setTimeout(resolve, 600)));
			assert.equal(await card().count(), 1);
			await bare().page.mouse.move(3, 3);
			await card().waitFor({ state: 'detached' });
		});

		it('show the card by keyboard; Escape closes it and keeps the focus', async () => {
			const { keyboard } = bare().page;
			await mark('Container Control Program').focus();
			await keyboard.press('Tab');
			await card().filter({ hasText: 'A/RES/55/25' }).waitFor();
			await keyboard.press('Tab');
			await card().filter({ hasText: /^\[Belgium\], “.*, para\. 2\./ }).waitFor();
			await keyboard.press('Escape');
			await card().waitFor({ state: 'detached' });
			await mark('@cop10be_release').and(bare().page.locator(':focus')).waitFor();
			await keyboard.press('Shift+Tab');
			await card().filter({ hasText: 'A/RES/55/25' }).waitFor();
		});

		it('show the card of a name in a link when the link has the focus', async () => {
			await bare().page.locator('p .dossier-mark', { hasText: 'UNTOC' }).focus();
			await bare().page.keyboard.press('Tab');
			await card().filter({ hasText: 'United Nations Office on Drugs and Crime' }).waitFor();
		});

		it('link a symbol to the official document', async () => {
			assert.equal(await mark('A/RES/55/25').getAttribute('href'), 'https://undocs.org/A/RES/55/25');
		});

		it('give a name an accessible description', async () => {
			const described = await mark('UNTOC').getAttribute('aria-describedby');
			const text = await bare().page.evaluate(id => document.getElementById(id)?.textContent ?? '', described ?? '');
			assert.match(text, /^United Nations Convention against Transnational Organized Crime \(UNTOC\) · instrument/);
		});

		it('show no card forged by the document', async () => {
			await bare().page.locator('[data-dossier-cards="forged"]').focus();
			await bare().page.keyboard.press('Shift+Tab');
			await card().waitFor();
			await bare().page.keyboard.press('Tab');
			await card().waitFor({ state: 'detached' });
		});

		it('hide the card of a name that an edit has removed', async () => {
			await bare().page.locator('[data-dossier-cards="forged"]').focus();
			await bare().page.keyboard.press('Shift+Tab');
			await card().waitFor();
			await bare().page.evaluate(() => {
				document.querySelectorAll('p').forEach(paragraph => paragraph.replaceWith(paragraph.cloneNode(true)));
				dispatchEvent(new CustomEvent('vscode.markdown.updateContent'));
			});
			await card().waitFor({ state: 'detached' });
		});
	});

	describe('in a theme', () => {
		for (const theme of themesInTurn) {
			it(`are accessible: ${theme.name}`, async () => {
				await bare().show(await pageInTheme(await rendered(), theme));
				await mark('Container Control Program').focus();
				await bare().page.keyboard.press('Shift+Tab');
				await card().waitFor();
				await assertAccessible(bare().page.mainFrame(), {
					part: '.dossier-mark, .dossier-popup',
					rules: ['color-contrast', 'link-name', 'aria-tooltip-name'],
				});
			});
		}
	});

	describe('of a hostile dossier', () => {
		it('show its content as text', async () => {
			const { page, show, foreignRequests } = bare();
			await show(await pageOf(await rendered(({ entries: { untoc } }) => {
				assert.ok(untoc);
				delete untoc.definition;
				untoc.gloss = { en: attack };
			})));
			await rest(mark('UNTOC'));
			await card().waitFor();
			assert.ok((await card().innerText()).includes(attack), await card().innerText());
			assert.equal(await page.locator('.dossier-popup :is(img, script, a), .dossier-cards :is(img, script, a)').count(), 0);
			assert.notEqual(await page.title(), 'ran');
			assert.deepEqual(foreignRequests, []);
		});
	});
});
