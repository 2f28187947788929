import assert from 'node:assert/strict';
import { load } from 'js-yaml';
import { addToBibliography, type AddOptions } from '../../../../../src/core/citation/bibliography/addToBibliography';
import { readBib } from '../../../../../src/core/citation/bibliography/bib/readBib';
import { readCslJson } from '../../../../../src/core/citation/bibliography/cslJson/readCslJson';
import { readCslYaml } from '../../../../../src/core/citation/bibliography/cslYaml/readCslYaml';
import { exportItems } from '../../../../../src/core/citation/bibliography/exportItems';
import { bibliographyFormatOf, type BibliographyFormat } from '../../../../../src/core/citation/bibliography/file/format';
import type { BibliographyItem } from '../../../../../src/core/citation/bibliography/items/item';
import { runs } from '../../../../support/core/budget';
import { randomItem } from '../../../../support/core/citation/randomItem';
import { coreGrowth } from '../../../../support/core/growth/coreGrowth';
import { withChance } from '../../../../support/core/random';

const BIB: AddOptions = { format: 'bib', dialect: 'biblatex' };
const JSON_FILE: AddOptions = { format: 'cslJson', dialect: 'biblatex' };
const YAML_FILE: AddOptions = { format: 'cslYaml', dialect: 'biblatex' };
const ITEM: BibliographyItem = {
	key: 'small_notice',
	csl: {
		type: 'report',
		title: 'Notice of UNTOC',
		publisher: 'Small Office',
		number: 'S/1',
		issued: { 'date-parts': [[2020, 10]] },
		URL: 'https://small.example/notice',
	},
};

function added(text: string, options: AddOptions, item = ITEM): string {
	const result = addToBibliography(text, item, options);
	assert.ok(result.kind === 'add', JSON.stringify(result));
	return text.slice(0, result.edit.start) + result.edit.text + text.slice(result.edit.end);
}

