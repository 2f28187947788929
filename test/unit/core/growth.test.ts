import assert from 'node:assert/strict';
import { growthOf } from '../../support/core/growth/growth';

describe('the growth of a reader', () => {
	// Short texts, since slow readers are slow.
	const {
		readers: { SLOW_READERS, LINEAR_READERS },
		overgrowth,
	} = growthOf<typeof import('../../support/core/growth/slowReaders')>('test/support/core/growth/slowReaders.ts', { shortest: 48, confirming: 480 });

	for (const [name, read] of Object.entries(SLOW_READERS)) {
		it(`is detected if it ${name}`, () =>
			assert.match(overgrowth(read, '<!--') ?? '', /^"<!--": \d\.\d times the steps for twice the text$/));
	}
	for (const [name, read] of Object.entries(LINEAR_READERS)) {
		it(`is not reported if it ${name}`, () => assert.equal(overgrowth(read, '<!--'), undefined));
	}

	it('is the same number each time', () => {
		const [slow] = Object.values(SLOW_READERS);
		assert.ok(slow);
		assert.equal(overgrowth(slow, '<'), overgrowth(slow, '<'));
	});

	it('is not asked of a function that does not count', () =>
		assert.throws(() => overgrowth(text => text.indexOf('x'), '<'), /took no step/));
});
