import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mergeDossiers } from '../../../../../src/core/library/merge';
import { bundledDossier, shippedDossier } from '../../../../support/core/bundled/bundledLibrary';
import { factChecker } from '../../../../support/core/facts/factSentences';

/**
 * Sentences with a date, count, sum or town that does not belong to the thing they name, but to its office in a country, a law about it or
 * a meeting before it.
 */
const FOLDER = 'test/fixtures/facts';

/** The share of unusual sentences that must be found. */
const FOUND = 0.8;

/** Similar sentences that are about the thing itself, and wrong. */
const WRONG = {
	en: [
		'The launch of UNVTF at COP10 in 2018 was welcomed.', 'Belgium contributed EUR 3 million to UNVTF in 2019.', 'The headquarters of UNODC are in Nairobi.', 'Based in Nairobi, UNODC provides help.',
		'The Container Control Programme started in 2006.', 'After the adoption of UNTOC in 2001, States met in Palermo.', 'ECOSOC has 53 members.', 'The membership of ECOSOC comprises 53 members.',
		'UNTOC, the result of long talks, was adopted on 15 November 2002.', 'UNODC, an office established in 1999, supports States.', 'UNTOC was debated and adopted on 15 November 2002.',
		'On 29 September 2005, ninety days after the last ratification needed, UNTOC entered into force.', 'When it adopted UNTOC on 15 November 2002, the General Assembly made history.',
		'It took years of talks before UNTOC was adopted on 15 November 2002.', 'In 1999, when it was set up, UNODC was small.', 'Adopted in 2002 and widely ratified, UNTOC is a success.',
		'1999 was the year in which UNODC was founded.', 'UNTOC (entry into force: 29 September 2005) binds its parties.', '- Adoption of UNTOC: 15 November 2002',
		'COP10 (from 12 to 16 October 2022) was hybrid.', 'COP10, hosted by Nairobi, was hybrid.', 'UNODC, whose headquarters are in Nairobi, supports States.',
		'One hundred and seventy-seven States have signed UNTOC.', 'UNTOC was signed by two hundred and forty-seven States.',
	],
	fr: [
		'Basé à Nairobi, l’ONUDC soutient les États.',
		'Le siège de l’ONUDC est à Nairobi.',
		'L’ECOSOC compte 53 membres.',
		'Après l’adoption de la Convention de Palerme en 2001, les États se sont réunis.',
		'La Convention de Palerme est entrée en vigueur le 29 septembre 2004.',
		'L’ONUDC, organe créé en 1999, aide les États.', 'La COP10 (du 12 au 16 octobre 2022) fut hybride.', 'Cent quarante-huit États ont signé la Convention de Palerme.',
		'Soixante et onze États ont signé la Convention de Palerme.', 'Adoptée le 15 novembre 2002, la Convention de Palerme appelle à agir ensemble.',
	],
} as const;

describe('sentences about something near a thing with facts', () => {
	const check = factChecker(mergeDossiers([bundledDossier, shippedDossier('optional/corruption'), shippedDossier('optional/united-nations')]));

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

		// Some are not understood, on purpose or not yet.
		it(`most unusual sentences with one wrong value are found: ${language}`, () => {
			const sentences = readFileSync(`${FOLDER}/unusual.${language}.txt`, 'utf8').split('\n').filter(line => line !== '');
			const missed = sentences.filter(sentence => check(sentence, language).length !== 1);
			assert.ok(missed.length <= (1 - FOUND) * sentences.length, missed.join('\n'));
		});
	}
});
