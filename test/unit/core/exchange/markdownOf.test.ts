import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markdownOf } from '../../../../src/core/exchange/markdownOf';
import { withoutMarkup } from '../../../../src/core/render/markdownText';
import { runs } from '../../../support/core/budget';

describe('plain text as Markdown', () => {
	for (const text of ['*a*', '**a** b', '_a_ __b__', '`a`', '[a](b)', '\\*a', '1. a', '# a', '- a', '&amp; & b', '<b>', 'a*b*c', '\\', '~a~', '$x$', 'A/RES/55/25 (2000)']) {
		it(`shows ${text} as it is`, () => assert.equal(withoutMarkup(markdownOf(text)), text));
	}
	it('shows any text as it is, but for white space', () =>
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'ab *_`[]()\\#-1.<>&;~$|!') }), text =>
				assert.equal(withoutMarkup(markdownOf(text)), text.replace(/\s+/g, ' ').trim()),
			),
			{ seed: 1, numRuns: runs(500) },
		));
	it('leaves sentences as they are', () =>
		assert.equal(markdownOf('The Fund (UNVTF), set up in 2010, helps victims.'), 'The Fund (UNVTF), set up in 2010, helps victims.'));
});
