import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { ThrottledScheduler } from '../../../../../src/extension/platform/scheduling/throttledScheduler';

/** Runs a test with a clock that only moves when it is told to, and a scheduler that counts its runs. */
function withClock(
	test: (parts: {
		scheduler: ThrottledScheduler;
		runs: number[];
		at: (time: number) => Promise<void>;
		finish: () => void;
	}) => Promise<void>,
) {
	return async () => {
		mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
		const runs: number[] = [];
		let finish: () => void = () => undefined;
		const scheduler = new ThrottledScheduler({ afterLast: 250, afterFirst: 1000 }, () => {
			runs.push(Date.now() - 1_000_000);
			return new Promise(resolve => {
				finish = resolve;
			});
		});
		const at = async (time: number) => {
			mock.timers.tick(time - (Date.now() - 1_000_000));
			for (let turn = 0; turn < 5; turn++) {
				await Promise.resolve();
			}
		};
		try {
			await test({ scheduler, runs, at, finish: () => finish() });
		} finally {
			scheduler.dispose();
			mock.timers.reset();
		}
	};
}

describe('ThrottledScheduler', () => {
	it('runs 250 ms after the last event', withClock(async ({ scheduler, runs, at }) => {
		scheduler.schedule();
		await at(200);
		scheduler.schedule();
		await at(449);
		assert.deepEqual(runs, []);
		await at(450);
		assert.deepEqual(runs, [450]);
	}));

	it('runs at most twice for 1,000 events in a second', withClock(async ({ scheduler, runs, at, finish }) => {
		for (let time = 0; time < 1000; time++) {
			await at(time);
			scheduler.schedule();
			finish();
		}
		await at(1000);
		finish();
		await at(5000);
		finish();
		await at(10_000);
		assert.ok(runs.length <= 2, String(runs));
		assert.ok((runs[0] ?? 0) <= 1000, String(runs));
	}));

	it('runs once more for events during a run, and never twice at the same time', withClock(async ({ scheduler, runs, at, finish }) => {
		scheduler.schedule();
		await at(250);
		scheduler.schedule();
		scheduler.schedule();
		await at(3000);
		assert.deepEqual(runs, [250]);
		finish();
		// Follow-up work comes after the run.
		await at(3000);
		await at(3250);
		assert.deepEqual(runs, [250, 3250]);
	}));

	it('does not run after it is disposed of', withClock(async ({ scheduler, runs, at }) => {
		scheduler.schedule();
		scheduler.dispose();
		scheduler.schedule();
		await at(2000);
		assert.deepEqual(runs, []);
	}));
});
