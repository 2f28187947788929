import assert from 'node:assert/strict';
import { complete } from '../../../../../src/core/steps/steps';
import { decodeInSteps, UTF8 } from '../../../../../src/extension/platform/sources/utf8';
import { runs } from '../../../../support/core/budget';
import { withChance } from '../../../../support/core/random';

const PARTS = ['a', '\n', 'é', '缔', '🎉', '\uFEFF', '缔约方会议'];

describe('UTF-8 that is decoded in steps', () => {
	it('is the text that it is at once, wherever it is cut', () => {
		withChance('UTF-8', runs(200), chance => {
			const bytes = new TextEncoder().encode(Array.from({ length: chance.below(60) }, () => chance.pick(PARTS)).join(''));
			assert.equal(complete(decodeInSteps(bytes, 1 + chance.below(20))), UTF8.decode(bytes));
		});
	});

	it('is cut', () => {
		assert.equal([...decodeInSteps(new TextEncoder().encode('Name: Fund\n'.repeat(9)), 20)].length, 5);
	});

	it('is refused where it is refused at once', () => {
		withChance('damaged UTF-8', runs(200), chance => {
			const bytes = new TextEncoder().encode(Array.from({ length: 1 + chance.below(20) }, () => chance.pick(PARTS)).join(''));
			bytes[chance.below(bytes.length)] = chance.below(256);
			assert.equal(resultOf(() => complete(decodeInSteps(bytes, 1 + chance.below(8)))), resultOf(() => UTF8.decode(bytes)));
		});
	});
});

function resultOf(decode: () => string): string | undefined {
	try {
		return decode();
	} catch {
		return undefined;
	}
}
