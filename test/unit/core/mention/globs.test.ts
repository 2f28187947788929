import assert from 'node:assert/strict';
import { combineGlobs } from '../../../../src/core/mention/globs';

describe('combineGlobs', () => {
	it('returns undefined for no globs', () => assert.equal(combineGlobs([]), undefined));
	it('returns a single glob unchanged', () => assert.equal(combineGlobs(['**/out', '**/out']), '**/out'));
	it('joins globs in braces', () => assert.equal(combineGlobs(['**/out', '**/*.tmp']), '{**/out,**/*.tmp}'));
	it('expands the braces of each glob', () =>
		assert.equal(combineGlobs(['**/{a,b}/*.{x,y}', 'c']), '{**/a/*.x,**/a/*.y,**/b/*.x,**/b/*.y,c}'));
	it('leaves out globs that cannot be expanded', () => {
		assert.equal(combineGlobs(['{a', 'b}', 'a{b{c}}', 'x,y', 'c', '']), 'c');
		assert.equal(combineGlobs([`${'{a,b}'.repeat(20)}`]), undefined);
	});
});
