import assert from 'node:assert/strict';
import { addToBibliography } from '../../../../../src/core/citation/bibliography/addToBibliography';
import { exportItems, type ExportFormat } from '../../../../../src/core/citation/bibliography/exportItems';
import { formatIn, libraryFormatOf, type LibraryFormat } from '../../../../../src/core/citation/bibliography/file/format';
import { libraryItemsInSteps } from '../../../../../src/core/citation/bibliography/readLibraryFile';
import type { CslItem } from '../../../../../src/core/dossier/model';
import { MAX_MACRO_LENGTH } from '../../../../../src/core/limits';
import { complete } from '../../../../../src/core/steps/steps';
import { runs } from '../../../../support/core/budget';
import { coreGrowth } from '../../../../support/core/growth/coreGrowth';
import { withChance } from '../../../../support/core/random';

const read = (text: string, format: LibraryFormat) => complete(libraryItemsInSteps(text, format));
const items = (text: string, format: LibraryFormat) => read(text, format).items.map(({ key, csl }) => [key, csl]);

const ARTICLE: CslItem = {
	type: 'article-journal', title: 'On UNTOC & its Łódź “review”', author: [{ family: 'Berg', given: 'Zoë', 'non-dropping-particle': 'van' }, { literal: 'Office on Drugs, and Crime' }],
	'container-title': 'Journal of Crime', volume: '12', issue: '3', page: '10-20', DOI: '10.1000/a_b(1)', URL: 'https://a.example/x_y?z=%20', issued: { 'date-parts': [[2020, 10, 16]] },
	accessed: { 'date-parts': [[2021, 1, 2]] }, language: 'en-GB', 'publisher': 'Press', note: 'A note: with 50% {braces}',
};

describe('a record that was written is read back', () => {
	const formats: readonly (readonly [ExportFormat, LibraryFormat])[] = [['biblatex', 'bib'], ['bibtex', 'bib'], ['cslJson', 'cslJson'], ['cslYaml', 'cslYaml'], ['hayagriva', 'hayagriva'], ['ris', 'ris']];
	for (const [written, format] of formats) {
		it(`from ${written}`, () => {
			const { text } = exportItems([{ key: 'k1', csl: ARTICLE }], written);
			const [item] = read(text, format).items;
			assert.deepEqual(read(text, format).problems, []);
			const plain = (csl: CslItem | undefined): unknown => JSON.parse(JSON.stringify(csl ?? null, (name, value: unknown) => (name === 'non-dropping-particle' && format === 'ris' ? undefined : value)));
			if (format === 'ris') {
				assert.equal(item?.csl.title, ARTICLE.title);
				assert.deepEqual(item?.csl['issued'], ARTICLE['issued']);
				assert.equal(item?.csl['DOI'], ARTICLE['DOI']);
				assert.equal(Object.keys(ARTICLE).every(field => item?.csl[field] !== undefined), true, JSON.stringify(item));
			} else {
				assert.deepEqual(plain(item?.csl), plain(ARTICLE));
			}
		});
	}
	it('for every kind of source', () => {
		for (const type of ['book', 'chapter', 'report', 'thesis', 'webpage', 'article-newspaper', 'paper-conference', 'legal_case', 'legislation', 'post-weblog']) {
			const csl: CslItem = { type, title: 'Title', author: [{ family: 'Doe', given: 'Ann' }], 'container-title': 'Container', issued: { 'date-parts': [[1999]] }, URL: 'https://a.example' };
			for (const [written, format] of [['cslJson', 'cslJson'], ['cslYaml', 'cslYaml'], ['hayagriva', 'hayagriva'], ['ris', 'ris']] as const) {
				const [item] = read(exportItems([{ key: 'k', csl }], written).text, format).items;
				assert.equal(item?.csl.type === 'legislation' || item?.csl.type === type || (type === 'book' && item?.csl.type === 'book'), true, `${type} in ${written}: ${item?.csl.type}`);
			}
		}
	});
});

