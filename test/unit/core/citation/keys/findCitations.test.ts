import assert from 'node:assert/strict';
import { keyContextAt } from '../../../../../src/core/citation/keys/completionContext';
import type { DocumentCitation } from '../../../../../src/core/citation/keys/documentCitation';
import { documentLanguageOf } from '../../../../../src/core/language/languages';
import { runs, THOROUGH } from '../../../../support/core/budget';
import { keysOf } from '../../../../support/core/citation/citing';
import { coreGrowth } from '../../../../support/core/growth/coreGrowth';
import { readMarked } from '../../../../support/core/prose/marked';
import { withChance } from '../../../../support/core/random';

/** Keys are marked. After the text: the range of each citation, and the locators. */
const cases: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
	['markdown', 'A [@⟦key⟧, para. 3] b', ['[@key, para. 3]'], ['para. 3']],
	[
		'markdown',
		'[see @⟦a_1⟧, pp. 3-4 and passim; also -@⟦b:2/c.d⟧].',
		['[see @a_1, pp. 3-4 and passim; also -@b:2/c.d]'],
		['pp. 3-4 and passim', ''],
	],
	['markdown', '@⟦a⟧ says, -@⟦b⟧ [p. 3] too.', ['@a', '@b [p. 3]'], ['', 'p. 3']],
	['markdown', '@{a key!} @* \\@{b}', [], []],
	['markdown', '[@{⟦https://a.example/x?y⟧}, p. 3]', ['[@{https://a.example/x?y}, p. 3]'], ['p. 3']],
	['markdown', '[@⟦a⟧, [sic] p. 3; @⟦b⟧]', ['[@a, [sic] p. 3; @b]'], ['[sic] p. 3', '']],
	['markdown', '[@⟦a⟧,\n  p. 3;\n  @⟦b⟧]', ['[@a,\n  p. 3;\n  @b]'], ['p. 3', '']],
	['markdown', '# On @⟦a⟧\n\n| x |\n|---|\n| [@⟦b⟧] |\n\n> *[@⟦c⟧]*', ['@a', '[@b]', '[@c]'], ['', '', '']],
	['markdown', '[open @⟦a⟧', ['@a'], ['']],
	[
		'markdown',
		'a@b.example <c@d.example> `@e` \\@f\n\n```py\n@decorator\n```\n\n    @code\n\n<!-- @g --> $@h$ https://x.example/@i',
		[],
		[],
	],
	['markdown', '---\nauthor: "@a"\n---\n[@⟦b⟧]^[see @⟦c⟧]', ['[@b]', '[see @c]'], ['', '']],
	['quarto', 'x[^1]\n\n[^1]: See [@⟦a⟧].', ['[@a]'], ['']],
	[
		'markdown',
		'A {cite:p}`{see}⟦a⟧{p. 3}, ⟦b⟧` {cite}`⟦c⟧;⟦d⟧` {footcite:t}`⟦e⟧`',
		['{cite:p}`{see}a{p. 3}, b`', '{cite}`c;d`', '{footcite:t}`e`'],
		['p. 3', '', '', '', ''],
	],
	['markdown', '{term}`a` \\{cite}`b` `{cite}``c`` {citation}`d`\n\n```{code}\n{cite}`e`\n```\n\n    {cite}`f`', [], []],
	[
		'myst',
		'~~~{note} See {cite:t}`⟦a⟧`\n:name: {cite}`no`\n\n- [@⟦b⟧; @⟦c⟧]\n~~~\n% {cite}`d` @e\n@⟦f⟧',
		['{cite:t}`a`', '[@b; @c]', '@f'],
		['', '', '', ''],
	],
	[
		'latex',
		'A \\cite{⟦a⟧, ⟦b⟧} \\footcite[see][3]{⟦c⟧} \\parencite*[3]{⟦d⟧}',
		['\\cite{a, b}', '\\footcite[see][3]{c}', '\\parencite*[3]{d}'],
		['', '', '3', '3'],
	],
	['latex', '\\autocites(pre)(post)[see][3]{⟦a⟧}[4]{⟦b⟧,⟦c⟧} [x]', ['\\autocites(pre)(post)[see][3]{a}[4]{b,c}'], ['3', '', '4']],
	['latex', '\\cite[\n  art.~3\n]{%\n  ⟦a⟧, % first\n  ⟦b⟧\n}', ['\\cite[\n  art.~3\n]{%\n  a, % first\n  b\n}'], ['', 'art.~3']],
	[
		'latex',
		'% \\cite{a}\n\\verb|\\cite{b}| \\begin{verbatim}\\cite{c}\\end{verbatim} \\\\cite{d} \\citestyle{e} \\iffalse \\cite{f} \\fi \\nocite{*}',
		[],
		[],
	],
	[
		'latex',
		'\\Textcite{⟦a⟧}\\citeauthor{⟦b⟧}\\nocite{⟦c⟧} \\section{On \\citep[e.g.][]{⟦d⟧}}',
		['\\Textcite{a}', '\\citeauthor{b}', '\\nocite{c}', '\\citep[e.g.][]{d}'],
		['', '', '', ''],
	],
	['latex', '\\cite{⟦a⟧, ⟦b⟧\nnext \\cite{⟦c⟧}', ['\\cite{a, b', '\\cite{c}'], ['', '', '']],
	[
		'typst',
		'As @⟦a-b⟧[p. 3], @⟦c⟧. #cite(<⟦d⟧>, supplement: [art. 4], form: "prose")',
		['@a-b[p. 3]', '@c', '#cite(<d>, supplement: [art. 4], form: "prose")'],
		['p. 3', '', 'art. 4'],
	],
	['typst', '#cite(label("⟦a/b⟧"), supplement: [p. 2]) #link(label("c"))', ['#cite(label("a/b"), supplement: [p. 2])'], ['p. 2']],
	['typst', 'a@b.example // @c\n/* @d */ `@e` ```\n@f\n``` \\@g https://x.example/@h', [], []],
	['asciidoc', 'A cite:[⟦a⟧(3), ⟦b⟧] citenp:[⟦c⟧(4-5)]', ['cite:[a(3), b]', 'citenp:[c(4-5)]'], ['3', '', '4-5']],
	['asciidoc', '----\ncite:[a]\n----\n// cite:[b]\n`cite:[c]` xcite:[d]', [], []],
	['org', '[cite:see @⟦a⟧ p. 3; @⟦b⟧] [cite/t:@⟦c⟧]', ['[cite:see @a p. 3; @b]', '[cite/t:@c]'], ['p. 3', '', '']],
	['org', '#+begin_src py\n[cite:@a]\n#+end_src\n# [cite:@b]\n=[cite:@c]= a@b.example', [], []],
	['restructuredtext', ':cite:p:`⟦a⟧,⟦b⟧` :footcite:`⟦c⟧` ``:cite:`d` ``', [':cite:p:`a,b`', ':footcite:`c`'], ['', '', '']],
	['plaintext', '[@a]', [], []],
	['constructor', '[@a]', [], []],
];

