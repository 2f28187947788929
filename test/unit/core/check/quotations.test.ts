import assert from 'node:assert/strict';
import { JudgementCache } from '../../../../src/core/check/quotations/judgementCache';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { HARBOUR_KEY, bundledQuoting } from '../../../support/core/bundled/bundledQuoting';
import { findingsOf, placesOf } from '../../../support/core/checkFixtures';

describe('the words of a quotation', () => {
	it('are counted without dashes and other marks between them', () => {
		const text = `“Nobody — no one — ever said this about the lighthouse” [@${HARBOUR_KEY}, para. 1].\n`;
		const found = findingsOf('quotation-not-found', text, { quoting: bundledQuoting(documentLanguageOf('markdown')) });
		assert.deepEqual(placesOf(text, found), ['Nobody — no one — ever said this about the lighthouse']);
	});
});

describe('judgements about quotations', () => {
	it('are all kept, however many a document has', () => {
		const cache = new JudgementCache<number>();
		const keys = Array.from({ length: 5000 }, (_, index) => String(index));
		let made = 0;
		const check = () => keys.forEach(key => cache.get(key, keys.length, () => made++));
		check();
		check();
		assert.equal(made, keys.length);
	});

	it('are forgotten in the end if they are no longer needed', () => {
		const cache = new JudgementCache<number>();
		for (let index = 0; index < 5000; index++) {
			cache.get(String(index), 10, () => index);
		}
		assert.equal(cache.has('0'), false);
		assert.equal(cache.has('4999'), true);
	});

	it('are not made again if there is nothing to say', () => {
		const cache = new JudgementCache<undefined>();
		cache.get('a', 1, () => undefined);
		cache.get('a', 1, () => assert.fail('made again'));
	});
});
