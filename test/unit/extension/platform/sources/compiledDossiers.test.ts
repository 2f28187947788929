import assert from 'node:assert/strict';
import { CompiledEntries } from '../../../../../src/core/compiled/compiledEntries';
import { LAYOUT_VERSION } from '../../../../../src/core/compiled/sections';
import type { Lexicon } from '../../../../../src/core/lexicon/lexicon';
import { findMentions } from '../../../../../src/core/lexicon/matching/find';
import type { LibraryChange } from '../../../../../src/core/library/libraryChange';
import { mergeDossiers } from '../../../../../src/core/library/merge';
import { MAX_ALL_COMPILED_BYTES } from '../../../../../src/core/limits';
import { PickedFiles } from '../../../../../src/extension/platform/citation/bibliographies/pickedFiles';
import { buildLexicon } from '../../../../../src/extension/platform/library/buildLexicon';
import { LibraryStore } from '../../../../../src/extension/platform/library/libraryStore';
import { CompiledDossiers } from '../../../../../src/extension/platform/sources/files/compiledDossiers';
import { DossierFiles } from '../../../../../src/extension/platform/sources/files/dossierFiles';
import { WorkspaceSource } from '../../../../../src/extension/platform/sources/workspace/workspaceSource';
import { SMALL_YAML } from '../../../../support/core/dossiers/smallLibrary';
import { FileSystemError } from '../../../../support/fakeVscode/files/fileSystem';
import { FakeLog } from '../../../../support/fakeVscode/values/log';
import { Uri } from '../../../../support/fakeVscode/values/uri';
import { COUNT, FILE, FOLDER, largeFile, SMALLEST, startedHost } from '../../support/largeDossier';
import { until } from '../../support/until';

