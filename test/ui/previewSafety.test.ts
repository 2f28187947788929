import assert from 'node:assert/strict';
import type { Response } from 'playwright-core';
import { overview, untoc } from './support/entries';
import { useScreen } from './support/screen';

// The address of a webview's own files, which the check for foreign requests passes over.
const webviewFile = /^https:\/\/[^/]+\.vscode-resource\.vscode-cdn\.net\//;

/** A policy that was violated, as the page reports it. */
interface Violation {
	readonly directive: string;
	readonly blocked: string;
}

describe('preview, safety', () => {
	const screen = useScreen({ file: 'policy-note.md' });
	const responses: Response[] = [];

	before(async () => {
		const { page, palette, preview } = screen();
		page.on('response', response => responses.push(response));
		await palette.run('Dossier: Open Preview');
		await preview.shows(overview.heading);
	});

	it('has a policy that names no source but its own', async () => {
		const { preview } = screen();
		const policy = (await preview.document.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
		assert.match(policy, /^default-src 'none'; script-src 'nonce-[0-9a-f]{32}'; /);
		assert.doesNotMatch(policy, /unsafe|\*(?!\.vscode-cdn\.net)/);
	});

	it('does not run a script that is put into the page', async () => {
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

	it('does not run a handler that is put into the page', async () => {
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

	it('asks no other machine, whatever is used', async () => {
		const { preview, hover, tree, palette, draft, foreignRequests } = screen();
		await draft.open('policy-note.md');
		await hover.showOn({ text: 'UNVTF', within: 'through the UNVTF' });
		await hover.leave();
		await palette.runToPick('Dossier: Find Entry', 'Find Entry');
		await palette.typeUntilFirst('untoc', untoc.row);
		await palette.accept();
		await preview.shows(untoc.heading);
		await tree.focused(untoc.row).waitFor();
		assert.deepEqual(foreignRequests, []);
	});

	it('gets its own files from the service worker of VS Code, not from the host that they name', async () => {
		const files = responses.filter(response => webviewFile.test(response.url()));
		assert.deepEqual(
			files.map(response => new URL(response.url()).pathname.split('/').at(-1)).toSorted(),
			['codicon.css', 'codicon.ttf', 'preview.css', 'preview.js'],
		);
		assert.ok(files.every(response => response.fromServiceWorker()));
	});
});
