import assert from 'node:assert/strict';
import { markdownProse } from '../../../../src/core/language/markdown/prose';

describe('prose of a Markdown block that is long', () => {
	for (const line of ['a', 'ab', 'abc', 'abcdefg', '*a', '[a](b) c']) {
		it(`of lines like ${line}`, () => {
			const text = `${line}\n`.repeat(2500);
			const words = markdownProse.find(text).map(range => text.slice(range.start, range.end)).join('');
			assert.equal(words.match(/a/g)?.length, 2500);
		});
	}
	it('is also split within lines', () => assert.equal(markdownProse.find('a'.repeat(20_000)).length, 1));
	it('has no deep nesting', () => assert.deepEqual(markdownProse.find(`${'> '.repeat(20_000)}a`), []));
});
