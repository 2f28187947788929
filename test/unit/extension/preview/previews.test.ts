import assert from 'node:assert/strict';
import type { PreviewServices } from '../../../../src/extension/features/preview/previewPanel';
import { Previews } from '../../../../src/extension/features/preview/previews';
import type { PageRef } from '../../../../src/protocol/preview';
import { smallLibrary } from '../../../support/core/dossiers/smallLibrary';
import { freshHost } from '../../../support/fakeVscode/current';
import { passTime } from '../../../support/fakeVscode/pauses';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { until } from '../support/until';

const library = smallLibrary();
const [cursorPage = '', chosenPage = '', linkedPage = ''] = library.entries.keys();
/** Longer than the pause after which the cursor is followed, in milliseconds. */
const A_WHILE = 1000;

/** A preview that shows the overview, beside a draft in which everything is a mention of the first entry. */
async function besideDraft() {
	const host = freshHost();
	const lookups: (() => void)[] = [];
	const services = {
		extensionUri: Uri.file('/extension'), extensionId: 'x.y', log: host.log,
		store: { get: async () => ({ library, broken: [] }), lexicon: async () => undefined, onDidChange: () => ({ dispose: () => undefined }) },
		dossierDocuments: { has: () => false },
		mentions: {
			all: async () => [],
			at: () => new Promise(resolve => lookups.push(() => resolve({}))),
			ranked: async () => [{ entry: cursorPage }],
		},
	} as unknown as PreviewServices;
	const previews = new Previews(services);
	await previews.show(Promise.resolve({ entry: '' }));
	const [panel] = host.panels;
	assert.ok(panel);
	const shown: string[] = [];
	panel.webview.deliver = async message => {
		const { type, page } = message as { readonly type: string; readonly page?: PageRef };
		return type === 'page' && shown.push(page?.entry ?? '') > 0;
	};
	panel.webview.receive({ type: 'open', page: { entry: '' }, start: true, width: 700 });
	await until(() => shown.length > 0);
	const editor = host.show(host.open('/draft.md', 'The Charter.'));
	return {
		host, previews, panel, lookups,
		/** Resolves once a page is shown, and all that was started is done. */
		shows: async (entry: string) => {
			await until(() => shown.at(-1) === entry);
			passTime(A_WHILE);
			await new Promise(resolve => setImmediate(resolve));
			assert.equal(shown.at(-1), entry);
		},
		placeCursor: () => host.selected.fire({ textEditor: editor }),
	};
}

/** Returns a lookup that finds a page when a test lets it. */
function lookup(): { readonly page: Promise<PageRef>; find(entry: string): void } {
	let resolve: (page: PageRef) => void = () => undefined;
	const page = new Promise<PageRef>(found => {
		resolve = found;
	});
	return { page, find: entry => resolve({ entry }) };
}

describe('a preview beside a draft', () => {
	it('follows the cursor to a mention', async () => {
		const { placeCursor, lookups, shows } = await besideDraft();
		placeCursor();
		await until(() => lookups.length === 1);
		lookups[0]?.();
		await shows(cursorPage);
	});

	it('keeps a page that was chosen while that of an earlier cursor was looked up', async () => {
		const { previews, placeCursor, lookups, shows } = await besideDraft();
		placeCursor();
		await until(() => lookups.length === 1);
		await previews.show(Promise.resolve({ entry: chosenPage }));
		lookups[0]?.();
		await shows(chosenPage);
	});

	it('keeps the page of a link in it that was followed while that of an earlier cursor was looked up', async () => {
		const { panel, placeCursor, lookups, shows } = await besideDraft();
		placeCursor();
		await until(() => lookups.length === 1);
		panel.webview.receive({ type: 'open', page: { entry: linkedPage }, start: false, width: 700 });
		lookups[0]?.();
		await shows(linkedPage);
	});

	it('leaves the page of the cursor when another one is chosen before it is looked up', async () => {
		const { previews, placeCursor, lookups, shows } = await besideDraft();
		placeCursor();
		await previews.show(Promise.resolve({ entry: chosenPage }));
		await shows(chosenPage);
		assert.equal(lookups.length, 0);
	});

	it('follows a cursor that was placed while a page chosen before was looked up', async () => {
		const { previews, placeCursor, lookups, shows } = await besideDraft();
		const chosen = lookup();
		const showing = previews.show(chosen.page);
		placeCursor();
		chosen.find(chosenPage);
		await showing;
		await until(() => lookups.length === 1);
		lookups[0]?.();
		await shows(cursorPage);
	});

	it('does not replace the page of a cursor by one that was chosen before it and is found only now', async () => {
		const { previews, placeCursor, lookups, shows } = await besideDraft();
		const chosen = lookup();
		const showing = previews.show(chosen.page);
		placeCursor();
		await until(() => lookups.length === 1);
		lookups[0]?.();
		await shows(cursorPage);
		chosen.find(chosenPage);
		await showing;
		await shows(cursorPage);
	});

	it('keeps the page of a cursor when a lookup finds nothing', async () => {
		const { host, previews, placeCursor, lookups, shows } = await besideDraft();
		placeCursor();
		await until(() => lookups.length === 1);
		lookups[0]?.();
		await shows(cursorPage);
		await previews.show(Promise.resolve(undefined));
		await shows(cursorPage);
		assert.equal(host.panels.length, 1);
	});

	it('is not replaced by a page that is opened to the side', async () => {
		const { host, previews, shows } = await besideDraft();
		await previews.showAside(Promise.resolve({ entry: chosenPage }));
		await shows('');
		assert.equal(host.panels.length, 2);
	});

	it('neither shows the page of an earlier cursor once another one is opened to the side, nor does the other one', async () => {
		const { host, previews, placeCursor, lookups, shows } = await besideDraft();
		placeCursor();
		await until(() => lookups.length === 1);
		await previews.showAside(Promise.resolve({ entry: chosenPage }));
		lookups[0]?.();
		await shows('');
		assert.deepEqual([host.panels.length, previews.last?.page.entry], [2, chosenPage]);
	});

	it('is not used any more if it is closed while the page of the cursor is looked up', async () => {
		const { host, previews, panel, placeCursor, lookups } = await besideDraft();
		placeCursor();
		await until(() => lookups.length === 1);
		panel.dispose();
		lookups[0]?.();
		await new Promise(resolve => setImmediate(resolve));
		assert.deepEqual([previews.last, host.log.of('error')], [undefined, []]);
	});
});
