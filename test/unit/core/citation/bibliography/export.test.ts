import assert from 'node:assert/strict';
import { load } from 'js-yaml';
import { protectCase } from '../../../../../src/core/citation/bibliography/bib/protectCase';
import { toCslJson } from '../../../../../src/core/citation/bibliography/cslJson/cslJson';
import { addressMarkdown, yamlMarkdown } from '../../../../../src/core/citation/bibliography/cslYaml/yamlMarkdown';
import { EXPORT_FORMATS, exportItems, type ExportFormat } from '../../../../../src/core/citation/bibliography/exportItems';
import type { BibliographyItem } from '../../../../../src/core/citation/bibliography/items/item';
import { dateOf } from '../../../../../src/core/csl/cslDate';
import { printEdtf } from '../../../../../src/core/date/edtf';
import type { CslItem } from '../../../../../src/core/dossier/model';
import { runs } from '../../../../support/core/budget';
import { randomItem } from '../../../../support/core/citation/randomItem';
import { withChance } from '../../../../support/core/random';

const RESOLUTION: CslItem = {
	type: 'legislation',
	title: 'Plan of Action against UNTOC & 50% of {x_1',
	authority: 'General Assembly of Things',
	number: 'A/RES/1/2',
	genre: 'Resolution',
	issued: { 'date-parts': [[2010, 7, 3]] },
	URL: 'https://small.example/a_b?c=%20d',
	accessed: { 'date-parts': [[2020, 1, 2]] },
	language: 'en-GB',
};

function write(csl: CslItem, format: ExportFormat) {
	return exportItems([{ key: 'small_plan', csl }], format);
}

function lines(csl: CslItem, format: ExportFormat): readonly string[] {
	return write(csl, format).text.trimEnd().split(/\r?\n/).map(line => line.trim());
}

describe('an item in biblatex', () => {
	it('has its institution in braces, protected names and escaped characters', () => assert.deepEqual(lines(RESOLUTION, 'biblatex'), [
		'@legislation{small_plan,',
		'author = {{General Assembly of Things}},',
		'title = {Plan of {Action} against {UNTOC} \\& 50\\% of \\textbraceleft{}x\\_1},',
		'number = {A/RES/1/2},', 'type = {Resolution},', 'date = {2010-07-03},', 'urldate = {2020-01-02},',
		'url = {https://small.example/a_b?c=%20d},', 'langid = {british},', '}',
	]));
	const types: readonly (readonly [string, string])[] = [
		['treaty', 'legal'],
		['legislation', 'legislation'],
		['report', 'report'],
		['webpage', 'online'],
		['article-newspaper', 'article'],
		['speech', 'misc'],
		['constructor', 'misc'],
	];
	for (const [type, entry] of types) {
		it(`is @${entry} for a ${type}`, () => assert.match(lines({ type, title: 'T' }, 'biblatex')[0] ?? '', new RegExp(`^@${entry}\\{`)));
	}
	it('keeps Unicode and CSL tags', () =>
		assert.match(write({ type: 'book', title: 'Été <i>vu</i> d’ici' }, 'biblatex').text, /title = \{Été \\textit\{vu\} d’ici\}/));
	it('has the parts of personal names', () =>
		assert.match(
			write(
				{
					type: 'book',
					title: 'T',
					author: [{ family: 'Berg', 'non-dropping-particle': 'van', given: 'Zoë', suffix: 'Jr' }, { literal: 'A and B' }],
				},
				'biblatex',
			).text,
			/author = \{van Berg, Jr, Zoë and \{A and B\}\}/,
		));
	it('has the newspaper of an article as its journal', () =>
		assert.match(
			write({ type: 'article-newspaper', title: 'T', publisher: 'P' }, 'biblatex').text,
			/journaltitle = \{P\}[^]*entrysubtype = \{newspaper\}/,
		));
	it('has no URL that starts a command', () =>
		assert.match(
			write({ type: 'webpage', title: 'T', URL: 'https://a.example/{x}\\y z' }, 'biblatex').text,
			/url = \{https:\/\/a\.example\/%7Bx%7D%5Cy%20z\}/,
		));
});

