import assert from 'node:assert/strict';
import { CORE_SCHEMA, load } from 'js-yaml';
import { addToBibliography, type AddOptions } from '../../../../../src/core/citation/bibliography/addToBibliography';
import { BibliographyAdditions } from '../../../../../src/core/citation/bibliography/bibliographyAdditions';
import { readCslYaml } from '../../../../../src/core/citation/bibliography/cslYaml/readCslYaml';
import { describesAnother } from '../../../../../src/core/citation/bibliography/describesAnother';
import { formatIn } from '../../../../../src/core/citation/bibliography/file/format';
import type { BibliographyItem } from '../../../../../src/core/citation/bibliography/items/item';
import { readBibliography, readBibliographyInSteps } from '../../../../../src/core/citation/bibliography/readBibliography';
import { cslYamlItemsInSteps } from '../../../../../src/core/citation/bibliography/readCslItems';
import { complete } from '../../../../../src/core/steps/steps';
import { runs } from '../../../../support/core/budget';
import { randomFlowList } from '../../../../support/core/citation/randomFlowList';
import { randomItem } from '../../../../support/core/citation/randomItem';
import { coreGrowth } from '../../../../support/core/growth/coreGrowth';
import { withChance } from '../../../../support/core/random';

const YAML: AddOptions = { format: 'cslYaml', dialect: 'biblatex' };
const ITEM = { key: 'm', csl: { type: 'book' as const, title: 'A, b: c', author: [{ family: 'Hat' }] } };
const PLAIN = '{id: m, type: book, title: "A, b: c", author: [{family: Hat}]}';
const QUOTED = '{"id": "m", "type": "book", "title": "A, b: c", "author": [{"family": "Hat"}]}';

function added(text: string, item: BibliographyItem = ITEM): string {
	const result = addToBibliography(text, item, YAML);
	assert.ok(result.kind === 'add', `${JSON.stringify(result)}\n${text}`);
	return text.slice(0, result.edit.start) + result.edit.text + text.slice(result.edit.end);
}

/** Each pair: a file, and the file with the item. */
const EXAMPLES: readonly (readonly [string, string])[] = [
	['references: [{id: a}]\n', `references: [{id: a}, ${PLAIN}]\n`],
	['references: [{id: a},{id: b}]\n', `references: [{id: a},{id: b},${PLAIN}]\n`],
	['[{"id": "a"}, {"id": "b"}]', `[{"id": "a"}, {"id": "b"}, ${QUOTED}]`],
	['[]\n', `[${PLAIN}]\n`],
	['references: [ # none\n  ]\n', `references: [${PLAIN} # none\n  ]\n`],
	['{references: [], lang: en}\n', `{references: [${PLAIN}], lang: en}\n`],
	['references: [] # none\n', 'references:\n- id: m\n  type: book\n  title: "A, b: c"\n  author:\n    - family: Hat # none\n'],
	['  references: []\n', '  references:\n  - id: m\n    type: book\n    title: "A, b: c"\n    author:\n      - family: Hat\n'],
	['references: [\n  {id: a}, # of a\n  # of b\n  {id: b}, # of b\n]\n', `references: [\n  {id: a}, # of a\n  # of b\n  {id: b}, # of b\n  ${PLAIN},\n]\n`],
	['references: [\n  {id: a},\n  {id: b} # of b\n  ]\n', `references: [\n  {id: a},\n  {id: b} # of b\n  , ${PLAIN}\n  ]\n`],
	['references: [\n  {id: a}\n  , {id: b}\n  ]\n', `references: [\n  {id: a}\n  , {id: b}, ${PLAIN}\n  ]\n`],
	['references: [{id: a},\n  {id: b}]\n', `references: [{id: a},\n  {id: b},\n  ${PLAIN}]\n`],
	['references: [*x, &y {id: a}, {title: b},]\n', `references: [*x, &y {id: a}, {title: b}, ${PLAIN},]\n`],
	['references: [{id: a}, {id: b}, # of b\n  {id: z}]\n', `references: [{id: a}, {id: b}, # of b\n  ${PLAIN},\n  {id: z}]\n`],
	['[{id: t}, {id: u}, {id: v}]', `[${PLAIN}, {id: t}, {id: u}, {id: v}]`],
	[
		'[\n  {\n    "id": "a",\n    "title": "x"\n  }\n]',
		'[\n  {\n    "id": "a",\n    "title": "x"\n  },\n  {\n    "id": "m",\n    "type": "book",\n    "title": "A, b: c",\n    "author": [{"family": "Hat"}]\n  }\n]',
	],
	['references: [\n{id: a},\n{id: b}\n]\nlang: en\n', `references: [\n{id: a},\n{id: b},\n${PLAIN}\n]\nlang: en\n`],
	['- id: a\n', '- id: a\n- id: m\n  type: book\n  title: "A, b: c"\n  author:\n    - family: Hat\n'],
	['%YAML 1.2\n--- # list\n- id: a\n...\n', '%YAML 1.2\n--- # list\n- id: a\n- id: m\n  type: book\n  title: "A, b: c"\n  author:\n    - family: Hat\n...\n'],
];

