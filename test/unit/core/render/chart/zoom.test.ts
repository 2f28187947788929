import assert from 'node:assert/strict';
import { parseTimeWindow, shiftWindow, zoomWindow } from '../../../../../src/core/render/chart/zoom';

const DAY = 86_400_000;

describe('zooming', () => {
	it('keeps the point around which it zooms in its place', () => {
		assert.deepEqual(zoomWindow([0, 100 * DAY], 0.5, 0.5), [25 * DAY, 75 * DAY]);
		assert.deepEqual(zoomWindow([0, 100 * DAY], 0.5, 0), [0, 50 * DAY]);
		assert.deepEqual(zoomWindow([0, 100 * DAY], 2, 1), [-100 * DAY, 100 * DAY]);
	});
	it('goes no further than a day and four centuries', () => {
		assert.deepEqual(zoomWindow([0, 1.5 * DAY], 0.5, 0.5), [0, 1.5 * DAY]);
		assert.deepEqual(zoomWindow([0, 140_000 * DAY], 2, 0.5), [0, 140_000 * DAY]);
	});
	it('moves a window by a part of its length', () => {
		assert.deepEqual(shiftWindow([0, 10 * DAY], 0.5), [5 * DAY, 15 * DAY]);
		assert.deepEqual(shiftWindow([0, 10 * DAY], -1), [-10 * DAY, 0]);
	});
	it('takes a window from text, and only a window', () => {
		assert.deepEqual(parseTimeWindow(`0:${DAY}`), [0, DAY]);
		for (const wrong of [undefined, '', '5', 'a:b', `${DAY}:0`, '0:1', '0:Infinity', `0:${1e20}`]) {
			assert.equal(parseTimeWindow(wrong), undefined, String(wrong));
		}
	});
});