describe('an item in CSL-JSON', () => {
	const written = (csl: object) => toCslJson({ key: 'k', csl: { type: 'book', ...csl } as CslItem });

	it('keeps a type that the schema does not define next to existing custom fields', () =>
		assert.deepEqual(written({ type: 'podcast', custom: { adopted: '2000-11-15' } }), {
			id: 'k',
			type: 'document',
			custom: { adopted: '2000-11-15', type: 'podcast' },
		}));
	it('keeps values that the schema does not accept', () =>
		assert.deepEqual(written({ title: ['T'], author: [{ name: 'A' }], issued: 2020, categories: ['a', 1], ownField: 'x' }), {
			id: 'k',
			type: 'book',
			custom: { title: ['T'], author: [{ name: 'A' }], issued: 2020, categories: ['a', 1], ownField: 'x' },
		}));
	it('has values that the schema accepts, and its key as id', () =>
		assert.deepEqual(
			written({
				id: 'other',
				volume: 2,
				author: [{ family: 'A', 'comma-suffix': true }],
				issued: { raw: '2020' },
				categories: ['a'],
				note: undefined,
			}),
			{
				id: 'k',
				type: 'book',
				volume: 2,
				author: [{ family: 'A', 'comma-suffix': true }],
				issued: { raw: '2020' },
				categories: ['a'],
			},
		));
	for (const [date, expected] of [
		['2020-10-16', { 'date-parts': [[2020, 10, 16]] }],
		[
			'2020-10-12/2020-10-16',
			{
				'date-parts': [
					[2020, 10, 12],
					[2020, 10, 16],
				],
			},
		],
		['2020-10~', { 'date-parts': [[2020, 10]], circa: true }],
		['2020-10-16?', { raw: '2020-10-16?' }],
		['2019/..', { raw: '2019/..' }],
		['one day', { raw: 'one day' }],
	] as const) {
		it(`has the date ${date} as ${JSON.stringify(expected)}`, () => assert.deepEqual(written({ issued: date })['issued'], expected));
	}
	it('has a field named like a property of Object.prototype', () => {
		const { custom } = toCslJson({ key: 'k', csl: JSON.parse('{"type":"book","__proto__":"x"}') as CslItem });
		assert.equal(JSON.stringify(custom), '{"__proto__":"x"}');
	});
});

