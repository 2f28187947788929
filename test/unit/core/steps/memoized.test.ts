import assert from 'node:assert/strict';
import { memoized } from '../../../../src/core/steps/memoized';
import { memoizedInSteps } from '../../../../src/core/steps/memoizedInSteps';

describe('a memoized function', () => {
	it('is called once for each object', () => {
		let calls = 0;
		const of = memoized(({ name }: { readonly name: string }) => `${name}${++calls}`);
		const [a, b] = [{ name: 'a' }, { name: '' }];
		assert.deepEqual([of(a), of(b), of(a), of(b)], ['a1', '2', 'a1', '2']);
	});
	it('keeps an empty text', () => {
		let calls = 0;
		const of = memoized<object, string>(() => (calls++ === 0 ? '' : 'again'));
		const subject = {};
		assert.deepEqual([of(subject), of(subject)], ['', '']);
	});
	it('is called again after it has thrown', () => {
		let isBroken = true;
		const of = memoized<object, string>(() => {
			if (isBroken) {
				throw new Error('broken');
			}
			return 'made';
		});
		const subject = {};
		assert.throws(() => of(subject), /broken/);
		isBroken = false;
		assert.equal(of(subject), 'made');
	});
});

describe('a memoized computation in steps', () => {
	it('is made once, in steps or at once', () => {
		let calls = 0;
		const counted = memoizedInSteps(function* ({ size }: { readonly size: number }) {
			calls++;
			for (let step = 0; step < size; step++) {
				yield;
			}
			return { size };
		});
		const [one, other] = [{ size: 2 }, { size: 3 }];
		const steps = counted.inSteps(one);
		assert.deepEqual([steps.next().done, steps.next().done, steps.next().done], [false, false, true]);
		assert.equal(counted.inSteps(one).next().done, true);
		assert.equal(counted.of(one), counted.of(one));
		assert.deepEqual(counted.of(other), { size: 3 });
		assert.equal(calls, 2);
	});
	it('is made again if it was abandoned', () => {
		const counted = memoizedInSteps(function* ({ size }: { readonly size: number }) {
			yield;
			return { size };
		});
		const subject = { size: 1 };
		counted.inSteps(subject).next();
		assert.equal(counted.inSteps(subject).next().done, false);
		assert.deepEqual(counted.of(subject), { size: 1 });
	});
});
