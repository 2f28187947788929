import assert from 'node:assert/strict';
import { exportItems } from '../../../../src/core/citation/bibliography/exportItems';
import { cslDateValue, dateOf } from '../../../../src/core/csl/cslDate';
import { parseEdtf, printEdtf } from '../../../../src/core/date/edtf';

describe('a date in EDTF', () => {
	// biblatex, section “Date and Time Specifications”: levels 0 and 1 of ISO 8601-2.
	const same = [
		'1850', '1967-02', '2009-01-31', '1988/1992', '2002-01/2002-02', '1995-03-30/1995-04-05', '2003-21', '2003-24', '1723~', '1723?', '1723%', '1997/..', '../1997',
		'2004-22~', '1723~/1725~', '-0876', '0000', 'Y-17000000', '2020-02-29',
	];
	for (const text of same) {
		it(`is printed as it was read: ${text}`, () => {
			const date = parseEdtf(text);
			assert.equal(date && printEdtf(date), text);
			assert.equal(date && printEdtf(dateOf({ type: 'book', issued: cslDateValue(date) }, 'issued') ?? date), text);
		});
	}
	const others: readonly (readonly [string, string])[] = [
		['1997/', '1997/..'],
		['/1997', '../1997'],
		['199X', '1990/1999'],
		['19XX', '1900/1999'],
		['19uu', '1900/1999'],
		['1999-XX', '1999-01/1999-12'],
		['1999-01-XX', '1999-01-01/1999-01-31'],
		['2020-02-uu', '2020-02-01/2020-02-29'],
		['1999-XX-XX', '1999-01-01/1999-12-31'],
		['2004-01-01T10:10:10Z', '2004-01-01'],
		['2004-01-01T10:10:10+05:00', '2004-01-01'],
		['1984?~', '1984%'],
		['199X/2003', '1990/2003'],
		['1723~/1725', '1723~/1725~'],
	];
	for (const [text, meant] of others) {
		it(`is read as ${meant}: ${text}`, () => {
			const date = parseEdtf(text);
			assert.equal(date && printEdtf(date), meant);
		});
	}
	for (const text of ['2020-02-30', '2019-02-29', '2020-13', '2020-04-31', '2020-00', '20', 'soon', '2020/2021/2022', '2020-25', '/', '..', '', '2020-21-01', '1999-13-XX']) {
		it(`is invalid: ${JSON.stringify(text)}`, () => assert.equal(parseEdtf(text), undefined));
	}
	it('must be in the calendar, also in date parts', () => {
		assert.deepEqual(dateOf({ type: 'book', issued: { 'date-parts': [[2021, 2, 30]] } }, 'issued')?.start, { year: 2021, month: 2 });
		assert.match(
			exportItems([{ key: 'k', csl: { type: 'book', title: 'T', issued: { 'date-parts': [[2021, 2, 30]] } } }], 'biblatex').text,
			/date = \{2021-02\}/,
		);
	});
});

describe('an exported item', () => {
	const write = (csl: Readonly<Record<string, unknown>>, format: Parameters<typeof exportItems>[1]) =>
		exportItems([{ key: 'k', csl: { type: 'book', title: 'T', ...csl } }], format).text;
	it('has a DOI that is not a URL, unescaped', () => {
		for (const DOI of [
			'https://doi.org/10.1002/(SICI)1<9::AID-X>3.0',
			'http://dx.doi.org/10.1002/(SICI)1%3C9::AID-X%3E3.0',
			'doi: 10.1002/(SICI)1<9::AID-X>3.0',
			' DOI:10.1002/(SICI)1<9::AID-X>3.0',
		]) {
			assert.match(write({ DOI }, 'biblatex'), /doi = \{10\.1002\/\(SICI\)1<9::AID-X>3\.0\}/);
			assert.match(write({ DOI }, 'ris'), /^DO {2}- 10\.1002\/\(SICI\)1<9::AID-X>3\.0\r$/m);
			assert.match(write({ DOI }, 'cslJson'), /"DOI": "10\.1002\/\(SICI\)1<9::AID-X>3\.0"/);
		}
	});
	it('contains NUL in no format', () => {
		for (const format of ['cslJson', 'cslYaml', 'biblatex', 'bibtex', 'ris'] as const) {
			const text = write({ title: 'a\u0000b', author: [{ literal: 'c\u0000d' }], URL: 'https://a.example/\u0000e' }, format);
			assert.doesNotMatch(text, /\u0000|u0000|%00/);
			assert.match(text, /ab/);
			assert.match(text, /https:\/\/a\.example\/e/);
		}
	});
	for (const [type, name, field] of [
		['treaty', 'Treaty Series', 'journaltitle'],
		['legislation', 'Official Journal', 'journaltitle'],
		['legal_case', 'Reports', 'journaltitle'],
		['webpage', 'Site', 'journaltitle'],
		['post-weblog', 'Blog', 'journaltitle'],
		['chapter', 'Book', 'booktitle'],
		['report', 'Papers', 'journaltitle'],
	] as const) {
		it(`keeps the container and series of a ${type}`, () => {
			const text = write({ type, 'container-title': name, 'collection-title': 'Series', 'collection-number': '3' }, 'biblatex');
			assert.match(text, new RegExp(`${field} = \\{[^\n]*${name.split(' ')[0]}`));
			assert.match(text, /series = \{Series\}/);
			assert.match(text, /number = \{3\}/);
			assert.match(
				write({ type, 'container-title': name }, 'bibtex'),
				new RegExp(`${field === 'booktitle' ? field : 'journal'} = \\{`),
			);
		});
	}
});
