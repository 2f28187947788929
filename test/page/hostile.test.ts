import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { load } from 'js-yaml';
import { HOSTILE_TEXTS, makeHostile } from '../support/core/dossiers/hostileDossier';
import { assertAccessible } from '../ui/support/look/accessibility';
import { keepPicture } from '../ui/support/look/picture';
import { usePreview } from './support/usePreview';

/** Matches what links of the page may contain. */
const ADDRESS = /^(?:#|https:\/\/)/;
/** Elements that our code never creates; VS Code itself adds two of them to each page. */
const FOREIGN =
	'img, iframe, object, embed, form, script:not([nonce]), style, link[rel]:not([rel="stylesheet"]), base, video, audio, math, foreignObject, use, image, animate, set';

describe('preview, hostile text in every field', () => {
	const screen = usePreview({
		size: { width: 621, height: 898 },
		// Lone surrogates are escaped, as they would be in a hostile file.
		dossier: async () => JSON.stringify(makeHostile(load(await readFile('test/fixtures/small.dossier.yaml', 'utf8')))),
	});
	/** The console output of the page and the window. */
	const complaints: string[] = [];

	before(async () => {
		const { page, host, preview } = screen();
		page.on('console', message => complaints.push(message.text()));
		page.on('dialog', dialog => complaints.push(`dialog: ${dialog.message()}`));
		host.tabs.push(host.open('/drafts/h.md', `${HOSTILE_TEXTS.join('\n\n')}\n`).uri);
		await preview.heading.waitFor();
	});

	it('is text on the overview', async () => {
		await checkPage();
		const text = await screen().preview.body.evaluate(body => body.textContent);
		for (const hostile of HOSTILE_TEXTS.slice(0, 2)) {
			assert.ok(text.includes(hostile), hostile);
		}
		await keepPicture(screen().page, 'preview-hostile');
	});

	it('is text on the page of every entry, reached through its link', async () => {
		const { preview } = screen();
		const entries = await preview.document.locator('main section [data-entry]').evaluateAll(links =>
			[...new Set(links.map(link => link.getAttribute('data-entry') ?? ''))].filter(entry => entry !== ''));
		assert.ok(entries.length > 3);
		for (const entry of entries) {
			await preview.document.locator(`main section:not(.chart) a[data-entry="${entry}"]`).first().click();
			await preview.document.locator('article.entry').waitFor();
			await checkPage();
			await preview.goToOverview();
		}
	});

	it('is text in search results and in notes', async () => {
		const { preview } = screen();
		await preview.search.fill('onerror');
		await preview.found.first().waitFor();
		await checkPage();
		await preview.search.press('Escape');
		const marks = preview.document.locator('#timeline a[data-tip], a.evidence');
		assert.ok((await marks.count()) > 0);
		await marks.first().hover({ force: true });
		await preview.note.waitFor();
		assert.notEqual((await preview.note.innerText()).trim(), '');
		await checkPage();
	});

	it('violates no accessibility rule and does not widen the page', async () => {
		const { preview } = screen();
		await assertAccessible(await preview.frame());
		assert.ok(await preview.body.evaluate(body => body.scrollWidth <= innerWidth + 1));
	});

	it('has run no script and sent no request', async () => {
		const { foreignRequests } = screen();
		assert.deepEqual(foreignRequests, []);
		assert.deepEqual(complaints.filter(text => /Content Security Policy|dialog:/.test(text)), []);
	});

	/** Checks that the current page contains only what our pages may contain. */
	async function checkPage(): Promise<void> {
		const frame = await screen().preview.frame();
		const seen = await frame.evaluate(
			foreign => ({
				injected: document.body.dataset['injected'],
				foreign: [...document.querySelectorAll(foreign)]
					.filter(({ id }) => id !== '_defaultStyles' && id !== '_vscodeApiScript')
					.map(({ tagName, id }) => `${tagName} ${id}`),
				addresses: [...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href') ?? ''),
				handlers: [...document.querySelectorAll('*')]
					.flatMap(({ attributes }) => [...attributes])
					.filter(({ name }) => name.startsWith('on'))
					.map(({ name }) => name),
				bidi: /[\u202A-\u202E\u2066-\u2069]/.test(document.body.textContent),
			}),
			FOREIGN,
		);
		assert.deepEqual([seen.injected, seen.foreign, seen.handlers, seen.bidi], [undefined, [], [], false]);
		assert.deepEqual(seen.addresses.filter(address => !ADDRESS.test(address)), []);
	}
});
