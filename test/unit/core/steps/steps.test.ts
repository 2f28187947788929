import assert from 'node:assert/strict';
import { complete, sharedSteps } from '../../../../src/core/steps/steps';

describe('steps that callers share', () => {
	it('run once, whoever takes them', () => {
		let steps = 0;
		const shared = sharedSteps(function* () {
			for (let step = 0; step < 4; step++) {
				steps++;
				yield;
			}
			return { steps };
		});
		const [one, other] = [shared(), shared()];
		one.next();
		other.next();
		assert.equal(steps, 2);
		const result = complete(one);
		assert.deepEqual(result, { steps: 4 });
		assert.equal(complete(other), result);
		assert.equal(shared().next().value, result);
		assert.equal(steps, 4);
	});

	it('are continued after a caller that gave up', () => {
		let begun = 0;
		const shared = sharedSteps(function* () {
			begun++;
			yield;
			return begun;
		});
		shared().next();
		assert.equal(complete(shared()), 1);
	});

	it('begin again after one has thrown', () => {
		let calls = 0;
		const shared = sharedSteps(function* () {
			yield;
			if (++calls === 1) {
				throw new Error('once');
			}
			return calls;
		});
		assert.throws(() => complete(shared()), /once/);
		assert.equal(complete(shared()), 2);
	});
});
