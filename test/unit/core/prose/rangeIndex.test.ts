import assert from 'node:assert/strict';
import { RangeIndex } from '../../../../src/core/prose/rangeIndex';
import { runs } from '../../../support/core/budget';
import { withChance } from '../../../support/core/random';

describe('an index of ranges', () => {
	it('gives the same answers as looking at each range', () =>
		withChance('range index', runs(200), chance => {
			const range = () => {
				const start = chance.below(20);
				return { start, end: start + chance.below(6) };
			};
			const ranges = Array.from({ length: chance.below(6) }, range);
			const index = new RangeIndex(ranges);
			const other = range();
			assert.equal(
				index.touches(other),
				ranges.some(({ start, end }) => start <= other.end && end >= other.start),
				JSON.stringify({ ranges, other }),
			);
			assert.equal(
				index.contains(other.start),
				ranges.some(({ start, end }) => start <= other.start && other.start < end),
				JSON.stringify({ ranges, other }),
			);
		}));
});
