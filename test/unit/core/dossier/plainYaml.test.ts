import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { cutYamlInSteps } from '../../../../src/core/dossier/yaml/cutYaml';
import { readPlainYaml } from '../../../../src/core/dossier/yaml/plainYaml';
import { YAML_LIMITS } from '../../../../src/core/dossier/yaml/yamlPositions';
import { complete } from '../../../../src/core/steps/steps';
import { type Chance, withChance } from '../../../support/core/random';

const RUNS = 4000;

/** Values as they are written on one line. */
const VALUES = [
	'text', 'several words', 'a name, in two parts', 'l’État – d\'abord', '«\u00A0oui\u00A0»', 'UNTOC', 'A/RES/55/25', '(no title)', '12', '0', '1e3', '1.5', '007', '0x1F', '0o7', '0b1', '2003-10-31', '10/5',
	'10 million', '1_000', '99999999999999999999', 'null', 'Null', '~', 'true', 'FALSE', 'yes', 'no', '.inf', '.nan', '-1', '+1', '-', '- item', '?', '? key', 'a: b', 'a:b', 'a:', ': a', 'a #b', 'a # comment', 'a# b', '# comment', '',
	'\'single\'', '\'it\'\'s\'', '\'open', '"double"', '"a\\nb"', '"\\u0041"', '\'a\' # comment', '\'a\'b', '\'58/4\'', '[]', '{}', '[a, b]', '[a, b', '[ a , b ]', '[a,]', '[, a]', '[a: b]', '[a #b]', '[\'a, b\', "c"]',
	'{ source: release, paragraph: 2 }', '{a: 1}', '{ a: 1, a: 2 }', '{ a: , b }', '{ a }', '{ "a": 1 }', '{ en: [x, { y: z }] }', '{ null: 1 }', '[[[[[a]]]]]', '[a]b', '&a b', '*a', '!!str 1', '!t x', '@a', '`a`', '%a', '|', '>-', '>', '|-', '|+', '>2', '\tx', 'x\ty', 'x ', '\u{1F600}', 'x\u2028y', '\u0085', '<<', '__proto__', '---', '...',
];
const KEYS = ['kind', 'labels', 'en', 'zh-Hans', 'preferred', 'text', 'x0', 'null', 'true', 'constructor', '__proto__', '<<', '1', 'a b', '"quoted"', '? a', 'a', 'b'];

describe('reading plain YAML without the parser', () => {
	it('is the same as with it for the entries of all our dossiers, of which it reads most', () => {
		for (const file of [
			'dossiers/cop10-belgium.dossier.yaml',
			'dossiers/optional/corruption.dossier.yaml',
			'dossiers/optional/united-nations.dossier.yaml',
		]) {
			const text = readFileSync(file, 'utf8');
			const { entries } = complete(cutYamlInSteps(text)) ?? assert.fail();
			const read = entries.filter(({ start, end }) => isPlain(text.slice(start, end)));
			assert.ok(read.length > entries.length / 2, `${file}: ${read.length} of ${entries.length}`);
		}
	});

	it('reads maps, lists and texts of all plain forms', () => {
		const text = [
			'  entry:', '    kind: term', '', '    # a comment', '    labels:', '      en:', '        preferred: { text: \'10/5\', recognise: false } # a comment', '        variant:', '        - one, two',
			'        - text: "three"', '          case: exact', '        - [4, a4]', '    note: >-', '      folded', '      text', '', '    other: |', '      # a line', '      of text', '',
		].join('\n');
		const expected = {
			entry: {
				kind: 'term',
				labels: {
					en: {
						preferred: { text: '10/5', recognise: false },
						variant: ['one, two', { text: 'three', case: 'exact' }, [4, 'a4']],
					},
				},
				note: 'folded text',
				other: '# a line\nof text\n',
			},
		};
		assert.deepEqual(readPlainYaml(text), expected);
		assert.deepEqual(readPlainYaml(text.replaceAll('\n', '\r\n')), expected);
	});

	for (const [what, text] of Object.entries({
		'an anchor': 'a: &x 1', 'an alias': 'a: *x', 'a tag': 'a: !!str 1', 'a key twice': 'a: 1\na: 2', 'a key of a collection': '? a\n: b', 'a text on two lines': 'a: one\n  two',
		'a value on the next line': 'a:\n  one', 'no value': 'a:\nb: 1', 'a number that is no integer': 'a: 1.5', 'a tab': 'a:\tb', 'two documents': 'a: 1\n---\nb: 2', 'a text that is not a map': 'a',
		'a blank line in a text': 'a: |\n  one\n\n  two', 'a line of spaces after a text, which belongs to it': 'a: |-\n  one\n   \n\nb: 1', 'deep nesting': `${Array.from({ length: 20 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}${' '.repeat(20)}b: 1`,
	})) {
		it(`leaves ${what} to the parser`, () => {
			assert.equal(readPlainYaml(text), undefined);
		});
	}

	it('never returns anything other than the parser', () => {
		let read = 0;
		withChance('plain YAML', RUNS, chance => {
			const text = changed(mapText(chance, chance.below(3), 0), chance);
			read += isPlain(text) ? 1 : 0;
		});
		assert.ok(read > RUNS / 20, `${read} of ${RUNS}`);
	});
});

