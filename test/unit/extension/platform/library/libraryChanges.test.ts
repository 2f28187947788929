import assert from 'node:assert/strict';
import { findMentions } from '../../../../../src/core/lexicon/matching/find';
import type { LibraryChange } from '../../../../../src/core/library/libraryChange';
import { LibraryStore } from '../../../../../src/extension/platform/library/libraryStore';
import { freshHost } from '../../../../support/fakeVscode/current';
import { FakeLog } from '../../../../support/fakeVscode/values/log';
import { Uri } from '../../../../support/fakeVscode/values/uri';
import { ChangingSource, dossierOfTerms } from '../../support/changingSource';
import { until } from '../../support/until';

/** A store over a workspace and the bundled dossiers, with the events that it has fired. */
function changingStore() {
	freshHost();
	const workspace = new ChangingSource('workspace');
	const bundled = new ChangingSource('bundled', dossierOfTerms('bundled', { pact: 'Pact of Friendship' }));
	const log = new FakeLog();
	const store = new LibraryStore([workspace, bundled], log);
	const changes: LibraryChange[] = [];
	const states: number[] = [];
	store.onDidChange(change => changes.push(change));
	store.onDidChangeState(() => states.push(store.current?.broken.length ?? -1));
	return { store, workspace, bundled, changes, states, log };
}

