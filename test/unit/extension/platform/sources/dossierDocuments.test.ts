import assert from 'node:assert/strict';
import { CONTEXT_KEYS, SETTINGS } from '../../../../../src/extension/ids';
import { DossierDocuments, type DossierSelectors } from '../../../../../src/extension/platform/sources/workspace/dossierDocuments';
import { freshHost } from '../../../../support/fakeVscode/current';
import { Disposable } from '../../../../support/fakeVscode/values/events';
import { Uri } from '../../../../support/fakeVscode/values/uri';

const has = (documents: DossierDocuments, path: string) => documents.has(Uri.file(path));
const patterns = (filters: DossierSelectors['all']) => filters.map(({ pattern }) => pattern);

function projects(paths?: readonly unknown[]) {
	const host = freshHost();
	host.folders = [Uri.file('/one'), Uri.file('/two')];
	if (paths) {
		host.set(SETTINGS.paths, { workspaceValue: paths });
	}
	const contexts = () =>
		host.executed.filter(([command, key]) => command === 'setContext' && key === CONTEXT_KEYS.namedFiles).map(([, , value]) => value);
	return { host, documents: new DossierDocuments(), contexts };
}

describe('the documents that are dossier files', () => {
	it('are those whose name says so, wherever they are', () => {
		const { documents, contexts } = projects();
		assert.deepEqual(
			['/one/a.dossier.yaml', '/elsewhere/b.dossier.yml', '/one/c.dossier.json', '/one/terms.yaml'].map(path => has(documents, path)),
			[true, true, true, false],
		);
		assert.deepEqual(contexts(), []);
	});

	it('are those that the setting names, from each folder of the workspace, and nothing that it cannot name', () => {
		const { documents, contexts } = projects([
			'terms.yaml',
			'./lists/../names [1].yml',
			'c.dossier.json',
			'',
			7,
			'https://example.org/a.yaml',
			'../../../x.yaml',
		]);
		assert.deepEqual(
			['/one/terms.yaml', '/two/terms.yaml', '/one/names [1].yml', '/one/lists/terms.yaml', '/x.yaml'].map(path =>
				has(documents, path),
			),
			[true, true, true, false, false],
		);
		assert.equal(has(documents, '/example.org/a.yaml'), false);
		assert.deepEqual(contexts(), [['/one/terms.yaml', '/one/names [1].yml', '/two/terms.yaml', '/two/names [1].yml']]);
	});

	it('are not those that the setting of an untrusted workspace names', () => {
		const { host } = projects(['terms.yaml']);
		host.trusted = false;
		const documents = new DossierDocuments();
		assert.equal(has(documents, '/one/terms.yaml'), false);
		host.trusted = true;
		host.trustGranted.fire();
		assert.equal(has(documents, '/one/terms.yaml'), true);
	});

	it('follow the setting and the folders, and are reported only if they change', () => {
		const { host, documents, contexts } = projects(['terms.yaml']);
		let changes = 0;
		documents.onDidChange(() => changes++);
		host.set(SETTINGS.paths, { workspaceValue: ['terms.yaml'] });
		host.set(SETTINGS.dossiers, { workspaceValue: {} });
		assert.equal(changes, 0);
		host.folders = [Uri.file('/two')];
		host.foldersChanged.fire();
		assert.deepEqual([changes, has(documents, '/one/terms.yaml'), has(documents, '/two/terms.yaml')], [1, false, true]);
		host.set(SETTINGS.paths, { workspaceValue: [] });
		assert.deepEqual([changes, has(documents, '/two/terms.yaml')], [2, false]);
		assert.deepEqual(contexts().at(-1), []);
	});

	it('select the providers, which are registered again when the setting changes, and removed at the end', () => {
		const { host, documents } = projects(['terms.yaml', 'terms.json']);
		host.folders = [Uri.file('/one')];
		host.foldersChanged.fire();
		const given: DossierSelectors[] = [];
		let live = 0;
		const registered = documents.register(selectors => {
			given.push(selectors);
			live++;
			return new Disposable(() => live--);
		});
		assert.deepEqual(given.map(({ all }) => patterns(all)), [['**/*.dossier.{yaml,yml,json}', '/one/terms.yaml', '/one/terms.json']]);
		assert.deepEqual(given.map(({ yaml }) => patterns(yaml)), [['**/*.dossier.{yaml,yml}', '/one/terms.yaml']]);
		host.set(SETTINGS.paths, { workspaceValue: [] });
		assert.deepEqual([live, patterns(given.at(-1)?.all ?? [])], [1, ['**/*.dossier.{yaml,yml,json}']]);
		registered.dispose();
		documents.dispose();
		host.set(SETTINGS.paths, { workspaceValue: ['terms.yaml'] });
		assert.deepEqual([live, given.length, host.configured.size, host.foldersChanged.size, host.trustGranted.size], [0, 2, 0, 0, 0]);
	});
});
