import assert from 'node:assert/strict';
import { SequentialRunner } from '../../../../../src/extension/platform/scheduling/sequentialRunner';

/** Work that ends when a test says so, with a list of the work that has begun and ended. */
function controlled() {
	const events: string[] = [];
	const ends = new Map<string, () => void>();
	const work = async (thing: string) => {
		events.push(`begin ${thing}`);
		await new Promise<void>(resolve => ends.set(thing, resolve));
		events.push(`end ${thing}`);
	};
	return { events, end: (thing: string) => ends.get(thing)?.(), work };
}

const soon = () => new Promise(resolve => setImmediate(resolve));

describe('SequentialRunner', () => {
	it('works on one thing after another', async () => {
		const { events, end, work } = controlled();
		const done = new SequentialRunner<string>(60_000).each(['a', 'b'], work);
		await soon();
		assert.deepEqual(events, ['begin a']);
		end('a');
		await soon();
		end('b');
		await done;
		assert.deepEqual(events, ['begin a', 'end a', 'begin b', 'end b']);
	});

	it('starts work on the next thing if one takes too long, and does not wait for that one again until it has ended', async () => {
		const { events, end, work } = controlled();
		const turns = new SequentialRunner<string>(1);
		await turns.each(['a', 'b'], work);
		assert.deepEqual(events, ['begin a', 'begin b']);
		end('b');
		await soon();
		// No time passes: the work on `a` has not ended.
		let isDone = false;
		const again = turns.each(['a'], work).then(() => {
			isDone = true;
		});
		await soon();
		assert.equal(isDone, true);
		await again;
		assert.deepEqual(events, ['begin a', 'begin b', 'end b', 'begin a']);
	});

	it('has at most three pieces of work on one thing, and starts only the newest of the others when one has ended', async () => {
		const events: string[] = [];
		const ends: (() => void)[] = [];
		const work = (name: string) => async () => {
			events.push(name);
			await new Promise<void>(resolve => ends.push(resolve));
		};
		const turns = new SequentialRunner<string>(1);
		for (const name of ['first', 'second', 'third', 'fourth', 'fifth']) {
			await turns.each(['a'], work(name));
		}
		assert.deepEqual(events, ['first', 'second', 'third']);
		ends[0]?.();
		ends[1]?.();
		await soon();
		assert.deepEqual(events, ['first', 'second', 'third', 'fifth']);
	});
});
