import assert from 'node:assert/strict';
import { withChance, type Chance } from '../../support/core/random';

function numbersOf(test: string, times: number): readonly number[] {
	const numbers: number[] = [];
	withChance(test, times, chance => numbers.push(chance.below(1_000_000)));
	return numbers;
}

describe('random input', () => {
	const set = process.env['DOSSIER_TEST_SEED'];
	afterEach(() => {
		if (set === undefined) {
			delete process.env['DOSSIER_TEST_SEED'];
		} else {
			process.env['DOSSIER_TEST_SEED'] = set;
		}
	});

	it('is the same each time, and begins alike however often the test runs', () => {
		assert.deepEqual(numbersOf('a', 5), numbersOf('a', 5));
		assert.deepEqual(numbersOf('a', 50).slice(0, 5), numbersOf('a', 5));
	});
	it('differs by run, test and seed', () => {
		assert.equal(new Set(numbersOf('a', 50)).size, 50);
		assert.notDeepEqual(numbersOf('b', 5), numbersOf('a', 5));
		const before = numbersOf('a', 5);
		process.env['DOSSIER_TEST_SEED'] = '7';
		assert.notDeepEqual(numbersOf('a', 5), before);
	});
	it('is reported with the seed if a check fails', () => {
		process.env['DOSSIER_TEST_SEED'] = '7';
		const check = (_: Chance, run: number) => assert.notEqual(run, 2, 'the third');
		assert.throws(() => withChance('a', 5, check), { message: 'Run 2 with DOSSIER_TEST_SEED=7: the third' });
	});
	it('needs a number as its seed', () => {
		process.env['DOSSIER_TEST_SEED'] = 'x';
		assert.throws(() => withChance('a', 1, () => undefined), /no number: x/);
	});
});