describe('a .bib file as users have it', () => {
	it('has its macros, accents, cross-references and names resolved', () => assert.deepEqual(items(`@string{jc = "Journal of " # {Crime}}
@inproceedings(a, author = "G{\\"o}del, Kurt and {Den Haag Institute} and Jean de la Fontaine and others", title = {On {UNTOC} \\emph{and} H\\textsubscript{2}O -- \`\`x'' \\& more},
 crossref = {p}, pages = "1--2", month = oct, year = 2020, note = {See zotero://select/library/items/ABCD1234}, file = {Full Text:papers/a\\:b.pdf:application/pdf;Snapshot:x.html:text/html})
@proceedings{p, title = {Proceedings}, publisher = jc, isbn = {1-2}, date = {1999}}`, 'bib'), [
		['a', {
			type: 'paper-conference', title: 'On UNTOC <i>and</i> H<sub>2</sub>O – “x” & more', 'container-title': 'Proceedings', publisher: 'Journal of Crime', ISBN: '1-2',
			note: 'See zotero://select/library/items/ABCD1234', page: '1-2', issued: { 'date-parts': [[2020, 10]] },
			author: [{ family: 'Gödel', given: 'Kurt' }, { literal: 'Den Haag Institute' }, { family: 'Fontaine', given: 'Jean', 'non-dropping-particle': 'de la' }, { literal: 'others' }],
		}],
		['p', { type: 'book', title: 'Proceedings', publisher: 'Journal of Crime', ISBN: '1-2', issued: { 'date-parts': [[1999]] } }],
	]));
	it('has abbreviated journals, article numbers, addresses in howpublished, and types that the genre or number tells', () => {
		const parsed = (text: string) => items(text, 'bib').map(([, csl]) => csl);
		assert.deepEqual(parsed(`@article{a, journal = {Journal of Crime}, shortjournal = {J. Crime}, eid = {e12}, pubstate = {inpress}}
@misc{b, howpublished = {\\url{https://a.example/x\\_y}}}
@misc{c, howpublished = {Leaflet}, url = {https://a.example}}
@incollection{d, booktitle = {Book}, booksubtitle = {A Story}, bookauthor = {Doe, Ann}}
@book{e, number = {E.21.XI.8}}
@book{f, number = {12}, series = {Studies}}
@misc{g, type = {Conference session}, eventtitle = {Meeting}}
@misc{h, type = {Interview}}
@legislation{i, number = {H.R. 1100}}
@patent{j, organization = {Patent Office}}`), [
			{ type: 'article-journal', 'container-title': 'Journal of Crime', 'container-title-short': 'J. Crime', page: 'e12', status: 'in press' },
			{ type: 'document', URL: 'https://a.example/x_y' },
			{ type: 'document', publisher: 'Leaflet', URL: 'https://a.example' },
			{ type: 'chapter', 'container-title': 'Book: A Story', 'container-author': [{ family: 'Doe', given: 'Ann' }] },
			{ type: 'book', number: 'E.21.XI.8' },
			{ type: 'book', 'collection-number': '12', 'collection-title': 'Studies' },
			{ type: 'speech', 'event-title': 'Meeting', genre: 'Conference session' },
			{ type: 'interview' },
			{ type: 'bill', number: 'H.R. 1100' },
			{ type: 'patent', authority: 'Patent Office' },
		]);
	});
	for (const [name, expected] of [
		['Smith, John, Jr.', { family: 'Smith', given: 'John', suffix: 'Jr.' }],
		['International Court of Justice', { literal: 'International Court of Justice' }],
		['Amnesty International', { literal: 'Amnesty International' }],
		['Jane Court', { family: 'Court', given: 'Jane' }],
		['et al.', { literal: 'others' }],
	] as const) {
		it(`has the name ${name}`, () => assert.deepEqual(read(`@misc{a, author = {${name}}}`, 'bib').items.map(({ csl }) => csl['author']), [[expected]]));
	}
	it('keeps the user’s links', () => assert.deepEqual(
		read('@book{a, title={T}, note = {zotero://select/groups/12/items/ABCD1234}, file = {Full Text:papers/a.pdf:application/pdf}}\n@book{b, title={T}, note={zotero://select/items/../../x}, file={a.html}}', 'bib').items.map(({ links }) => links),
		[{ zotero: 'zotero://select/groups/12/items/ABCD1234', file: 'papers/a.pdf' }, {}],
	));
	it('returns what can be read, and reports the rest', () => {
		const { items: found, problems } = read('@book{a, title = {A}}\n@book{b, title = {B\n@book{c, title = {C}}\n', 'bib');
		assert.deepEqual(found.map(({ key }) => key), ['a', 'c']);
		assert.deepEqual(problems.map(({ offset }) => offset), [39]);
	});
});

