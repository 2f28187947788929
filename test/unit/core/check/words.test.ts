import assert from 'node:assert/strict';
import { textWords } from '../../../../src/core/check/words/textWords';
import { WORD } from '../../../../src/core/check/words/wordFlags';
import { wordsOfLibrary } from '../../../../src/core/check/words/wordsOfLibrary';
import { bundledLibrary } from '../../../support/core/bundled/bundledLibrary';

describe('the words of a text', () => {
	const read = (text: string) => textWords(text, wordsOfLibrary(bundledLibrary));
	const has = (text: string, flag: number) => (read(text).flags & flag) !== 0;

	it('are suspects if a word of a long name is one mistake away', () => {
		const text = 'The Transational Organized Crime, and Transnational crime';
		assert.deepEqual(read(text).suspects, [4]);
	});

	it('may begin acronyms with two capitals, or with one before a digit or a sign', () => {
		const text = 'The UNODC met. Ab R2D e-CC X&y';
		assert.deepEqual(read(text).acronyms?.map(start => text.slice(start).split(' ')[0]), ['UNODC', 'R2D', 'CC', 'X&y']);
	});

	it('count if they follow a number, in figures or letters', () => {
		assert.ok(has('It has 12 parties.', WORD.count));
		assert.ok(has('It has twelve parties.', WORD.count));
		assert.ok(has('Es sind zwölf Vertragsparteien.', WORD.count));
		assert.ok(!has('The parties met 12 times.', WORD.count));
	});

	it('are towns after a preposition or a bracket', () => {
		assert.ok(has('It met in The Hague.', WORD.place));
		assert.ok(has('COP10 (Vienna)', WORD.place));
		assert.ok(!has('The parties met.', WORD.place));
	});

	it('are not taken apart in texts with characters of two units', () => {
		assert.deepEqual([read('𝒳 UNODC').suspects, read('𝒳 UNODC').acronyms], [undefined, undefined]);
		assert.ok(has('𝒳', WORD.place));
	});
});
