import assert from 'node:assert/strict';
import { RunOnceScheduler } from '../../../../src/extension/platform/scheduling/runOnceScheduler';
import { runSteps, TimeSlice, yieldToHost } from '../../../../src/extension/platform/scheduling/timeSlice';

/** Work that counts its steps, with something done at one of them. */
function* counting(steps: number, at: (step: number) => void = () => undefined): Generator<undefined, number> {
	for (let step = 0; step < steps; step++) {
		at(step);
		yield;
	}
	return steps;
}

/** Counts the turns that everything else gets while something runs: timers that are set before a pause end before it. */
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

/** Goes on until so much time has gone by. */
function spin(milliseconds: number): void {
	const until = performance.now() + milliseconds;
	while (performance.now() < until);
}

describe('runSteps', () => {
	it('returns what the work returns', async () => {
		assert.equal(await runSteps(counting(1000)), 1000);
		assert.equal(await runSteps(counting(0)), 0);
	});

	it('gives way once a step has taken too long, and goes on', async () => {
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
	it('gives way when work has gone on for too long', async () => {
		const slice = new TimeSlice();
		spin(20);
		assert.equal(slice.isUsedUp, true);
		await whileCounting(async counted => {
			await slice.yieldIfUsedUp();
			assert.ok(counted.turns > 0, 'everything else had its turn');
		});
	});

	it('gives way when a slice is full, and not after each thing', async () => {
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

	it('gives way sooner where it has taken long', async () => {
		await whileCounting(async counted => {
			const slice = new TimeSlice();
			spin(20);
			await slice.spend(1);
			assert.ok(counted.turns > 0);
		});
	});
});

describe('yieldToHost', () => {
	it('lets what waits already have its turn', async () => {
		let done = false;
		setTimeout(() => {
			done = true;
		}, 0);
		await yieldToHost();
		assert.equal(done, true);
	});
});

describe('RunOnceScheduler', () => {
	it('runs once after several starts', async () => {
		let count = 0;
		await new Promise<void>(resolve => {
			const scheduler = new RunOnceScheduler(1, () => {
				count++;
				// Timers of the same length run in the order in which they were started, so a second run would come first.
				new RunOnceScheduler(1, resolve).schedule();
			});
			scheduler.schedule();
			scheduler.schedule();
			scheduler.schedule();
		});
		assert.equal(count, 1);
	});

	it('can be started again from what it runs', async () => {
		let count = 0;
		await new Promise<void>(resolve => {
			const scheduler: RunOnceScheduler = new RunOnceScheduler(0, () => {
				count++;
				if (count === 2) {
					resolve();
				} else {
					scheduler.schedule();
				}
			});
			scheduler.schedule();
		});
		assert.equal(count, 2);
	});

	it('does not run once it is cancelled or disposed of', async () => {
		let ran = false;
		for (const end of ['cancel', 'dispose'] as const) {
			const scheduler = new RunOnceScheduler(0, () => {
				ran = true;
			});
			scheduler.schedule();
			scheduler[end]();
		}
		await new Promise<void>(resolve => new RunOnceScheduler(0, resolve).schedule());
		assert.equal(ran, false);
	});
});