describe('a .bib file from a catalogue, Google Scholar or biblatex-apa', () => {
	const one = (text: string) => read(text, 'bib').items[0]?.csl ?? {};
	const cases: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
		['names in a title in headline style that are in braces', '@book{k, title = {A New Companion to {Malory}}}', { type: 'book', title: 'A New Companion to <span class="nocase">Malory</span>' }],
		['a title of which all words with a capital are in braces', '@book{k, title = {The {Structure} of {Scientific} {Revolutions}}}', { type: 'book', title: 'The Structure of Scientific Revolutions' }],
		['the years of a life and the marks of a card', '@book{k, author = {Shaw, Malcolm N., 1947-}, year = {c2017.}}', { type: 'book', author: [{ family: 'Shaw', given: 'Malcolm N.' }], issued: { 'date-parts': [[2017]] } }],
		['a body without braces', '@book{k, author = {World Health Organization and Jane Court}}', { type: 'book', author: [{ literal: 'World Health Organization' }, { family: 'Court', given: 'Jane' }] }],
		['names with named parts', '@book{k, author = {family=Hua, given=Linfu}}', { type: 'book', author: [{ family: 'Hua', given: 'Linfu' }] }],
		['a part of a book that has no other title', '@inbook{k, title = {The Book}, chapter = 2}', { type: 'book', title: 'The Book', 'chapter-number': '2' }],
		['a preprint', '@misc{k, title = {On x}, eprint = {1810.04805}, archiveprefix = {arXiv}}', { type: 'document', title: 'On x', publisher: 'arXiv', URL: 'https://arxiv.org/abs/1810.04805', number: '1810.04805' }],
		['the university of a thesis and its database', '@phdthesis{k, title = {On x}, institution = {U}, publisher = {ProQuest}}', { type: 'thesis', title: 'On x', publisher: 'U', archive: 'ProQuest', genre: 'PhD thesis' }],
		['the kind and the makers of a recording', '@audio{k, title = {Hidden Brain}, entrysubtype = {podcast}, author = {Vedantam, S.}, author+an:role = {1=host}}', { type: 'song', title: 'Hidden Brain', host: [{ family: 'Vedantam', given: 'S.' }], genre: 'Audio podcast' }],
	];
	for (const [name, text, expected] of cases) {
		it(`is read with ${name}`, () => assert.deepEqual(one(text), expected));
	}
	it('gives a part the title and subtitle of its book', () =>
		assert.deepEqual(
			one('@incollection{k, title = {Part}, crossref = {b}}\n@book{b, title = {Book}, subtitle = {A History}}'),
			{ type: 'chapter', title: 'Part', 'container-title': 'Book: A History' },
		));
});

