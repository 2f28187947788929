import assert from 'node:assert/strict';
import { manualSection } from '../../../../support/core/citation/manualSections';
import { referenceGoldens, type Golden } from '../../../../support/core/citation/referenceFixtures';

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
		const isRight = ({ actual, expected }: Golden) => actual === expected;
		const remembered = goldens.filter(golden => golden.outside && golden.remembered);
		const outside = goldens.filter(golden => golden.outside && !golden.remembered);
		const right = outside.filter(isRight);
		const shares = [...new Set(outside.map(({ style }) => style))].map(
			name => `${name} ${right.filter(({ style }) => style === name).length}/${outside.filter(({ style }) => style === name).length}`,
		);
		console.log(
			`      ${right.length} of ${outside.length} printed by others (${((100 * right.length) / outside.length).toFixed(1)} %): ${shares.join(', ')}`,
		);
		console.log(`      ${remembered.filter(isRight).length} of ${remembered.length} that were written down from memory, which do not count`);
		assert.ok(right.length >= 0.98 * outside.length);
	});
	it('is of references that have each a section of the manual or a printed example', () => {
		assert.deepEqual(goldens.filter(({ rule }) => !/\d|[IVX]+\.[A-Z]|[a-z]{4}/.test(rule)).map(({ style, expected }) => `${style}: ${expected}`), []);
		const own = goldens.filter(golden => !golden.outside);
		const alike = own.filter(({ rule }) => rule.startsWith('by analogy'));
		const bySection = own.filter(({ rule, sourced }) => !sourced && !rule.startsWith('by analogy'));
		console.log(
			`      ${goldens.length} references; of ours ${own.length - alike.length - bySection.length} by an example or rule that was read, ${bySection.length} by the section of their kind, ${alike.length} by analogy`,
		);
		assert.ok(goldens.length - alike.length >= 1000);
	});
	it('has sections only for what the manuals have', () => {
		const kind = 'software';
		assert.equal(manualSection('oscola', { language: 'en', kind, position: 'first' }), 'by analogy: OSCOLA, 4th ed., 3.4.1');
		assert.equal(manualSection('apa', { language: 'en', kind, position: 'list' }), undefined);
		assert.equal(manualSection('mla', { language: 'en', kind, position: 'first' }), undefined);
	});
});
