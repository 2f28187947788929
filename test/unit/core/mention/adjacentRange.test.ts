import assert from 'node:assert/strict';
import { adjacentRange } from '../../../../src/core/mention/adjacentRange';

const ranges = [{ start: 4, end: 8 }, { start: 9, end: 12 }, { start: 20, end: 30 }];
const [first, second, third] = ranges;
const cursor = (at: number) => ({ start: at, end: at });

describe('adjacentRange', () => {
	it('returns the next range, wrapping around at the end', () => {
		assert.equal(adjacentRange(ranges, { start: 4, end: 8 }, 'next'), second);
		assert.equal(adjacentRange(ranges, { start: 9, end: 12 }, 'next'), third);
		assert.equal(adjacentRange(ranges, { start: 20, end: 30 }, 'next'), first);
	});
	it('returns the previous range, wrapping around at the start', () => {
		assert.equal(adjacentRange(ranges, { start: 20, end: 30 }, 'previous'), second);
		assert.equal(adjacentRange(ranges, { start: 4, end: 8 }, 'previous'), third);
	});
	it('returns the range that begins at the cursor', () => {
		assert.equal(adjacentRange(ranges, cursor(0), 'next'), first);
		assert.equal(adjacentRange(ranges, cursor(4), 'next'), first);
		assert.equal(adjacentRange(ranges, cursor(6), 'next'), second);
	});
	it('returns the range around the cursor as the previous one', () => assert.equal(adjacentRange(ranges, cursor(6), 'previous'), first));
	it('returns undefined if there are no ranges', () => {
		assert.equal(adjacentRange([], cursor(0), 'next'), undefined);
		assert.equal(adjacentRange([], cursor(0), 'previous'), undefined);
	});
	it('returns the only range', () => assert.equal(adjacentRange(ranges.slice(2), { start: 20, end: 30 }, 'next'), third));
});
