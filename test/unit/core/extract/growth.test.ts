import assert from 'node:assert/strict';
import { growthOf } from '../../../support/core/growth/growth';

/** Pieces that a text may repeat: beginnings of names, offices, numbers and dates that do not end, and marks that are not closed. */
const PARTS: readonly string[] = [
	'A', 'A ', 'Aa ', 'Aa of ', 'Aa and ', 'the ', 'Fund ', 'Fund for ', 'Fund of the ', 'UN convention against ', 'Minister ', 'Minister of ', 'Minister of Aa and ', 'deputy ', 'Mr. ', 'Aa van ', 'Aa, the Minister of Bb, ',
	'Fonds pour le ', 'Conseil de ', 'Conseil de la paix et de la ', 'ministre de la ', "d'", "l’", '1 ', '1 000 ', '1,000', '12 ', '12 to ', 'May ', 'May 12-', '2020-', '2020 to ', 'EUR ', '$', '%', 'EU ', 'UN/', 'A/', '/', 'A/1/', '“', '”', '« a b c d » ', '(', '(AB) ', 'Aa Fund (AF) ', 'in Aa ', 'France ', 'United ', 'resolution 1', '\n', '\n\n', 'a. ', 'A. ', '_', '-', 'é', '𝒳', '\u0000',
];

describe('proposals for a dossier', () => {
	const {
		readers: { extract, plainText, writeDossier },
		overgrowth,
	} = growthOf<typeof import('../../../support/core/prose/extractPlainText')>('test/support/core/prose/extractPlainText.ts', {
		shortest: 350,
		confirming: 2500,
	});

	it('are found in time proportional to the length of a text', () =>
		assert.deepEqual(
			PARTS.flatMap(part => overgrowth(text => extract(text, plainText), part) ?? []),
			[],
		)).timeout(240_000);
	it('are found in French in time proportional to the length of a text', () => {
		const french = (text: string) => extract(`le les des du est dans pour que une\n\n${text}`, plainText);
		assert.deepEqual(['Conseil de ', 'Conseil de la paix et de la ', 'Fonds pour le ', 'ministre de la ', 'M. Aa, ministre de ', 'Programme alimentaire ', 'et ', "l'État "].flatMap(part => overgrowth(french, part) ?? []), []);
	}).timeout(60_000);
	it('are written in time proportional to the length of a text', () =>
		assert.deepEqual(
			['Aa Fund (AF) in 2020. ', 'COP10 ', 'EUR 2 million. ', 'Fund Aa Bb. \n\n', 'in Aa '].flatMap(
				part =>
					overgrowth(text => {
						const extraction = extract(text, plainText);
						return writeDossier(extraction, extraction.proposals, { document: 'a', text });
					}, part) ?? [],
			),
			[],
		)).timeout(60_000);
});
