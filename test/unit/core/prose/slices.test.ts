import assert from 'node:assert/strict';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import type { ProseRange } from '../../../../src/core/prose/prose';
import { runs } from '../../../support/core/budget';
import { proseFixtures } from '../../../support/core/prose/proseFixtures';
import { withChance } from '../../../support/core/random';

/** Ranges are in order, do not overlap, are not empty and lie in the text; the first of all begins a block. */
function assertInOrder(ranges: readonly ProseRange[], text: string): void {
	let end = 0;
	for (const range of ranges) {
		assert.ok(range.start >= end && range.end > range.start, `${JSON.stringify(range)} after ${end} in ${JSON.stringify(text)}`);
		end = range.end;
	}
	assert.ok(end <= text.length);
	assert.ok(!ranges[0]?.continues);
}

describe('prose of any text', () => {
	for (const { language, text } of proseFixtures()) {
		it(`has its ranges in order, whatever part of a ${language} document is there`, () => {
			const finder = documentLanguageOf(language).prose.find;
			withChance(`parts in ${language}`, runs(20), random => {
				const pieces = [0, 1, 2].map(() => {
					const start = random.below(text.length);
					return text.slice(start, start + random.below(120));
				});
				const mixed = pieces.join(random.pick(['', '\n', '\n\n', '\r\n', '\t', '`', '$', '[', '{', '<', '\\']));
				assertInOrder(finder(mixed), mixed);
			});
		});
	}
});
