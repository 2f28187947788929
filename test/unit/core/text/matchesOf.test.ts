import assert from 'node:assert/strict';
import { matchesOf } from '../../../../src/core/text/matchesOf';

describe('matchesOf', () => {
	it('finds what matchAll finds, wherever the expression was used before', () => {
		for (const [text, pattern] of [
			['a1b22', /\d+/g],
			['', /\d+/g],
			['abc', /\d+/g],
			['ab', /x*/g],
			['a1', /(?<letter>[a-z])(\d)?/g],
		] as const) {
			pattern.lastIndex = 1;
			assert.deepEqual(matchesOf(text, pattern), [...text.matchAll(new RegExp(pattern))], `${text} ${pattern}`);
		}
	});
});
