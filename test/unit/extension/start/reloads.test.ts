import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Library } from '../../../../src/core/library/library';
import { activate } from '../../../../src/extension/extension';
import { LibraryStore } from '../../../../src/extension/platform/library/libraryStore';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { freshHost } from '../../../support/fakeVscode/current';
import { countListeners } from '../../../support/fakeVscode/values/events';
import { activationContext } from '../support/activationContext';
import { DOSSIER_PATHS, dossierTextOf } from '../support/services';
import { until } from '../support/until';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const RELOADS = 50;
/** The reload after which the memory is measured first: by then, everything in use has been loaded. */
const SETTLED = 5;
/** How much the memory may grow from that reload to the last. */
const MOST_GROWTH = 0.05;
const ENTRIES = 150;

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

/** Returns the result of a function, and the store that the function uses. */
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
			registration = api.registerDossier({
				owner: 'publisher.name',
				name: 'terms',
				text: SMALL_YAML.replace(/^id: .*$/m, 'id: mine').replace(/^version: .*$/m, `version: ${version}`),
			});
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

	it('add less than 5 % to the memory in use, and less than a tenth of what they would if each library were kept', async () => {
		const { first, last } = await memoryOverReloads(() => undefined);
		const kept: Library[] = [];
		const control = await memoryOverReloads(library => kept.push(library));
		assert.ok(last - first < MOST_GROWTH * first, `from ${first} to ${last} bytes`);
		// The process has the memory of other tests, too, of which 5 % may be more than everything that is loaded here.
		assert.ok(
			last - first < (control.last - control.first) / 10,
			`from ${first} to ${last} bytes, in comparison with ${control.first} to ${control.last}`,
		);
		assert.equal(kept.length, RELOADS);
	});
});

/** Changes the set of dossiers in use at each reload, and returns the memory in use after reload 5 and reload 50. `visit` gets each library. */
async function memoryOverReloads(visit: (library: Library) => void): Promise<{ readonly first: number; readonly last: number }> {
	const { context, api, store } = await started();
	const registrations: { dispose(): unknown }[] = [];
	const measured: number[] = [];
	for (let reload = 1; reload <= RELOADS; reload++) {
		const version = `2.0.${reload}`;
		// The dossier before the last stays, so that one is added, one stays and one is removed.
		registrations.push(
			api.registerDossier({ owner: 'publisher.name', name: `terms${reload}`, text: dossierOf(`mine${reload}`, version) }),
		);
		registrations.splice(0, registrations.length - 2).forEach(one => one.dispose());
		const expected = Math.min(2, reload);
		await until(() => {
			const own = store.current?.library.dossiers.filter(({ id }) => id.startsWith('mine')) ?? [];
			return own.length === expected && own.some(dossier => dossier.version === version);
		});
		await store.lexicon();
		visit(store.current?.library ?? assert.fail());
		if (reload === SETTLED || reload === RELOADS) {
			measured.push(await memoryInUse());
		}
	}
	context.subscriptions.forEach(one => void one.dispose());
	const [first = NaN, last = NaN] = measured;
	return { first, last };
}

/** Returns the bytes in use on the heap and in buffers after collecting garbage. */
async function memoryInUse(): Promise<number> {
	for (let round = 0; round < 3; round++) {
		// A weak reference holds its target until the current turn ends.
		await new Promise(resolve => setImmediate(resolve));
		collect();
	}
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}

/** Returns the text of a dossier with some hundred entries. */
function dossierOf(id: string, version: string): string {
	const evidence = [{ source: 'notice' }];
	return JSON.stringify({
		format: 1,
		id,
		title: { en: 'Terms' },
		language: 'en',
		version,
		licence: 'CC0-1.0',
		release: 'notice',
		overview: [{ text: { en: 'A text.' }, evidence }],
		sources: { notice: { shortName: 'Notice', csl: { type: 'webpage', title: 'A notice' } } },
		entries: Object.fromEntries(
			Array.from({ length: ENTRIES }, (_, index) => [
				`e${index}`,
				{
					kind: 'term',
					labels: { en: { preferred: `charter ${index} of ${version}` } },
					gloss: { en: `Charter number ${index}` },
					definition: { text: { en: `What charter ${index} says.` }, evidence },
				},
			]),
		),
	});
}
