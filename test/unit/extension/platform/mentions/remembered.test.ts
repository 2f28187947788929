import assert from 'node:assert/strict';
import type { SearchItem } from '../../../../../src/core/library/search';
import { SETTINGS } from '../../../../../src/extension/ids';
import { RecentCitations } from '../../../../../src/extension/platform/citation/recentCitations';
import { SilencedLabels } from '../../../../../src/extension/platform/mentions/silencedLabels';
import { smallEntry, smallLibrary } from '../../../../support/core/dossiers/smallLibrary';
import { freshHost } from '../../../../support/fakeVscode/current';
import { FakeMemento } from '../../../../support/fakeVscode/values/memento';
import { Uri } from '../../../../support/fakeVscode/values/uri';

describe('RecentCitations', () => {
	const library = smallLibrary();
	const item = (key: string): SearchItem => ({ type: 'entry', entry: smallEntry(library, key) });
	const idsIn = (recent: RecentCitations) => recent.in(library).map(one => (one.type === 'entry' ? one.entry.id : one.source.key));

	it('lists the most recent first, each once and at most five', async () => {
		const recent = new RecentCitations(new FakeMemento());
		for (const key of ['charter', 'fund', 'who', 'cop', 'hat', 'rule', 'who']) {
			await recent.add([item(key)]);
		}
		assert.deepEqual(idsIn(recent), ['small/who', 'small/rule', 'small/hat', 'small/cop', 'small/fund']);
	});

	it('includes sources, and leaves out what is no longer in the library', async () => {
		const memento = new FakeMemento();
		const recent = new RecentCitations(memento);
		const source = library.sources.get('small_notice');
		assert.ok(source);
		await recent.add([{ type: 'source', source }, item('hat')]);
		assert.deepEqual(idsIn(recent), ['small_notice', 'small/hat']);
		assert.deepEqual(recent.in({ ...library, entries: new Map() }).map(({ type }) => type), ['source']);
	});

	it('ignores stored values of the wrong type', async () => {
		for (const kept of ['small/hat', { 0: 'small/hat' }, [3, null, 'small/hat']]) {
			const memento = new FakeMemento();
			await memento.update('recentCitations', kept);
			assert.deepEqual(idsIn(new RecentCitations(memento)), Array.isArray(kept) ? ['small/hat'] : []);
		}
	});
});

describe('SilencedLabels', () => {
	function setUp() {
		const host = freshHost();
		const memento = new FakeMemento();
		const silenced = new SilencedLabels(memento);
		const document = host.open('/drafts/a.md', 'A hat.');
		let told = 0;
		silenced.onDidChange(() => told++);
		return { host, memento, silenced, document, told: () => told };
	}

	it('stores labels in the scope in which they were silenced, lists the narrowest scope first, and fires for each change', async () => {
		const { host, silenced, document, told } = setUp();
		await silenced.silence({ text: 'WHO', where: 'everywhere' }, document);
		await silenced.silence({ text: 'CST', where: 'workspace' }, document);
		await silenced.silence({ text: 'SF', where: 'document' }, document);
		assert.deepEqual(
			silenced.in(document).map(({ text, where }) => `${text} ${where}`),
			['SF document', 'CST workspace', 'WHO everywhere'],
		);
		assert.deepEqual(
			silenced.in(host.open('/drafts/b.md', '')).map(({ text }) => text),
			['CST', 'WHO'],
		);
		assert.equal(told(), 3);
		assert.equal(silenced.generation, 3);
	});

	it('leaves no trace of a label that is unsilenced', async () => {
		const { host, memento, silenced, document } = setUp();
		for (const where of ['document', 'workspace', 'everywhere'] as const) {
			await silenced.silence({ text: 'WHO', where }, document);
			await silenced.unsilence({ text: 'WHO', where }, document);
		}
		assert.deepEqual(silenced.in(document), []);
		assert.deepEqual(memento.get('silencedLabels'), {});
		assert.deepEqual(host.settings.get(SETTINGS.silencedLabels), { globalValue: undefined, workspaceValue: undefined });
	});

	it('stores a label once, however often it is silenced', async () => {
		const { silenced, document } = setUp();
		await silenced.silence({ text: 'WHO', where: 'document' }, document);
		await silenced.silence({ text: 'WHO', where: 'document' }, document);
		assert.equal(silenced.in(document).length, 1);
	});

	it('follows a file that is renamed, and no other', async () => {
		const { host, silenced, document } = setUp();
		const other = host.open('/drafts/b.md', '');
		await silenced.silence({ text: 'WHO', where: 'document' }, document);
		await silenced.silence({ text: 'CST', where: 'document' }, other);
		host.renamed.fire({ files: [{ oldUri: document.uri, newUri: Uri.file('/drafts/c.md') }] });
		assert.deepEqual(silenced.in(document), []);
		assert.deepEqual(silenced.in(host.open('/drafts/c.md', '')).map(({ text }) => text), ['WHO']);
		assert.deepEqual(silenced.in(other).map(({ text }) => text), ['CST']);
	});

	it('ignores everything but strings in settings', () => {
		const { host, silenced, document } = setUp();
		host.set(SETTINGS.silencedLabels, { globalValue: ['WHO', 3, null], workspaceValue: 'CST' });
		assert.deepEqual(silenced.in(document).map(({ text }) => text), ['WHO']);
	});

	it('does not fire for other settings, nor after it is disposed', () => {
		const { host, silenced, told } = setUp();
		host.set(SETTINGS.hover, { globalValue: 'off' });
		assert.equal(told(), 0);
		host.set(SETTINGS.silencedLabels, { globalValue: ['WHO'] });
		assert.equal(told(), 1);
		silenced.dispose();
		host.set(SETTINGS.silencedLabels, { globalValue: [] });
		assert.equal(told(), 1);
	});
});
