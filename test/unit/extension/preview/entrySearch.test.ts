import assert from 'node:assert/strict';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { EntrySearch } from '../../../../src/extension/features/preview/entrySearch';
import { SearchIndexes } from '../../../../src/extension/platform/library/searchIndexes';
import { libraryOfLabels } from '../../../support/core/dossiers/libraryOfLabels';
import { smallDossier, smallLibrary } from '../../../support/core/dossiers/smallLibrary';
import { freshHost } from '../../../support/fakeVscode/current';

const SMALL = smallLibrary();

/** The results that a search shows. */
function find(query: string, library = SMALL) {
	freshHost();
	return new EntrySearch(new SearchIndexes()).find(library, query);
}

describe('the search of a page', () => {
	it('shows the entry with its short title, its kind and what it is', async () => {
		const { entries, status } = await find('hat office');
		assert.deepEqual(entries.map(({ entry, name, kind }) => [entry, name, kind]), [['small/who', 'WHO', 'organization']]);
		assert.match(entries[0]?.gloss ?? '', /looks after hats/);
		assert.equal(status, '1 result');
	});

	it('shows next to the kind that the number of a resolution is not confirmed', async () => {
		const dossier = smallDossier();
		const fund = dossier.entries.get('fund');
		assert.ok(fund);
		const { entries } = await find(
			'small fund',
			mergeDossiers([{ ...dossier, entries: new Map([['fund', { ...fund, kind: 'resolution', relations: [] }]]) }]),
		);
		assert.deepEqual(
			entries.map(({ kind }) => kind),
			['resolution · number unconfirmed'],
		);
	});

	it('shows entries and no sources', async () => {
		const { entries } = await find('notice of the small conference');
		assert.deepEqual(entries.filter(({ entry }) => !SMALL.entries.has(entry)), []);
	});

	for (const [what, query] of [
		['what is nowhere', 'zzzzzz'],
		['nothing', ''],
		['spaces', '  '],
	] as const) {
		it(`reports that nothing matches ${what}`, async () =>
			assert.deepEqual(await find(query), { entries: [], status: 'No matching results' }));
	}

	it('shows the first fifty of many, and the number of all', async () => {
		const named = (count: number) => libraryOfLabels(Array.from({ length: count }, (_, index) => ({ text: `small thing ${index}` })));
		const few = await find('small thing', named(50));
		assert.deepEqual([few.entries.length, few.status], [50, '50 results']);
		const many = await find('small thing', named(1200));
		assert.deepEqual([many.entries.length, many.status], [50, '1,200 results, showing the first 50']);
	});

	it('looks in the library that it is given, not in the one before', async () => {
		freshHost();
		const searching = new EntrySearch(new SearchIndexes());
		assert.equal((await searching.find(SMALL, 'hat office')).entries.length, 1);
		assert.equal((await searching.find(mergeDossiers([]), 'hat office')).entries.length, 0);
	});
});
