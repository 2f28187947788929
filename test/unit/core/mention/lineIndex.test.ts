import assert from 'node:assert/strict';
import { LineIndex } from '../../../../src/core/mention/lineIndex';

describe('lines of a text', () => {
	const text = 'one\ntwo\r\nthree\rfour\n';
	const lines = new LineIndex(text);
	const at = (word: string) => lines.positionAt(text.indexOf(word));

	it('end with a line feed, a carriage return or both', () => {
		assert.deepEqual(['one', 'two', 'three', 'four'].map(word => at(word).line), [0, 1, 2, 3]);
		assert.ok(['one', 'two', 'three', 'four'].every(word => at(word).character === 0));
	});
	it('count characters from their start', () => assert.deepEqual(at('ree'), { line: 2, character: 2 }));
	it('have an empty one at the end', () => assert.deepEqual(lines.positionAt(text.length), { line: 4, character: 0 }));
	it('convert to a range of offsets', () => {
		const cut = (first: number, last: number) => {
			const { start, end } = lines.rangeOfLines(first, last, text);
			return text.slice(start, end);
		};
		assert.equal(cut(1, 2), 'two\r\nthree\r');
		assert.equal(cut(4, 4), '');
	});
	it('are one in an empty text', () => assert.deepEqual(new LineIndex('').positionAt(0), { line: 0, character: 0 }));
});
