import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync, strToU8 } from 'fflate';
import { TERM_FORMATS } from '../../../../src/core/exchange/formats';
import { readJsonLd } from '../../../../src/core/exchange/skos/readJsonLd';
import { readTurtle } from '../../../../src/core/exchange/skos/readTurtle';
import { readCsv } from '../../../../src/core/exchange/table/readCsv';
import { readTable } from '../../../../src/core/exchange/table/readTable';
import { readXlsx } from '../../../../src/core/exchange/table/readXlsx';
import { fromSafeCell, safeCell } from '../../../../src/core/exchange/table/safeCell';
import { unpack } from '../../../../src/core/exchange/table/unpack';
import { readTbx } from '../../../../src/core/exchange/tbx/readTbx';
import { MAX_CELLS, MAX_NESTING, MAX_UNPACKED_BYTES } from '../../../../src/core/limits';
import { runs } from '../../../support/core/budget';
import { writtenTerms } from '../../../support/core/writtenTerms';
import { canonical, made, readAs } from './support';

const SHEET = (rows: string) =>
	`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

function workbook(rows: string, strings = ''): Uint8Array {
	const files = {
		'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId7"/><sheet name="b" r:id="rId8"/></sheets></workbook>',
		'xl/_rels/workbook.xml.rels':
			'<Relationships><Relationship Id="rId8" Target="worksheets/other.xml"/><Relationship Id="rId7" Target="/xl/worksheets/first.xml"/></Relationships>',
		'xl/worksheets/first.xml': SHEET(rows),
		...(strings !== '' && { 'xl/sharedStrings.xml': `<sst>${strings}</sst>` }),
	};
	return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

describe('a workbook', () => {
	it('is read with shared, inline and formula cells, and its empty rows', () => {
		const strings = '<si><t>name</t></si><si><r><t>a </t></r><r><t>b</t></r><rPh><t>guide</t></rPh></si>';
		const { rows, problems } = readXlsx(
			workbook(
				'<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="4"><c r="A4" t="s"><v>1</v></c><c r="C4" t="inlineStr"><is><t>x_x000D_</t></is></c><c r="D4" t="str"><f>A1&amp;A2</f><v>stored</v></c><c r="E4"><v>1.5</v></c><c r="F4" t="b"><v>1</v></c></row>',
				strings,
			),
		);
		assert.deepEqual(
			{ rows, problems },
			{
				rows: [
					{ cells: ['name'], line: 1 },
					{ cells: ['a b', '', 'x\r', 'stored', '1.5', 'TRUE'], line: 4 },
				],
				problems: [],
			},
		);
	});
	it('costs nothing for a cell at its end', () => {
		const { rows, problems } = readXlsx(
			workbook(
				'<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
			),
		);
		assert.deepEqual([rows, problems.map(({ code }) => code)], [[], ['tooMany']]);
	});
	it('has a limited number of cells, with the empty ones before others', function () {
		this.timeout(60_000);
		const row = '<row><c r="SF1"><v>1</v></c></row>';
		const read = (count: number) => readXlsx(workbook(row.repeat(count)));
		assert.equal(read(10).rows[9]?.cells.length, 500);
		assert.deepEqual(read(MAX_CELLS / 500 + 1).problems.map(({ code }) => code), ['tooMany']);
	});
	const first = Buffer.from('xl/worksheets/first.xml');
	/** Returns a workbook with other data for its first sheet. Its directory keeps the small size, except for that of the data. */
	const withSheet = (packed: Uint8Array, method: 'stored' | 'deflated') => {
		const zip = Buffer.from(workbook(''));
		const local = zip.indexOf(first) - 30;
		const directory = zip.lastIndexOf(first) - 46;
		const start = local + 30 + first.length + zip.readUInt16LE(local + 28);
		const before = zip.readUInt32LE(directory + 20);
		const shift = packed.length - before;
		const whole = Buffer.concat([zip.subarray(0, start), packed, zip.subarray(start + before)]);
		whole.writeUInt16LE(method === 'stored' ? 0 : 8, directory + shift + 10);
		whole.writeUInt32LE(packed.length, directory + shift + 20);
		const end = whole.length - 22;
		whole.writeUInt32LE(whole.readUInt32LE(end + 16) + shift, end + 16);
		return whole;
	};
	it('is not unpacked beyond a limit, whatever size it states', () => {
		const size = 2_000_000;
		const packed = deflateRawSync(Buffer.alloc(size), { level: 1 });
		assert.ok(packed.length < size / 100);
		const bomb = withSheet(packed, 'deflated');
		assert.equal(unpack(bomb, size)(String(first))?.length, size);
		assert.throws(() => unpack(bomb, size - 1)(String(first)), { code: 'tooLong' });
	});
	it('is not read beyond the limit of unpacked bytes', () => {
		const whole = withSheet(Buffer.alloc(MAX_UNPACKED_BYTES + 1), 'stored');
		assert.deepEqual(readXlsx(whole).problems.map(({ code }) => code), ['tooLong']);
	}).timeout(60_000);
	const compound = (...texts: readonly string[]) =>
		Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), ...texts.map(text => Buffer.from(text, 'utf16le'))]);
	const damaged = Buffer.from(workbook('<row r="1"/>'));
	damaged.fill(0xFF, damaged.indexOf('xl/worksheets/first.xml') + 23, damaged.indexOf('xl/worksheets/first.xml') + 60);
	const locked = Buffer.from(workbook(''));
	locked.writeUInt16LE(1, locked.indexOf(Buffer.from('504B0102', 'hex')) + 8);
	for (const [what, bytes, code, detail] of [
		['nothing', new Uint8Array(), 'otherWorkbook', ''],
		['text', strToU8('name\nx'), 'otherWorkbook', ''],
		['a torn archive', workbook('').subarray(0, 300), 'truncated', ''],
		['an archive of other files', zipSync({ a: strToU8('b') }), 'otherWorkbook', ''],
		['a text of LibreOffice', zipSync({ 'content.xml': strToU8('<x/>') }), 'otherWorkbook', '.odt'],
		['an encrypted spreadsheet of LibreOffice', zipSync({ 'content.xml': strToU8('x'), 'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>') }), 'encrypted', ''],
		['a binary workbook', zipSync({ 'xl/workbook.bin': strToU8('x') }), 'otherWorkbook', '.xlsb'],
		['an old workbook', compound('Workbook'), 'otherWorkbook', '.xls'],
		['a workbook with a password', compound('EncryptionInfo', 'EncryptedPackage'), 'encrypted', ''],
		['an archive with a password', locked, 'encrypted', ''],
		['a workbook without its sheet', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'damaged', ''],
		['a damaged workbook', damaged, 'damaged', ''],
		['a workbook with broken XML', workbook('<row><c>'), 'damaged', ''],
	] as const) {
		it(`is not read from ${what}, and says why`, () =>
			assert.deepEqual(readXlsx(bytes), { rows: [], problems: [{ code, detail }] }));
	}
});

describe('a table', () => {
	it('reports a quotation mark that is never closed, with its line', () =>
		assert.deepEqual(readCsv('a,b\nc,"d\ne\n', ',').problems, [{ code: 'unclosedQuote', detail: '', line: 2 }]));
	it('keeps the lines of rows after cells with line ends', () =>
		assert.deepEqual(readCsv('a\r\n"b\nc"\rd', ',').rows.map(({ line }) => line), [1, 2, 4]));
	it('takes names that objects have for what they are', () => {
		const { base } = readTable(readCsv('name,__proto__,constructor\n__proto__,x,y\nconstructor,,\n', ','), 'en');
		assert.deepEqual([...made(base).dossier.entries.keys()], ['proto', 'constructor_']);
	});
	it('has no cell that a spreadsheet runs, and is read back as it was', () => {
		for (const formula of ['=1+1', '+1', '-1', '@a', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠a', '\'=1']) {
			assert.equal(safeCell(formula), `'${formula}`);
			assert.equal(fromSafeCell(safeCell(formula)), formula);
		}
	});
	it('understands headings as people write them', () => {
		const { base, problems } = readTable(
			readCsv('ID;Term (FR);definition_en;Synonyms;de\nx;Fonds;A fund.;Kasse|Topf;Kasse\n'.replaceAll(';', ','), ','),
			'fr',
		);
		assert.deepEqual(problems, []);
		assert.deepEqual(base.concepts[0]?.terms, [
			{ text: 'Fonds', language: 'fr', role: 'preferred' },
			{ text: 'Kasse', language: 'fr', role: 'variant' },
			{ text: 'Topf', language: 'fr', role: 'variant' },
			{ text: 'Kasse', language: 'de', role: 'preferred' },
		]);
	});
});

