import * as assert from 'node:assert/strict';
import { sentenceEndsIn } from '../../../../../src/core/check/facts/sentences/sentenceEnds';
import { Chance } from '../../../../support/core/random';

/**
 * The same as one expression: a mark before white space, except a colon in brackets, or a full stop after five letters, before white space and a
 * capital.
 */
const SENTENCE_END = /(?:[!?…]|(?<!\([^()]{0,29}):)(?=\s)|(?<=[\p{L}\p{M}]{5})\.(?=\s\p{Lu})/gu;

const PARTS = ['adopted', 'was', 'No', '. ', '.', ' ', '! ', '?', '…\n', ': ', 'É', 'é', 'e\u0301', 'Ω', '12', '𝐀', '𝐚bcde', '\u00A0', 'STATE', '(', '(', ')', ':'];

describe('the ends of sentences', () => {
	it('are those of the expression that describes them', () => {
		const chance = new Chance(7);
		for (let round = 0; round < 3000; round++) {
			const text = Array.from({ length: 1 + chance.below(14) }, () => chance.pick(PARTS)).join('');
			const expected = [...Array.from(text.matchAll(SENTENCE_END), ({ index }) => index), text.length];
			assert.deepEqual(sentenceEndsIn(text), expected, JSON.stringify(text));
		}
	});
});