describe('adding to a CSL-YAML list in brackets, or to one without a key', () => {
	for (const [before, after] of EXAMPLES) {
		it(`follows the form of ${JSON.stringify(before)}`, () => assert.equal(added(before), after));
	}

	it('keeps every byte, adds exactly one item that says what was meant, and can be read again', () => {
		withChance('list in brackets', runs(300), chance => {
			const { text, head, tail, isAtMargin } = randomFlowList(chance, 4);
			const { key, csl } = randomItem(chance);
			const item = { key: `k${chance.pick(['', '1', '9'])}_${key}`, csl: { ...csl, title: `T ${String(csl.title ?? '')}`, URL: 'https://x.example/1' } };
			const result = addToBibliography(text, item, YAML);
			assert.ok(result.kind === 'add', `${JSON.stringify(result)}\n${text}`);
			const { start, end, text: inserted } = result.edit;
			const after = text.slice(0, start) + inserted + text.slice(end);
			if (start !== end) {
				assert.match(text.slice(start, end), /^ ?\[\s*\]$/);
				return;
			}
			const itemsIn = (whole: string) => load(whole.slice(head.length, whole.length - tail.length), { schema: CORE_SCHEMA }) as readonly { readonly id: string }[];
			const [before, now] = [itemsIn(text), itemsIn(after)];
			const index = now.findIndex(({ id }) => id === item.key);
			assert.deepEqual(now.toSpliced(index, 1), before, after);
			if (!isAtMargin) {
				load(after, { schema: CORE_SCHEMA });
			}
			const blank = (load(added('', item), { schema: CORE_SCHEMA }) as { readonly references: readonly object[] }).references[0];
			assert.deepEqual(now[index], blank, after);
			const file = readCslYaml(after);
			assert.deepEqual(file.records.map(({ key: name }) => name).toSorted(), now.map(({ id }) => id).toSorted(), after);
			for (const { keyStart, keyEnd, key: name, start: from, end: to } of file.records) {
				assert.equal(after.slice(keyStart, keyEnd), name);
				assert.match(after.slice(from, to), /^(?:[!&]\S+ ){0,2}\{[^]*\}$/);
			}
			const { items, problems } = complete(cslYamlItemsInSteps(after, file.records));
			assert.deepEqual([items.length, problems], [now.length, []], after);
			assert.equal(addToBibliography(after, item, YAML).kind, 'present');
		});
	});

	it('adds several items at once as it adds them one after the other', () => {
		withChance('several items', runs(100), chance => {
			const { text } = randomFlowList(chance, 4);
			const items = [3, 0, 12, 1].map(number => ({ key: `k${number}_${chance.below(9)}`, csl: { type: 'book', title: `T${number}`, URL: `https://x.example/${number}` } }));
			const additions = new BibliographyAdditions(readBibliography(text, 'cslYaml'), { dialect: 'biblatex', read: after => readBibliographyInSteps(after, 'cslYaml') });
			for (const item of items) {
				complete(additions.addInSteps(item));
			}
			const keysIn = (whole: string) => readCslYaml(whole).records.map(({ key }) => key);
			assert.deepEqual(keysIn(additions.text).toSorted(), [...keysIn(text), ...items.map(({ key }) => key)].toSorted(), additions.text);
			assert.equal(readCslYaml(additions.text).problem, undefined, additions.text);
		});
	});

	it('reads the identity of an item in braces', () => {
		const text = 'references: [\n{id: m,\ntitle: Other},\n{id: n}]\n';
		const [record] = readCslYaml(text).records;
		assert.ok(record);
		assert.equal(describesAnother(text, record, ITEM, 'cslYaml'), true);
		assert.equal(describesAnother(added('[]'), { start: 1, end: added('[]').length - 1 }, ITEM, 'cslYaml'), false);
	});

	for (const text of [
		'references: ""\n', 'references: null\n', '{references: , lang: en}\n', 'references: [{id: a}\n', 'references: [\n{id: a}\n', '[{id: a}] x\n', 'references: [\nx: [\n]\n', '- id: "a\n', 'a: [\nb: 1\n]\n- x\n',
	]) {
		it(`leaves alone ${JSON.stringify(text)}`, () => assert.equal(addToBibliography(text, ITEM, YAML).kind, 'unreadable'));
	}

	it('reads a file in one pass, however many lists have lines without indentation', () => {
		const { readers, overgrowth } = coreGrowth();
		const add = (text: string) => readers.addToBibliography(text, ITEM, YAML);
		const parts = ['a: [\n]\n', '[', '{id: a},\n', '# ]\n', '"', "'", '&a ', ', ', '? ', ': '];
		assert.deepEqual(parts.flatMap(part => [add, (text: string) => add(`references: [\n${text}`), (text: string) => add(`${text}]`)].flatMap(read => overgrowth(read, part) ?? [])), []);
	});

	it('knows the format of a list without a key', () => {
		for (const text of ['- id: a\n', '\uFEFF# x\n\n---\n[{id: a}]', '[]', '{"references": [', '---\r\n-\r\n  id: a\r\n']) {
			assert.equal(formatIn(text, 'cslYaml', 'hayagriva'), 'cslYaml', text);
		}
		assert.equal(formatIn('--- x\n- id: a\n', 'cslYaml', 'hayagriva'), 'hayagriva');
	});
});