describe('a RIS file as users have it', () => {
	it('gets generated keys, unfolded lines and names of institutions', () => assert.deepEqual(items(
		'TY  - JOUR\r\nAU  - Doe, Ann, Jr.\r\nAU  - Small Office,\r\nTI  - A title that\r\ngoes on\r\nJO  - Journal\r\nPY  - 2019///\r\nSP  - 1\r\nEP  - 9\r\nDO  - https://doi.org/10.1/2\r\nER  - \r\n\r\nTY  - BOOK\r\nA1  - Doe, Ann\r\nT1  - Book\r\nY1  - 2019\r\nSN  - 978\r\nER  -\r\n', 'ris'), [
		['doe2019', {
			type: 'article-journal', title: 'A title that goes on', 'container-title': 'Journal', DOI: '10.1/2', page: '1-9', issued: { 'date-parts': [[2019]] },
			author: [{ family: 'Doe', given: 'Ann', suffix: 'Jr.' }, { literal: 'Small Office' }],
		}],
		['doe2019_2', { type: 'book', title: 'Book', ISBN: '978', author: [{ family: 'Doe', given: 'Ann' }], issued: { 'date-parts': [[2019]] } }],
	]));
	it('has institutions with commas in their names, abbreviated journals, sections and the year of the original', () => assert.deepEqual(items([
		'TY  - JOUR', 'AU  - National Heart, Lung, and Blood Institute', 'AU  - Ministry of Justice, Department of Prisons', 'AU  - King, M. L., Jr.', 'AU  - Fairfax, Jr., Roger A.', 'AU  - Court of Appeals, Ninth Circuit', 'T2  - Journal of Crime', 'J2  - J. Crime', 'OP  - 1990', 'ER  - ',
		'TY  - STAT', 'SE  - 12', 'ER  - ', 'TY  - PAT', 'A2  - Patent Office', 'ER  - ', 'TY  - JOUR', 'J2  - J. Crime', 'ER  - ',
	].join('\n'), 'ris').map(([, csl]) => csl), [
		{
			type: 'article-journal', 'container-title': 'Journal of Crime', 'container-title-short': 'J. Crime', 'original-date': { 'date-parts': [[1990]] },
			author: [{ literal: 'National Heart, Lung, and Blood Institute' }, { literal: 'Ministry of Justice, Department of Prisons' }, { family: 'King', given: 'M. L.', suffix: 'Jr.' }, { family: 'Fairfax', given: 'Roger A.', suffix: 'Jr.' }, { literal: 'Court of Appeals, Ninth Circuit' }],
		},
		{ type: 'legislation', section: '12' }, { type: 'patent', authority: 'Patent Office' }, { type: 'article-journal', 'container-title': 'J. Crime' },
	]));
	for (const [line, expected] of [
		['Smith, Jr., John', [{ family: 'Smith', given: 'John', suffix: 'Jr.' }]],
		['Smith, John, Jr.', [{ family: 'Smith', given: 'John', suffix: 'Jr.' }]],
		['Smith, John; Jones, Karl', [{ family: 'Smith', given: 'John' }, { family: 'Jones', given: 'Karl' }]],
		['Smith, J. and Jones, K.', [{ family: 'Smith', given: 'J.' }, { family: 'Jones', given: 'K.' }]],
		['Smith, J., et al.', [{ family: 'Smith', given: 'J.' }, { literal: 'others' }]],
		['and others', [{ literal: 'others' }]],
		['United States, Department of State', [{ literal: 'United States, Department of State' }]],
	] as const) {
		it(`has the names of the line ${line}`, () => assert.deepEqual(read(`TY  - BOOK\nAU  - ${line}\nER  - \n`, 'ris').items.map(({ csl }) => csl['author']), [expected]));
	}
	it('reports a record without an end, and text outside records', () => {
		assert.deepEqual(read('Here\nTY  - BOOK\nTI  - A\nTY  - BOOK\nTI  - B\nER  - \nTY  - BOOK\n', 'ris').problems.map(({ code, offset }) => [code, offset]), [['expected', 0], ['expected', 5], ['expected', 50]]);
	});
});