describe('a library that changes', () => {
	it('tells which entries were added, changed and removed', async () => {
		const { store, workspace, changes } = changingStore();
		await store.get();
		const first = dossierOfTerms('own', { one: 'Charter One', two: 'Charter Two' });
		workspace.set(first);
		await until(() => changes.length === 1);
		const second = dossierOfTerms('own', { one: 'Charter Uno', three: 'Charter Three' });
		workspace.set({ ...second, entries: new Map([...second.entries, ...[...first.entries].filter(([key]) => key === 'two')]) });
		await until(() => changes.length === 2);
		workspace.set();
		await until(() => changes.length === 3);
		assert.deepEqual(changes, [
			{ added: ['own/one', 'own/two'], changed: [], removed: [] },
			{ added: ['own/three'], changed: ['own/one'], removed: [] },
			{ added: [], changed: [], removed: ['own/one', 'own/three', 'own/two'] },
		]);
		assert.deepEqual([...(await store.get()).library.entries.keys()], ['bundled/pact']);
	});

	it('is another object after a change, and its lexicon is built again', async () => {
		const { store, workspace, changes } = changingStore();
		const before = await store.get();
		const lexicon = await store.lexicon();
		workspace.set(dossierOfTerms('own', { one: 'Charter One' }));
		await until(() => changes.length === 1);
		assert.notEqual((await store.get()).library, before.library);
		assert.notEqual(await store.lexicon(), lexicon);
		assert.equal(before.library.entries.size, 1);
	});

	it('has a lexicon in which the labels of an entry that has changed are replaced, if the others stay', async () => {
		const { store, workspace, changes } = changingStore();
		const names = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`k${index}`, `Charter ${index}`]));
		const first = dossierOfTerms('own', names);
		workspace.set(first);
		await store.get();
		await until(() => store.current?.library.entries.size === 21);
		const { table } = await store.lexicon();
		const second = dossierOfTerms('own', { ...names, k3: 'Treaty' });
		changes.length = 0;
		workspace.set({
			...second,
			entries: new Map([...second.entries].map(([key, entry]) => [key, key === 'k3' ? entry : (first.entries.get(key) ?? entry)])),
		});
		await until(() => changes.length === 1);
		const lexicon = await store.lexicon();
		assert.equal(lexicon.table, table);
		assert.deepEqual(
			findMentions(lexicon, 'Charter 2, Charter 3, Treaty', [{ start: 0, end: 28, continues: false }]).map(({ start }) => start),
			[0, 22],
		);
	});

	it('stays the same object if only findings change', async () => {
		const { store, workspace, changes, states } = changingStore();
		const before = await store.get();
		workspace.setFiles({
			uri: Uri.file('/workspace/x.dossier.yaml'),
			dossier: undefined,
			findings: [{ code: 'syntax', path: [], detail: 'x' }],
		});
		await until(() => states.length === 1);
		assert.deepEqual(states, [1]);
		assert.equal((await store.get()).library, before.library);
		assert.deepEqual(changes, []);
	});

	it('tells of no change if its sources were read again and are the same', async () => {
		const { store, workspace, changes, states, log } = changingStore();
		const own = dossierOfTerms('own', { one: 'Charter One' });
		const files = [
			{ uri: Uri.file('/workspace/x.dossier.yaml'), dossier: own, findings: [] },
			{ uri: Uri.file('/workspace/y.dossier.yaml'), dossier: own, findings: [] },
			{
				uri: Uri.file('/workspace/z.dossier.yaml'),
				dossier: undefined,
				findings: [{ code: 'syntax', path: [], detail: 'x' } as const],
			},
		];
		const reads = () => log.lines.filter(line => line.includes('Dossiers read')).length;
		workspace.setFiles(...files);
		const before = await store.get();
		for (const again of [files, files.map(file => ({ ...file }))]) {
			const readBefore = reads();
			workspace.setFiles(...again);
			await until(() => reads() > readBefore && store.current !== before);
		}
		assert.deepEqual([states, changes], [[], []]);
		workspace.setFiles(...files.slice(0, 2));
		await until(() => states.length === 1);
		assert.deepEqual([states, changes], [[1], []]);
	});

	it('does not notify about a file in the workspace', async () => {
		const host = freshHost();
		const workspace = new ChangingSource('workspace');
		workspace.setFiles({
			uri: Uri.file('/workspace/x.dossier.yaml'),
			dossier: undefined,
			findings: [{ code: 'syntax', path: [], detail: 'x' }],
		});
		const { broken } = await new LibraryStore([workspace], new FakeLog()).get();
		assert.deepEqual(broken.map(({ isInUse, kind }) => ({ isInUse, kind })), [{ isInUse: false, kind: 'workspace' }]);
		assert.deepEqual(host.messages, []);
	});

	it('does not notify about a bundled dossier that another one replaces', async () => {
		const host = freshHost();
		const dossier = dossierOfTerms('bundled', { pact: 'Pact of Friendship' });
		const { broken } = await new LibraryStore(
			[new ChangingSource('workspace', dossier), new ChangingSource('bundled', dossier)],
			new FakeLog(),
		).get();
		assert.equal(broken.length, 1);
		assert.deepEqual(host.messages, []);
	});

	it('has entries with the same key in two dossiers', async () => {
		const { store, workspace, changes } = changingStore();
		await store.get();
		workspace.set(dossierOfTerms('own', { pact: 'Pact of Steel' }));
		await until(() => changes.length === 1);
		assert.deepEqual([...(await store.get()).library.entries.keys()], ['own/pact', 'bundled/pact']);
	});

	it('uses the nearest of two dossiers with the same id, reports the other, and uses that again when the first is gone', async () => {
		const { store, workspace, changes } = changingStore();
		await store.get();
		workspace.set(dossierOfTerms('bundled', { pact: 'Pact of Steel' }));
		await until(() => changes.length === 1);
		const { library, broken } = await store.get();
		assert.equal(library.entries.get('bundled/pact')?.entry.labels[0]?.text, 'Pact of Steel');
		assert.deepEqual(
			broken.map(({ uri, findings: [first], isInUse }) => ({ path: uri.path, code: first.code, detail: first.detail, isInUse })),
			[{ path: '/bundled/bundled.dossier.yaml', code: 'idInUse', detail: 'bundled (bundled.dossier.yaml)', isInUse: false }],
		);
		workspace.set();
		await until(() => changes.length === 2);
		assert.equal((await store.get()).library.entries.get('bundled/pact')?.entry.labels[0]?.text, 'Pact of Friendship');
		assert.deepEqual((await store.get()).broken, []);
	});

	it('follows a change during the first load, and changes during a reload with one more', async () => {
		const { store, workspace, changes } = changingStore();
		workspace.beforeRead = () => {
			workspace.beforeRead = () => undefined;
			workspace.set(dossierOfTerms('own', { one: 'Charter One' }));
		};
		await store.get();
		await until(() => store.current?.library.entries.size === 2);
		const reads = workspace.reads;
		workspace.beforeRead = async () => {
			workspace.beforeRead = () => undefined;
			for (let time = 0; time < 1000; time++) {
				workspace.set(dossierOfTerms('own', { one: `Charter ${time}` }));
			}
		};
		workspace.set(dossierOfTerms('own', { one: 'Charter' }));
		await until(() => changes.at(-1)?.changed.length === 1);
		await store.get();
		assert.ok(workspace.reads - reads <= 2, `${workspace.reads - reads} reads`);
		assert.equal(store.current?.library.entries.get('own/one')?.entry.labels[0]?.text, 'Charter 999');
	});

	it('does not wait long for a slow source, whose dossiers follow', async () => {
		const { store, workspace } = changingStore();
		let answer: () => void = () => undefined;
		workspace.beforeRead = () => new Promise<void>(resolve => {
			answer = resolve;
		});
		const { library } = await store.get();
		assert.deepEqual([...library.entries.keys()], ['bundled/pact']);
		workspace.beforeRead = () => undefined;
		workspace.set(dossierOfTerms('own', { one: 'Charter One' }));
		answer();
		await until(() => store.current?.library.entries.size === 2);
	});

	it('has the dossiers of a slow source when it is asked for all of them', async () => {
		const { store, workspace } = changingStore();
		let answer: () => void = () => undefined;
		workspace.beforeRead = () => new Promise<void>(resolve => {
			answer = resolve;
		});
		const complete = store.complete();
		assert.equal((await store.get()).library.entries.size, 1);
		workspace.beforeRead = () => undefined;
		workspace.set(dossierOfTerms('own', { one: 'Charter One' }));
		answer();
		assert.deepEqual([...(await complete).library.entries.keys()], ['own/one', 'bundled/pact']);
	});

	it('is complete without a slow source that fails in the end', async () => {
		const { store, workspace, log } = changingStore();
		let fail: (error: Error) => void = () => undefined;
		workspace.beforeRead = () => new Promise<void>((_, reject) => {
			fail = reject;
		});
		const complete = store.complete();
		await store.get();
		fail(new Error('The disk is gone.'));
		assert.deepEqual([...(await complete).library.entries.keys()], ['bundled/pact']);
		assert.match(log.of('error').join('\n'), /The disk is gone\./);
	});

	it('follows the other sources while one does not answer, and that one when it does', async () => {
		const { store, workspace, bundled } = changingStore();
		workspace.set(dossierOfTerms('own', { one: 'Charter One' }));
		await store.get();
		await until(() => store.current?.library.entries.size === 2);
		let answer: () => void = () => undefined;
		workspace.beforeRead = () => new Promise<void>(resolve => {
			answer = resolve;
		});
		bundled.set(dossierOfTerms('bundled', { pact: 'Pact', second: 'Second Pact' }));
		await until(() => store.current?.library.entries.size === 3);
		workspace.beforeRead = () => undefined;
		workspace.set(dossierOfTerms('own', { one: 'Charter One', two: 'Charter Two' }));
		answer();
		await until(() => store.current?.library.entries.size === 4);
	});

	it('keeps what a source had if it fails, and says so in the log', async () => {
		const { store, workspace, log } = changingStore();
		const before = await store.get();
		workspace.beforeRead = () => Promise.reject(new Error('The disk is gone.'));
		workspace.set();
		await until(() => log.of('error').length > 0);
		assert.equal((await store.get()).library, before.library);
	});

	it('has no listener left after it was disposed of', async () => {
		const { store, workspace, bundled } = changingStore();
		await store.get();
		assert.equal(workspace.listeners, 1);
		store.dispose();
		assert.deepEqual([workspace.listeners, bundled.listeners], [0, 0]);
	});
});
