import assert from 'node:assert/strict';
import { complete } from '../../../../src/core/steps/steps';
import { changedRangeInSteps } from '../../../../src/core/text/changedRange';
import { runs } from '../../../support/core/budget';
import { withChance } from '../../../support/core/random';

const changed = (before: string, after: string) => complete(changedRangeInSteps(before, after));

describe('the range in which two texts differ', () => {
	for (const [before, after, start, endBefore, endAfter] of [
		['', '', 0, 0, 0],
		['same', 'same', 4, 4, 4],
		['', 'new', 0, 0, 3],
		['old', '', 0, 3, 0],
		['a b c', 'a x c', 2, 3, 3],
		['aa', 'aaa', 2, 2, 3],
		['aaa', 'aa', 2, 3, 2],
		['abab', 'ab', 2, 4, 2],
	] as const) {
		it(`is between what begins and what ends both: “${before}” and “${after}”`, () => {
			assert.deepEqual(changed(before, after), { start, endBefore, endAfter });
		});
	}

	it('is the shortest one in long texts, wherever it is', () => {
		const text = Array.from({ length: 200_000 }, (_, index) => String.fromCharCode(97 + (index * index) % 23)).join('');
		withChance('changed ranges', runs(100), chance => {
			const start = chance.below(text.length);
			const end = Math.min(text.length, start + chance.below(chance.pick([2, 50_000])));
			const inserted = '*'.repeat(chance.below(3));
			const after = text.slice(0, start) + inserted + text.slice(end);
			const found = changed(text, after);
			assert.equal(text.slice(0, found.start), after.slice(0, found.start));
			assert.equal(text.slice(found.endBefore), after.slice(found.endAfter));
			assert.ok(found.start >= start && found.endAfter - found.start <= inserted.length, JSON.stringify(found));
			assert.ok(found.start === found.endAfter || text[found.start] !== after[found.start]);
		});
	});

	it('is found in steps', () => {
		const text = 'x'.repeat(10_000_000);
		assert.ok([...changedRangeInSteps(text, `${text}y`)].length >= 9);
		assert.ok([...changedRangeInSteps(text, `y${text}`)].length >= 9);
	});
});
