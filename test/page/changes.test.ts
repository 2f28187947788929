import assert from 'node:assert/strict';
import { h } from '../../src/core/render/view';
import { Uri } from '../support/fakeVscode/values/uri';
import { overview, untoc } from '../ui/support/entries';
import { eventually } from '../ui/support/eventually';
import { EXTENSION } from './support/extensionAlone';
import { usePreview } from './support/usePreview';

const COPY = '/drafts/copy.dossier.json';
const GLOSS = 'An altered description';

describe('preview, when a dossier changes', () => {
	const screen = usePreview();

	it('shows the change, at the same place and with the focus on the same element', async () => {
		const { preview, host } = screen();
		await preview.shows(overview.heading);
		await preview.open('untoc', untoc.heading);
		const scrolled = () => preview.body.evaluate(() => Math.round(scrollY));
		const link = preview.document.locator('#content a[data-entry^="cop10be/"]').first();
		const name = await link.textContent();
		await link.focus();
		await preview.body.evaluate(() => scrollTo({ top: 300, behavior: 'instant' }));
		await eventually('the page to be scrolled', scrolled, top => top === 300);
		const path = host.files.paths.find(file => file.startsWith(`${EXTENSION.path}/dist/dossiers/cop10`));
		const data = JSON.parse(host.files.text(path ?? '') ?? '') as {
			entries: Record<string, { definition: { text: Record<string, string> } }>;
		};
		const { untoc: entry } = data.entries;
		assert.ok(entry);
		entry.definition.text['en'] = `${GLOSS}.`;
		host.files.put(COPY, JSON.stringify(data));
		host.watched.created.fire(Uri.file(COPY));
		await preview.document.getByText(GLOSS).first().waitFor();
		await eventually('the page to be scrolled as before', scrolled, top => top === 300);
		assert.equal(await preview.body.evaluate(() => document.activeElement?.textContent), name);
	});

	it('does not lose a click when the list changes between press and release', async () => {
		const { preview, page, panel } = screen();
		await preview.open('untoc', untoc.heading);
		await preview.section('Mentions in open documents').waitFor();
		const listed = (...places: readonly string[]) =>
			panel.webview.postMessage({
				type: 'part',
				page: { entry: 'cop10be/untoc' },
				content: h(
					'div',
					{ id: 'mentions' },
					...places.map(place => h('button', { action: 'jump', value: `${place}:0:file:///drafts/a.md` }, `Line ${place}`)),
				),
			});
		const chosen: unknown[] = [];
		panel.webview.onDidReceiveMessage(message => chosen.push(message));
		const button = (name: string) => preview.document.getByRole('button', { name, exact: true });
		await listed('16', '20');
		await button('Line 20').hover();
		await page.mouse.down();
		await listed('8', '16', '20');
		// The page has received the list when it receives a message that follows it.
		await page.evaluate(() => new Promise(resolve => {
			addEventListener('message', ({ data }) => data === 'last' && resolve(undefined));
			window.postMessage('last', window.origin);
		}));
		await page.mouse.up();
		await button('Line 8').waitFor();
		await eventually('a message', () => chosen.length, count => count > 0);
		assert.deepEqual(chosen, [{ type: 'jump', place: '20:0:file:///drafts/a.md' }]);
	});
});
