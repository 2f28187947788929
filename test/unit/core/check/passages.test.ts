import assert from 'node:assert/strict';
import { CHECK_CODES } from '../../../../src/core/check/checkCode';
import { checkPassages, findingsOf, placesOf } from '../../../support/core/checkFixtures';

/** The check whose sentences are in files of their own. */
const ELSEWHERE = ['fact-differs', 'quotation-differs'];

describe('ten passages that a check must find something in, and ten that it must not', () => {
	for (const code of CHECK_CODES.filter(each => !ELSEWHERE.includes(each))) {
		it(`are read by ${code}`, () => {
			const passages = checkPassages(code);
			assert.equal(passages.filter(({ marked }) => marked.length > 0).length, 10);
			assert.equal(passages.length, 20);
			for (const { text, marked, context } of passages) {
				assert.deepEqual(placesOf(text, findingsOf(code, text, context)), marked, text);
			}
		});
	}
});
