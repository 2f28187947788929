import assert from 'node:assert/strict';
import type { Library } from '../../../../../src/core/library/library';
import { search } from '../../../../../src/core/library/search';
import { LabelCompletions } from '../../../../../src/extension/platform/library/labelCompletions';
import type { LibraryStore } from '../../../../../src/extension/platform/library/libraryStore';
import { PerLibrary } from '../../../../../src/extension/platform/library/perLibrary';
import { SearchIndexes } from '../../../../../src/extension/platform/library/searchIndexes';
import { SymbolFinder } from '../../../../../src/extension/platform/mentions/symbolFinder';
import { smallLibrary } from '../../../../support/core/dossiers/smallLibrary';
import { failingOnce } from '../../support/failing';
import { smallServices } from '../../support/services';

/** A store whose library can be replaced. */
function storeOf(library: Library) {
	const state = { library };
	const store = { get: async () => ({ library: state.library, broken: [] }) } as unknown as LibraryStore;
	return { store, state };
}

describe('PerLibrary', () => {
	it('builds a value once for each library', async () => {
		let count = 0;
		const made = new PerLibrary(async () => ++count);
		const [one, other] = [smallLibrary(), smallLibrary()];
		assert.deepEqual(await Promise.all([made.of(one), made.of(one)]), [1, 1]);
		assert.equal(await made.of(other), 2);
		assert.equal(await made.of(one), 3);
	});

	it('builds a value again at the next call after a failure, and not before', async () => {
		let count = 0;
		const made = new PerLibrary(async () => {
			count++;
			if (count === 1) {
				throw new Error('Not now.');
			}
			return count;
		});
		const library = smallLibrary();
		const both = await Promise.allSettled([made.of(library), made.of(library)]);
		assert.deepEqual(both.map(({ status }) => status), ['rejected', 'rejected']);
		assert.equal(count, 1);
		assert.equal(await made.of(library), 2);
	});

	it('updates the value of an earlier library, which is waited for, and builds another if that fails or cannot be done', async () => {
		const done: string[] = [];
		const made = new PerLibrary(async library => {
			done.push('built');
			if (done.length === 4) {
				throw new Error('Not now.');
			}
			return library.dossiers.length;
		}, async ({ value }, library) => {
			done.push(`updated ${value}`);
			return library.dossiers.length === 0 ? undefined : value + 1;
		});
		const [one, other, empty, last] = [smallLibrary(), smallLibrary(), { ...smallLibrary(), dossiers: [] }, smallLibrary()];
		assert.deepEqual(await Promise.all([made.of(one), made.of(other)]), [1, 2]);
		const fails = assert.rejects(made.of(empty), /Not now/);
		const after = made.of(last);
		await fails;
		assert.equal(await after, 1);
		assert.deepEqual(done, ['built', 'updated 1', 'updated 2', 'built', 'built']);
	});

	it('keeps the value of a later library if that of an earlier one fails', async () => {
		let fail: (error: Error) => void = () => undefined;
		let count = 0;
		const made = new PerLibrary(() => (++count === 1 ? new Promise<number>((_, reject) => {
			fail = reject;
		}) : Promise.resolve(count)));
		const [one, other] = [smallLibrary(), smallLibrary()];
		const first = assert.rejects(made.of(one));
		assert.equal(await made.of(other), 2);
		fail(new Error('Too late.'));
		await first;
		assert.equal(await made.of(other), 2);
	});
});

describe('SearchIndexes', () => {
	it('keeps two separate indexes and builds each once', async () => {
		const indexes = new SearchIndexes();
		const library = smallLibrary();
		const [entries, all] = await Promise.all([indexes.entries(library), indexes.all(library)]);
		assert.equal(await indexes.entries(library), entries);
		assert.equal(await indexes.all(library), all);
		assert.deepEqual(search(entries, 'notice').filter(({ type }) => type === 'source'), []);
		assert.equal(search(all, 'notice').filter(({ type }) => type === 'source').length, 1);
	});

	it('releases its indexes with the extension', async () => {
		const indexes = new SearchIndexes();
		const library = smallLibrary();
		const [entries, all] = await Promise.all([indexes.entries(library), indexes.all(library)]);
		indexes.dispose();
		assert.notEqual(await indexes.entries(library), entries);
		assert.notEqual(await indexes.all(library), all);
	});

	it('builds an index again after a failure', async () => {
		const indexes = new SearchIndexes();
		const library = failingOnce(smallLibrary());
		await assert.rejects(indexes.all(library), /cannot be read/);
		assert.ok(search(await indexes.all(library), 'charter').length > 0);
	});
});

describe('LabelCompletions', () => {
	it('keeps the index until there is another library', async () => {
		const { store, state } = storeOf(smallLibrary());
		const completions = new LabelCompletions(store);
		const [index, same] = await Promise.all([completions.index(), completions.index()]);
		assert.equal(index, same);
		state.library = smallLibrary();
		assert.notEqual(await completions.index(), index);
	});

	it('makes the index again after it failed', async () => {
		const completions = new LabelCompletions(storeOf(failingOnce(smallLibrary())).store);
		await assert.rejects(completions.index(), /cannot be read/);
		assert.ok(await completions.index());
	});
});

describe('SymbolFinder', () => {
	it('makes the index again after it failed', async () => {
		const { documents } = smallServices();
		const finder = new SymbolFinder(storeOf(failingOnce(smallLibrary())).store, documents);
		await assert.rejects(finder.index(), /cannot be read/);
		assert.ok(await finder.index());
	});

	it('finds the symbol at an offset of a document', async () => {
		const { documents, store, host } = smallServices();
		const finder = new SymbolFinder(store, documents);
		const document = host.open('/drafts/draft.md', 'See A/RES/55/25 and hats.');
		assert.equal(await finder.at(document, 20), undefined);
		const place = await finder.at(document, 8);
		assert.deepEqual(place && document.getText().slice(place.start, place.end), 'A/RES/55/25');
	});

	it('finds nothing at an offset of a document that changed while the index was built', async () => {
		const { documents, store, host } = smallServices();
		const finder = new SymbolFinder(store, documents);
		const document = host.open('/drafts/draft.md', 'See A/RES/55/25.');
		host.files.atCall = () => host.edit(document, { start: 0, end: 0, text: 'Please ' });
		assert.equal(await finder.at(document, 8), undefined);
	});
});
