import assert from 'node:assert/strict';
import { anyOf } from '../../../../src/core/mention/globs';

describe('one glob for many', () => {
	it('is none for none', () => assert.equal(anyOf([]), undefined));
	it('is the only one there is', () => assert.equal(anyOf(['**/out', '**/out']), '**/out'));
	it('has all in braces', () => assert.equal(anyOf(['**/out', '**/*.tmp']), '{**/out,**/*.tmp}'));
	it('writes out the braces of each', () =>
		assert.equal(anyOf(['**/{a,b}/*.{x,y}', 'c']), '{**/a/*.x,**/a/*.y,**/b/*.x,**/b/*.y,c}'));
	it('leaves out what it cannot write', () => {
		assert.equal(anyOf(['{a', 'b}', 'a{b{c}}', 'x,y', 'c', '']), 'c');
		assert.equal(anyOf([`${'{a,b}'.repeat(20)}`]), undefined);
	});
});
