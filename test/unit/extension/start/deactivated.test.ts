import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { activate } from '../../../../src/extension/extension';
import { LibraryStore } from '../../../../src/extension/platform/library/libraryStore';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { freshHost } from '../../../support/fakeVscode/current';
import { activationContext } from '../support/activationContext';
import { DOSSIER_PATHS, dossierTextOf } from '../support/services';
import { until } from '../support/until';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/**
 * Activates the extension, loads its library, and ends it before or after that. Returns the objects that VS Code keeps, and weak
 * references.
 */
async function endedExtension(when: 'loading' | 'loaded') {
	const host = freshHost();
	DOSSIER_PATHS.forEach(path => host.files.put(path, dossierTextOf(SMALL_YAML)));
	const context = activationContext();
	let loading: ReturnType<LibraryStore['get']> | undefined;
	const { get } = LibraryStore.prototype;
	LibraryStore.prototype.get = function (this: LibraryStore) {
		loading = get.call(this);
		return loading;
	};
	try {
		const kept = activate(context);
		const finding = kept.getAPI(1).findEntries('small');
		await Promise.resolve();
		assert.ok(loading);
		if (when === 'loaded') {
			await finding;
		}
		context.subscriptions.forEach(one => void one.dispose());
		const { library } = await loading;
		await finding.catch(() => {});
		assert.ok(library.entries.size > 0);
		return { kept: [kept, host, context], library: new WeakRef(library), dossier: new WeakRef(library.dossiers[0]!) };
	} finally {
		LibraryStore.prototype.get = get;
	}
}

describe('an extension that has ended', () => {
	for (const when of ['loading', 'loaded'] as const) {
		it(`does not hold its dossiers if it ended when they were ${when}, whatever VS Code keeps of it`, async () => {
			const { kept, library, dossier } = await endedExtension(when);
			// Work that had begun ends at the end of its time slice. Collecting takes as long as many turns of the event loop.
			let turns = 0;
			await until(() => {
				if (turns++ % 10 < 9) {
					return false;
				}
				collect();
				return library.deref() === undefined && dossier.deref() === undefined;
			});
			assert.ok(kept);
		});
	}
});
