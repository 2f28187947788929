import assert from 'node:assert/strict';
import type { Fact, Relation } from '../../../../src/core/dossier/model';
import type { Library } from '../../../../src/core/library/library';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { findSymbolPlaces, symbolPlaceAt } from '../../../../src/core/symbol/findPlaces';
import { buildSymbolIndex } from '../../../../src/core/symbol/symbolIndex';
import { replacesLabel } from '../../../../src/core/symbol/symbolPlace';
import { smallDossier } from '../../../support/core/dossiers/smallLibrary';

/** The small dossier with a resolution that has a symbol and one that has a symbol among its labels. */
function library(): Library {
	const dossier = smallDossier();
	const hat = dossier.entries.get('hat');
	const label = hat?.labels[0];
	assert.ok(label);
	const relation = (type: Relation['type'], target: string): Relation => ({ type, target, evidence: [], unconfirmed: false });
	const fact = (property: 'symbol' | 'number', identifier: string): Fact => ({
		property,
		value: { type: 'identifier', identifier },
		evidence: [],
		unconfirmed: false,
	});
	return mergeDossiers([
		{
			...dossier,
			entries: new Map([
				[
					'first',
					{
						...hat,
						key: 'first',
						kind: 'resolution',
						facts: [fact('symbol', 'S/RES/1373(2001)'), fact('symbol', 'C70/19/5.MSP/6')],
					},
				],
				[
					'third',
					{
						...hat,
						key: 'third',
						kind: 'resolution',
						facts: [fact('number', '10/5')],
						relations: [relation('adoptedAt', 'session')],
					},
				],
				['session', { ...hat, key: 'session', relations: [relation('sessionOf', 'body')] }],
				[
					'body',
					{ ...hat, key: 'body', labels: ['Conference of the Parties', 'COP', 'UNTOC COP'].map(text => ({ ...label, text })) },
				],
				['second', { ...hat, key: 'second', kind: 'resolution', labels: [{ ...label, text: 'A/RES/73/343' }] }],
			]),
		},
	]);
}

const index = buildSymbolIndex(library());

describe('the entries for a symbol', () => {
	const known = (text: string) =>
		findSymbolPlaces(index, text, [{ start: 0, end: text.length, continues: false }]).map(place => place.entries.map(({ id }) => id));
	it('is the entry with that symbol as a fact, however it is spaced', () =>
		assert.deepEqual(known('S/RES/1373 (2001), S/RES/1373(2001)'), [['small/first'], ['small/first']]));
	it('is the entry with that symbol as a label', () => assert.deepEqual(known('A/RES/73/343'), [['small/second']]));
	it('is nothing for another document', () => assert.deepEqual(known('A/RES/73/344, S/RES/1373'), [[], []]));
	it('is found at each place inside the symbol and at its end', () => {
		const text = 'In A/RES/73/343 too';
		const at = (offset: number) => symbolPlaceAt(index, text, [{ start: 0, end: text.length, continues: false }], offset)?.start;
		assert.deepEqual([2, 3, 10, 15, 16].map(at), [undefined, 3, 3, 3, undefined]);
	});
});

describe('one card for a symbol and a label', () => {
	const place = { start: 10, end: 20, entries: [] };
	const [symbolPlace] = findSymbolPlaces(index, 'A/RES/73/343', [{ start: 0, end: 12, continues: false }]);
	it('is that of the symbol if it covers the label', () => {
		assert.ok(symbolPlace);
		assert.equal(replacesLabel(symbolPlace, { start: 0, end: 12 }), true);
		assert.equal(replacesLabel(symbolPlace, { start: 0, end: 13 }), false);
	});
	it('is replaced if the words name an unknown document', () => assert.equal(replacesLabel(place, { start: 12, end: 20 }), true));
});

