import assert from 'node:assert/strict';
import { cutText } from '../../../../src/core/render/card/cutText';

describe('a text that is cut', () => {
	it('is unchanged if it is short enough', () => assert.equal(cutText('One. Two.', 9), 'One. Two.'));
	it('ends with a sentence where enough is left', () => {
		assert.equal(cutText('It meets every two years. It has sessions.', 30), 'It meets every two years. …');
		assert.equal(cutText('It meets every two years. It has sessions.', 25), 'It meets every two years. …');
	});
	it('ends with a word otherwise, and with no comma', () => {
		assert.equal(cutText('It is. The one, the only, and the other thing.', 26), 'It is. The one, the only…');
		assert.equal(cutText('A sentence of J. Smith that goes on', 20), 'A sentence of J.…');
	});
	it('is cut within a word that is longer than all', () => assert.equal(cutText('x'.repeat(50), 10), `${'x'.repeat(10)}…`));
});
