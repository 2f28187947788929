import assert from 'node:assert/strict';
import { isFailure, schedule, type RunWatcher } from '../../../scripts/test/schedule';
import { oneFailure, onePass, type Section, type Task, type TaskContext } from '../../../scripts/test/sections/section';

const silent: RunWatcher = { onTaskStart: () => {}, onTest: () => {}, onTaskEnd: () => {}, onSectionEnd: () => {} };

interface Recorded {
	readonly order: string[];
	task(name: string, run?: (context: TaskContext) => Promise<unknown>): Task;
}

/** Tasks that note when they start and end. */
function recorded(): Recorded {
	const order: string[] = [];
	return {
		order,
		task: (name, run = async () => {}) => ({
			name,
			async run(context) {
				order.push(`${name} starts`);
				await run(context);
				order.push(`${name} ends`);
				return onePass;
			},
		}),
	};
}

const run = (sections: readonly Section[], options: Partial<Parameters<typeof schedule>[1]> = {}) =>
	schedule(sections, { width: 1, seed: 1, durations: {}, watcher: silent, ...options });

describe('schedule', () => {
	it('runs a section after those that it needs', async () => {
		const { order, task } = recorded();
		await run(
			[
				{ name: 'build', tasks: [task('build')] },
				{ name: 'ui', needs: ['build'], tasks: [task('a'), task('b')] },
			],
			{ width: 3 },
		);
		assert.deepEqual(order.slice(0, 2), ['build starts', 'build ends']);
		assert.equal(order.length, 6);
	});

	it('runs as many tasks at once as it may', async () => {
		const { order, task } = recorded();
		let release = () => {};
		const both = new Promise<void>(resolve => (release = resolve));
		await run([{ name: 'ui', tasks: [task('a', () => both), task('b', async () => release())] }], {
			width: 2,
			durations: { a: 100, b: 1 },
		});
		assert.deepEqual(order.slice(0, 2), ['a starts', 'b starts']);
		assert.equal(order.length, 4);
	});

	it('starts the longest first, and shuffles tasks that take about as long', async () => {
		const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
		const durations = Object.fromEntries([...names.map(name => [name, 10]), ['long', 100]]);
		const orders = await Promise.all([1, 1, 2].map(async seed => {
			const { order, task } = recorded();
			await run([{ name: 'ui', tasks: [...names, 'long'].map(name => task(name)) }], { seed, durations });
			return order.filter(line => line.endsWith('starts'));
		}));
		assert.deepEqual(orders.map(([first]) => first), ['long starts', 'long starts', 'long starts']);
		assert.deepEqual(orders[0], orders[1]);
		assert.notDeepEqual(orders[0], orders[2]);
	});

	it('counts a task that rejects as one failure, and runs the others', async () => {
		const { order, task } = recorded();
		const broken: Task = { name: 'broken', run: () => Promise.reject(new Error('no browser')) };
		const [outcome] = await run([{ name: 'ui', tasks: [broken, task('a')] }]);
		assert.equal(order.length, 2);
		assert.ok(outcome && isFailure(outcome));
		const [failure, ...more] = outcome.results.flatMap(({ failures }) => failures);
		assert.equal(failure?.title, 'broken');
		assert.match(failure?.detail ?? '', /no browser/);
		assert.deepEqual(more, []);
	});

	it('does not run what needs a section that failed, nor what needs that', async () => {
		const { order, task } = recorded();
		const outcomes = await run([
			{ name: 'build', tasks: [{ name: 'build', run: async () => oneFailure('build', 'broken') }] },
			{ name: 'package', needs: ['build'], tasks: [task('package')] },
			{ name: 'host', needs: ['package'], tasks: [task('host')] },
			{ name: 'lint', tasks: [task('lint')] },
		]);
		assert.deepEqual(order, ['lint starts', 'lint ends']);
		assert.deepEqual(outcomes.map(({ section, failedNeed }) => [section.name, failedNeed]), [
			['build', undefined], ['package', 'build'], ['host', 'package'], ['lint', undefined],
		]);
		assert.deepEqual(outcomes.map(isFailure), [true, true, true, false]);
	});

	it('refuses sections that wait for each other', async () => {
		await assert.rejects(
			run([
				{ name: 'a', needs: ['b'], tasks: [] },
				{ name: 'b', needs: ['a'], tasks: [] },
			]),
			/section a needs b, which does not come before it/,
		);
	});
});
