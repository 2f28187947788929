import assert from 'node:assert/strict';
import { QUOTED_TEXTS, quotationCases, quotationCodes, type QuotationCase } from '../../../support/core/quotation/quotationCases';

const WORDS = new Set(Object.values(QUOTED_TEXTS).join(' ').match(/\p{L}{5,}/gu));

/** The same document with each of some of the words of its quotations replaced. */
function* withOtherWords(one: QuotationCase): Generator<QuotationCase> {
	for (const { 0: word, index } of one.text.matchAll(/\p{L}{5,}/gu)) {
		if (WORDS.has(word)) {
			yield { ...one, text: `${one.text.slice(0, index)}xylophone${one.text.slice(index + word.length)}` };
		}
	}
}

describe('quotations in documents of all languages', () => {
	for (const one of quotationCases('changed.yaml')) {
		it(`are found if they differ: ${one.name}`, () => assert.deepEqual([...new Set(quotationCodes(one))], [one.code]));
	}

	for (const one of quotationCases('honest.yaml')) {
		it(`are accepted: ${one.name}`, () => {
			assert.deepEqual(quotationCodes(one), []);
			// They are compared: with a word replaced, they are not accepted.
			assert.ok([...withOtherWords(one)].some(other => quotationCodes(other).length > 0));
		});
	}
});
