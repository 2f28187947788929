import assert from 'node:assert/strict';
import type { Response } from 'playwright-core';
import { containerControl, overview, uncac, untoc } from '../support/entries';
import { setTheme, themesInTurn } from '../support/look/theme';
import { keptLook, readLook } from '../support/look/webviewLook';
import { goBackByKeys } from '../support/preview/goBackByKeys';
import { takePicture, type Screen } from '../support/screen';

// The host of a webview's own files, which the check for foreign requests allows.
const webviewFile = /^https:\/\/[^/]+\.vscode-resource\.vscode-cdn\.net\//;

/** A policy violation as the page reports it. */
interface Violation {
	readonly directive: string;
	readonly blocked: string;
}

/**
 * Tests the preview in a window without editors, and leaves the overview open beside `policy-note.md`. Behaviour that depends only on the page
 * is tested in `test/page`.
 */
export function testPreview(screen: () => Screen): void {
	const responses: Response[] = [];

	before(async () => {
		const { draft, palette, page } = screen();
		page.on('response', response => responses.push(response));
		await page.setViewportSize({ width: 1280, height: 800 });
		await draft.open('policy-note.md');
		await palette.run('Dossier: Open Preview');
	});
	beforeEach(async () => {
		const { preview } = screen();
		await preview.goToOverview();
		await preview.shows(overview.heading);
	});

	it('opens beside the draft, which keeps the focus', async () => {
		const { page, palette, preview, draft } = screen();
		await preview.tab('Dossier').click({ button: 'middle' });
		await preview.outer.waitFor({ state: 'detached' });
		await draft.putCursorAfter({ text: '## What was decided' });
		await palette.run('Dossier: Open Preview');
		await preview.shows(overview.heading);
		await draft.hasFocus();
		const left = await page.locator('.monaco-editor').first().boundingBox();
		const right = await preview.outer.boundingBox();
		assert.ok(left && right && left.x + left.width <= right.x, 'The preview is not to the right of the draft.');
	});

	it('goes back and forward with Alt and the arrow keys', () => goBackByKeys(screen()));

	it('shows another entry that is opened from the tree in the same panel', async () => {
		const { preview, tree } = screen();
		await tree.open();
		await tree.unfold(/^Programmes, /);
		await tree.item(containerControl.row).click();
		await preview.shows(containerControl.heading);
		assert.equal(await preview.outer.count(), 1);
		await preview.usableButton('Go Back').click();
		await preview.shows(overview.heading);
	});

	it('shows the entry in the tree with its button', async () => {
		const { preview, tree } = screen();
		await preview.section('Instruments').getByRole('link', { name: untoc.heading }).click();
		await preview.shows(untoc.heading);
		await preview.tab('UNTOC').waitFor();
		await preview.button('Show in Tree').click();
		await tree.focused(untoc.row).waitFor();
	});

	it('has a content security policy that allows no sources but its own', async () => {
		const { preview } = screen();
		const policy = (await preview.document.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
		assert.match(policy, /^default-src 'none'; script-src 'nonce-[0-9a-f]{32}'; /);
		assert.doesNotMatch(policy, /unsafe|\*(?!\.vscode-cdn\.net)/);
	});

	it('does not run a script injected into the page', async () => {
		const frame = await screen().preview.frame();
		const { violation, ran } = await frame.evaluate(async () => {
			const violation = new Promise<Violation>(resolve => document.addEventListener(
				'securitypolicyviolation',
				({ effectiveDirective, blockedURI }) => resolve({ directive: effectiveDirective, blocked: blockedURI }),
				{ once: true },
			));
			const script = document.createElement('script');
			script.textContent = 'document.body.dataset.injected = "ran"';
			document.body.append(script);
			return { violation: await violation, ran: document.body.dataset['injected'] };
		});
		assert.deepEqual(violation, { directive: 'script-src-elem', blocked: 'inline' });
		assert.equal(ran, undefined);
	});

	it('does not run an event handler injected into the page', async () => {
		const frame = await screen().preview.frame();
		const { directive, ran } = await frame.evaluate(async () => {
			const directive = new Promise<string>(resolve => document.addEventListener(
				'securitypolicyviolation', event => resolve(event.effectiveDirective), { once: true },
			));
			const button = document.createElement('button');
			button.setAttribute('onclick', 'document.body.dataset.injected = "ran"');
			document.body.append(button);
			button.click();
			button.remove();
			return { directive: await directive, ran: document.body.dataset['injected'] };
		});
		assert.equal(directive, 'script-src-attr');
		assert.equal(ran, undefined);
	});

	it('loads no data and no page from elsewhere', async () => {
		const frame = await screen().preview.frame();
		const blocked = await frame.evaluate(async () => {
			const seen: string[] = [];
			const both = new Promise<void>(resolve => document.addEventListener('securitypolicyviolation', event => {
				seen.push(event.effectiveDirective);
				if (seen.length === 2) {
					resolve();
				}
			}));
			const inner = document.createElement('iframe');
			inner.src = 'https://elsewhere.example/';
			document.body.append(inner);
			await fetch('https://elsewhere.example/data.json').catch(() => undefined);
			await both;
			inner.remove();
			return seen;
		});
		assert.deepEqual(blocked.toSorted(), ['connect-src', 'frame-src']);
	});

	it('sends no request to another machine, whatever is used', async () => {
		const { preview, hover, tree, palette, draft, foreignRequests } = screen();
		await draft.goBackTo('policy-note.md');
		await hover.showOn({ text: 'UNVTF', within: 'through the UNVTF' });
		await hover.leave();
		await palette.runToPick('Dossier: Find Entry', 'Find Entry');
		await palette.typeUntilFirst('untoc', untoc.row);
		await palette.accept();
		await preview.shows(untoc.heading);
		await tree.focused(untoc.row).waitFor();
		assert.deepEqual(foreignRequests, []);
	});

	it('gets its own files from the service worker of VS Code, not from the host in their URLs', async () => {
		const files = responses.filter(response => webviewFile.test(response.url()));
		assert.deepEqual(
			[...new Set(files.map(response => new URL(response.url()).pathname.split('/').at(-1)))].toSorted(),
			['codicon.css', 'codicon.ttf', 'preview.css', 'preview.js'],
		);
		assert.ok(files.every(response => response.fromServiceWorker()));
	});

	for (const theme of themesInTurn) {
		it(`has in the theme ${theme.name} the look recorded for the tests of pages`, async () => {
			await setTheme(screen(), theme);
			await screen().preview.document.locator(`body.${theme.webview}`).waitFor();
			const { themes, ...common } = await keptLook();
			const { theme: look, fonts, ...rest } = await readLook(await screen().preview.frame());
			assert.deepEqual(
				{ ...rest, look, fonts: Object.keys(fonts) },
				{ ...common, look: themes[theme.name], fonts: Object.keys(common.fonts) },
			);
			await takePicture(screen(), `preview-window-${theme.name}`);
		});
	}

	it('is restored with its page and its history when the window is reloaded', async () => {
		const { preview, palette, page } = screen();
		await preview.section('Instruments').getByRole('link', { name: uncac.heading }).click();
		// The key that opens the palette comes from the page, as its state did before. The command waits until VS Code has stored the
		// state of the window; a reload by the browser does not.
		await preview.focusPage();
		const reloaded = page.waitForEvent('load');
		await palette.run('Developer: Reload Window');
		await reloaded;
		await preview.shows(uncac.heading);
		await preview.usableButton('Go Back').click();
		await preview.shows(overview.heading);
	});
}
