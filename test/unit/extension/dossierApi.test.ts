import assert from 'node:assert/strict';
import type { EntriesChange } from '../../../api/dossier';
import { dossierExports } from '../../../src/extension/features/api/dossierApi';
import { LibraryStore } from '../../../src/extension/platform/library/libraryStore';
import { SearchIndexes } from '../../../src/extension/platform/library/searchIndexes';
import { RegisteredSource } from '../../../src/extension/platform/sources/registeredSource';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { freshHost } from '../../support/fakeVscode/current';
import { FakeLog } from '../../support/fakeVscode/values/log';
import { until } from './support/until';

function apiOnNothing() {
	freshHost();
	const log = new FakeLog();
	const registered = new RegisteredSource();
	const store = new LibraryStore([registered], log);
	const exported = dossierExports({ store, indexes: new SearchIndexes(), registered, log });
	return { exported, api: exported.getAPI(1), log, store };
}

describe('the API for other extensions', () => {
	it('has version 1 only, which is always the same', () => {
		const { exported, api } = apiOnNothing();
		assert.equal(exported.getAPI(1), api);
		assert.throws(() => exported.getAPI(2 as 1), /Version 2/);
	});

	it('adds a dossier, finds its entries, and has their cards and references', async () => {
		const { api, store } = apiOnNothing();
		// Registered before anything is loaded.
		const registration = api.registerDossier({ owner: 'a.b', name: 'terms', text: SMALL_YAML });
		assert.deepEqual((await api.findEntries('charter'))[0], {
			id: 'small/charter', dossier: 'small', kind: 'instrument', name: 'Charter of Small Things', description: 'founding treaty',
		});
		assert.deepEqual(await api.findEntries(' '), []);
		const card = await api.card('small/charter', 'fr');
		assert.match(card ?? '', /Charte des petites choses/);
		assert.doesNotMatch(card ?? '', /command:/);
		assert.equal(await api.card('small/none'), undefined);
		assert.match((await api.cite('small/charter')) ?? '', /Charter of Small Things/);
		assert.equal(
			await api.cite('small_charter', { style: 'apa', language: 'fr' }),
			await api.cite('small/charter', { style: 'apa', language: 'fr' }),
		);
		assert.equal(await api.cite('none'), undefined);
		registration.dispose();
		await until(() => store.current?.library.entries.size === 0);
		assert.deepEqual(await api.findEntries('charter'), []);
	});

	it('tells of changes in plain data, and cuts off a listener that throws', async () => {
		const { api, store, log } = apiOnNothing();
		await store.get();
		const changes: EntriesChange[] = [];
		let calls = 0;
		api.onDidChangeEntries(() => {
			calls++;
			throw new Error('The listener failed.');
		});
		api.onDidChangeEntries(change => changes.push(change));
		const one = api.registerDossier({ owner: 'a.b', name: 'terms', text: SMALL_YAML });
		await until(() => changes.length === 1);
		assert.ok(changes[0]?.added.includes('small/charter'));
		assert.ok(Object.isFrozen(changes[0]) && Object.isFrozen(changes[0]?.added));
		one.dispose();
		await until(() => changes.length === 2);
		assert.equal(calls, 1);
		assert.equal(log.of('error').length, 1);
	});

	it('refuses arguments of a wrong type', () => {
		const { api } = apiOnNothing();
		for (const wrong of [
			{},
			{ owner: 'a.b', name: 'x', text: 7 },
			{ owner: 'nonsense', name: 'x', text: '' },
			{ owner: 'a.b', name: '../x', text: '' },
		]) {
			assert.throws(() => api.registerDossier(wrong as never), TypeError);
		}
		assert.throws(() => void api.findEntries(7 as never), TypeError);
	});
});
