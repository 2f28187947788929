import assert from 'node:assert/strict';
import { findMarkdownProse } from '../../../../src/core/language/markdown/prose';

describe('prose of a Markdown block that is long', () => {
	for (const line of ['a', 'ab', 'abc', 'abcdefg', '*a', '[a](b) c']) {
		it(`of lines like ${line}`, () => {
			const text = `${line}\n`.repeat(2500);
			const words = findMarkdownProse(text).map(range => text.slice(range.start, range.end)).join('');
			assert.equal(words.match(/a/g)?.length, 2500);
		});
	}
	it('is cut where no line ends, too', () => assert.equal(findMarkdownProse('a'.repeat(20_000)).length, 1));
	it('has no deep nesting', () => assert.deepEqual(findMarkdownProse(`${'> '.repeat(20_000)}a`), []));
});