describe('XML', () => {
	for (const [what, xml, code] of [
		['entities', '<!DOCTYPE tbx [<!ENTITY a "b">]><tbx>&a;</tbx>', 'entities'],
		['external entities', '<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tbx>&a;</tbx>', 'entities'],
		['unknown entities', '<tbx>&nbsp;</tbx>', 'syntax'],
		['depth', `<tbx>${'<p>'.repeat(20_000)}`, 'tooDeep'],
	] as const) {
		it(`is not read with ${what}`, () => assert.deepEqual(readTbx(xml, 'en').problems.map(problem => problem.code), [code]));
	}
	it('keeps what is complete before a mistake', () => {
		const entry = '<conceptEntry id="a"><langSec xml:lang="en"><termSec><term>Fund</term></termSec></langSec></conceptEntry>';
		const { base, problems } = readTbx(`<tbx><text><body>${entry}\n<conceptEntry></tbx>`, 'en');
		assert.deepEqual(
			[base.concepts.filter(({ terms }) => terms.length > 0).length, problems.map(({ code, line }) => [code, line])],
			[1, [['syntax', 2]]],
		);
	});
});

describe('RDF', () => {
	it('says where Turtle is wrong', () => {
		const read = readTurtle('@prefix a: <b> .\n\na:b a:c .');
		assert.equal('problem' in read ? read.problem.line : 0, 3);
	});
	for (const [where, json] of [
		['nodes', `${'['.repeat(100)}${']'.repeat(100)}`],
		['values', `{"http://a":${'['.repeat(100)}${']'.repeat(100)}}`],
	] as const) {
		it(`is not read from JSON-LD with deep ${where}, and says why`, () =>
			assert.deepEqual(readJsonLd(json), { problem: { code: 'tooDeep', detail: String(MAX_NESTING) } }));
	}
	it('is not read if it has too many statements, and says why', () => {
		const tooMany = { problem: { code: 'tooMany', detail: '2' } };
		assert.deepEqual(readJsonLd('{"http://a":[1,2,3]}', 2), tooMany);
		assert.deepEqual(readTurtle('<a> <b> 1, 2, 3 .', 2), tooMany);
		assert.ok('graph' in readJsonLd('{"http://a":[1,2]}', 2));
		assert.ok('graph' in readTurtle('<a> <b> 1, 2 .', 2));
	});
	it('takes names that objects have for what they are', () =>
		assert.ok(
			'graph' in readJsonLd('{"@context":{"__proto__":"http://a","constructor":"@id"},"__proto__":{"a":1},"constructor":"x"}'),
		));
});

