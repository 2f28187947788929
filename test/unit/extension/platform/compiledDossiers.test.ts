import assert from 'node:assert/strict';
import { CompiledEntries } from '../../../../src/core/compiled/compiledEntries';
import { MAX_ALL_COMPILED_BYTES } from '../../../../src/core/limits';
import { CompiledDossiers } from '../../../../src/extension/platform/sources/compiledDossiers';
import { DossierFiles } from '../../../../src/extension/platform/sources/dossierFiles';
import { SMALL_YAML } from '../../../support/core/smallLibrary';
import { freshHost } from '../../../support/fakeVscode/current';
import { FileSystemError } from '../../../support/fakeVscode/fileSystem';
import { FakeLog } from '../../../support/fakeVscode/log';
import { Uri } from '../../../support/fakeVscode/uri';
import { until } from '../support/until';

const FILE = '/texts/large.dossier.json';
const FOLDER = '/storage/compiled/';
const SMALLEST = 4000;
const COUNT = 40;

/** A dossier file that is large enough to be compiled. */
function largeFile(change = 'name'): string {
	const entries = Object.fromEntries(Array.from({ length: COUNT }, (_, index) => [`e${index}`, {
		kind: 'term', labels: { en: { preferred: `${index === 7 ? change : 'name'} number${index}` } }, gloss: { en: 'What it is, in some words that are not too short, and some more of them, so that it is long enough.' },
	}]));
	const text = JSON.stringify({
		format: 1, id: 'large', title: { en: 'A dossier' }, language: 'en', version: '1.0.0', licence: 'CC0-1.0', release: 'notice', overview: [{ text: { en: 'A text.' }, evidence: [{ source: 'notice' }] }],
		sources: { notice: { shortName: 'Notice', csl: { type: 'webpage', title: 'A notice' } } }, entries,
	});
	assert.ok(text.length > SMALLEST);
	return text;
}

/** A host with a large file, and what each start of the extension would read. */
function startedHost() {
	const host = freshHost();
	host.files.put(FILE, largeFile());
	const stored = () => host.files.paths.filter(path => path.startsWith(FOLDER));
	const start = (version = '1.0.0') => {
		const log = new FakeLog();
		const files = new DossierFiles(undefined, new CompiledDossiers(Uri.file('/storage'), version, log, SMALLEST));
		const refresh = async () => {
			await files.refresh([{ uri: Uri.file(FILE) }], new Set([Uri.file(FILE).toString()]));
			const [state = assert.fail()] = files.states;
			return { ...state, entries: state.dossier?.entries ?? assert.fail(`no dossier: ${JSON.stringify(state.findings)}`) };
		};
		return { refresh, log };
	};
	/** Starts once, and waits until the compiled dossier has been stored. */
	const prepared = async () => {
		const { entries } = await start().refresh();
		await until(() => stored().length === 1 && !stored()[0]?.endsWith('.tmp') && host.files.calls.at(-1)?.startsWith('stat') === true);
		return entries;
	};
	return { host, stored, start, prepared };
}

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

	it('is compiled again if what is stored is damaged, cut off, of another version or of another content', async () => {
		const { host, stored, start, prepared } = startedHost();
		const expected = [...await prepared()];
		const [path = ''] = stored();
		const bytes = host.files.bytes(path) ?? assert.fail();
		for (const damage of [
			() => host.files.put(path, bytes.map((byte, index) => (index === 3000 ? byte ^ 1 : byte))),
			() => host.files.put(path, bytes.slice(0, 3000)),
			() => host.files.put(path, ''),
			() => host.files.put(path, '{}'),
		]) {
			damage();
			const { entries } = await start().refresh();
			assert.deepEqual([...entries], expected);
			await until(() => host.files.bytes(path)?.length === bytes.length);
			assert.deepEqual(host.files.bytes(path), bytes);
		}
		await start('2.0.0').refresh();
		await until(() => stored().length === 1 && stored()[0] !== path);
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
			host.files.put(`${FOLDER}${name}-1.0.0-1`, 'x');
			host.files.times.set(`${FOLDER}${name}-1.0.0-1`, time);
			host.files.sizes.set(`${FOLDER}${name}-1.0.0-1`, MAX_ALL_COMPILED_BYTES - 3_000_000);
		}
		host.files.put(`${FOLDER}other-0.9.0-1`, 'x');
		host.files.put(`${FOLDER}other.tmp`, 'x');
		host.files.atCall = () => stored().filter(path => !host.files.times.has(path)).forEach(path => host.files.times.set(path, 3));
		await start().refresh();
		await until(() => !stored().includes(`${FOLDER}old-1.0.0-1`));
		assert.equal(stored().includes(`${FOLDER}other-0.9.0-1`), false);
		assert.ok(stored().includes(`${FOLDER}new-1.0.0-1`));
	});
});
