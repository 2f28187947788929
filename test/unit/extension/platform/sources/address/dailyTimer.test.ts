import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { DailyTimer, dueAt } from '../../../../../../src/extension/platform/sources/address/dailyTimer';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = 1_700_000_000_000;

describe('when a server is due to be asked', () => {
	it('is a day after it answered, an hour after it did not, and at once if it never did', () => {
		assert.equal(dueAt({}, NOW), NOW);
		assert.equal(dueAt({ answered: NOW - HOUR }, NOW), NOW + DAY - HOUR);
		assert.equal(dueAt({ failed: NOW }, NOW), NOW + HOUR);
		assert.equal(dueAt({ answered: NOW - 2 * DAY, failed: NOW }, NOW), NOW + HOUR);
		assert.equal(dueAt({ answered: NOW, failed: NOW - HOUR }, NOW), NOW + DAY);
	});

	it('is at once if the clock was wrong when it answered', () => assert.equal(dueAt({ answered: NOW + DAY }, NOW), NOW));
});

describe('the timer of addresses', () => {
	beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'], now: NOW }));
	afterEach(() => mock.timers.reset());

	function started() {
		let calls = 0;
		const timer = new DailyTimer(() => calls++);
		const after = (milliseconds: number) => {
			mock.timers.tick(milliseconds);
			return calls;
		};
		return { timer, after };
	}

	it('does not call back in the first five minutes, and within an hour after the earliest time', () => {
		const { timer, after } = started();
		timer.set([NOW + DAY, NOW - DAY]);
		assert.equal(after(5 * MINUTE - 1), 0);
		assert.equal(after(HOUR), 1);
	});

	it('calls back once, at the times set last', () => {
		const { timer, after } = started();
		timer.set([NOW]);
		timer.set([NOW + DAY]);
		assert.equal(after(DAY - 1), 0);
		assert.equal(after(HOUR + 1), 1);
		assert.equal(after(DAY), 1);
	});

	it('does not call back without times, or after it was disposed of', () => {
		const { timer, after } = started();
		timer.set([NOW]);
		timer.set([]);
		assert.equal(after(DAY), 0);
		timer.set([NOW]);
		timer.dispose();
		timer.set([NOW]);
		assert.equal(after(DAY), 0);
	});
});
