import assert from 'node:assert/strict';
import { combineGlobs } from '../../../../src/core/mention/globs';

describe('one glob for many', () => {
	it('is none for none', () => assert.equal(combineGlobs([]), undefined));
	it('is the only one there is', () => assert.equal(combineGlobs(['**/out', '**/out']), '**/out'));
	it('has all in braces', () => assert.equal(combineGlobs(['**/out', '**/*.tmp']), '{**/out,**/*.tmp}'));
	it('writes out the braces of each', () =>
		assert.equal(combineGlobs(['**/{a,b}/*.{x,y}', 'c']), '{**/a/*.x,**/a/*.y,**/b/*.x,**/b/*.y,c}'));
	it('leaves out what it cannot write', () => {
		assert.equal(combineGlobs(['{a', 'b}', 'a{b{c}}', 'x,y', 'c', '']), 'c');
		assert.equal(combineGlobs([`${'{a,b}'.repeat(20)}`]), undefined);
	});
});
