import assert from 'node:assert/strict';
import { ReferenceBeginningsBuilder, type ReferenceBeginnings } from '../../../../../src/core/citation/document/references/referenceBeginnings';
import { complete } from '../../../../../src/core/steps/steps';

function tableOf(prefixes: readonly (readonly [prefix: string, source: number])[], lead = 2): ReferenceBeginnings {
	const builder = new ReferenceBeginningsBuilder(lead);
	prefixes.forEach(([prefix, source]) => builder.add(prefix, source));
	return complete(builder.buildInSteps());
}

describe('a table of beginnings', () => {
	const table = tableOf([['doe, the wool', 3], ['doe', 1], ['doe, hats', 0], ['doe, hats', 0], ['dover', 2]]);
	const at = (text: string, range = { start: 0, end: text.length }) => table.at(text, range);

	it('has the sources of all beginnings that a text has, each once and in order', () => {
		assert.deepEqual(at('Doe, Hats, 5'), [0, 1]);
		assert.deepEqual(at('DOE, THE WOOL TRADE'), [1, 3]);
		assert.deepEqual(at('Dover'), [2]);
		assert.deepEqual(at('Smith'), []);
		assert.deepEqual(at('D'), []);
	});

	it('reads nothing outside the range', () => {
		assert.deepEqual(at('Doe, Hats', { start: 0, end: 8 }), [1]);
		assert.deepEqual(at('See Doe, Hats', { start: 4, end: 13 }), [0, 1]);
		assert.deepEqual(at('Doe', { start: 0, end: 1 }), []);
	});

	it('never has beginnings that are shorter than its lead', () =>
		assert.deepEqual(tableOf([['doe', 1], ['doe, the wool', 2]], 8).at('Doe, the wool', { start: 0, end: 13 }), [2]));

	it('has letters of any script in both cases, with either form of a sigma', () => {
		const greek = tableOf([['οδος', 1], ['ОГОНЁК', 2]]);
		assert.deepEqual(greek.at('ΟΔΟΣ', { start: 0, end: 4 }), [1]);
		assert.deepEqual(greek.at('ΟΔΟΣΤΡΩΜΑ', { start: 0, end: 9 }), [1]);
		assert.deepEqual(greek.at('Огонёк', { start: 0, end: 6 }), [2]);
	});
});
