import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mergeDossiers } from '../../../../../src/core/library/merge';
import { bundledDossier, readOwn } from '../../../../support/core/bundled/bundledLibrary';
import { factChecker } from '../../../../support/core/facts/factSentences';

/**
 * Sentences with a date, count, sum or town that does not belong to the thing they name, but to its office in a country, a law about it or
 * a meeting before it.
 */
const FOLDER = 'test/fixtures/facts';

/** Similar sentences that are about the thing itself, and wrong. */
const WRONG = {
	en: [
		'The launch of UNVTF at COP10 in 2018 was welcomed.', 'Belgium contributed EUR 3 million to UNVTF in 2019.', 'The headquarters of UNODC are in Nairobi.', 'Based in Nairobi, UNODC provides help.',
		'The Container Control Programme started in 2006.', 'After the adoption of UNTOC in 2001, States met in Palermo.', 'ECOSOC has 53 members.', 'The membership of ECOSOC comprises 53 members.',
	],
	fr: [
		'Basé à Nairobi, l’ONUDC soutient les États.',
		'Le siège de l’ONUDC est à Nairobi.',
		'L’ECOSOC compte 53 membres.',
		'Après l’adoption de la Convention de Palerme en 2001, les États se sont réunis.',
		'La Convention de Palerme est entrée en vigueur le 29 septembre 2004.',
	],
} as const;

describe('sentences about something near a thing with facts', () => {
	const check = factChecker(mergeDossiers([bundledDossier, readOwn('optional/corruption'), readOwn('optional/united-nations')]));

	for (const language of ['en', 'fr'] as const) {
		it(`nothing is said about true ones: ${language}`, () => {
			const sentences = readFileSync(`${FOLDER}/true.${language}.txt`, 'utf8').split('\n').filter(line => line !== '');
			assert.ok(sentences.length >= 70);
			assert.deepEqual(sentences.filter(sentence => check(sentence, language).length > 0), []);
		}).timeout(20_000);

		it(`wrong ones about the thing itself are found: ${language}`, () =>
			assert.deepEqual(
				WRONG[language].filter(sentence => check(sentence, language).length !== 1),
				[],
			));
	}
});
