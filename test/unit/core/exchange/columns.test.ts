import assert from 'node:assert/strict';
import { columnOf, columnsOf, headingOf } from '../../../../src/core/exchange/table/columns';
import { kindNamed } from '../../../../src/core/exchange/table/kindNamed';

describe('the columns of a table', () => {
	const cases: readonly (readonly [heading: string, column: string | undefined])[] = [
		['Term', 'preferred:en'],
		['French', 'preferred:fr'],
		['Français', 'preferred:fr'],
		['anglais', 'preferred:en'],
		['Acronym (Spanish)', 'acronym:es'],
		['Type', 'kind'],
		['Category', 'kind'],
		['Définition', 'definition:en'],
		['Término (ES)', 'preferred:es'],
		['Abkürzung', 'acronym:en'],
		['Note', undefined],
		['URL', undefined],
		['French and English', undefined],
	];
	for (const [heading, column] of cases) {
		it(`headed “${heading}” are ${column ?? 'not read'}`, () => {
			const found = columnOf(heading, 'en');
			assert.equal(found && headingOf(found), column);
		});
	}
});

describe('columns without a language', () => {
	const columns = (...headings: readonly string[]) => columnsOf(headings, 'de', new Map()).map(column => column && headingOf(column));

	it('have that of the first column of names', () => {
		assert.deepEqual(columns('Acronym', 'English', 'French', 'Definition'), ['acronym:en', 'preferred:en', 'preferred:fr', 'definition:en']);
	});

	it('have the one that is given if the names have no language', () => {
		assert.deepEqual(columns('Acronym', 'French', 'Term'), ['acronym:de', 'preferred:fr', 'preferred:de']);
		assert.deepEqual(columns('Acronym', 'Definition'), ['acronym:de', 'definition:de']);
	});
});

describe('the kinds in a table', () => {
	it('are understood as people write them', () => {
		assert.deepEqual(['organization', 'Organisation', 'TREATY', 'traité', 'Projects', 'événement', 'people', 'terme'].map(kindNamed), ['organization', 'organization', 'instrument', 'instrument', 'programme', 'event', 'person', 'term']);
		assert.deepEqual(['', 'bank', 'nothing'].map(kindNamed), [undefined, undefined, undefined]);
	});
});
