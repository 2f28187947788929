import assert from 'node:assert/strict';
import { LruMap } from '../../../../../src/extension/platform/files/lruMap';

describe('LruMap', () => {
	it('keeps the most recently used entries', () => {
		const map = new LruMap<string, number>(() => 2);
		map.set('a', 1);
		map.set('b', 2);
		assert.equal(map.get('a'), 1);
		map.set('c', 3);
		assert.deepEqual(['a', 'b', 'c'].map(key => map.has(key)), [true, false, true]);
		assert.equal(map.size, 2);
		map.delete('a');
		assert.equal(map.get('a'), undefined);
	});
});
