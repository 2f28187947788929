import assert from 'node:assert/strict';
import type { Fact } from '../../../../src/core/dossier/model';
import { mergeDossiers, type Library } from '../../../../src/core/library/library';
import { findSymbolPlaces, replacesLabel, symbolPlaceAt } from '../../../../src/core/symbol/place';
import { buildSymbolIndex } from '../../../../src/core/symbol/symbolIndex';
import { smallDossier } from '../../../support/core/smallLibrary';

/** The small dossier with a resolution that has a symbol and one that has a symbol among its labels. */
function library(): Library {
	const dossier = smallDossier();
	const hat = dossier.entries.get('hat');
	assert.ok(hat?.labels[0]);
	const fact = (property: 'symbol' | 'number', identifier: string): Fact =>
		({ property, value: { type: 'identifier', identifier }, evidence: [], unconfirmed: false });
	return mergeDossiers([{
		...dossier,
		entries: new Map([
			['first', { ...hat, key: 'first', kind: 'resolution', facts: [fact('symbol', 'S/RES/1373(2001)'), fact('symbol', 'C70/19/5.MSP/6')] }],
			['second', { ...hat, key: 'second', kind: 'resolution', labels: [{ ...hat.labels[0], text: 'A/RES/73/343' }] }],
		]),
	}]);
}

const index = buildSymbolIndex(library());

describe('what the library knows of a symbol', () => {
	const known = (text: string) => findSymbolPlaces(index, text, [{ start: 0, end: text.length, continues: false }])
		.map(place => place.entries.map(({ id }) => id));
	it('is the entry with that symbol as a fact, however it is spaced', () => assert.deepEqual(known('S/RES/1373 (2001), S/RES/1373(2001)'), [['small/first'], ['small/first']]));
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
	it('is that of the symbol where it covers the label', () => {
		assert.ok(symbolPlace);
		assert.equal(replacesLabel(symbolPlace, { start: 0, end: 12 }), true);
		assert.equal(replacesLabel(symbolPlace, { start: 0, end: 13 }), false);
	});
	it('is none where the words name a document that we do not know', () => assert.equal(replacesLabel(place, { start: 12, end: 20 }), true));
});
