import assert from 'node:assert/strict';
import { dateField } from '../../../../src/core/citation/style/date';
import { addressField, urlField } from '../../../../src/core/citation/style/fields';
import { displayName, namesField } from '../../../../src/core/citation/style/names';
import { dateOf } from '../../../../src/core/csl/cslDate';
import { cslNameValue, namesOf, particlesOf } from '../../../../src/core/csl/cslName';
import { objectOf, textOf } from '../../../../src/core/csl/cslText';

describe('a name variable', () => {
	const parts = {
		'family': 'Beethoven', 'given': 'Ludwig', 'non-dropping-particle': 'van', 'dropping-particle': 'de', 'suffix': 'Jr.',
		'comma-suffix': true, 'static-ordering': true,
	};
	it('is written as it was read', () => {
		for (const name of [parts, { literal: 'Office' }, { family: 'Lee', given: 'Ann' }]) {
			assert.deepEqual(namesOf({ author: [name] }, 'author').map(cslNameValue), [name]);
		}
	});
	it('has both particles', () => {
		assert.deepEqual(
			[parts, { family: 'B', 'dropping-particle': 'de' }, { family: 'B', 'non-dropping-particle': 'van' }, { family: 'B' }].map(
				name => namesOf({ author: [name] }, 'author').map(particlesOf),
			),
			[['de van'], ['de'], ['van'], [undefined]],
		);
	});
	it('is read in the same way to write and to print it', () => {
		for (const author of [['Office'], 'Office', [{ literal: ' Office ' }], [{ given: 'Office' }], [null, 'Office', {}, [], { family: ' ' }]]) {
			assert.deepEqual(namesOf({ author }, 'author').map(({ literal }) => literal?.trim()), ['Office'], JSON.stringify(author));
			assert.deepEqual(namesField({ author }, 'author').map(displayName), ['Office'], JSON.stringify(author));
		}
	});
});

describe('a date variable', () => {
	const read = (issued: unknown) => [dateOf({ issued }, 'issued')?.start, dateField({ issued }, 'issued')?.start];
	it('may have its season as the month, as in EDTF', () => {
		const both = [{ year: 2020, season: 2 }, { year: 2020, month: 14 }];
		for (const issued of [{ 'date-parts': [[2020, 22]] }, '2020-22', { raw: '2020-22' }, { 'date-parts': [[2020]], season: 2 }]) {
			assert.deepEqual(read(issued), both, JSON.stringify(issued));
		}
	});
	it('may be the number of a year or have a qualifier before it', () => {
		const both = [{ year: 2020 }, { year: 2020 }];
		assert.deepEqual(read({ literal: 2020 }), both);
		assert.deepEqual(read('~2020'), both);
		assert.equal(dateField({ issued: '~2020' }, 'issued')?.approximate, true);
	});
	it('is printed without unspecified digits', () => {
		assert.deepEqual(['2020-XX', '2020-05-XX', '2020-XX/2021-XX', '20XX', '199X'].map(issued => dateField({ issued }, 'issued')), [
			{ start: { year: 2020 }, approximate: false, uncertain: false },
			{ start: { year: 2020, month: 5 }, approximate: false, uncertain: false },
			{ start: { year: 2020 }, end: { year: 2021 }, approximate: false, uncertain: false },
			undefined,
			undefined,
		]);
	});
	it('is not printed if its year does not have one to four digits', () => {
		for (const issued of ['-0876', '0000', 'Y17000', { 'date-parts': [[-44, 3, 15]] }]) {
			assert.notEqual(read(issued)[0], undefined, JSON.stringify(issued));
			assert.equal(read(issued)[1], undefined, JSON.stringify(issued));
		}
	});
});

describe('a text variable', () => {
	it('is empty if it is not a text', () => {
		assert.deepEqual(['a', 5, NaN, Infinity, null, undefined, {}, ['a']].map(title => textOf({ title }, 'title')), ['a', '5', '', '', '', '', '', '']);
	});
});

describe('a variable with members', () => {
	it('has none if it is not an object', () => {
		assert.deepEqual([{ a: 1 }, ['a'], 'a', null, undefined].map(custom => objectOf({ custom }, 'custom')), [{ a: 1 }, {}, {}, {}, {}]);
	});
});

describe('the address of an item', () => {
	it('is the address of its DOI, however it is written', () => {
		for (const DOI of ['10.1000/a<1>', 'https://doi.org/10.1000/a%3C1%3E', 'doi: 10.1000/a<1>', 'www.doi.org/10.1000/a<1>', 'info:doi/10.1000/a<1>']) {
			assert.equal(addressField({ DOI, URL: 'https://a.example' }), 'https://doi.org/10.1000/a%3C1%3E', DOI);
			assert.equal(urlField({ DOI, URL: 'https://dx.doi.org/10.1000/A%3C1%3E' }), '', DOI);
		}
		assert.equal(addressField({ DOI: 'https://doi.org/10.1000/a%23b%2525c' }), 'https://doi.org/10.1000/a%23b%25c');
	});
});
