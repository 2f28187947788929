import assert from 'node:assert/strict';
import { adjacentRange } from '../../../../src/core/mention/adjacentRange';

const ranges = [{ start: 4, end: 8 }, { start: 9, end: 12 }, { start: 20, end: 30 }];
const [first, second, third] = ranges;
const cursor = (at: number) => ({ start: at, end: at });

describe('walking through ranges of a text', () => {
	it('goes from each to the next, and from the last to the first', () => {
		assert.equal(adjacentRange(ranges, { start: 4, end: 8 }, 'next'), second);
		assert.equal(adjacentRange(ranges, { start: 9, end: 12 }, 'next'), third);
		assert.equal(adjacentRange(ranges, { start: 20, end: 30 }, 'next'), first);
	});
	it('goes back, and from the first to the last', () => {
		assert.equal(adjacentRange(ranges, { start: 20, end: 30 }, 'previous'), second);
		assert.equal(adjacentRange(ranges, { start: 4, end: 8 }, 'previous'), third);
	});
	it('begins with the one that the cursor stands before', () => {
		assert.equal(adjacentRange(ranges, cursor(0), 'next'), first);
		assert.equal(adjacentRange(ranges, cursor(4), 'next'), first);
		assert.equal(adjacentRange(ranges, cursor(6), 'next'), second);
	});
	it('goes back to the start of the one that the cursor is in', () => assert.equal(adjacentRange(ranges, cursor(6), 'previous'), first));
	it('has nowhere to go where there is nothing', () => {
		assert.equal(adjacentRange([], cursor(0), 'next'), undefined);
		assert.equal(adjacentRange([], cursor(0), 'previous'), undefined);
	});
	it('stays where there is only one', () => assert.equal(adjacentRange(ranges.slice(2), { start: 20, end: 30 }, 'next'), third));
});
