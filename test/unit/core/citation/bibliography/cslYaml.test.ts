import assert from 'node:assert/strict';
import { CORE_SCHEMA, load } from 'js-yaml';
import { addToBibliography, type AddOptions } from '../../../../../src/core/citation/bibliography/addToBibliography';
import { yamlItem } from '../../../../../src/core/citation/bibliography/cslYaml/cslYaml';
import { readCslYaml } from '../../../../../src/core/citation/bibliography/cslYaml/readCslYaml';
import { withoutEscapes, yamlMarkdown } from '../../../../../src/core/citation/bibliography/cslYaml/yamlMarkdown';
import { cslYamlItemsInSteps } from '../../../../../src/core/citation/bibliography/readCslItems';
import { complete } from '../../../../../src/core/steps/steps';

const YAML: AddOptions = { format: 'cslYaml', dialect: 'biblatex' };
const ITEM = {
	key: 'small_charter',
	csl: { type: 'book' as const, title: 'Charter: of Small Things', author: [{ family: 'Hat, of', given: 'A' }] },
};

/** Lists as written by pandoc, Quarto, Zotero, JabRef and by hand. */
const SHAPES: Readonly<Record<string, string>> = {
	'pandoc, with document markers':
		'---\nreferences:\n- id: other\n  type: book\n  author:\n  - family: Doe\n    given: Jane\n  issued:\n    date-parts:\n    - - 2010\n      - 3\n  title: A title\n...\n',
	'Better BibTeX, with blank lines':
		'references:\n  - id: other\n    type: book\n    title: >-\n      A long\n      title\n\n  - id: zebra\n    title: "Z"\n\n',
	'text like a comment in a block scalar':
		'references:\n- id: other\n  abstract: |\n    One\n    # two\n\n    three\n  title: x\n- id: last\n  note: |\n    # not a comment\n',
	'a block scalar with trailing blank lines': 'references:\n- id: other\n  note: |+\n    One\n\n\nnext: 1\n',
	'anchors, tags and aliases':
		'base: &base\n  publisher: P\nreferences:\n- &first !!map\n  id: &key other\n  title: !!str 2010\n- id: second\n  <<: *base\n',
	'flow mappings':
		'references:\n- {id: other, title: "A, b # c"}\n- {id: zebra,\n   author: [\n     {family: Doe}\n   ]\n  } # end\n# behind\n',
	'an indented list without an id': 'references:\n    - title: nameless\n      type: book\n',
	'a dash on a line of its own': 'references:\n-\n  id: other\n  title: x\n-   # here\n  id: zebra\n',
	'comments everywhere':
		'# head\nreferences: # the list\n# first\n- id: other # key\n  # inside\n  title: x\n# second\n- id: zebra\n  title: y\n# tail\nother: 1 # more\n',
	'other keys before and after': 'title: x\nnocite: "@*"\nreferences:\n- id: other\nlang: en\n',
	'two documents': '---\nreferences:\n- id: other\n---\nreferences:\n- id: second\n',
	'flow sequences inside items':
		'references:\n- id: other\n  author: [{family: Doe, given: J.}, {literal: "A, B"}]\n  issued: {date-parts: [[2010, 3]]}\n- {id: second, title: x}\n',
	'tabs after and between scalars': 'references:\n- id:\tother\n  title: x\t# y\n- id: z\t\n',
	'an empty list': 'references:\n',
	'an empty list in brackets': 'references: []\nlang: en\n',
	'CRLF line endings': '---\r\nreferences:\r\n- id: other\r\n  note: |\r\n    a\r\n- id: b\r\n  title: x\r\n...\r\n',
	'a byte order mark': '\uFEFFreferences:\n- id: other\n',
	'no final line ending': 'references:\n- id: other\n  title: x',
	'quoted keys and scalars': '"references":\n- "id": \'it\'\'s\'\n  "title": "a\\nb"\n',
};

type List = readonly { readonly id?: unknown }[];

/** The first document as another YAML parser reads it. */
function firstDocument(text: string): { readonly references?: List } {
	const [, first = ''] = /^\uFEFF?(?:---\r?\n)?([^]*?)(?:^(?:---|\.\.\.)[ \t]*\r?$|(?![^]))/m.exec(text) ?? [];
	return load(first, { schema: CORE_SCHEMA }) as { readonly references?: List };
}

