import assert from 'node:assert/strict';
import { DossierProblems } from '../../../src/extension/features/dossiers/dossierProblems';
import { SETTINGS } from '../../../src/extension/ids';
import { PickedFiles } from '../../../src/extension/platform/citation/bibliographies/pickedFiles';
import { LibraryStore } from '../../../src/extension/platform/library/libraryStore';
import { DossierDocuments } from '../../../src/extension/platform/sources/workspace/dossierDocuments';
import { UnsavedDossiers } from '../../../src/extension/platform/sources/workspace/unsavedDossiers';
import { WorkspaceSource } from '../../../src/extension/platform/sources/workspace/workspaceSource';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { freshHost } from '../../support/fakeVscode/current';
import type { FakeHost } from '../../support/fakeVscode/host';
import { FakeLog } from '../../support/fakeVscode/values/log';
import { Uri } from '../../support/fakeVscode/values/uri';
import { until } from './support/until';

const PATH = '/project/small.dossier.yaml';
const KIND = 'kind: instrument';

/** A workspace with a dossier, which is reported on. */
async function reporting(text: string, prepare: (host: FakeHost, store: LibraryStore) => Promise<unknown> = (_, store) => store.get()) {
	const host = freshHost();
	host.folders = [Uri.file('/project')];
	host.files.put(PATH, text);
	const log = new FakeLog();
	const store = new LibraryStore([new WorkspaceSource(new PickedFiles(), log)], log);
	const dossierDocuments = new DossierDocuments();
	const unsaved = new UnsavedDossiers({ store, dossierDocuments, log });
	const problems = new DossierProblems({ store, dossierDocuments, unsaved, log });
	await prepare(host, store);
	const reported = () =>
		(host.diagnostics.get(Uri.file(PATH).toString()) ?? []).map(({ code, range, severity }) => ({
			code,
			line: range.start.line,
			severity,
		}));
	const write = (next: string) => {
		host.files.put(PATH, next);
		host.watched.changed.fire(Uri.file(PATH));
	};
	return { host, store, dossierDocuments, unsaved, problems, reported, write };
}

describe('the diagnostics of a dossier file', () => {
	it('are at their lines, and go when the file is corrected', async () => {
		const wrong = SMALL_YAML.replace(KIND, 'kind: instrumental');
		const { reported, write } = await reporting(wrong);
		assert.deepEqual(reported(), [
			{ code: 'shape', line: wrong.split('\n').findIndex(line => line.includes('instrumental')), severity: 0 },
		]);
		write(SMALL_YAML);
		await until(() => reported().length === 0);
	});

	it('say that the last version is used while there is a mistake', async () => {
		const { host, reported, write } = await reporting(SMALL_YAML);
		assert.deepEqual(reported(), []);
		write(SMALL_YAML.replace('format: 1', 'format: one'));
		await until(() => reported().length === 1);
		assert.match(host.diagnostics.get(Uri.file(PATH).toString())?.[0]?.message ?? '', /version read at .* is used/);
	});

	it('are those of the unsaved text, and again those of the file when the document is closed', async () => {
		const { host, store, reported } = await reporting(SMALL_YAML);
		const document = host.open(PATH, SMALL_YAML);
		const start = SMALL_YAML.indexOf(KIND);
		document.isDirty = true;
		host.edit(document, { start, end: start + KIND.length, text: 'kind: instrumental' });
		await until(() => reported().length === 1);
		assert.deepEqual(store.current?.broken, []);
		host.close(document);
		assert.deepEqual(reported(), []);
	});

	it('go when the changes are reverted', async () => {
		const { host, reported } = await reporting(SMALL_YAML);
		const document = host.open(PATH, SMALL_YAML);
		document.isDirty = true;
		host.edit(document, { start: 0, end: 1, text: '{' });
		await until(() => reported().length > 0);
		host.edit(document, { start: 0, end: 1, text: SMALL_YAML.slice(0, 1) });
		document.isDirty = false;
		await until(() => reported().length === 0);
	});

	it('are made for a file that only a setting names, too', async () => {
		const { host, store } = await reporting(SMALL_YAML);
		host.files.put('/project/terms.yaml', SMALL_YAML.replace('id: small', 'id: terms'));
		host.set(SETTINGS.paths, { workspaceValue: ['terms.yaml'] });
		await until(() => store.current?.inUse.length === 2);
		const document = host.open('/project/terms.yaml', SMALL_YAML);
		document.isDirty = true;
		host.edit(document, { start: 0, end: 1, text: '{' });
		await until(() => (host.diagnostics.get(document.uri.toString()) ?? []).length > 0);
	});

	it('go when the setting no longer names the file', async () => {
		const { host, store } = await reporting(SMALL_YAML);
		host.files.put('/project/terms.yaml', SMALL_YAML.replace('id: small', 'id: terms'));
		host.set(SETTINGS.paths, { workspaceValue: ['terms.yaml'] });
		await until(() => store.current?.inUse.length === 2);
		const document = host.open('/project/terms.yaml', SMALL_YAML);
		const reported = () => host.diagnostics.get(document.uri.toString()) ?? [];
		document.isDirty = true;
		host.edit(document, { start: 0, end: 1, text: '{' });
		await until(() => reported().length > 0);
		host.set(SETTINGS.paths, { workspaceValue: [] });
		await until(() => reported().length === 0);
		assert.equal(store.current?.inUse.length, 1);
		host.set(SETTINGS.paths, { workspaceValue: ['terms.yaml'] });
		await until(() => reported().length > 0);
	});

	it('are made as soon as a dossier file is open, without anything else that needs a dossier', async () => {
		const { host, store, reported } = await reporting(SMALL_YAML.replace(KIND, 'kind: instrumental'), async fresh =>
			fresh.open('/project/notes.yaml', 'x'),
		);
		assert.equal(store.current, undefined);
		host.open(PATH, host.files.text(PATH) ?? '');
		await until(() => reported().length === 1);
	});

	it('are made for a file that is open when the setting begins to name it', async () => {
		const { host, store } = await reporting(SMALL_YAML, async fresh =>
			fresh.open('/project/terms.yaml', SMALL_YAML.replace(KIND, 'kind: instrumental')),
		);
		assert.equal(store.current, undefined);
		host.set(SETTINGS.paths, { workspaceValue: ['terms.yaml'] });
		await until(() => (host.diagnostics.get(Uri.file('/project/terms.yaml').toString()) ?? []).length === 1);
	});

	it('are not made for other documents', async () => {
		const { host, dossierDocuments, unsaved, problems, reported } = await reporting(SMALL_YAML);
		const document = host.open('/project/notes.yaml', 'x');
		document.isDirty = true;
		host.edit(document, { start: 0, end: 1, text: '{' });
		const dossier = host.open(PATH, SMALL_YAML);
		dossier.isDirty = true;
		host.edit(dossier, { start: 0, end: 1, text: '{' });
		await until(() => reported().length > 0);
		assert.equal(host.diagnostics.get(document.uri.toString()), undefined);
		problems.dispose();
		unsaved.dispose();
		dossierDocuments.dispose();
		assert.deepEqual([host.changed.size, host.closed.size, host.opened.size], [0, 0, 0]);
	});
});
