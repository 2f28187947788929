import assert from 'node:assert/strict';
import { growthOf } from '../../../support/core/growth/growth';

/** Pieces that a text may repeat: brackets that are not closed, brackets of all kinds, keys, quotations, lists. */
const PARTS: readonly string[] = [
	'(', '[', ')', '()', '(A', '(AB', 'A (', 'A B (AB) ', '(AB)', 'AB(', '((AB))', '[AB](', 'a (AB, CD, EF, GH) ', 'A (hereinafter “the B”) ', '=', 'AB=', 'AB = a b; ', 'AB = ', '“', '”', '“A B (AB) ', '"', '" ', 'a.', '. ', 'A. (AB)', ';', ',', '-', 'a-b-', 'AB\n', 'AB: a b\n', 'A\n\n', ' ', '\t', 'ab ', 'AB ', '1', '12 (A1)', 'é', 'ß (SS)', '’', '𝒳',
];

describe('introductions of acronyms', () => {
	const {
		readers: { findIntroductions },
		overgrowth,
	} = growthOf<typeof import('../../../../src/core/abbreviation/findIntroductions')>('src/core/abbreviation/findIntroductions.ts', {
		shortest: 350,
		confirming: 2500,
	});
	const read = (text: string) => findIntroductions({ text, prose: [{ start: 0, end: text.length, continues: false }] });
	const readInPieces = (text: string) =>
		findIntroductions({
			text,
			prose: Array.from({ length: text.length >> 2 }, (_, index) => ({
				start: 4 * index,
				end: 4 * index + 3,
				continues: index % 7 > 0,
			})),
		}, { asides: /^\[\^/ });

	it('are found in time proportional to the length of a text', () =>
		assert.deepEqual(
			PARTS.flatMap(part => overgrowth(read, part) ?? []),
			[],
		)).timeout(120_000);
	it('are found in time proportional to the number of its ranges', () =>
		assert.deepEqual(
			['(AB) ', 'A B (AB) ', 'AB = a b; ', '*A* *B* (*AB*) '].flatMap(part => overgrowth(readInPieces, part) ?? []),
			[],
		)).timeout(120_000);

	it('are found beside 100,000 open brackets', () => {
		const text = `${'('.repeat(50_000)}${'['.repeat(50_000)} the Financial Action Task Force (FATF)`;
		assert.deepEqual(Array.from(read(text), ({ acronym }) => acronym.text), ['FATF']);
	}).timeout(60_000);
});
