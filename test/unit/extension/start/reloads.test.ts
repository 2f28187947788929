import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { activate } from '../../../../src/extension/extension';
import type { Library } from '../../../../src/core/library/library';
import { LibraryStore } from '../../../../src/extension/platform/library/libraryStore';
import { SMALL_YAML } from '../../../support/core/smallLibrary';
import { freshHost } from '../../../support/fakeVscode/current';
import { countListeners } from '../../../support/fakeVscode/events';
import { activationContext } from '../support/activationContext';
import { DOSSIER_PATHS, dossierTextOf } from '../support/services';
import { until } from '../support/until';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const RELOADS = 50;

/** Activates the extension, and returns it with its store. */
async function started() {
	const host = freshHost();
	DOSSIER_PATHS.forEach(path => host.files.put(path, dossierTextOf(SMALL_YAML)));
	const context = activationContext();
	const { api, store } = withStore(() => {
		const exported = activate(context).getAPI(1);
		void exported.findEntries('charter');
		return exported;
	});
	await store.get();
	return { context, api, store };
}

/** Returns what a function returns, and the store that it asks. */
function withStore<Api>(run: () => Api): { readonly api: Api; readonly store: LibraryStore } {
	const { get } = LibraryStore.prototype;
	const asked: LibraryStore[] = [];
	LibraryStore.prototype.get = function (this: LibraryStore) {
		asked.push(this);
		return get.call(this);
	};
	try {
		return { api: run(), store: asked[0] ?? assert.fail('No store was asked.') };
	} finally {
		LibraryStore.prototype.get = get;
	}
}

describe('fifty reloads of the dossiers', () => {
	it('leave no listener and no library behind', async () => {
		const before = countListeners();
		const { context, api, store } = await started();
		const libraries: WeakRef<Library>[] = [];
		const listeners: number[] = [];
		let registration: { dispose(): unknown } | undefined;
		for (let reload = 0; reload < RELOADS; reload++) {
			const version = `2.0.${reload}`;
			registration?.dispose();
			registration = api.registerDossier({ owner: 'publisher.name', name: 'terms', text: SMALL_YAML.replace(/^id: .*$/m, 'id: mine').replace(/^version: .*$/m, `version: ${version}`) });
			await until(() => store.current?.library.dossiers.some(dossier => dossier.version === version) === true);
			await store.lexicon();
			libraries.push(new WeakRef(store.current?.library ?? assert.fail()));
			listeners.push(countListeners());
		}
		assert.equal(new Set(listeners).size, 1, listeners.join(' '));
		// A weak reference holds its target until the current turn ends.
		await new Promise(resolve => setImmediate(resolve));
		collect();
		assert.equal(new Set(libraries.map(one => one.deref()).filter(one => one !== undefined)).size, 1);
		assert.equal(libraries.at(-1)?.deref(), store.current?.library);

		context.subscriptions.forEach(one => void one.dispose());
		assert.equal(countListeners(), before);
	});
});
