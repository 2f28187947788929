import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { load } from 'js-yaml';
import type { LooseNode } from '../../../../src/core/authoring/loose/looseNode';
import { readLoosely } from '../../../../src/core/authoring/loose/looseYaml';
import { YAML_LIMITS } from '../../../../src/core/dossier/yaml/yamlPositions';
import { runs, SEED } from '../../../support/core/budget';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { growthOf } from '../../../support/core/growth/growth';

/** The tree as plain data, with all scalars as texts. */
function plain(node: LooseNode | undefined): unknown {
	switch (node?.type) {
		case 'scalar':
			return node.value;
		case 'map':
			return Object.fromEntries(node.members.map(({ key, value }) => [key.value, plain(value)]));
		case 'list':
			return node.items.map(({ value }) => plain(value));
		default:
			return null;
	}
}

/** Parsed data with all scalars as texts, and without the difference between line breaks and spaces. */
function asText(data: unknown): unknown {
	if (typeof data === 'object' && data !== null) {
		return Array.isArray(data) ? data.map(asText) : Object.fromEntries(Object.entries(data).map(([key, value]) => [key, asText(value)]));
	}
	return data === null ? null : String(data).trim().replace(/\s+/g, ' ');
}

const spaced = (value: unknown) => asText(value);

describe('YAML that is being typed', () => {
	it('is read as a parser reads it if it is complete', () => {
		for (const text of [
			SMALL_YAML,
			readFileSync('dossiers/cop10-belgium.dossier.yaml', 'utf8'),
			JSON.stringify(load(SMALL_YAML, YAML_LIMITS), undefined, 2),
		]) {
			assert.deepEqual(spaced(plain(readLoosely(text))), asText(load(text, YAML_LIMITS)));
			assert.deepEqual(spaced(plain(readLoosely(text.replaceAll('\n', '\r\n')))), asText(load(text, YAML_LIMITS)));
		}
	});

	const cases: readonly (readonly [title: string, text: string, tree: unknown])[] = [
		['a key without a colon', 'a: 1\nki', { a: '1', ki: null }],
		['a key without a value', 'a:\nb: 2', { a: null, b: '2' }],
		['a key without a colon inside', 'a:\n  b: 1\n  ki\nc: 3', { a: { b: '1', ki: null }, c: '3' }],
		['an open text', 'a: \'half\nb: 2', { a: 'half', b: '2' }],
		['an open text before a quoted one', 'a:\n  b: "half\n  c: "x"\nd: 4', { a: { b: 'half', c: 'x' }, d: '4' }],
		['an open brace', 'a: { b: 1, c\nd: 4', { a: { b: '1', c: null }, d: '4' }],
		['an open bracket in a brace', 'a: { b: [1, 2 }\nd: 4', { a: { b: ['1', '2'] }, d: '4' }],
		['an open list over lines', 'a:\n  - [x,\n     y\n  - z\nb: 2', { a: [['x', 'y'], 'z'], b: '2' }],
		['an item without a value', 'a:\n  -\n  - x: 1\n    y\nb: 2', { a: [null, { x: '1', y: null }], b: '2' }],
		['a list at the indent of its key', 'a:\n- x\n- y\nb: 2', { a: ['x', 'y'], b: '2' }],
		['a member that is indented too much', 'a: x\n  b: 2\nc: 3', { a: 'x', b: '2', c: '3' }],
		['a tab', 'a:\n\tb: 1\nc: 3', { a: { b: '1' }, c: '3' }],
		['a block that is being begun', 'a: |\nb: 2', { a: '', b: '2' }],
		['a comment everywhere', '# x\na: 1 # y\n# z\nb: # w\n  - 1 # v\n', { a: '1', b: ['1'] }],
		['a colon in a text', 'a: http://x.example # c: d\nb: "x: y"', { a: 'http://x.example', b: 'x: y' }],
		['a key in quotation marks', '"a b": 1\n\'c\' : 2', { 'a b': '1', c: '2' }],
		['nothing', '', null],
		['only comments', '# a\n\n#b', null],
	];
	for (const [title, text, tree] of cases) {
		it(`is read as far as it goes: ${title}`, () => {
			assert.deepEqual(plain(readLoosely(text)), tree);
			assert.deepEqual(plain(readLoosely(text.replaceAll('\n', '\r\n'))), tree);
		});
	}

	it('is read whatever it is, and every part is inside the one that contains it', () => {
		const piece = fc.constantFrom('a', ':', ' ', '\n', '  ', '- ', '{', '}', '[', ']', ',', '"', '\'', '#', '|', '>', '\t', '\r\n', '\\', 'key: ', '\u2028');
		const within = (node: LooseNode | undefined, start: number, end: number): void => {
			if (!node) {
				return;
			}
			assert.ok(start <= node.start && node.start <= node.end && node.end <= end, `${start} ${node.start} ${node.end} ${end}`);
			for (const { key, value } of node.type === 'map' ? node.members : []) {
				within(key, node.start, node.end);
				within(value, key.end, node.end);
			}
			for (const { value } of node.type === 'list' ? node.items : []) {
				within(value, node.start, node.end);
			}
		};
		fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
			const text = pieces.join('');
			within(readLoosely(text), 0, text.length);
		}), { seed: SEED, numRuns: runs(200) });
	});

	const { readers, overgrowth } = growthOf<typeof import('../../../../src/core/authoring/loose/looseYaml')>('src/core/authoring/loose/looseYaml.ts');
	for (const part of ['- ', '[', '{a: ', 'a: "\n  ', '- \'x\n', ' - "x\n', 'a: {\n b: [\n', '- - - [\n', 'a: |\n\n', '\'', 'a:\n', 'a: x\n b\n', ': #']) {
		it(`is read in time that grows with its length: ${JSON.stringify(part)}`, () => assert.equal(overgrowth(readers.readLoosely, part), undefined));
	}
});
