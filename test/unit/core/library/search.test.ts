import assert from 'node:assert/strict';
import { highlightsIn } from '../../../../src/core/library/highlights';
import { buildSearchIndex, filterItems, search } from '../../../../src/core/library/search';
import { runs } from '../../../support/core/budget';
import { smallLibrary } from '../../../support/core/dossiers/smallLibrary';
import { withChance } from '../../../support/core/random';

const index = buildSearchIndex(smallLibrary(), { withSources: true });

/** Returns the keys of the results of a query; those of sources start with `@`. */
function found(query: string): readonly string[] {
	return search(index, query).map(item => (item.type === 'entry' ? item.entry.entry.key : `@${item.source.source.key}`));
}

describe('search', () => {
	it('finds everything without a query', () =>
		assert.deepEqual(found(' '), ['charter', 'fund', 'who', 'cop', 'hat', 'rule', '@notice', '@charter']));
	it('puts a name typed whole first', () => {
		assert.equal(found('who')[0], 'who');
		assert.equal(found('hat')[0], 'hat');
	});
	it('finds names in any language, without case and accents', () => {
		assert.equal(found('petites CHOSES')[0], 'charter');
		assert.equal(found('wereld')[0], 'who');
	});
	it('finds numbers, years and text', () => {
		assert.equal(found('10/6')[0], 'fund');
		assert.deepEqual(found('2019'), ['fund']);
		assert.ok(found('founds').includes('charter'));
		assert.ok(found('16 october').includes('@notice') || found('2020').includes('@notice'));
	});
	it('requires every word', () => assert.deepEqual(found('small unicorn'), []));
	it('tolerates typos in names if nothing matches exactly', () => {
		assert.equal(found('carter')[0], 'charter');
		assert.equal(found('smal chatrer')[0], 'charter');
		assert.equal(found('choess')[0], 'charter');
		assert.equal(found('wereldhoednburaeu')[0], 'who');
		assert.deepEqual(found('hut'), []);
	});
	it('tolerates no typos if something matches exactly', () => assert.deepEqual(found('office'), ['who', '@notice']));
	it('finds the same after any other queries as at first', () => {
		const typed = 'small charter of the who 10/6 petites choses 2019';
		withChance('narrowed searches', runs(20), random => {
			const start = random.below(typed.length);
			let length = 1;
			for (let round = 0; round < 12; round++) {
				length = Math.max(0, length + random.pick([1, 1, 1, -1, 3]));
				const query = typed.slice(random.below(10) === 0 ? 0 : start, start + length);
				assert.deepEqual(search(index, query), search({ ...index, documents: [...index.documents] }, query), query);
			}
		});
	});
	it('puts the start of a word before its middle', () => {
		const order = found('ch');
		assert.ok(order.indexOf('charter') < order.indexOf('who') || !order.includes('who'));
	});
});

describe('filtering', () => {
	const kept = (query: string) =>
		filterItems(index, query).map(item => (item.type === 'entry' ? item.entry.entry.key : `@${item.source.source.key}`));

	it('keeps items that contain every word in their names, numbers or gloss, in library order', () => {
		assert.deepEqual(kept('small'), ['charter', 'fund', 'cop', 'rule', '@notice', '@charter']);
		assert.deepEqual(kept('SMALL pays'), ['fund']);
		assert.deepEqual(kept('10/6'), ['fund']);
		assert.deepEqual(kept('wereldhoe'), ['who']);
	});
	it('searches nothing else, and tolerates no typos', () => {
		assert.deepEqual(kept('founds'), []);
		assert.deepEqual(kept('carter'), []);
	});
	it('leaves everything without a query', () => assert.equal(kept('  ').length, 8));
});

describe('highlights', () => {
	const marked = (text: string, query: string) => highlightsIn(text, query).map(([start, end]) => text.slice(start, end));

	it('are the words of the query, ignoring case and accents', () => {
		assert.deepEqual(marked('Charte des Petités choses', 'petites char'), ['Char', 'Petités']);
		assert.deepEqual(marked('trafficking in traffic', 'traff'), ['traff', 'traff']);
	});
	it('do not overlap', () => assert.deepEqual(marked('abcde', 'abc bcd'), ['abcd']));
	it('are correct after characters whose folding is longer', () => assert.deepEqual(marked('ﬁne 𝒜 hat', 'hat'), ['hat']));
	it('are empty without a query', () => assert.deepEqual(marked('hat', ' '), []));
});
