import assert from 'node:assert/strict';
import * as path from 'node:path';
import { globPattern } from '../../../src/cli/check/files/globPattern';
import { ignoreRules } from '../../../src/cli/check/files/ignoreFile';
import { loadCounted } from '../../support/core/growth/countedModule';

const SOURCE = path.resolve('src', 'cli', 'check', 'files', 'globPattern.ts');

describe('globs', () => {
	const MATCHED: readonly (readonly [string, readonly string[], readonly string[]])[] = [
		['*.md', ['a.md', '.md', 'ä 🎩.md'], ['a/b.md', 'a.mdx', 'a.MD']],
		['docs/**/*.md', ['docs/a.md', 'docs/a/b/c.md'], ['a.md', 'docs/a.tex', 'docs/']],
		['docs/**', ['docs/', 'docs/a/b'], ['docs', 'a/docs/b']],
		['a?.md', ['ab.md', 'a🎩.md'], ['a.md', 'a/.md']],
		['[a-c]x', ['ax', 'cx'], ['dx', '-x']],
		['[!a-c]x', ['dx', '-x'], ['ax', '/x']],
		['[z-a]x', [], ['ax', 'zx', '-x']],
		['[]a]x', [']x', 'ax'], ['bx']],
		['[a', ['[a'], ['a']],
		['{a,b/{c,d}}.md', ['a.md', 'b/c.md', 'b/d.md'], ['b.md', 'c.md', '{a,b/{c,d}}.md']],
		['{a,}b', ['ab', 'b'], ['a']],
		['{a,b', ['a', 'b'], ['{a,b']],
		['a}b,c', ['a}b,c'], ['ab']],
		['(a|b)+$^.', ['(a|b)+$^.'], ['a']],
		['docs\\*.md', ['docs\\a.md'], ['docs*.md']],
	];

	for (const [glob, yes, no] of MATCHED) {
		it(`match whole paths: ${glob}`, () => {
			const { matches } = globPattern(glob);
			assert.deepEqual(yes.filter(path => !matches(path)), []);
			assert.deepEqual(no.filter(matches), []);
		});
	}

	it('of a .dossierignore match as in Git', () => {
		const isIgnored = ignoreRules('{a,b}.md\n\\*.tex\n[z-a].md\nold\n');
		assert.deepEqual(['{a,b}.md', 'x/{a,b}.md', '*.tex', 'old/a.md', 'x/old'].filter(path => !isIgnored(path)), []);
		assert.deepEqual(['a.md', 'b.md', 'a.tex', 'older', 'z.md'].filter(isIgnored), []);
	});

	for (const [name, glob, text] of [
		['stars', (n: number) => `${'*a'.repeat(n)}b`, (n: number) => 'a'.repeat(n)],
		['folders', (n: number) => `${'**/'.repeat(n)}b`, (n: number) => 'a/'.repeat(n)],
		['alternatives', (n: number) => `${'{a,aa}'.repeat(n)}b`, (n: number) => 'a'.repeat(n)],
	] as const) {
		it(`of many ${name} take time in proportion to glob and path`, () => {
			const { exports, steps } = loadCounted<{ readonly globPattern: typeof globPattern }>(SOURCE);
			const taken = [25, 50].map(n => {
				const before = steps();
				assert.equal(exports.globPattern(glob(n)).matches(text(n)), false);
				return steps() - before;
			});
			const [few = 0, twice = 0] = taken;
			// Twice the glob and twice the path.
			assert.ok(twice < 5 * few, taken.join(', '));
		});
	}
});
