import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { completeLibrary } from '../../../../../src/extension/platform/library/completeLibrary';
import { LibraryStore } from '../../../../../src/extension/platform/library/libraryStore';
import { writableDossiers } from '../../../../../src/extension/platform/library/writableDossiers';
import { freshHost } from '../../../../support/fakeVscode/current';
import { FakeLog } from '../../../../support/fakeVscode/values/log';
import { Uri } from '../../../../support/fakeVscode/values/uri';
import { ChangingSource, dossierOfTerms } from '../../support/changingSource';

/** A store over a workspace that has a dossier, but does not answer until it is told to. */
function slowStore() {
	const host = freshHost();
	const workspace = new ChangingSource('workspace', dossierOfTerms('own', { one: 'Charter One' }));
	let answer: () => void = () => undefined;
	workspace.beforeRead = () => new Promise<void>(resolve => {
		answer = resolve;
	});
	const bundled = new ChangingSource('bundled', dossierOfTerms('bundled', { pact: 'Pact of Friendship' }));
	return { host, store: new LibraryStore([workspace, bundled], new FakeLog()), answer: () => answer() };
}

describe('the complete library', () => {
	it('has a dossier that is found late among those that can be changed', async () => {
		const { store, answer } = slowStore();
		const dossiers = writableDossiers(Uri.file('/workspace/draft.md'), store);
		await store.get();
		answer();
		assert.deepEqual((await dossiers).map(({ dossier }) => dossier.id), ['own']);
	});

	it('is what was found by then if the user cancels', async () => {
		const { host, store } = slowStore();
		const cancelling = new vscode.CancellationTokenSource();
		host.progressToken = cancelling.token;
		cancelling.cancel();
		const { inUse } = await completeLibrary(store);
		assert.deepEqual(inUse.map(({ dossier }) => dossier.id), ['bundled']);
	});
});