function findCitations(language: string, text: string): readonly DocumentCitation[] {
	return documentLanguageOf(language).keys?.find(text) ?? [];
}

describe('the citations of a document', () => {
	for (const [language, source, wholes, locators] of cases) {
		it(`are found in ${language}: ${JSON.stringify(source)}`, () => {
			const { text, ranges } = readMarked(source);
			const found = findCitations(language, text);
			assert.deepEqual(found.map(({ start, end }) => text.slice(start, end)), wholes);
			assert.deepEqual(found.flatMap(({ keys }) => keys).map(({ start, end }) => ({ start, end })), ranges);
			assert.deepEqual(found.flatMap(({ keys }) => keys).map(({ locator }) => locator), locators);
			assert.ok(found.flatMap(({ keys }) => keys).every(({ key, start, end }) => text.slice(start, end) === key));
		});
	}

	// Unclosed constructs in each language, and characters with a meaning in most of them.
	const openings: Readonly<Record<string, readonly string[]>> = {
		latex: ['\\cite{a, ', '\\cite[', '\\cites[a]', '\\cites(', '\\cite{', '\\cite\n', '\\begin{verbatim}', '\\verb|', '\\iffalse ', '%'],
		typst: ['#cite(<a>', 'cite(', '@a[', '/*', 'a.'],
		asciidoc: ['cite:[', 'cite:a', '++', '----\n'],
		org: ['[cite:', '[cite:@a;', '=', '#+begin_src\n'],
		restructuredtext: [':cite:`', '``', '``a`'],
		markdown: ['[@a; ', '@{', '@a\n', '<!--', '{cite}`', '{cite}`a,', '{cite', '{a}``', '{see}', ':::{note}\n:a: ', ':::{code}\n'],
		myst: ['{cite:p}`{see}a{', '```{note}\n', '````{note} {cite}`a`\n:a:', '% @a\n', '(a)=\n', '+++ {'],
	};

	it('are in order and within the text, whatever the text is', () => {
		const parts = ['@', 'a', '[', ']', '{', '}', '(', ')', '\\cite', '\\cites', 'cite:', '#cite(<', '>', '`', '\n', ' ', ';', ',', '%', '\\', '-', '[cite:', '$', '<!--', '\n\n', '*', ':cite:`'];
		withChance('citations in any text', runs(30), chance => {
			const text = Array.from({ length: 40 }, () => chance.pick(parts)).join('');
			for (const language of Object.keys(openings)) {
				let last = 0;
				for (const { start, end, keys } of findCitations(language, text)) {
					assert.ok(start >= last && end <= text.length && keys.length > 0, `${language} ${JSON.stringify(text)}`);
					assert.ok(keys.every(key => key.start >= start && key.end <= end && text.slice(key.start, key.end) === key.key));
					last = language === 'markdown' || language === 'myst' ? start : end;
				}
			}
		});
	});

	it('may be more than the maximum number of function arguments', () => {
		assert.equal(findCitations('latex', `\\cite{${'a,'.repeat(130_000)}`)[0]?.keys.length, 130_000);
		if (THOROUGH) {
			assert.equal(findCitations('markdown', '@a\n'.repeat(130_000)).length, 130_000);
		}
	});

	it('are complete in a paragraph of any length', () => {
		for (let before = 3980; before < 4005; before++) {
			const found = findCitations(
				'markdown',
				`${'w '.repeat(before / 2)}${before % 2 === 0 ? '' : ','}@small_notice name@small_office.example`,
			).flatMap(({ keys }) => keys);
			assert.ok(found.length <= 1 && found.every(({ key }) => key === 'small_notice'), `${before} ${JSON.stringify(found)}`);
		}
	});

	for (const [language, own] of Object.entries(openings)) {
		it(`are found in one pass in ${language}`, () => {
			const parts = [...own, '@a', '[', '`', '\\', '(', ' ', '-'].flatMap(part => [part, `${part}\n`]);
			const { readers, overgrowth } = coreGrowth();
			assert.deepEqual(
				parts.flatMap(part => overgrowth(text => readers.documentLanguageOf(language).keys?.find(text), part) ?? []),
				[],
			);
		});
	}
});