describe('a large dossier', () => {
	it('is compiled when it is first read, and opened from then on', async () => {
		const { host, start, prepared } = startedHost();
		const first = await prepared();
		host.files.calls.length = 0;
		const second = await start().refresh();
		assert.ok(first instanceof CompiledEntries && second.entries instanceof CompiledEntries);
		assert.deepEqual([...second.entries], [...first]);
		assert.deepEqual(second.findings, []);
		assert.deepEqual(host.files.calls.filter(call => call.startsWith('writeFile')), []);
	});

	it('is used as soon as it is read, and replaced by its compiled form later, without any change', async () => {
		const { host, stored } = startedHost();
		host.folders = [Uri.file('/texts')];
		host.found = [Uri.file(FILE)];
		const log = new FakeLog();
		const compiled = new CompiledDossiers(Uri.file('/storage'), '1.0.0', log, SMALLEST);
		const store = new LibraryStore([new WorkspaceSource(new PickedFiles(), log, compiled)], log, compiled);
		const changes: LibraryChange[] = [];
		store.onDidChange(change => changes.push(change));
		const dossier = async () => (await store.get()).library.dossiers[0] ?? assert.fail();
		const first = await dossier();
		const [before, text] = [await store.lexicon(), 'A name number3.'];
		assert.equal(first.entries instanceof CompiledEntries, false);
		assert.deepEqual(stored(), []);
		await until(async () => (await dossier()).entries instanceof CompiledEntries);
		const after = await store.lexicon();
		assert.notEqual(after, before);
		const found = (lexicon: Lexicon) =>
			findMentions(lexicon, text, [{ start: 0, end: text.length, continues: false }]).map(({ labels }) => labels.map(({ entry }) => entry));
		assert.deepEqual(found(after), [['large/e3']]);
		assert.deepEqual(found(after), found(before));
		assert.deepEqual([...(await dossier()).entries], [...first.entries]);
		assert.deepEqual(changes, []);
		await until(() => stored().length === 2);
		store.dispose();
	});

	it('is not replaced by its compiled form if it has changed in the meantime, or if it is no longer needed', async () => {
		const { host, stored } = startedHost();
		const refresh = () => files.refresh([{ uri: Uri.file(FILE) }], new Set([Uri.file(FILE).toString()]));
		class Slow extends CompiledDossiers {
			override async compile(...args: Parameters<CompiledDossiers['compile']>) {
				const opened = await super.compile(...args);
				host.files.put(FILE, largeFile('other'));
				await refresh();
				return opened;
			}
		}
		const files = new DossierFiles(undefined, new Slow(Uri.file('/storage'), '1.0.0', new FakeLog(), SMALLEST));
		await refresh();
		assert.equal(files.hasUncompiled, true);
		assert.equal(await files.compile(() => true), false);
		const [state = assert.fail()] = files.states;
		assert.equal(state.dossier?.entries.get('e7')?.labels[0]?.text, 'other number7');
		assert.equal(files.hasUncompiled, false);
		const ended = new DossierFiles(undefined, new CompiledDossiers(Uri.file('/storage'), '2.0.0', new FakeLog(), SMALLEST));
		await ended.refresh([{ uri: Uri.file(FILE) }]);
		assert.equal(await ended.compile(() => false), false);
		assert.deepEqual(stored().filter(path => path.includes('2.0.0')), []);
	});

	it('is compiled again if what is stored is damaged, cut off, of another version or of another content', async () => {
		const { host, stored, start, prepared } = startedHost();
		const expected = [...await prepared()];
		const path = stored().find(one => !one.includes('labels')) ?? '';
		const bytes = host.files.bytes(path) ?? assert.fail();
		for (const damage of [
			() => host.files.put(path, bytes.map((byte, index) => (index === bytes.length >> 1 ? byte ^ 1 : byte))),
			() => host.files.put(path, bytes.slice(0, bytes.length >> 1)),
			() => host.files.put(path, ''),
			() => host.files.put(path, '{}'),
		]) {
			damage();
			const { entries } = await start().refresh();
			assert.deepEqual([...entries], expected);
			await until(() => host.files.bytes(path)?.length === bytes.length && host.files.calls.at(-1)?.startsWith('stat') === true);
			assert.deepEqual(host.files.bytes(path), bytes);
		}
		await start('2.0.0').refresh();
		await until(() => stored().length === 2 && !stored().includes(path) && !stored().some(one => one.endsWith('.tmp')));
	});

	it('is read as always if nothing can be read or written there', async () => {
		const { host, stored, start } = startedHost();
		host.files.before('createDirectory', '/storage/compiled', () => Promise.reject(FileSystemError.Unavailable('QuotaExceededError')));
		const { refresh, log } = start();
		const { entries } = await refresh();
		assert.equal(entries.size, COUNT);
		await until(() => log.lines.some(line => line.includes('cannot be stored')));
		assert.deepEqual(stored(), []);
		assert.deepEqual([...log.of('error'), ...log.of('warn')], []);
	});

	it('is not stored in Restricted Mode', async () => {
		const { host, start } = startedHost();
		host.trusted = false;
		const { entries } = await start().refresh();
		assert.ok(entries instanceof CompiledEntries);
		assert.deepEqual(host.files.calls.filter(call => /^(writeFile|createDirectory)/.test(call)), []);
	});

	it('keeps the objects of the entries that stay the same when it is edited', async () => {
		const { host, start } = startedHost();
		const { refresh } = start();
		const before = (await refresh()).entries;
		const [six, seven] = [before.get('e6'), before.get('e7')];
		host.files.put(FILE, largeFile('other'));
		const after = (await refresh()).entries;
		assert.equal(after.get('e6'), six);
		assert.notEqual(after.get('e7'), seven);
		assert.equal(after.get('e7')?.labels[0]?.text, 'other number7');
	});

	it('is not compiled if an entry is set aside, or if it is small', async () => {
		const { host, start, stored } = startedHost();
		host.files.put(FILE, largeFile().replace('"kind":"term"', '"kind":"nothing"'));
		assert.equal((await start().refresh()).entries instanceof CompiledEntries, false);
		host.files.put(FILE, SMALL_YAML);
		assert.equal((await start().refresh()).entries instanceof CompiledEntries, false);
		assert.deepEqual(stored(), []);
	});

	it('makes room for itself: the oldest are deleted', async () => {
		const { host, stored, start } = startedHost();
		for (const [name, time] of [['old', 1], ['new', 2]] as const) {
			host.files.put(`${FOLDER}${name}-1.0.0-${LAYOUT_VERSION}`, 'x');
			host.files.times.set(`${FOLDER}${name}-1.0.0-${LAYOUT_VERSION}`, time);
			host.files.sizes.set(`${FOLDER}${name}-1.0.0-${LAYOUT_VERSION}`, MAX_ALL_COMPILED_BYTES - 3_000_000);
		}
		host.files.put(`${FOLDER}other-0.9.0-1`, 'x');
		host.files.put(`${FOLDER}other.tmp`, 'x');
		host.files.atCall = () => stored().filter(path => !host.files.times.has(path)).forEach(path => host.files.times.set(path, 3));
		await start().refresh();
		await until(() => !stored().includes(`${FOLDER}old-1.0.0-${LAYOUT_VERSION}`));
		assert.equal(stored().includes(`${FOLDER}other-0.9.0-1`), false);
		assert.ok(stored().includes(`${FOLDER}new-1.0.0-${LAYOUT_VERSION}`));
	});
});