/** Whether a text is read without the parser. Fails if the result is another. */
function isPlain(text: string): boolean {
	const plain = readPlainYaml(text);
	if (plain === undefined) {
		return false;
	}
	let parsed: unknown;
	try {
		parsed = load(text, YAML_LIMITS);
	} catch (error) {
		assert.fail(`The parser refuses ${JSON.stringify(text)}: ${String(error)}`);
	}
	assert.deepEqual(plain, parsed, JSON.stringify(text));
	assert.equal(JSON.stringify(plain), JSON.stringify(parsed), JSON.stringify(text));
	return true;
}

function mapText(chance: Chance, indent: number, depth: number): string {
	const pad = ' '.repeat(indent);
	return Array.from({ length: 1 + chance.below(3) }, () => `${pad}${keyOf(chance)}:${valueText(chance, indent, depth)}`).join('');
}

function valueText(chance: Chance, indent: number, depth: number): string {
	const deeper = indent + 1 + chance.below(3);
	const pad = ' '.repeat(deeper);
	switch (depth > 3 ? 0 : chance.below(7)) {
		case 1:
		case 2:
			return `\n${mapText(chance, deeper, depth + 1)}`;
		case 3: {
			const own = ' '.repeat(chance.below(4) === 0 ? indent : deeper);
			return `\n${Array.from({ length: 1 + chance.below(3) }, () => `${own}-${' '.repeat(1 + chance.below(2))}${itemText(chance, own.length, depth)}`).join('')}`;
		}
		case 4:
			return ` ${chance.pick(['>', '>-', '|', '|-', '|+', '>1'])}\n${Array.from({ length: 1 + chance.below(3) }, () => `${chance.below(8) === 0 ? ' ' : ''}${pad}${chance.pick(VALUES)}\n`).join('')}${chance.below(3) === 0 ? '\n' : ''}`;
		default:
			return ` ${plainOr(chance)}\n`;
	}
}

function itemText(chance: Chance, indent: number, depth: number): string {
	return chance.below(2) === 0 ? `${plainOr(chance)}\n` : mapText(chance, indent + 2, depth + 1).trimStart();
}

/** Most values are plain, so that whole texts can be plain, too. */
function plainOr(chance: Chance): string {
	return chance.below(8) === 0 ? chance.pick(VALUES) : chance.pick(VALUES.slice(0, 10));
}

function keyOf(chance: Chance): string {
	return chance.below(12) === 0 ? chance.pick(KEYS) : `k${chance.below(1000)}`;
}

/** Changes a few characters of half of the texts. */
function changed(text: string, chance: Chance): string {
	let result = text;
	for (let count = chance.below(4) - 1; count > 0; count--) {
		const at = chance.below(result.length + 1);
		result = `${result.slice(0, at)}${chance.pick([' ', '  ', '\n', '#', ':', '-', '- ', "'", '"', '[', ',', '}', '\t', '\r', '', 'x', '1', '# c\n', '\n\n'])}${result.slice(at + chance.below(3))}`;
	}
	return result;
}
