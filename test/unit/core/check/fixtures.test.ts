import assert from 'node:assert/strict';
import { withEdits } from '../../../../src/core/text/textEdit';
import { checkFixtures, codesWithFixtures, findingsOf, placesOf } from '../../../support/core/checkFixtures';

describe('the documents in the fixtures of checks', () => {
	for (const code of codesWithFixtures()) {
		const fixtures = checkFixtures(code);

		it(`${code} has documents with and without findings`, () => {
			assert.ok(fixtures.some(({ marked }) => marked.length > 0));
			assert.ok(fixtures.some(({ marked }) => marked.length === 0));
		});

		for (const { name, text, marked, context, fixed } of fixtures) {
			it(`${name} has ${marked.length} findings`, () => assert.deepEqual(placesOf(text, findingsOf(code, text, context)), marked));
			if (fixed !== undefined) {
				it(`${name} has none after the first fix of each`, () => {
					const result = withEdits(text, findingsOf(code, text, context).flatMap(({ fixes: [first] }) => first?.edits ?? []));
					assert.equal(result, fixed);
					assert.deepEqual(placesOf(result, findingsOf(code, result, context)), []);
				});
			}
		}
	}
});