describe('any file', function () {
	this.timeout(120_000);
	const base = canonical({
		concepts: [
			{
				id: 'a',
				terms: [
					{ text: 'Fund', language: 'en', role: 'preferred' },
					{ text: 'UNF', language: 'en', role: 'acronym' },
					{ text: 'Fond', language: 'en', role: 'discouraged' },
				],
				gloss: { en: 'x' },
				definition: { fr: 'y' },
				links: [{ type: 'related', to: 'b' }],
			},
			{ id: 'b', terms: [{ text: 'Office', language: 'en', role: 'preferred' }], gloss: {}, definition: {}, links: [] },
		],
	});
	for (const format of TERM_FORMATS.filter(({ read, write }) => read && write)) {
		it(`that was ${format.name} gives a valid dossier or problems`, () => {
			const content = writtenTerms(format.name, { ...base, id: 'x' });
			const text = typeof content === 'string' ? content : assert.fail();
			const piece = fc.oneof(
				fc.constantFrom(
					'"',
					'\n',
					'<',
					'>',
					'{',
					'}',
					'[',
					']',
					',',
					':',
					'@',
					'\\',
					'&',
					'xml:lang="constructor"',
					'__proto__',
					'-',
					'\u0000',
					'\u2028',
					'\uFEFF',
					'\uD800',
					'#',
				),
				fc.string({ maxLength: 3 }),
			);
			fc.assert(
				fc.property(fc.array(fc.tuple(fc.nat(text.length), fc.nat(5), piece), { minLength: 1, maxLength: 6 }), changes => {
					const changed = changes.reduce((all, [at, length, put]) => all.slice(0, at) + put + all.slice(at + length), text);
					const { base: read, problems } = readAs(format, changed);
					made(read);
					assert.ok(read.concepts.length > 0 || problems.length > 0);
				}),
				{ seed: 11, numRuns: runs(50) },
			);
		});
	}
});
