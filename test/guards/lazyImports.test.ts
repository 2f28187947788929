import assert from 'node:assert/strict';
import { makeLazy } from '../../scripts/build/lazyImports';

describe('imports evaluated on first use', () => {
	for (const [what, body, expected] of [
		['called', 'export const made = () => join("a", "b");', 'a+b'],
		['called several times', 'export const made = () => join(join("a", "b"), join("c"), join("d"));', 'a+b+c+d'],
		['read', 'export const made = () => NAMES.length;', 2],
		['spread', 'export const made = () => [...NAMES, "c"].join("");', 'abc'],
		['subclassed', 'export const made = () => { class More extends Base {} return new More().name; };', 'base'],
		['a property of the same name', 'export const made = () => ({ parts_1: { NAMES: 1 } }).parts_1.NAMES + NAMES.length;', 3],
	] as const) {
		it(`an imported name can be ${what}`, () => {
			let loaded = 0;
			const parts = { join: (...all: string[]) => all.join('+'), NAMES: ['a', 'b'], Base: class { name = 'base'; } };
			const output = makeLazy(`import { Base, join, NAMES } from './parts';\n${body}`, 'sample.ts', false);
			const exports: { made?: () => unknown } = {};
			new Function('exports', 'require', output)(exports, () => (loaded++, parts));
			assert.equal(loaded, 0);
			assert.equal(exports.made?.(), expected);
			assert.ok(loaded > 0);
		});
	}
});
