import assert from 'node:assert/strict';
import { transform } from 'esbuild';
import { withPureConstants } from '../../../scripts/build/pureConstants';

/** Returns what esbuild keeps of a module. */
async function kept(source: string): Promise<string> {
	const { code } = await transform(withPureConstants(source), { format: 'esm', treeShaking: true, minifySyntax: true, minifyWhitespace: true });
	return code.trim();
}

describe('withPureConstants', () => {
	it('lets esbuild leave out constants that are made by calls, templates and other constants', async () => {
		assert.equal(await kept('const a = make("a"); const b = { ...a }; const c = new RegExp(`${b}x`);\nexport const used = 1;'), await kept('export const used = 1;'));
	});

	it('keeps those that are used, with their values', async () => {
		const code = await kept('function make(n) { return [n, n]; }\nconst twice = make(2), rest = make(3);\nexport const used = { twice, f: () => 1, C: class {} };');
		const { used } = await import(`data:text/javascript,${encodeURIComponent(code)}`) as { used: { twice: unknown; f: () => number } };
		assert.deepEqual([used.twice, used.f()], [[2, 2], 1]);
		assert.ok(!code.includes('3'));
	});
});