describe('an item in BibTeX', () => {
	it('is ASCII, with year, month and day', () => {
		const { text, lost } = write(
			{ type: 'report', title: 'Übung in Łódź – “x”', publisher: 'Bureau', issued: { 'date-parts': [[2020, 10, 5]] } },
			'bibtex',
		);
		assert.match(text, /^@techreport/);
		assert.match(text, /title = \{\{\\"\{U\}\}bung in \{\{\\L\}\{\\'\{o\}\}d\{\\'\{z\}\}\} -- ``x''\}/);
		assert.match(text, /year = \{2020\},\n {2}month = oct,\n {2}day = \{5\}/);
		assert.deepEqual(lost, []);
	});
	it('reports what it cannot represent', () =>
		assert.deepEqual(
			write(
				{ type: 'book', title: '書', issued: { 'date-parts': [[2019], [2020]] }, jurisdiction: 'BE', 'title-short': 'S' },
				'bibtex',
			).lost.map(({ field, reason }) => `${field}: ${reason}`),
			['title: characters', 'issued: precision', 'jurisdiction: field', 'title-short: field'],
		));
});

describe('an item in RIS', () => {
	it('starts with its type, ends with ER, and has one value per line', () => assert.equal(write(RESOLUTION, 'ris').text, [
		'TY  - STAT', 'AU  - General Assembly of Things,', 'TI  - Plan of Action against UNTOC & 50% of {x_1', 'M3  - Resolution', 'M1  - A/RES/1/2',
		'UR  - https://small.example/a_b?c=%20d', 'LA  - en-GB', 'PY  - 2010', 'DA  - 2010/07/03/', 'Y2  - 2020/01/02/', 'ID  - small_plan', 'ER  - ', '',
	].join('\r\n')));
	it('has the directors of a film as its names, and the authors of another recording', () => {
		const first = (csl: CslItem) => write(csl, 'ris').text.split('\r\n').slice(0, 2);
		const names = [{ family: 'Doe', given: 'Ann' }];
		assert.deepEqual(first({ type: 'motion_picture', director: names }), ['TY  - MPCT', 'AU  - Doe, Ann']);
		assert.deepEqual(first({ type: 'motion_picture', author: names, director: [] }), ['TY  - VIDEO', 'AU  - Doe, Ann']);
	});
	it('is not broken by a line ending in a value', () =>
		assert.equal(write({ type: 'book', title: 'a\nER  - \nb', note: '' }, 'ris').text.split('\r\n')[1], 'TI  - a ER - b'));
});

describe('dates of any precision', () => {
	const cases: readonly (readonly [unknown, string])[] = [
		[{ 'date-parts': [[2020]] }, '2020'],
		[{ 'date-parts': [['2020', '3']] }, '2020-03'],
		[{ 'date-parts': [[2020, 3, 4]] }, '2020-03-04'],
		[{ 'date-parts': [[2020, 3], [2021]] }, '2020-03/2021'],
		[{ 'date-parts': [[2020]], circa: true }, '2020~'],
		[{ 'date-parts': [[2020]], season: 2 }, '2020-22'],
		['2020-10/..', '2020-10/..'],
		['1999?', '1999?'],
		[{ raw: '2001-02-03' }, '2001-02-03'],
		[{ 'date-parts': [[-50]] }, '-0050'],
	];
	for (const [value, edtf] of cases) {
		it(`reads ${JSON.stringify(value)}`, () => {
			const date = dateOf({ type: 'book', issued: value }, 'issued');
			assert.equal(date && printEdtf(date), edtf);
		});
	}
	it('returns undefined if there is none', () => {
		for (const issued of [
			undefined,
			null,
			3,
			'',
			'soon',
			{},
			{ 'date-parts': [] },
			{ 'date-parts': [[]] },
			{ 'date-parts': [[null]] },
		]) {
			assert.equal(dateOf({ type: 'book', issued }, 'issued'), undefined);
		}
	});
});

describe('words with capitals in titles', () => {
	const cases: readonly (readonly [string, string])[] = [
		['The work of the UN', 'The work of the {UN}'],
		['UNTOC in use', '{UNTOC} in use'],
		['Notes on <i>Old Town</i>', 'Notes on <i>{Old Town}</i>'],
		['McDonald and Others', '{McDonald} and {Others}'],
		['a “Page”', 'a “{Page}”'],
		['plain words', 'plain words'],
		['Rules of the U.S., as in “R&D”/UN-', 'Rules of the {U.S}., as in “{R&D}”/{UN}-'],
	];
	for (const [title, expected] of cases) {
		it(`are protected in ${title}`, () =>
			assert.equal(protectCase(title).replaceAll('<span class="nocase">', '{').replaceAll('</span>', '}'), expected));
	}
});

describe('any item', () => {
	const items: BibliographyItem[] = [];
	withChance('any item', runs(30), chance => items.push(randomItem(chance)));
	/** Converts a CSL-JSON item back: fields that CSL does not define are under `custom` there. */
	const fromCslJson = ({ id, custom, ...fields }: Readonly<Record<string, unknown>>) => ({
		key: id,
		csl: { ...fields, ...(custom as object | undefined) },
	});
	it('is unchanged after a round trip through CSL-JSON', () => {
		for (const item of items) {
			assert.deepEqual(fromCslJson(JSON.parse(JSON.stringify(toCslJson(item))) as Readonly<Record<string, unknown>>), item);
		}
	});
	/** Strings are Markdown in YAML. */
	const asMarkdown = (value: unknown): unknown => {
		if (typeof value === 'string') {
			return yamlMarkdown(value);
		}
		if (Array.isArray(value)) {
			return value.map(asMarkdown);
		}
		return typeof value !== 'object'
			? value
			: Object.fromEntries(Object.entries(value ?? {}).map(([name, member]) => [name, variableAsMarkdown(name, member)]));
	};
	const variableAsMarkdown = (name: string, value: unknown): unknown => {
		if (['id', 'type', 'language', 'custom'].includes(name)) {
			return value;
		}
		return ['DOI', 'URL'].includes(name) ? addressMarkdown(String(value)) : asMarkdown(value);
	};
	it('is the same in YAML, as Markdown', () => {
		for (const item of items) {
			assert.deepEqual(
				(load(exportItems([item], 'cslYaml').text) as { references: unknown }).references,
				asMarkdown(JSON.parse(exportItems([item], 'cslJson').text)),
			);
		}
	});
	it('has balanced braces in .bib files, and no field twice', () => {
		for (const item of items) {
			for (const format of ['bibtex', 'biblatex'] as const) {
				const { text } = exportItems([item], format);
				assert.equal(text.replace(/[^{]/g, '').length, text.replace(/[^}]/g, '').length, text);
			}
		}
	});
	it('has every variable that a format cannot represent reported', () => {
		for (const format of EXPORT_FORMATS) {
			const { lost } = exportItems([{ key: 'k', csl: { type: 'book', title: 'T', dimensions: '3 m' } }], format);
			assert.deepEqual(lost.map(({ field }) => field), format.startsWith('csl') ? [] : ['dimensions']);
		}
	});
});
