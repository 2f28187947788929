import assert from 'node:assert/strict';
import { lineEndAt, lineFeedFrom, lineStartAt, nextLineStart } from '../../../../src/core/text/lineBounds';

describe('bounds of a line', () => {
	const text = '\none\r\ntwo\n';

	function boundsAt(offset: number): readonly number[] {
		return [lineStartAt(text, offset), lineEndAt(text, offset), lineFeedFrom(text, offset), nextLineStart(text, offset)];
	}

	it('are those of the line that contains an offset', () => {
		assert.deepEqual(boundsAt(2), [1, 4, 5, 6]);
		assert.deepEqual(boundsAt(7), [6, 9, 9, 10]);
	});

	it('count a line feed as part of the line that it ends', () => {
		assert.deepEqual(boundsAt(0), [0, 0, 0, 1]);
		assert.deepEqual(boundsAt(5), [1, 5, 5, 6]);
	});

	it('are the end of the text in an empty last line', () => {
		assert.deepEqual(boundsAt(10), [10, 10, 10, 10]);
	});
});