describe('the names of large dossiers', () => {
	const OTHER = '/texts/other.dossier.json';
	const TEXT = 'A name number3 and another number7.';

	/** Reads two dossiers as each start would, and returns the names found in the text. */
	function startedPair() {
		const { host, stored } = startedHost();
		host.files.put(OTHER, largeFile('another', 'other'));
		const start = async () => {
			const compiled = new CompiledDossiers(Uri.file('/storage'), '1.0.0', new FakeLog(), SMALLEST);
			const files = new DossierFiles(undefined, compiled);
			await files.refresh(
				[{ uri: Uri.file(FILE) }, { uri: Uri.file(OTHER) }],
				new Set([FILE, OTHER].map(path => Uri.file(path).toString())),
			);
			await files.compile(() => true);
			const library = mergeDossiers(files.states.map(({ dossier }) => dossier ?? assert.fail()));
			const lexicon = await buildLexicon(library, compiled);
			return findMentions(lexicon, TEXT, [{ start: 0, end: TEXT.length, continues: false }]).map(({ start, labels }) => [
				start,
				labels.map(({ entry }) => entry),
			]);
		};
		const joined = () => stored().filter(path => path.includes('labels'));
		/**
		 * Starts once, and waits until all of these are stored: both dossiers, the names of each, and the names of both together with their
		 * description.
		 */
		const prepared = async () => {
			const found = await start();
			await until(() => stored().length === 6 && !stored().some(path => path.endsWith('.tmp')));
			return found;
		};
		return { host, stored, joined, start, prepared };
	}

	const EXPECTED = [[2, ['large/e3', 'other/e3']], [19, ['other/e7']]];

	it('are joined and stored when they are first looked for, and opened from then on', async () => {
		const { host, start, prepared } = startedPair();
		assert.deepEqual(await prepared(), EXPECTED);
		host.files.calls.length = 0;
		assert.deepEqual(await start(), EXPECTED);
		assert.deepEqual(host.files.calls.filter(call => call.startsWith('writeFile')), []);
		assert.equal(host.files.calls.filter(call => call.startsWith('readFile') && call.includes('labels')).length, 1);
	});

	it('are joined again if what is stored is damaged or was deleted', async () => {
		const { host, joined, stored, start, prepared } = startedPair();
		await prepared();
		const all = new Map(joined().map(path => [path, host.files.bytes(path) ?? assert.fail()]));
		for (const damage of [
			(bytes: Uint8Array) => bytes.map((byte, index) => (index === 300 ? byte ^ 1 : byte)),
			(bytes: Uint8Array) => bytes.slice(0, 100),
		]) {
			all.forEach((bytes, path) => host.files.put(path, damage(bytes)));
			assert.deepEqual(await start(), EXPECTED);
			await until(() => stored().length === 6 && [...all].every(([path, bytes]) => host.files.bytes(path)?.length === bytes.length));
			all.forEach((bytes, path) => assert.deepEqual(host.files.bytes(path), bytes));
		}
	});

	it('are not joined again if one of many dossiers is used instead of another: their table is changed', async () => {
		const { host, stored } = startedHost();
		const names = Array.from({ length: 9 }, (_, index) => `many${index}`);
		const start = async (ids: readonly string[]) => {
			ids.forEach(id => host.files.put(`/texts/${id}.dossier.json`, largeFile(id, id)));
			const compiled = new CompiledDossiers(Uri.file('/storage'), '1.0.0', new FakeLog(), SMALLEST);
			const files = new DossierFiles(undefined, compiled);
			await files.refresh(ids.map(id => ({ uri: Uri.file(`/texts/${id}.dossier.json`) })));
			await files.compile(() => true);
			const lexicon = await buildLexicon(mergeDossiers(files.states.map(({ dossier }) => dossier ?? assert.fail())), compiled);
			const text = 'A name number3, many0 number7, many8 number7 and extra number7.';
			return findMentions(lexicon, text, [{ start: 0, end: text.length, continues: false }]).map(({ start: from, labels }) => [
				from,
				labels.map(({ entry }) => entry),
			]);
		};
		const lists = () => stored().filter(path => path.includes('members-'));
		const settled = async (files: number) => until(() => stored().length === files && !stored().some(path => path.endsWith('.tmp')));
		assert.deepEqual(await start(names), [[2, names.map(name => `${name}/e3`)], [16, ['many0/e7']], [31, ['many8/e7']]]);
		await settled(20);
		const changed = ['extra', ...names.slice(0, 8)];
		const expected = [[2, changed.map(name => `${name}/e3`)], [16, ['many0/e7']], [49, ['extra/e7']]];
		assert.deepEqual(await start(changed), expected);
		await settled(22);
		assert.equal(lists().length, 1);
		// The stored dossier is not the one in use.
		assert.deepEqual(await start(changed), expected);
		assert.deepEqual(await start(names.slice(0, 8)), [[2, names.slice(0, 8).map(name => `${name}/e3`)], [16, ['many0/e7']]]);
		assert.equal(lists().length, 1);
		for (const damage of [
			(bytes: Uint8Array) => bytes.map((byte, index) => (index === 40 ? byte ^ 1 : byte)),
			(bytes: Uint8Array) => bytes.slice(0, 20),
		]) {
			const [path = assert.fail()] = lists();
			host.files.put(path, damage(host.files.bytes(path) ?? assert.fail()));
			assert.deepEqual(await start(changed), expected);
			await until(() => lists().length === 1 && !stored().some(one => one.endsWith('.tmp')));
		}
	});

	it('are joined at each start in Restricted Mode', async () => {
		const { host, stored, start } = startedPair();
		host.trusted = false;
		assert.deepEqual(await start(), EXPECTED);
		assert.deepEqual(stored(), []);
	});
});
