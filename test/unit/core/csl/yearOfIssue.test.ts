import assert from 'node:assert/strict';
import { FactIndex } from '../../../../src/core/check/facts/factIndex';
import { sourceNaming } from '../../../../src/core/citation/ownText';
import { yearOfIssue } from '../../../../src/core/csl/cslDate';
import type { CslItem } from '../../../../src/core/dossier/model';
import { matchSources } from '../../../../src/core/exchange/merge/matchSources';
import { smallEntry, smallLibrary } from '../../../support/core/dossiers/smallLibrary';

/** The same year, in each way to write a date in CSL. */
const WAYS: readonly unknown[] = [
	{ 'date-parts': [[2020, 5]] },
	{ 'date-parts': [['2020']] },
	'2020-05-06',
	'2020~',
	'2020/2021',
	{ raw: '2020-05' },
	{ literal: '2020' },
];

describe('the year of a source', () => {
	for (const issued of WAYS) {
		const written = JSON.stringify(issued);
		it(`is read from ${written}`, () => assert.equal(yearOfIssue({ type: 'book', issued }), 2020));
		it(`tells notes about it from others: ${written}`, () => {
			const isOwn = sourceNaming(libraryOf({ type: 'report', title: 'The Report of a Committee', issued }));
			assert.deepEqual(['2020', '2019'].map(year => isOwn(`See *The Report of a Committee* (${year}).`)), [true, false]);
		});
		it(`tells it from another edition on import: ${written}`, () => {
			const source = (value: unknown) => ({ shortName: 'Law', csl: { type: 'book', title: 'On Law', issued: value } });
			assert.deepEqual(
				[...matchSources({ one: source(issued) }, { same: source('2020'), other: source('2019') })],
				[['same', 'one']],
			);
		});
		it(`is known to the check of facts: ${written}`, () => {
			const library = libraryOf({ type: 'report', title: 'A Report', issued });
			assert.equal(new FactIndex(library).yearOfSource(smallEntry(library, 'charter')), 2020);
		});
	}
	it('is absent without a date', () => {
		for (const issued of [undefined, 'soon', {}, { 'date-parts': [] }, { 'date-parts': [['x']] }, 2020]) {
			assert.equal(yearOfIssue({ type: 'book', issued }), undefined, JSON.stringify(issued));
		}
	});
});

/** The small library, whose only source is an item. */
function libraryOf(csl: CslItem): ReturnType<typeof smallLibrary> {
	const library = smallLibrary();
	return {
		...library,
		sources: new Map([...library.sources].map(([key, source]) => [key, { ...source, source: { ...source.source, csl } }])),
	};
}