describe('adding to a .bib file', () => {
	it('creates the first entry of a blank file', () => {
		const entry =
			'@report{small_notice,\n  title = {Notice of {UNTOC}},\n  number = {S/1},\n  institution = {Small Office},\n  date = {2020-10},\n  url = {https://small.example/notice},\n}\n';
		assert.equal(added('', BIB), entry);
		assert.equal(added('\uFEFF', BIB), `\uFEFF${entry}`);
		assert.equal(added('% mine', BIB), `% mine\n\n${entry}`);
	});
	it('follows indentation, alignment, quotation marks, case, line endings and a missing final line ending', () => {
		const text =
			'@ARTICLE{a,\r\n\tTITLE   = "x",\r\n\tJOURNAL = "y",\r\n\tYEAR    = 2020\r\n}\r\n@BOOK{b,\r\n\tTITLE   = "x",\r\n\tYEAR    = 2020\r\n}';
		assert.equal(
			added(text, BIB),
			`${text}\r\n@TECHREPORT{small_notice,\r\n\tTITLE   = "Notice of {UNTOC}",\r\n\tNUMBER  = "S/1",\r\n\tINSTITUTION = "Small Office",\r\n`
				+ '\tYEAR    = "2020",\r\n\tMONTH   = oct,\r\n\tURL     = "https://small.example/notice"\r\n}',
		);
	});
	it('inserts in key order if the file is sorted, after the comments that belong to the entry before', () => {
		const text = '% mine\n@misc{a,\n\ttitle = {A}\n} % of a\n\n% of z\n@misc{t,\n\ttitle = {T}\n}\n\n@misc{z,\n\ttitle = {Z}\n}\n';
		const result = added(text, BIB);
		assert.ok(result.startsWith('% mine\n@misc{a,\n\ttitle = {A}\n} % of a\n\n@report{small_notice,\n\ttitle'), result);
		assert.ok(result.endsWith('notice}\n}\n\n% of z\n@misc{t,\n\ttitle = {T}\n}\n\n@misc{z,\n\ttitle = {Z}\n}\n'), result);
	});
	it('inserts at the start if the key sorts first, and at the end if the file is not sorted', () => {
		assert.deepEqual(
			readBib(added('@misc{t}\n@misc{u}\n@misc{v}\n', BIB)).entries.map(({ key }) => key),
			['small_notice', 't', 'u', 'v'],
		);
		assert.deepEqual(
			readBib(added('@misc{z}\n@misc{a}\n@misc{v}\n@comment{jabref-meta: x}\n', BIB)).entries.map(({ key }) => key),
			['z', 'a', 'v', 'small_notice'],
		);
	});
	it('keeps what programs write after the last entry', () =>
		assert.ok(added('@misc{z}\n@misc{a}\n\n@Comment{jabref-meta: x}\n', BIB).endsWith('}\n\n@Comment{jabref-meta: x}\n')));
	it('never adds twice', () => {
		const result = addToBibliography(added('@misc{a}', BIB), ITEM, BIB);
		assert.equal(result.kind, 'present');
	});
	it('uses the user’s own key for the same document', () => {
		const byUrl = addToBibliography('@online{mine, url = {http://www.small.example/notice/}}', ITEM, BIB);
		assert.deepEqual(byUrl, { kind: 'present', key: 'mine' });
		const byNumber = addToBibliography('@report{mine, number = "{S/1}", author = {{Small Office}}}', ITEM, BIB);
		assert.equal(byNumber.kind === 'present' && byNumber.key, 'mine');
		const byDoi = addToBibliography(
			'@misc{mine, doi = {https://doi.org/10.1/X}}',
			{ key: 'k', csl: { type: 'book', title: 'T', DOI: '10.1/x' } },
			BIB,
		);
		assert.equal(byDoi.kind === 'present' && byDoi.key, 'mine');
	});
	it('recognizes a title in any spelling and encoding', () => {
		const french: BibliographyItem = {
			key: 'k',
			csl: { type: 'report', title: 'Étude générale élargie: Łódź', authority: 'Büro', issued: { 'date-parts': [[2020]] } },
		};
		for (const title of ["{\\'E}tude g{\\'e}n{\\'e}rale {\\'e}largie: {\\L}{\\'o}d{\\'z}", 'ÉTUDE {générale} Élargie – Łódź']) {
			assert.equal(addToBibliography(`@report{mine, title = {${title}}, year = 2020}`, french, BIB).kind, 'present', title);
		}
	});
	it('does not confuse different documents', () => {
		for (const text of [
			'@report{mine, number = {S/1}, institution = {Other Office}}',
			'@online{mine, url = {https://small.example/notice}, year = 1999}',
			'@online{mine, url = {https://small.example/notice}, number = {S/2}}',
			'@online{mine, url = {https://small.example/notice?page=2}}',
		]) {
			assert.equal(addToBibliography(text, ITEM, BIB).kind, 'add', text);
		}
	});
	it('reports a key that refers to another document', () => {
		assert.equal(addToBibliography('@misc{small_notice, title = {Other}}', ITEM, BIB).kind, 'clash');
		assert.equal(addToBibliography('@misc{Small_Notice, title = {Notice of UNTOC}}', ITEM, BIB).kind, 'clash');
	});
	it('does not change a file that it cannot read', () => {
		const result = addToBibliography('@misc{a, title = {x}\n@misc{b}', ITEM, BIB);
		assert.ok(result.kind === 'unreadable' && result.problem.offset === 21);
		assert.equal(addToBibliography('<<<<<<< HEAD\n@misc{a}\n=======\n>>>>>>> b\n', ITEM, BIB).kind, 'unreadable');
	});
});

