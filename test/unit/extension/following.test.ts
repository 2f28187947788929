import assert from 'node:assert/strict';
import { EntriesFilter } from '../../../src/extension/features/browse/entriesFilter';
import { EntriesProvider } from '../../../src/extension/features/browse/entriesProvider';
import { PreviewPanel, type PreviewServices } from '../../../src/extension/features/preview/previewPanel';
import { LibraryStore } from '../../../src/extension/platform/library/libraryStore';
import { SearchIndexes } from '../../../src/extension/platform/library/searchIndexes';
import { EntryMentions } from '../../../src/extension/platform/mentions/entryMentions';
import { MentionFinder } from '../../../src/extension/platform/mentions/mentionFinder';
import { SymbolFinder } from '../../../src/extension/platform/mentions/symbolFinder';
import { FakeWebviewPanel } from '../../support/fakeVscode/ui/webview';
import { Uri } from '../../support/fakeVscode/values/uri';
import { ChangingSource, dossierOfTerms } from './support/changingSource';
import { everyMeaning, smallServices } from './support/services';
import { until } from './support/until';

/** The services of the extension on a source that a test changes. */
function following() {
	const { host, log, silenced, documents } = smallServices();
	const source = new ChangingSource('workspace', dossierOfTerms('own', { one: 'Charter One', two: 'Charter Two' }));
	const store = new LibraryStore([source], log);
	const symbols = new SymbolFinder(store, documents);
	const mentions = new MentionFinder({ store, documents, symbols, silenced, meanings: everyMeaning });
	const entryMentions = new EntryMentions({ store, mentions, symbols, silenced });
	return { host, log, source, store, mentions, entryMentions };
}

/** A preview, and the pages and parts that it was sent. */
async function previewOf(entry: string, { store, mentions, host, log }: ReturnType<typeof following>) {
	const panel = new FakeWebviewPanel('dossier.preview', 'Dossier', 2, {});
	const pages: string[] = [];
	panel.webview.deliver = async message => {
		const { type, content } = message as { readonly type: string; readonly content?: unknown };
		if (type === 'page' || type === 'nothing') {
			pages.push(JSON.stringify(content) ?? 'nothing');
		}
		return true;
	};
	const services = { extensionUri: Uri.file('/extension'), extensionId: 'x.y', log, store, mentions } as unknown as PreviewServices;
	const preview = new PreviewPanel(panel, { page: { entry }, locked: false }, services);
	host.log.lines.length = 0;
	panel.webview.receive({ type: 'open', page: { entry }, start: true, width: 700 });
	await until(() => pages.length === 1);
	store.onDidChange(() => preview.refresh());
	return { panel, pages };
}

describe('after a change of a dossier', () => {
	it('the tree has its entries as they are now, under the same paths', async () => {
		const { store, source, log } = following();
		const provider = new EntriesProvider({ store, filter: new EntriesFilter(new SearchIndexes()), log });
		const terms = async () => {
			const kind = (await provider.getChildren())?.find(({ type }) => type === 'kind');
			return (await provider.getChildren(kind))?.map(({ path }) => path);
		};
		assert.deepEqual(await terms(), ['term/own/one', 'term/own/two']);
		let fired = 0;
		provider.onDidChangeTreeData(() => fired++);
		source.set(dossierOfTerms('own', { two: 'Charter Two', zero: 'Charter Zero' }));
		await until(() => fired === 1);
		assert.deepEqual(await terms(), ['term/own/two', 'term/own/zero']);
	});

	it('mentions are found with the new names, and everything that shows them is updated', async () => {
		const { host, source, entryMentions } = following();
		const document = host.open('/draft.md', 'The Charter One and the Charter Three.');
		assert.deepEqual((await entryMentions.all(document)).map(({ entry }) => entry), ['own/one']);
		let fired = 0;
		const subscription = entryMentions.onDidChange(() => fired++);
		source.set(dossierOfTerms('own', { three: 'Charter Three' }));
		await until(() => fired === 1);
		assert.deepEqual((await entryMentions.all(document)).map(({ entry }) => entry), ['own/three']);
		subscription.dispose();
		source.set();
		assert.deepEqual(source.listeners, 1);
	});

	it('a preview draws its page again only if the page has changed, and says so if the entry is gone and comes back', async () => {
		const parts = following();
		const { source, store } = parts;
		const { pages } = await previewOf('own/one', parts);
		const next = async (change: () => void) => {
			let changed = false;
			const subscription = store.onDidChange(() => {
				changed = true;
			});
			change();
			await until(() => changed);
			subscription.dispose();
			for (let turn = 0; turn < 50; turn++) {
				await new Promise(resolve => setImmediate(resolve));
			}
			return pages.splice(0);
		};
		pages.splice(0);
		await next(() => source.set(dossierOfTerms('own', { one: 'Charter One', two: 'Charter Zwei' })));
		const [changed = ''] = await next(() => source.set(dossierOfTerms('own', { one: 'Charter Uno' })));
		assert.match(changed, /Charter Uno/);
		assert.deepEqual(await next(() => source.set(dossierOfTerms('own', { two: 'Charter Two' }))), ['nothing']);
		assert.deepEqual((await next(() => source.set(dossierOfTerms('own', { one: 'Charter One' })))).length, 1);
		assert.deepEqual(await next(() => source.set(dossierOfTerms('own', { one: 'Charter One', three: 'Charter Three' }))), []);
	});

	it('an overview stays that of its dossier when another one comes first, and does not become the other when that is gone', async () => {
		const parts = following();
		const { source, store } = parts;
		const own = dossierOfTerms('own', { one: 'Charter One' });
		const { pages } = await previewOf('', parts);
		const titled = async (change: () => void) => {
			let changed = false;
			const subscription = store.onDidChange(() => {
				changed = true;
			});
			change();
			await until(() => changed);
			subscription.dispose();
			for (let turn = 0; turn < 50; turn++) {
				await new Promise(resolve => setImmediate(resolve));
			}
			return /Dossier \w+/.exec(pages.at(-1) ?? '')?.[0];
		};
		assert.equal(await titled(() => source.set(dossierOfTerms('nearer', { two: 'Charter Two' }), own)), 'Dossier own');
		assert.equal(await titled(() => source.set(dossierOfTerms('nearer', { two: 'Charter Two' }))), undefined);
		assert.equal(pages.at(-1), 'nothing');
	});
});
