import assert from 'node:assert/strict';
import { openUserFolder } from '../../../../../src/extension/features/dossiers/openUserFolder';
import { SETTINGS } from '../../../../../src/extension/ids';
import { UserSource } from '../../../../../src/extension/platform/sources/userSource';
import { SMALL_YAML } from '../../../../support/core/dossiers/smallLibrary';
import { freshHost } from '../../../../support/fakeVscode/current';
import { FakeLog } from '../../../../support/fakeVscode/values/log';
import { Uri } from '../../../../support/fakeVscode/values/uri';
import { until } from '../../support/until';

function userFolder(files: Readonly<Record<string, string>>) {
	const host = freshHost();
	Object.entries(files).forEach(([path, text]) => host.files.put(path, text));
	const source = new UserSource(Uri.file('/storage'), new FakeLog());
	let changes = 0;
	source.onDidChange(() => changes++);
	const changed = async (change: () => void) => {
		const before = changes;
		change();
		await until(() => changes > before);
		return source.read();
	};
	return { host, source, changed };
}

const pathsOf = (files: readonly { readonly uri: { readonly path: string } }[]) => files.map(({ uri }) => uri.path);

describe('the user’s own dossiers', () => {
	it('are none if there is no folder', async () => {
		assert.deepEqual(await userFolder({}).source.read(), []);
	});

	it('are in a folder and those inside it, and apply everywhere', async () => {
		const { source } = userFolder({
			'/storage/dossiers/b/small.dossier.yaml': SMALL_YAML,
			'/storage/dossiers/a.dossier.json': '{}',
			'/storage/dossiers/notes.yaml': 'x',
		});
		const files = await source.read();
		assert.deepEqual(pathsOf(files), ['/storage/dossiers/a.dossier.json', '/storage/dossiers/b/small.dossier.yaml']);
		assert.ok(files.every(({ folder }) => folder === undefined));
		assert.equal(files[1]?.dossier?.id, 'small');
	});

	it('are not read where a folder has the name of a file', async () => {
		const { source } = userFolder({ '/storage/dossiers/x.dossier.yaml/small.dossier.yaml': SMALL_YAML });
		assert.deepEqual(pathsOf(await source.read()), ['/storage/dossiers/x.dossier.yaml/small.dossier.yaml']);
	});

	it('are none if their folder is a file', async () => {
		assert.deepEqual(await userFolder({ '/storage/dossiers': SMALL_YAML }).source.read(), []);
	});

	it('are noticed when they are created, and when the setting names another folder', async () => {
		const { host, source, changed } = userFolder({ '/own/small.dossier.yaml': SMALL_YAML });
		await source.read();
		assert.deepEqual(pathsOf(await changed(() => {
			host.files.put('/storage/dossiers/new.dossier.yaml', SMALL_YAML);
			host.watched.created.fire(Uri.file('/storage/dossiers/new.dossier.yaml'));
		})), ['/storage/dossiers/new.dossier.yaml']);
		assert.deepEqual(pathsOf(await changed(() => host.set(SETTINGS.folder, { globalValue: '/own' }))), ['/own/small.dossier.yaml']);
		source.dispose();
		assert.deepEqual([host.watched.created.size, host.configured.size, host.focused.size], [0, 0, 0]);
	});

	it('have a folder that is created and shown on request', async () => {
		const { host, source } = userFolder({});
		await openUserFolder(source);
		assert.ok(host.files.calls.includes('createDirectory /storage/dossiers'));
		assert.deepEqual(host.executed.map(([command]) => command), ['revealFileInOS']);
	});
});
