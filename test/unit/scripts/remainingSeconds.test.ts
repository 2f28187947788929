import assert from 'node:assert/strict';
import { remainingSeconds } from '../../../scripts/test/remainingSeconds';

const NOTHING_ENDED = { took: 0, expected: 0 };

describe('the estimate of how long a run of the tests still takes', () => {
	it('divides the expected time among the cores', () =>
		assert.equal(remainingSeconds([{ expected: 20 }, { expected: 20, ran: 10 }, { expected: 10 }], NOTHING_ENDED, 2), 20));
	it('follows the pace of the tasks that have ended', () =>
		assert.equal(remainingSeconds([{ expected: 20 }, { expected: 20 }], { took: 30, expected: 10 }, 2), 60));
	it('is never less than the longest task needs on its core', () =>
		assert.equal(remainingSeconds([{ expected: 60, ran: 10 }], NOTHING_ENDED, 2), 50));
	it('grows with a task that takes longer than expected', () => {
		const estimates = [40, 80, 160].map(ran => remainingSeconds([{ expected: 20, ran }], NOTHING_ENDED, 2));
		assert.deepEqual(estimates, [10, 20, 40]);
	});
	it('expects waiting tasks to be as slow as one that already is', () =>
		assert.equal(remainingSeconds([{ expected: 10, ran: 30 }, { expected: 10 }, { expected: 10 }], NOTHING_ENDED, 1), 67.5));
	it('does not take a task for slow that is as slow as all others', () =>
		assert.equal(remainingSeconds([{ expected: 10, ran: 20 }], { took: 30, expected: 10 }, 1), 10));
	it('is nothing when all tasks have ended', () => assert.equal(remainingSeconds([], { took: 5, expected: 5 }, 2), 0));
});