describe('adding to a CSL-JSON file', () => {
	const object = '{ "id": "a", "type": "book" }';
	it('keeps the formatting of the list', () => {
		assert.ok(added('', JSON_FILE).startsWith('[\n  {\n    "id": "small_notice",\n'));
		assert.ok(added('[]', JSON_FILE).endsWith('  }\n]'));
		assert.match(added(`[${object}]`, JSON_FILE), /^\[\{ "id": "a", "type": "book" \}, \{"id":"small_notice".*\}\]$/);
		assert.match(
			added('{"items": [\r\n\t{\r\n\t\t"id": "a"\r\n\t}\r\n]}', JSON_FILE),
			/\t\},\r\n\t\{\r\n\t\t"id": "small_notice",\r\n\t\t"type": "report"/,
		);
	});
	it('adds no white space to a file without any', () =>
		assert.match(added('[{"id":"a","type":"book"}]', JSON_FILE), /^\[\{"id":"a","type":"book"\},\{"id":"small_notice"/));
	it('keeps the key order', () =>
		assert.deepEqual(
			JSON.parse(added('[{"id":"a"},{"id":"b"},{"id":"t"}]', JSON_FILE)).map(({ id }: { id: string }) => id),
			['a', 'b', 'small_notice', 't'],
		));
	it('finds existing items', () => {
		assert.equal(addToBibliography('[{"id": "small_notice", "title": "Notice of <i>UNTOC</i>"}]', ITEM, JSON_FILE).kind, 'present');
		assert.equal(addToBibliography('[{"id": "small_notice", "title": "Other"}]', ITEM, JSON_FILE).kind, 'clash');
		const own = addToBibliography('[{"title": "x", "id": 7, "URL": "https://small.example/notice"}]', ITEM, JSON_FILE);
		assert.equal(own.kind === 'present' && own.key, '7');
	});
	const broken: readonly (readonly [string, number])[] = [
		['[', 0],
		['[{"id": "a"}', 0],
		['[{"id": "a",}]', 12],
		['[{"id" "a"}]', 7],
		['[1,]', 3],
		['{"a": 1}', 0],
		['[] []', 3],
		['["a\n"]', 1],
		['nope', 0],
		[`${'['.repeat(100_000)}`, 64],
		['[{"id": 01}]', 9],
	];
	for (const [text, offset] of broken) {
		it(`reports where ${JSON.stringify(text.slice(0, 20))} is broken`, () => {
			const result = addToBibliography(text, ITEM, JSON_FILE);
			assert.ok(result.kind === 'unreadable', result.kind);
			assert.equal(result.problem.offset, offset);
		});
	}
	it('can read a file exactly if JSON.parse can', () => {
		withChance('JSON or not', runs(300), chance => {
			const text = Array.from({ length: 1 + chance.below(12) }, () =>
				chance.pick(['[', ']', '{', '}', ',', ':', '"id"', '"x"', '1', ' ', 'null', '\n', '"', '-']),
			).join('');
			const { problem } = readCslJson(text);
			let valid = true;
			try {
				JSON.parse(text);
			} catch {
				valid = false;
			}
			assert.equal(problem === undefined || problem.code === 'form' && text.trim() !== '', valid, JSON.stringify([text, problem]));
		});
	});
});

describe('adding to a CSL-YAML file', () => {
	const text =
		'---\nreferences:\n  -   id: a\n      title: "x: y" # c\n      author:\n        - family: F\n      note: |\n        - id: no\n        # no comment\n  # of b\n  -   id: \'b\'\n      title: y\n...\n';
	it('keeps indentation, comments and what follows the list', () => {
		const result = added(text, YAML_FILE);
		assert.ok(result.startsWith(text.slice(0, -4)), result);
		assert.ok(result.includes('\n  -   id: small_notice\n      type: report\n      title: Notice of UNTOC\n'), result);
		assert.ok(result.endsWith('\n...\n'));
	});
	it('finds the items', () => {
		const { records } = readCslYaml(text);
		assert.deepEqual(records.map(({ key, keyStart, keyEnd }) => [key, text.slice(keyStart, keyEnd)]), [['a', 'a'], ['b', 'b']]);
		assert.equal(records[0]?.fields.get('title'), 'x: y');
	});
	it('starts a list', () => {
		for (const empty of ['', 'references: []\n', 'references:\n', '---\nreferences: [ ]\n---\n', 'title: x\nreferences:']) {
			const result = added(empty, YAML_FILE);
			assert.match(result, /^references:\n- id: small_notice\n {2}type: report\n/m, result);
		}
	});
	it('keeps the key order and blank lines', () => {
		const result = added('references:\n- id: a\n\n- id: b\n\n# of z\n- id: z\n', YAML_FILE);
		assert.ok(result.startsWith('references:\n- id: a\n\n- id: b\n\n- id: small_notice\n'), result);
		assert.ok(result.endsWith('\n\n# of z\n- id: z\n'), result);
	});
	it('finds existing items', () => {
		assert.equal(addToBibliography('references:\n- title: Notice of UNTOC\n  id: small_notice\n', ITEM, YAML_FILE).kind, 'present');
		const own = addToBibliography('references:\n- id: mine\n  URL: "https://small.example/notice"\n', ITEM, YAML_FILE);
		assert.equal(own.kind === 'present' && own.key, 'mine');
	});
	for (const broken of [
		'references:\n\t- id: a\n',
		'references:\n  - id: a\n - id: b\n',
		'x: 1\n',
	]) {
		it(`does not change ${JSON.stringify(broken)}`, () => assert.equal(addToBibliography(broken, ITEM, YAML_FILE).kind, 'unreadable'));
	}
});

describe('adding any item to any file', () => {
	const keysIn: Readonly<Record<BibliographyFormat, (text: string) => readonly string[]>> = {
		bib: text => readBib(text).entries.map(({ key }) => key),
		cslJson: text => (JSON.parse(text.replace(/^\uFEFF/, '')) as { id: string }[]).map(({ id }) => id),
		hayagriva: text => Object.keys(load(text.replace(/^\uFEFF/, '')) ?? {}),
		cslYaml: text => (load(text.replace(/^\uFEFF/, '')) as { references: { id: string }[] }).references.map(({ id }) => id),
	};
	for (const format of ['bib', 'cslJson', 'cslYaml', 'hayagriva'] as const) {
		it(`leaves everything else in ${format} unchanged, adds exactly one item, and can be read back`, () => {
			withChance(`adding any item in ${format}`, runs(15), (chance, run) => {
				const dialect = chance.pick(['bibtex', 'biblatex'] as const);
				const others = Array.from({ length: chance.below(5) }, (_, index) => ({
					...randomItem(chance),
					key: `k${chance.below(90)}x${index}`,
				}));
				const written = others.length === 0 ? '' : exportItems(others, format === 'bib' ? dialect : format).text;
				const eol = chance.pick(['\n', '\r\n']);
				const text = chance.pick(['', '\uFEFF']) + (chance.below(2) === 0 ? written.trimEnd() : written).replaceAll('\n', eol);
				const item = { ...randomItem(chance), key: `k${chance.below(90)}` };
				const titled = {
					...item,
					csl: { ...item.csl, URL: `https://small.example/${run}`, title: `Title ${run} ${String(item.csl.title ?? '')}` },
				};
				const result = addToBibliography(text, titled, { format, dialect });
				assert.ok(result.kind === 'add', `${JSON.stringify(result)}\n${text}`);
				const { start, end, text: inserted } = result.edit;
				assert.equal(text.slice(start, end).trim().replace('[]', ''), '');
				const after = text.slice(0, start) + inserted + text.slice(end);
				assert.deepEqual([...keysIn[format](after)].sort(), [...others.map(({ key }) => key), titled.key].sort(), after);
				assert.equal(addToBibliography(after, titled, { format, dialect }).kind, 'present', after);
				assert.equal(after.replace(inserted, text.slice(start, end)), text);
				if (eol === '\r\n' && written.trim().includes('\n')) {
					assert.doesNotMatch(after, /[^\r]\n/);
				}
			});
		});
	}
});

describe('a broken file', () => {
	for (const format of ['cslJson', 'cslYaml', 'hayagriva'] as const) {
		it(`is parsed in one pass in ${format}`, () => {
			const parts = ['[', '{"a":', '"', '{"id": "a"},', '\\', 'references:\n', '- id: a\n', '  a: "', '-:\t', 'a: b #', ' ', '\t'];
			const { readers, overgrowth } = coreGrowth();
			const add = (text: string) => readers.addToBibliography(text, ITEM, { format, dialect: 'biblatex' });
			const inList = (text: string) => add(`references:\n- ${text}`);
			assert.deepEqual(parts.flatMap(part => [add, inList].flatMap(read => overgrowth(read, part) ?? [])), []);
		});
	}
});

describe('the format of a bibliography file', () => {
	it('follows from its name', () =>
		assert.deepEqual(['a.bib', 'a/b.JSON', 'a.yaml', 'a.yml', 'a.txt', 'bib'].map(bibliographyFormatOf), [
			'bib',
			'cslJson',
			'cslYaml',
			'cslYaml',
			undefined,
			undefined,
		]));
});