/** The cursor is at the start of the marked range, which is the range that a key replaces. */
describe('a key that is being typed', () => {
	const contexts: readonly (readonly [string, string, string])[] = [
		['markdown', 'x @⟦⟧', ''],
		['markdown', 'x [@⟦⟧', ''],
		['markdown', '[@a; @⟦⟧]', ''],
		['markdown', '@⟦cop|10be⟧ x', 'cop'],
		['markdown', '@{⟦⟧', ''],
		['latex', '\\cite{⟦⟧}', ''],
		['latex', '\\cite{a, ⟦|⟧}', ''],
		['latex', '\\autocite[see][]{a,\n  ⟦co|p⟧\n}', 'co'],
		['latex', '\\footcite{⟦⟧', ''],
		['latex', '\\autocites[3]{a}[4]{⟦⟧}', ''],
		['latex', '\\cite{a, % the first\n⟦b|⟧}', 'b'],
		['typst', 'x @⟦⟧', ''],
		['typst', '#cite(<⟦a|⟧>)', 'a'],
		['asciidoc', 'cite:[a, ⟦⟧]', ''],
		['asciidoc', 'cite:[⟦⟧', ''],
		['org', '[cite:@⟦⟧', ''],
		['org', '[cite:@a; @⟦b|⟧]', 'b'],
		['restructuredtext', ':cite:p:`⟦⟧`', ''],
		['myst', '{cite:p}`⟦⟧`', ''],
		['markdown', '{cite}`a, ⟦b|⟧', 'b'],
	];
	for (const [language, source, prefix] of contexts) {
		it(`is found in ${language}: ${JSON.stringify(source)}`, () => {
			const { text: withCursor, ranges } = readMarked(source);
			const cursor = withCursor.indexOf('|');
			const range = ranges[0] ?? { start: -1, end: -1 };
			const text = withCursor.replace('|', '');
			const offset = cursor < 0 ? range.start : cursor;
			assert.deepEqual(keyContextAt(keysOf(language), text, offset), {
				prefix,
				start: range.start,
				end: range.end - (cursor < 0 ? 0 : 1),
			});
		});
	}
	const quiet: readonly (readonly [string, string])[] = [
		['markdown', 'mail a@|'],
		['markdown', '```py\n@|\n```'],
		['markdown', '`@|`'],
		['markdown', 'words |'],
		['latex', '\\textbf{|}'],
		['latex', '% \\cite{|}'],
		['latex', '\\cite{a}|'],
		['latex', '\\cite[|]{a}'],
		['latex', '\\cite{a Sophie|'],
		['latex', '\\cite{a\nSophie|'],
		['asciidoc', 'cite:[a Sophie|'],
		['restructuredtext', ':cite:p:`a Sophie|'],
		['latex', '\\begin{verbatim}\n\\cite{|}\n\\end{verbatim}'],
		['typst', 'a@|'],
		['asciidoc', '----\ncite:[|]\n----'],
		['org', 'a @|'],
		['myst', '{term}`|`'],
		['myst', '% {cite}`|`'],
	];
	for (const [language, source] of quiet) {
		it(`is not found in ${language}: ${JSON.stringify(source)}`, () =>
			assert.equal(keyContextAt(keysOf(language), source.replace('|', ''), source.indexOf('|')), undefined));
	}
});
