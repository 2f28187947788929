import assert from 'node:assert/strict';
import { readBib } from '../../../../../src/core/citation/bibliography/bib/readBib';
import { coreGrowth } from '../../../../support/core/growth/coreGrowth';

function keys(text: string): readonly string[] {
	return readBib(text).entries.map(({ key }) => key);
}

describe('a .bib file', () => {
	it('is parsed with all syntax that BibTeX allows', () => {
		const text = [
			'\uFEFFWords before the first entry, a@b.example.',
			'% @article{commented, title = {no}}',
			'@comment{ @article{also_not, title = {no}} }',
			'@preamble{ "\\newcommand{\\x}{y}" }',
			'@STRING{ pub = "A Publisher" }',
			'@Article(in_parentheses, title = "with {"} and {nested {braces}}", publisher = pub # { and } # "more", year = 2020)',
			'@book { spaced ,',
			'  Title = {a, b = c @book{x}}, % a comment',
			'  month = oct # "~5",,',
			'}',
			'@misc{empty,}',
			'@misc{bare}',
		].join('\r\n');
		const { entries, strings, problems } = readBib(text);
		assert.deepEqual(problems, []);
		assert.deepEqual(
			entries.map(({ key, type }) => `${type} ${key}`),
			['article in_parentheses', 'book spaced', 'misc empty', 'misc bare'],
		);
		assert.deepEqual([...strings.keys()], ['pub']);
		assert.deepEqual(
			entries[1]?.fields.map(field => [field.name, text.slice(field.valueStart, field.valueEnd)]),
			[
				['title', '{a, b = c @book{x}}'],
				['month', 'oct # "~5"'],
			],
		);
		for (const { key, keyStart, keyEnd, start, end } of entries) {
			assert.equal(text.slice(keyStart, keyEnd), key);
			assert.match(text.slice(start, end), /^@[^]*[)}]$/);
		}
	});

	const broken: readonly (readonly [string, string, string, string, readonly string[]])[] = [
		['an unclosed entry', '@a{k, t = {x}\n@b{l, t = {y}}', 'expected', '@b', ['l']],
		['an unclosed brace', '@a{k, t = {x, \n@b{l, t = {y}}\n', 'unclosed', '{x', ['l']],
		['an unclosed quotation mark', '@a{k, t = "x}\n@b{l, t = {y}}', 'unclosed', '"x', ['l']],
		['no sign =', '@a{k, t {x}}\n@b{l}', 'expected', '{x', ['l']],
		['no value', '@a{k, t = }\n@b{l}', 'expected', '}\n', ['l']],
		['no key', '@a{, t = {x}}\n@b{l}', 'expected', ', t', ['l']],
		['no comma', '@a{k, t = {x} u = {y}}\n@b{l}', 'expected', 'u =', ['l']],
		['a truncated entry', '@b{l}\n@a{k, t', 'unclosed', '@a', ['l']],
	];
	for (const [name, text, code, at, others] of broken) {
		it(`is reported at the right offset if it has ${name}, and parsed to the end`, () => {
			const { problems } = readBib(text);
			assert.equal(problems[0]?.code, code);
			assert.ok(text.slice(problems[0]?.offset).startsWith(at), text.slice(problems[0]?.offset));
			assert.deepEqual(keys(text), others);
		});
	}

	it('may contain a line inside a value that looks like an entry', () =>
		assert.deepEqual(keys('@a{k, abstract = {x\n@b{l}\n}}\n@c{m}'), ['k', 'm']));

	it('is parsed in one pass however broken it is', () => {
		const parts = ['@a{k, t = {x\n', '@a{k, t = "x\n', '@a{', '@a{k, t = x # ', '@a{k,,,', '{', '@', '@comment{', '% \n', '@a{k, t = {x}, u = {', '\\', '@a{k, t = {x}, ', '  '];
		const { readers, overgrowth } = coreGrowth();
		assert.deepEqual(parts.flatMap(part => overgrowth(readers.readBib, part) ?? []), []);
	});
});
