import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { readXlsx } from '../../../../src/core/exchange/table/readXlsx';
import { MAX_COLUMNS, MAX_ROWS } from '../../../../src/core/limits';

/** Reads a spreadsheet whose first sheet has these rows. */
function read(rows: string) {
	const sheets = `<table:tracked-changes><text:p>gone</text:p></table:tracked-changes><table:table>${rows}</table:table><table:table><table:table-row>${cell('other')}</table:table-row></table:table>`;
	return readXlsx(zipSync({
		'content.xml': strToU8(`<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`),
	}));
}

const cell = (text: string, attributes = '') => `<table:table-cell${attributes}><text:p>${text}</text:p></table:table-cell>`;
const row = (cells: string, attributes = '') => `<table:table-row${attributes}>${cells}</table:table-row>`;

describe('a spreadsheet in OpenDocument', () => {
	it('is read with the texts, numbers, days and truth values of its first sheet', () => {
		const { rows, problems } = read([
			row(`${cell('Term')}${cell('Count')}`),
			row(`${cell('Reef <text:span>Fund</text:span>')}${cell('1.200', ' office:value-type="float" office:value="1200"')}`),
			row(`${cell('3 May', ' office:value-type="date" office:date-value="2020-05-03"')}${cell('WAHR', ' office:value-type="boolean" office:boolean-value="true"')}`),
			row('<table:table-cell>\n<text:p>one<text:s text:c="2"/>two</text:p>\n<text:p>three<text:tab/>four</text:p>\n</table:table-cell>'),
		].join('\n'));
		assert.deepEqual(problems, []);
		assert.deepEqual(rows, [
			{ line: 1, cells: ['Term', 'Count'] },
			{ line: 2, cells: ['Reef Fund', '1200'] },
			{ line: 3, cells: ['2020-05-03', 'TRUE'] },
			{ line: 4, cells: ['one  two\nthree\tfour'] },
		]);
	});

	it('keeps the numbers of rows and columns where empty ones are repeated, without the comments of cells', () => {
		const { rows } = read([
			row(cell('a', ' table:number-columns-repeated="2"'), ' table:number-rows-repeated="2"'),
			row('<table:table-cell/>', ' table:number-rows-repeated="3"'),
			row(`<table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell><office:annotation><text:p>note</text:p></office:annotation><text:p>b</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/>`),
			row('<table:table-cell/>', ' table:number-rows-repeated="1048000"'),
		].join(''));
		assert.deepEqual(rows, [{ line: 1, cells: ['a', 'a'] }, { line: 2, cells: ['a', 'a'] }, { line: 6, cells: ['', '', 'b'] }]);
	});

	it('has no texts that are longer than the file, however many spaces an element claims to stand for', () => {
		const element = '<text:s text:c="1000000"/>';
		const { rows: [first] } = read(row(cell(`a${element.repeat(100)}b`)));
		const [text = ''] = first?.cells ?? [];
		assert.match(text, /^a +b$/);
		assert.ok(text.length < 100 * element.length, `${text.length} characters`);
	});

	it('is refused if what is repeated exceeds the limits', () => {
		const problemOf = (rows: string) => read(rows).problems.map(({ code }) => code);
		assert.deepEqual(problemOf(row(cell('a', ` table:number-columns-repeated="${MAX_COLUMNS + 1}"`))), ['tooMany']);
		assert.deepEqual(problemOf(row(cell('a'), ` table:number-rows-repeated="${MAX_ROWS + 1}"`)), ['tooMany']);
		assert.deepEqual(problemOf(row(cell('a', ` table:number-columns-repeated="${MAX_COLUMNS}"`), ` table:number-rows-repeated="${MAX_ROWS}"`)), ['tooMany']);
	});
});
