import assert from 'node:assert/strict';
import { referenceGoldens } from '../../../../support/core/citation/referenceFixtures';

const goldens = referenceGoldens();

for (const file of new Set(goldens.map(golden => golden.file))) {
	describe(`references of ${file}`, () => {
		for (const { style, position, expected, actual, rule, differs } of goldens.filter(golden => golden.file === file)) {
			it(`${style}, ${position}: ${expected}`, () => {
				if (differs === undefined) {
					assert.equal(actual, expected, rule);
				} else {
					assert.notEqual(actual, expected, `no longer differs, though it is noted: ${differs}`);
				}
			});
		}
	});
}

describe('the share of correct references', () => {
	it('among those printed elsewhere', () => {
		const outside = goldens.filter(golden => golden.outside);
		const right = outside.filter(({ actual, expected }) => actual === expected);
		const shares = [...new Set(outside.map(({ style }) => style))].map(
			name => `${name} ${right.filter(({ style }) => style === name).length}/${outside.filter(({ style }) => style === name).length}`,
		);
		console.log(
			`      ${right.length} of ${outside.length} printed by others (${((100 * right.length) / outside.length).toFixed(1)} %): ${shares.join(', ')}`,
		);
		assert.ok(right.length >= 0.98 * outside.length);
	});
	it('excludes those without a source', () => {
		const own = goldens.filter(golden => !golden.outside);
		const without = own.filter(({ rule }) => rule === 'none found');
		const alike = own.filter(({ rule }) => rule.startsWith('by analogy'));
		console.log(
			`      ${goldens.length} references; of ours ${own.length - without.length - alike.length} by a rule that was read, ${alike.length} by analogy, ${without.length} without`,
		);
		assert.ok(goldens.length - without.length >= 1000);
	});
});
