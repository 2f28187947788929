import assert from 'node:assert/strict';
import { restrictDossier } from '../../../../../src/core/library/restrict';
import { SETTINGS } from '../../../../../src/extension/ids';
import { LibraryStore } from '../../../../../src/extension/platform/library/libraryStore';
import { smallDossier } from '../../../../support/core/dossiers/smallLibrary';
import { freshHost } from '../../../../support/fakeVscode/current';
import { FakeLog } from '../../../../support/fakeVscode/values/log';
import { Uri } from '../../../../support/fakeVscode/values/uri';
import { ChangingSource, dossierOfTerms } from '../../support/changingSource';
import { until } from '../../support/until';

/** A library of the bundled dossier and one in the workspace, and a function that applies a setting to it. */
async function configured() {
	const host = freshHost();
	const workspace = new ChangingSource('workspace', dossierOfTerms('own', { one: 'Charter One' }));
	const log = new FakeLog();
	const store = new LibraryStore([workspace, new ChangingSource('bundled', smallDossier())], log);
	await store.get();
	const set = async (value: unknown) => {
		const before = log.lines.length;
		host.set(SETTINGS.dossiers, { globalValue: value });
		// The library may stay the same.
		await until(() => log.lines.slice(before).some(line => line.includes('Dossiers read')));
		return store.get();
	};
	return { store, workspace, set };
}

describe('the settings of a dossier', () => {
	it('switch it off and on again, the bundled one like any other', async () => {
		const { set } = await configured();
		assert.deepEqual((await set({ small: { enabled: false } })).library.dossiers.map(({ id }) => id), ['own']);
		assert.deepEqual((await set({ own: { enabled: false } })).library.dossiers.map(({ id }) => id), ['small']);
		assert.deepEqual((await set({})).library.dossiers.map(({ id }) => id), ['own', 'small']);
	});

	it('order dossiers', async () => {
		const { set } = await configured();
		assert.deepEqual((await set({ small: { priority: 1 } })).library.dossiers.map(({ id }) => id), ['small', 'own']);
	});

	it('restrict it to kinds and languages', async () => {
		const { set } = await configured();
		const { library } = await set({ small: { kinds: ['instrument'], languages: ['fr'] } });
		assert.deepEqual(
			[...library.entries.values()].filter(({ dossier }) => dossier.id === 'small').map(({ id }) => id),
			['small/charter'],
		);
		const recognized = library.entries
			.get('small/charter')
			?.entry.labels.filter(({ recognise }) => recognise)
			.map(({ language }) => language);
		assert.deepEqual(recognized, ['fr']);
	});

	it('leave the dossier the same object as long as they are the same', async () => {
		const { set, store } = await configured();
		const { library } = await set({ small: { kinds: ['instrument'] } });
		assert.equal((await set({ small: { kinds: ['instrument'] }, none: {} })).library, library);
		assert.equal(store.current?.library, library);
	});

	it('are ignored where they are of a wrong type', async () => {
		const { set } = await configured();
		for (const value of [
			7,
			[],
			{ small: 7 },
			{ small: { enabled: 'no', priority: '1', kinds: 7, languages: 'fr', scope: 'x' } },
			{ toString: { enabled: false } },
		]) {
			assert.deepEqual(
				(await set(value)).library.dossiers.map(({ id }) => id),
				['own', 'small'],
			);
		}
	});

	it('make a dossier of the workspace apply everywhere', async () => {
		const { set, store, workspace } = await configured();
		workspace.setFiles({
			uri: Uri.file('/project/x.dossier.yaml'),
			folder: Uri.file('/project'),
			findings: [],
			dossier: dossierOfTerms('own', { one: 'Charter One' }),
		});
		await until(() => store.current?.inUse[0]?.folder !== undefined);
		assert.deepEqual(store.scope(Uri.file('/elsewhere/a.md')).nearest, ['small']);
		await set({ own: { scope: 'workspace' } });
		assert.deepEqual(store.scope(Uri.file('/elsewhere/a.md')).nearest, ['own', 'small']);
	});
});

describe('a restricted dossier', () => {
	it('has no statement about an entry that it leaves out', () => {
		const { entries } = restrictDossier(smallDossier(), { kinds: ['fund', 'instrument'] });
		assert.deepEqual(entries.get('fund')?.relations.map(({ target }) => target), ['charter']);
		assert.deepEqual(entries.get('fund')?.facts.map(({ property }) => property), ['number']);
	});

	it('is the dossier itself without a restriction', () => {
		const dossier = smallDossier();
		assert.equal(restrictDossier(dossier, {}), dossier);
	});
});
