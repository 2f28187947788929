import assert from 'node:assert/strict';
import { RunOnceScheduler } from '../../../../../src/extension/platform/scheduling/runOnceScheduler';
import { runSteps, TimeSlice, yieldToHost } from '../../../../../src/extension/platform/scheduling/timeSlice';
import { passTime } from '../../../../support/fakeVscode/pauses';

/** Steps that count themselves and run something at one of them. */
function* counting(steps: number, at: (step: number) => void = () => undefined): Generator<undefined, number> {
	for (let step = 0; step < steps; step++) {
		at(step);
		yield;
	}
	return steps;
}

/** Counts how often other code runs while something runs: timers started before a yield fire before it ends. */
async function whileCounting(run: (counted: { turns: number }) => Promise<void>): Promise<void> {
	const counted = { turns: 0 };
	const next = () => {
		counted.turns++;
		handle = setTimeout(next, 0);
	};
	let handle = setTimeout(next, 0);
	try {
		await run(counted);
	} finally {
		clearTimeout(handle);
	}
}

/** Blocks for a time in milliseconds. */
function spin(milliseconds: number): void {
	const until = performance.now() + milliseconds;
	while (performance.now() < until);
}

describe('runSteps', () => {
	it('returns what the work returns', async () => {
		assert.equal(await runSteps(counting(1000)), 1000);
		assert.equal(await runSteps(counting(0)), 0);
	});

	it('yields once a step has taken too long, and continues', async () => {
		await whileCounting(async counted => {
			let turnsAtEnd = 0;
			const steps = await runSteps(counting(3, step => {
				turnsAtEnd = counted.turns;
				if (step === 0) {
					spin(20);
				}
			}));
			assert.equal(steps, 3);
			assert.ok(turnsAtEnd > 0);
		});
	});

	it('rejects with what the work throws, in its first step and in a later one', async () => {
		for (const broken of [0, 5]) {
			await assert.rejects(runSteps(counting(10, step => {
				if (step === broken) {
					throw new Error(`step ${step}`);
				}
			})), new RegExp(`step ${broken}`));
		}
	});
});

describe('TimeSlice', () => {
	it('yields when work has taken too long', async () => {
		const slice = new TimeSlice();
		spin(20);
		assert.equal(slice.isUsedUp, true);
		await whileCounting(async counted => {
			await slice.yieldIfUsedUp();
			assert.ok(counted.turns > 0, 'everything else had its turn');
		});
	});

	it('yields when a slice is used up, and not after each call', async () => {
		await whileCounting(async counted => {
			const slice = new TimeSlice();
			await slice.spend(TimeSlice.SIZE);
			assert.ok(counted.turns > 0);
			const { turns } = counted;
			for (let thing = 0; thing < 1000; thing++) {
				await slice.spend(1);
			}
			assert.ok(counted.turns - turns < 1000, 'a new slice begins empty');
		});
	});

	it('yields sooner if the work was slow', async () => {
		await whileCounting(async counted => {
			const slice = new TimeSlice();
			spin(20);
			await slice.spend(1);
			assert.ok(counted.turns > 0);
		});
	});
});

describe('yieldToHost', () => {
	it('lets everything already queued run', async () => {
		let done = false;
		setTimeout(() => {
			done = true;
		}, 0);
		await yieldToHost();
		assert.equal(done, true);
	});
});

describe('RunOnceScheduler', () => {
	it('runs once after several calls of schedule, when nothing has called it for the delay', () => {
		let count = 0;
		const scheduler = new RunOnceScheduler(10, () => {
			count++;
		});
		for (let call = 0; call < 3; call++) {
			scheduler.schedule();
			passTime(9);
			assert.equal(count, 0);
		}
		passTime(1);
		assert.equal(count, 1);
		passTime(100);
		assert.equal(count, 1);
	});

	it('can be scheduled again by its own callback', () => {
		let count = 0;
		const scheduler: RunOnceScheduler = new RunOnceScheduler(10, () => {
			count++;
			if (count < 2) {
				scheduler.schedule();
			}
		});
		scheduler.schedule();
		passTime(10);
		assert.equal(count, 1);
		passTime(10);
		assert.equal(count, 2);
	});

	it('does not run after it is cancelled or disposed', () => {
		let ran = false;
		for (const end of ['cancel', 'dispose'] as const) {
			const scheduler = new RunOnceScheduler(10, () => {
				ran = true;
			});
			scheduler.schedule();
			scheduler[end]();
		}
		passTime(100);
		assert.equal(ran, false);
	});
});
