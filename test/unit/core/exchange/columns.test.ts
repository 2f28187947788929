import assert from 'node:assert/strict';
import { columnOf, headingOf } from '../../../../src/core/exchange/table/columns';
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

describe('the kinds in a table', () => {
	it('are understood as people write them', () => {
		assert.deepEqual(['organization', 'Organisation', 'TREATY', 'traité', 'Projects', 'événement', 'people', 'terme'].map(kindNamed), ['organization', 'organization', 'instrument', 'instrument', 'programme', 'event', 'person', 'term']);
		assert.deepEqual(['', 'bank', 'nothing'].map(kindNamed), [undefined, undefined, undefined]);
	});
});
