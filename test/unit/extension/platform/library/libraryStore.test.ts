import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import { CONTEXT_KEYS } from '../../../../../src/extension/ids';
import { LibraryStore } from '../../../../../src/extension/platform/library/libraryStore';
import { BundledSource } from '../../../../../src/extension/platform/sources/bundledSource';
import { FakeLog } from '../../../../support/fakeVscode/values/log';
import { DOSSIER_PATHS, smallServices } from '../../support/services';

/** The folder of the extension, which throws the first time that it is read. */
function unknownAtFirst(): vscode.Uri {
	let asked = false;
	return Object.defineProperty(vscode.Uri.file('/extension'), 'path', {
		enumerable: true,
		get: () => {
			if (!asked) {
				asked = true;
				throw new Error('The folder is not there yet.');
			}
			return '/extension';
		},
	});
}

describe('LibraryStore', () => {
	it('loads the dossiers once, however often it is called', async () => {
		const { store, host } = smallServices();
		const [one, other] = await Promise.all([store.get(), store.get()]);
		assert.ok(one.library.entries.has('small/charter'));
		assert.equal(one, other);
		assert.equal(await store.get(), one);
		assert.deepEqual(host.files.calls, DOSSIER_PATHS.map(path => `readFile ${path}`));
		assert.deepEqual(host.executed, [['setContext', CONTEXT_KEYS.state, 'ready']]);
	});

	it('checks a dossier unless it is the one that the build has checked', async () => {
		const { log, host } = smallServices();
		const [path = ''] = DOSSIER_PATHS;
		// A schema would not allow this.
		const text = (host.files.text(path) ?? '').replace('{', '{"unheardOf":1,');
		host.files.put(path, text);
		const name = path.split('/').at(-1) ?? '';
		const read = (sha256: string) =>
			new LibraryStore([new BundledSource(vscode.Uri.file('/extension'), [{ name, sha256 }])], log).get();
		assert.equal((await read(createHash('sha256').update(text).digest('hex'))).library.dossiers.length, 1);
		assert.deepEqual((await read('0'.repeat(64))).broken.flatMap(({ findings }) => findings.map(({ code }) => code)), ['shape']);
	});

	it('logs the position of an error in a dossier, and notifies the user once', async () => {
		const { store, host, log } = smallServices();
		host.files.put(DOSSIER_PATHS[0] ?? '', '{');
		const { library, broken } = await store.get();
		await store.get();
		assert.equal(library.entries.size, 0);
		assert.deepEqual(broken.map(({ uri }) => uri.path), [DOSSIER_PATHS[0]]);
		assert.deepEqual(host.executed, [['setContext', CONTEXT_KEYS.state, 'broken']]);
		assert.deepEqual(host.messages, ['error: A dossier could not be loaded. Its entries are not available.']);
		assert.equal(log.of('error').length, 2, log.lines.join('\n'));
	});

	it('opens the log when its button is chosen', async () => {
		const { store, host } = smallServices();
		host.answer = 'Show Log';
		host.files.put(DOSSIER_PATHS[0] ?? '', '{');
		await store.get();
		assert.deepEqual(host.executed.at(-1), ['dossier.showLog']);
	});

	it('reports a file that cannot be read as a broken dossier', async () => {
		const { store, host } = smallServices();
		host.files.before('readFile', DOSSIER_PATHS[0] ?? '', () => Promise.reject(new Error('The disk is gone.')));
		const { broken: [broken] } = await store.get();
		assert.deepEqual(broken?.findings, [{ code: 'unreadable', path: [], detail: 'The disk is gone.' }]);
	});

	it('returns an empty library if loading fails, and tries again at the next call', async () => {
		const { log, host } = smallServices();
		const store = new LibraryStore([new BundledSource(unknownAtFirst())], log);
		const { library } = await store.get();
		assert.equal(library.entries.size, 0);
		assert.match(log.of('error').join('\n'), /The folder is not there yet\./);
		assert.ok((await store.get()).library.entries.has('small/charter'));
		assert.deepEqual(host.executed.flatMap(([, key, state]) => (key === CONTEXT_KEYS.state ? [state] : [])), ['broken', 'ready']);
	});

	it('has the library even if reporting on it fails', async () => {
		smallServices();
		const log = new FakeLog();
		log.info = () => {
			throw new Error('The log is closed.');
		};
		const store = new LibraryStore([new BundledSource(vscode.Uri.file('/extension'))], log);
		const state = await store.get();
		assert.ok(state.library.entries.has('small/charter'));
		assert.equal(await store.get(), state);
	});

	it('releases the library when it is disposed, although a disposed view may still reference the store', async () => {
		const { store } = smallServices();
		const late = store.get();
		store.dispose();
		assert.ok((await late).library.entries.size > 0);
		assert.equal(store.current, undefined);
		assert.equal((await store.get()).library.entries.size, 0);
	});

	it('builds the index of labels once', async () => {
		const { store } = smallServices();
		const [one, other] = await Promise.all([store.lexicon(), store.lexicon()]);
		assert.equal(one, other);
	});
});
