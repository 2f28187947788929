import assert from 'node:assert/strict';
import { PickedFiles } from '../../../../../src/extension/platform/citation/bibliographies/pickedFiles';
import { LibraryStore } from '../../../../../src/extension/platform/library/libraryStore';
import { OwnReaders } from '../../../../../src/extension/platform/sources/files/ownReaders';
import { DossierDocuments } from '../../../../../src/extension/platform/sources/workspace/dossierDocuments';
import { UnsavedDossiers } from '../../../../../src/extension/platform/sources/workspace/unsavedDossiers';
import { WorkspaceSource } from '../../../../../src/extension/platform/sources/workspace/workspaceSource';
import { SMALL_YAML } from '../../../../support/core/dossiers/smallLibrary';
import { freshHost } from '../../../../support/fakeVscode/current';
import { FakeLog } from '../../../../support/fakeVscode/values/log';
import { Uri } from '../../../../support/fakeVscode/values/uri';
import { until } from '../../support/until';

const PATH = '/project/small.dossier.yaml';
const URI = Uri.file(PATH);

/** A workspace with a dossier, which is read from the disk and from editors. */
async function started(text = SMALL_YAML) {
	const host = freshHost();
	host.folders = [Uri.file('/project')];
	host.files.put(PATH, text);
	const log = new FakeLog();
	const readers = new OwnReaders();
	const store = new LibraryStore([new WorkspaceSource(new PickedFiles(), log, undefined, readers)], log);
	const unsaved = new UnsavedDossiers({ store, dossierDocuments: new DossierDocuments(), readers, log });
	await store.get();
	const nameOf = (key: string) => store.current?.library.entries.get(`small/${key}`)?.entry.labels[0]?.text;
	return { host, readers, store, unsaved, nameOf };
}

describe('the readers of dossier files', () => {
	it('are those of files that have changed on the disk, which replace only the entries that differ', async () => {
		const { host, readers, store, nameOf } = await started();
		assert.equal(readers.has(URI), false);
		const before = store.current?.library.entries.get('small/fund')?.entry;
		for (const name of ['World Cap Office', 'World Bonnet Office']) {
			host.files.put(PATH, SMALL_YAML.replace('World Hat Office', name));
			host.watched.changed.fire(URI);
			await until(() => nameOf('who') === name);
		}
		assert.ok(readers.has(URI));
		assert.equal(store.current?.library.entries.get('small/fund')?.entry, before);
	});

	it('are shared by the file and its editor, and released when that is closed', async () => {
		const { host, readers, store, unsaved, nameOf } = await started();
		const document = host.open(PATH, SMALL_YAML);
		document.isDirty = true;
		const at = SMALL_YAML.indexOf('World Hat Office');
		host.edit(document, { start: at, end: at + 'World Hat'.length, text: 'World Cap' });
		await until(() => unsaved.of(URI) !== undefined);
		const edited = unsaved.of(URI)?.dossier?.entries.get('who');
		assert.equal(edited?.labels[0]?.text, 'World Cap Office');
		host.files.put(PATH, document.getText());
		host.watched.changed.fire(URI);
		await until(() => nameOf('who') === 'World Cap Office');
		assert.equal(store.current?.library.entries.get('small/who')?.entry, edited);
		host.close(document);
		assert.equal(readers.has(URI), false);
	});

	it('are prepared for a long file when it is shown, so that only its changes are read later', async () => {
		const text = `${SMALL_YAML}${'\n'.repeat(20_000)}`;
		const { host, readers, unsaved } = await started(text);
		host.show(host.open(PATH, text));
		await until(() => readers.has(URI));
		assert.equal(unsaved.of(URI), undefined);
		const short = host.open('/project/short.dossier.yaml', SMALL_YAML);
		host.show(short);
		assert.equal(readers.has(short.uri), false);
	});

	it('are kept for a few files only', () => {
		const readers = new OwnReaders();
		const uris = Array.from({ length: 6 }, (_, index) => Uri.file(`/project/${index}.dossier.yaml`));
		uris.forEach(uri => readers.of(uri));
		assert.deepEqual(uris.map(uri => readers.has(uri)), [false, false, true, true, true, true]);
		assert.equal(readers.of(uris[5] ?? URI), readers.of(uris[5] ?? URI));
	});
});
