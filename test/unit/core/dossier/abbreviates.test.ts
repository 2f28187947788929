import assert from 'node:assert/strict';
import { abbreviates, departuresOf } from '../../../../src/core/dossier/abbreviates';
import type { Departure } from '../../../../src/core/dossier/model';

describe('a name that abbreviates another', () => {
	for (const [short, full] of [
		['EU', 'European Union (EU)'],
		['EU', 'European Union'],
		['European Union', 'European Union (EU)'],
		['UNVTF', 'United Nations Voluntary Trust Fund for Victims of Trafficking in Persons, Especially Women and Children (UNVTF)'],
		['UNODC', 'United Nations Office on Drugs and Crime'],
		['UN Convention against Corruption', 'United Nations Convention against Corruption (UNCAC)'],
		['Office of the UN', 'Office of the United Nations'],
		['U.N. Charter', 'United Nations Charter'],
		['COP10', 'tenth session of the Conference of the Parties (COP10)'],
	] as const) {
		it(`is “${short}” for “${full}”`, () => assert.ok(abbreviates(short, full)));
	}
	for (const [short, full] of [
		['UN', 'European Union (EU)'],
		['UN Convention against transnational organized crime', 'United Nations Convention against Transnational Organized Crime'],
		[
			'United Nations Conference against Transnational Organized Crime (UNTOC)',
			'United Nations Convention against Transnational Organized Crime (UNTOC)',
		],
		['container Control Program', 'UNODC-WCO Container Control Programme (CCP)'],
		['Minister of Trade', 'Minister of Trade and Industry'],
		['COVID_19', 'COVID-19'],
		['Last year', '12 February 2019'],
		['E', 'European Union'],
		['', 'European Union (EU)'],
		['European Union (EU)', 'EU'],
	] as const) {
		it(`is not “${short}” for “${full}”`, () => assert.ok(!abbreviates(short, full)));
	}
});

describe('the departures of an entry', () => {
	const departure = (says: string, record: string): Departure => ({ says, record, note: { en: 'x' }, evidence: [], unconfirmed: false });
	it('differ from the record in more than an abbreviation, whichever side abbreviates', () => {
		const real = departure('Conference', 'Convention');
		assert.deepEqual(departuresOf({ departures: [departure('EU', 'European Union (EU)'), real, departure('European Union', 'EU')] }), [
			real,
		]);
	});
});