describe('resolutions in words', () => {
	/** What each place is: its words, the symbol, the entries. */
	const places = (text: string) => findSymbolPlaces(index, text, [{ start: 0, end: text.length, continues: false }])
		.map(place => [text.slice(place.start, place.end), place.symbol?.text ?? '', ...place.entries.map(({ id }) => id)]);

	const WITH_BODY: readonly (readonly [text: string, words: string, symbol: string])[] = [
		['General Assembly resolution 60/1', 'General Assembly resolution 60/1', 'A/RES/60/1'],
		['the General Assembly’s resolution 60/1', 'General Assembly’s resolution 60/1', 'A/RES/60/1'],
		['GENERAL ASSEMBLY RESOLUTION 60/1', 'GENERAL ASSEMBLY RESOLUTION 60/1', 'A/RES/60/1'],
		['resolution 60/1 of the General Assembly', 'resolution 60/1 of the General Assembly', 'A/RES/60/1'],
		['General Assembly resolution 3363 (XXX)', 'General Assembly resolution 3363 (XXX)', 'A/RES/3363(XXX)'],
		['General Assembly resolution S-13/2', 'General Assembly resolution S-13/2', 'A/RES/S-13/2'],
		['Security Council\nresolution 1267 (1999).', 'Security Council\nresolution 1267 (1999)', 'S/RES/1267 (1999)'],
		['Security Council resolution 1373', 'Security Council resolution 1373', 'S/RES/1373'],
		['Economic and Social Council resolution 2019/16', 'Economic and Social Council resolution 2019/16', 'E/RES/2019/16'],
		['Human Rights Council resolution 48/13', 'Human Rights Council resolution 48/13', 'A/HRC/RES/48/13'],
		['la résolution 60/1 de l’Assemblée générale', 'résolution 60/1 de l’Assemblée générale', 'A/RES/60/1'],
		['la resolución 60/1 de la Asamblea General', 'resolución 60/1 de la Asamblea General', 'A/RES/60/1'],
		['resolutie 60/1 van de Algemene Vergadering', 'resolutie 60/1 van de Algemene Vergadering', 'A/RES/60/1'],
		['Resolution 60/1 der Generalversammlung', 'Resolution 60/1 der Generalversammlung', 'A/RES/60/1'],
	];
	for (const [text, words, symbol] of WITH_BODY) {
		it(`make a symbol of “${text.replace('\n', ' ')}”`, () => assert.deepEqual(places(text), [[words, symbol]]));
	}

	const LISTS: readonly (readonly [text: string, places: readonly (readonly string[])[]])[] = [
		[
			'General Assembly resolutions 60/1, 60/2 and 60/3',
			[
				['General Assembly resolutions 60/1', 'A/RES/60/1'],
				['60/2', 'A/RES/60/2'],
				['60/3', 'A/RES/60/3'],
			],
		],
		[
			'resolutions 60/1 and 60/2 of the General Assembly',
			[
				['resolutions 60/1', 'A/RES/60/1'],
				['60/2', 'A/RES/60/2'],
			],
		],
		[
			'Security Council resolutions 1373 (2001) and 1540 (2004)',
			[
				['Security Council resolutions 1373 (2001)', 'S/RES/1373 (2001)', 'small/first'],
				['1540 (2004)', 'S/RES/1540 (2004)'],
			],
		],
		[
			'résolutions 60/1 et 60/2 de l’Assemblée générale',
			[
				['résolutions 60/1', 'A/RES/60/1'],
				['60/2', 'A/RES/60/2'],
			],
		],
		['COP resolutions 10/4 and 10/5', [['10/5', '', 'small/third']]],
		['General Assembly resolution 60/1 and 12 others', [['General Assembly resolution 60/1', 'A/RES/60/1']]],
		['General Assembly resolutions 60/1 and 60/2 B', [['General Assembly resolutions 60/1', 'A/RES/60/1']]],
	];
	for (const [text, expected] of LISTS) {
		it(`are each one of “${text}”`, () => assert.deepEqual(places(text), expected));
	}

	for (const text of [
		'resolution 60/1', 'resolution 1373 (2001)', 'General Assembly resolution 10/6', 'resolution 10/5/2020', 'a resolution of 10/5', 'resolution 1920/1080',
		'resolution 60/1 B', 'General Assembly resolution 60/1 B', 'Major General Assembly', 'revolution 10/5',
	]) {
		it(`make nothing of “${text}”`, () => assert.deepEqual(places(text), []));
	}

	for (const text of [
		'resolution 10/5', 'RESOLUTION 10/5', 'In resolution 10/5 we', 'The Belgian resolution 10/5', 'COP resolution 10/5', 'UNTOC COP resolution 10/5', 'UNTOC Conference of the Parties resolution 10/5', 'Conference resolution 10/5',
		'resolution 10/5 of the Conference', 'resolution 10/5 of the Conference of the Parties', 'resolution 10/5 of 16 October', 'la résolution 10/5',
	]) {
		it(`find in the library what “${text}” is`, () =>
			assert.deepEqual(
				places(text).map(place => place.slice(1)),
				[['', 'small/third']],
			));
	}

	for (const text of [
		'Human Rights Council resolution 10/6 and World Health Assembly resolution 10/5',
		'CITES COP resolution 10/5',
		'UNEA resolution 10/5',
		'Review Conference resolution 10/5',
		'resolution 10/5 of the Conference of the States Parties',
		'resolution 10/5 of the Commission on Narcotic Drugs',
		'General Assembly resolution 10/5',
	]) {
		it(`know that “${text}” is another one`, () => assert.deepEqual(places(text).at(-1)?.slice(1), ['']));
	}
});
