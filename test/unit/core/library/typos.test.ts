import assert from 'node:assert/strict';
import { typosToPrefix } from '../../../../src/core/library/typos';
import { runs } from '../../../support/core/budget';
import { withChance, type Chance } from '../../../support/core/random';

/** The same by definition: the smallest number of slips to any beginning of the word, without a bound. */
function slowly(typed: string, word: string): number {
	const memo = new Map<string, number>();
	const slips = (a: number, b: number): number => {
		const key = `${a} ${b}`;
		const known = memo.get(key);
		if (known !== undefined) {
			return known;
		}
		let least =
			a === 0
				? b
				: b === 0
					? a
					: Math.min(slips(a - 1, b) + 1, slips(a, b - 1) + 1, slips(a - 1, b - 1) + (typed[a - 1] === word[b - 1] ? 0 : 1));
		if (a > 1 && b > 1 && typed[a - 1] === word[b - 2] && typed[a - 2] === word[b - 1]) {
			least = Math.min(least, slips(a - 2, b - 2) + 1);
		}
		memo.set(key, least);
		return least;
	};
	return Math.min(...Array.from({ length: word.length + 1 }, (_, length) => slips(typed.length, length)));
}

describe('typos', () => {
	it('are inserted, missing, wrong or swapped letters in a prefix of a word', () => {
		assert.equal(typosToPrefix('belg', 'belgium', 1), 0);
		assert.equal(typosToPrefix('belguim', 'belgium', 2), 1);
		assert.equal(typosToPrefix('begium', 'belgium', 2), 1);
		assert.equal(typosToPrefix('bellgium', 'belgium', 2), 1);
		assert.equal(typosToPrefix('velgiun', 'belgium', 2), 2);
		assert.equal(typosToPrefix('velgiun', 'belgium', 1), undefined);
	});
	it('agree with a slow implementation of the definition', () => {
		const wordOf = (chance: Chance) => Array.from({ length: 1 + chance.below(8) }, () => chance.pick(['a', 'b', 'c'])).join('');
		withChance('any two words', runs(200), chance => {
			const [typed, word] = [wordOf(chance), wordOf(chance)];
			const expected = slowly(typed, word);
			assert.equal(typosToPrefix(typed, word, 2), expected <= 2 ? expected : undefined, `${typed} ${word}`);
		});
	});
});