describe('a Hayagriva file as users have it', () => {
	it('has parents, persons as mappings and strings in braces', () => assert.deepEqual(items(`# Mine
kinetics:
    type: Article
    title: "{Kinetics} of a \\\\{thing\\\\}"
    author: ["Doan, T. D.", "von der Leyen, Ursula", UNICEF]
    serial-number:
        doi: "10.1103/X"
    page-range: 1-9
    date: ~2020-10
    parent:
        title: Physical Review B
        volume: 102
        issue: 16
        publisher: { name: American Physical Society, location: New York }
"quoted key":
    type: Web
    url: { value: https://a.example/, date: 2020-11-12 }
    author: { given-name: Gloria, name: Watkins }
`, 'hayagriva'), [
		['kinetics', {
			type: 'article-journal', title: 'Kinetics of a {thing}', 'container-title': 'Physical Review B', volume: '102', issue: '16', page: '1-9', DOI: '10.1103/X', publisher: 'American Physical Society',
			'publisher-place': 'New York', issued: { 'date-parts': [[2020, 10]], circa: true },
			author: [{ family: 'Doan', given: 'T. D.' }, { family: 'Leyen', given: 'Ursula', 'non-dropping-particle': 'von der' }, { literal: 'UNICEF' }],
		}],
		['quoted key', { type: 'webpage', URL: 'https://a.example/', accessed: { 'date-parts': [[2020, 11, 12]] }, author: [{ family: 'Watkins', given: 'Gloria' }] }],
	]));
	it('is added to with its own indentation', () => {
		const before = '# Mine\na:\n    type: Book\n    title: A\n\n# of z\nz:\n    type: Web\n';
		const result = addToBibliography(before, { key: 'm', csl: { type: 'chapter', title: 'T', 'container-title': 'Book', translator: [{ family: 'Doe', given: 'Ann' }] } }, { format: 'hayagriva', dialect: 'biblatex' });
		assert.ok(result.kind === 'add');
		assert.equal(before.slice(0, result.edit.start) + result.edit.text + before.slice(result.edit.end), `${before.trimEnd()}\n\nm:\n    type: chapter\n    title: T\n    parent:\n      type: book\n      title: Book\n    affiliated:\n      - role: translator\n        names: Doe, Ann\n`);
	});
});

describe('YAML', () => {
	const cases: readonly (readonly [string, string])[] = [
		['references:\n- id: a\n', 'cslYaml'], ['references:\n# none\n\n  - id: a\n', 'cslYaml'], ['references: []\n', 'cslYaml'], ['---\nreferences:\n...\n', 'cslYaml'],
		['smith:\n  type: Book\n', 'hayagriva'], ['# x\nsmith: { type: Book }\n', 'hayagriva'], ['references:\n  type: Book\n', 'hayagriva'], ['a:\n  title: A\nreferences:\n- id: b\n', 'cslYaml'],
		['', 'wanted'], ['# nothing yet\n', 'wanted'], ['title: A\n', 'wanted'],
	];
	for (const [text, format] of cases) {
		it(`is ${format} if it contains ${JSON.stringify(text)}`, () => {
			assert.equal(formatIn(text, 'cslYaml', 'hayagriva'), format === 'wanted' ? 'hayagriva' : format);
			assert.equal(formatIn(text, 'cslYaml', 'cslYaml'), format === 'wanted' ? 'cslYaml' : format);
		});
	}
	it('is only distinguished by its contents for YAML file names', () => {
		assert.equal(formatIn('smith:\n', 'bib', 'hayagriva'), 'bib');
		assert.deepEqual(['a.bib', 'a.RIS', 'a.json', 'a.yml', 'a.txt'].map(libraryFormatOf), ['bib', 'ris', 'cslJson', 'cslYaml', undefined]);
	});
});

describe('aliases in YAML', () => {
	/** A list of ten lists of ten, and so on: each level is ten aliases of the one before. */
	const levels = (count: number) => Array.from({ length: count }, (_, level) =>
		`  x${level}: &x${level} [${Array.from({ length: 10 }, () => (level === 0 ? 'y' : `*x${level - 1}`)).join(', ')}]\n`).join('');

	for (const [format, head] of [['cslYaml', 'references:\n- id: a\n  title: A\n'], ['hayagriva', 'a:\n  type: book\n  title: A\n']] as const) {
		const read = (text: string) => complete(libraryItemsInSteps(text, format));
		it(`are followed in ${format}`, () => {
			const { items, problems } = read(`${head}  publisher: &p P\n  note: *p\n${levels(3)}`);
			assert.deepEqual([items.map(({ key, csl }) => [key, csl['publisher']]), problems.filter(({ code }) => code === 'form')], [[['a', 'P']], []]);
		});
		it(`do not make a record of millions of values in ${format}`, () => {
			const { items, problems } = read(head + levels(12));
			assert.deepEqual([items, problems.map(({ code }) => code)], [[], ['form']]);
			assert.deepEqual(read(`${head}  x: &x [*x]\n`).items, []);
		});
	}
});

