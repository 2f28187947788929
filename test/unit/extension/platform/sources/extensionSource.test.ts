import assert from 'node:assert/strict';
import { ExtensionSource } from '../../../../../src/extension/platform/sources/extensionSource';
import { RegisteredSource } from '../../../../../src/extension/platform/sources/registeredSource';
import { SMALL_YAML } from '../../../../support/core/dossiers/smallLibrary';
import { freshHost } from '../../../../support/fakeVscode/current';
import { FakeLog } from '../../../../support/fakeVscode/values/log';
import { Uri } from '../../../../support/fakeVscode/values/uri';
import { until } from '../../support/until';

const extension = (id: string, dossiers: unknown) => ({
	id,
	extensionUri: Uri.file(`/extensions/${id}`),
	packageJSON: { contributes: { dossiers } },
});

describe('the dossiers of other extensions', () => {
	it('are those in their manifests, read without activating them', async () => {
		const host = freshHost();
		host.extensions = [
			extension('b.pack', [{ path: './terms.yaml' }, { path: 'none.yaml' }]),
			extension('a.other', 'nonsense'), extension('c.odd', [7, {}, { path: 7 }]),
			{ id: 'd.bare', extensionUri: Uri.file('/extensions/d.bare'), packageJSON: undefined },
		];
		host.files.put('/extensions/b.pack/terms.yaml', SMALL_YAML);
		const files = await new ExtensionSource(new FakeLog()).read();
		assert.deepEqual(
			files.map(({ uri, extension: id, dossier, findings: [first] }) => [uri.path, id, dossier?.id, first?.code]),
			[
				['/extensions/b.pack/terms.yaml', 'b.pack', 'small', undefined],
				['/extensions/b.pack/none.yaml', 'b.pack', undefined, 'unreadable'],
			],
		);
	});

	it('are reported where a folder has the name of a file', async () => {
		const host = freshHost();
		host.extensions = [extension('b.pack', [{ path: 'terms.yaml' }])];
		host.files.put('/extensions/b.pack/terms.yaml/inside.txt', 'x');
		const [file] = await new ExtensionSource(new FakeLog()).read();
		assert.deepEqual([file?.dossier, file?.findings[0]?.code, file?.findings[0]?.detail], [undefined, 'unreadable', 'It is a folder.']);
	});

	it('are not read outside the extension', async () => {
		const host = freshHost();
		host.files.put('/extensions/secret.yaml', SMALL_YAML);
		for (const path of [
			'../secret.yaml',
			'/extensions/secret.yaml',
			'x/../../secret.yaml',
			'https://un.example/x.yaml',
			'',
			'//server/x.yaml',
		]) {
			host.extensions = [extension('b.pack', [{ path }])];
			const [file] = await new ExtensionSource(new FakeLog()).read();
			assert.equal(file?.dossier, undefined, path);
			assert.equal(file?.findings[0]?.code, 'unreadable', path);
		}
		assert.ok(!host.files.calls.some(call => call.startsWith('readFile')));
	});

	it('follow what is installed and removed', async () => {
		const host = freshHost();
		const source = new ExtensionSource(new FakeLog());
		assert.deepEqual(await source.read(), []);
		let changes = 0;
		source.onDidChange(() => changes++);
		host.files.put('/extensions/b.pack/terms.yaml', SMALL_YAML);
		host.extensions = [extension('b.pack', [{ path: 'terms.yaml' }])];
		host.extensionsChanged.fire();
		await until(() => changes === 1);
		assert.equal((await source.read())[0]?.dossier?.id, 'small');
		source.dispose();
		assert.equal(host.extensionsChanged.size, 0);
	});
});

describe('registered dossiers', () => {
	it('are added and removed, and changes in one turn are one', async () => {
		freshHost();
		const source = new RegisteredSource();
		let changes = 0;
		source.onDidChange(() => changes++);
		const one = source.add({ owner: 'a.b', name: 'one', text: SMALL_YAML });
		source.add({ owner: 'a.b', name: 'two', text: '{' });
		await until(() => changes > 0);
		assert.deepEqual(
			(await source.read()).map(({ uri, extension: id, dossier, findings }) => [uri.path, id, dossier?.id, findings.length]),
			[
				['/a.b/one', 'a.b', 'small', 0],
				['/a.b/two', 'a.b', undefined, 1],
			],
		);
		assert.equal((await source.read())[0], (await source.read())[0]);
		one.dispose();
		one.dispose();
		await until(() => changes > 1);
		assert.equal((await source.read()).length, 1);
		assert.equal(changes, 2);
	});
});