describe('adding to CSL-YAML', () => {
	for (const [name, text] of Object.entries(SHAPES)) {
		it(`changes nothing else: ${name}`, () => {
			const result = addToBibliography(text, ITEM, YAML);
			assert.equal(result.kind, 'add', JSON.stringify(result));
			if (result.kind !== 'add') {
				return;
			}
			const { start, end, text: added } = result.edit;
			if (!text.includes('[]')) {
				assert.equal(start, end);
			}
			const after = text.slice(0, start) + added + text.slice(end);
			const before = firstDocument(text);
			const list = firstDocument(after).references ?? [];
			const index = list.findIndex(({ id }) => id === ITEM.key);
			assert.ok(index >= 0, after);
			const { references = [], ...others } = before;
			assert.deepEqual(list.toSpliced(index, 1), [...references ?? []], after);
			assert.deepEqual({ ...firstDocument(after), references: undefined }, { ...others, references: undefined });
			assert.deepEqual(addToBibliography(after, ITEM, YAML).kind, 'present');
		});
	}

	it('finds the keys that YAML reads', () => {
		const keys = Object.values(SHAPES).map(text => readCslYaml(text).records.map(({ key }) => key));
		assert.deepEqual(keys.slice(4, 7), [['other', 'second'], ['other', 'zebra'], []]);
		for (const text of Object.values(SHAPES)) {
			for (const { key, keyStart, keyEnd } of readCslYaml(text).records) {
				assert.equal(text.slice(keyStart, keyEnd).replaceAll("''", "'"), key);
			}
		}
	});

	it('leaves a file alone that is not YAML or has no list', () => {
		for (const text of [
			'references:\n- id: "open\n',
			'references: x\n',
			'a: [',
			'title: x\n',
			`references:\n- ${'['.repeat(100)}\n`,
		]) {
			assert.equal(addToBibliography(text, ITEM, YAML).kind, 'unreadable', text);
		}
	});
});

describe('strings in CSL-YAML', () => {
	it('are Markdown, with the formatting that CSL allows', () => {
		const titles = ['A/RES/55/25 (XXV), para. 3 - "x"', 'snake_case', '_a_ -- $5 ...', '<i>Homo sapiens</i> and H<sub>2</sub>O<sup>a b</sup>', '<span class="nocase">iPhone</span> <b> x </b><i></i>'];
		assert.deepEqual(titles.map(yamlMarkdown), ['A/RES/55/25 (XXV), para. 3 - "x"', 'snake_case', '\\_a\\_ \\-- \\$5 \\...', '*Homo sapiens* and H~2~Oa b', '[iPhone]{.nocase}  **x** ']);
	});

	it('have escapes in addresses, which pandoc parses as Markdown, too, and lose them when they are read', () => {
		const csl = { type: 'webpage', title: 'T', URL: "https://x.example/a--b/@user/_d_/e_f/c's?x=1&amp;y=2", DOI: '10.1/a--b_c' };
		const yaml = `references:\n${yamlItem({ key: 'a', csl }, { indent: '', dash: '- ' }).join('\n')}\n`;
		assert.deepEqual((load(yaml, { schema: CORE_SCHEMA }) as { references: readonly Readonly<Record<string, string>>[] }).references, [
			{ id: 'a', ...csl, URL: "https://x.example/a\\--b/\\@user/\\_d\\_/e_f/c\\'s?x=1\\&amp;y=2", DOI: '10.1/a\\--b_c' },
		]);
		const [item] = complete(cslYamlItemsInSteps(yaml, readCslYaml(yaml).records)).items;
		assert.deepEqual([item?.csl['URL'], item?.csl['DOI']], [csl.URL, csl.DOI]);
		assert.equal(addToBibliography(yaml, { key: 'b', csl }, YAML).kind, 'present');
	});

	it('are read back unchanged', () => {
		for (const title of ['a\u007Fb', 'a\u0080b\u009F', '\uFFFE\uFFFF', 'a\u2028b\u2029', '\uFEFF', 'x: y', '- a', '"', "'", '\\', '#', 'a #b', '{a}', '[a', '2010', 'yes', '~', '', ' a ', 'a\nb', '\t', '%x', '@x', '`', '&a', '*a', '!a', '|', '>', '?', '=', 'a,b', '1e3', '0x1F', 'é', '日本', '😀']) {
			const yaml = `references:\n${yamlItem({ key: 'a', csl: { type: 'book', title } }, { indent: '', dash: '- ' }).join('\n')}\n`;
			assert.doesNotMatch(yaml, /[\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/);
			const [item] = (load(yaml, { schema: CORE_SCHEMA }) as { references: { title?: string }[] }).references;
			assert.equal(withoutEscapes(item?.title ?? ''), title);
		}
	});
});