describe('macros in BibTeX', () => {
	const macros = (levels: number, first: string) => Array.from({ length: levels }, (_, level) =>
		`@string{m${level} = ${level === 0 ? first : Array.from({ length: 10 }, () => `m${level - 1}`).join(' # ')}}\n`).join('');
	const itemsOf = (text: string) => complete(libraryItemsInSteps(text, 'bib')).items;

	it('stand for what they are defined as', () =>
		assert.equal(itemsOf(`${macros(4, '"word "')}@book{a, title = m3 # "end"}\n`)[0]?.csl.title, `${'word '.repeat(1000)}end`));

	it('do not stand for millions of characters, or of nothing', () => {
		for (const first of ['"words "', '""']) {
			const [item, other] = itemsOf(`${macros(8, first)}@book{a, title = m7, note = m7}\n@book{b, title = {B}, publisher = m0}\n`);
			assert.ok(String(item?.csl.title ?? '').length <= MAX_MACRO_LENGTH);
			assert.equal(other?.csl.title, 'B');
		}
	});
});

describe('entries of BibTeX that inherit fields', () => {
	const parent = (title: string) => `@book{p, title = {${title}}}\n`;

	it('have titles of any usual length', () => {
		const { items } = complete(libraryItemsInSteps(`${parent('Small '.repeat(100))}@inbook{k, title = {T}, crossref = {p}}\n`, 'bib'));
		assert.equal(items[1]?.csl['container-title'], 'Small '.repeat(100).trim());
	});

	it('do not each read a field that is as long as the file', () => {
		const { readers, overgrowth } = coreGrowth();
		const read = (text: string) => readers.readWhole(parent('x '.repeat(text.length / 2)) + text, 'bib');
		assert.equal(overgrowth(read, '@inbook{k, title = {T}, crossref = {p}}\n'), undefined);
	});
});

describe('any text', () => {
	const FORMATS = ['bib', 'ris', 'cslJson', 'cslYaml', 'hayagriva'] as const;
	const PARTS = ['@book{a, title = {', '}', '{', '"', 'TY  - BOOK\n', 'ER  - \n', 'AU  - ', '[{"id": "a"},', '{"id": {"b": []}}', ']', 'references:\n', '- id: a\n', '  title: [', 'a:\n', '  type: Book\n', ' ', '\n', '&x ', '*x', '\\emph{', '\\"', ' and ', ',', '#', 'crossref = {a},', '\u0000', '%', ': ', '!!binary ', '<<: '];
	it('makes no parser throw or read beyond the end', () => withChance('libraries', runs(300), chance => {
		const text = Array.from({ length: chance.below(25) }, () => chance.pick(PARTS)).join('');
		for (const format of FORMATS) {
			const { problems } = read(text, format);
			assert.ok(problems.every(({ offset }) => offset >= 0 && offset <= text.length), `${format}: ${JSON.stringify(text)}`);
			formatIn(text, 'cslYaml', 'cslYaml');
		}
	}));
	it('takes steps in proportion to its length', () => {
		const { readers, overgrowth } = coreGrowth();
		for (const format of FORMATS) {
			assert.deepEqual(PARTS.flatMap(part => overgrowth((text: string) => readers.readWhole(text, format), part) ?? []), [], format);
		}
	});
});

describe('RIS records without distinguishing fields', () => {
	it('get different keys in linear time', () => {
		const most = 40_000;
		const keys = read('TY  - RPRT\nAU  - Office\nPY  - 2015\nER  - \n'.repeat(most), 'ris').items.map(({ key }) => key);
		assert.deepEqual([keys[0], keys[1], keys[2], new Set(keys).size], ['office2015', 'office2015_2', 'office2015_3', most]);
	}).timeout(20_000);
});
