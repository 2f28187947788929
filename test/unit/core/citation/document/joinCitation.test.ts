import assert from 'node:assert/strict';
import { WORDS } from '../../../../../src/cli/words/labels';
import { joinTarget, targetAt } from '../../../../../src/core/citation/document/edits/joinCitation';
import { writtenNote, type NotedSource } from '../../../../../src/core/citation/document/edits/noteWriting';
import type { CitedPick } from '../../../../../src/core/citation/formats/request';
import { documentLanguageOf } from '../../../../../src/core/language/languages';
import { withEdits } from '../../../../../src/core/text/textEdit';
import { pick } from '../../../../support/core/citation/citing';
import { citationsIn, notesOf } from '../../../../support/core/citation/documentCitations';
import { smallLibrary } from '../../../../support/core/dossiers/smallLibrary';

const library = smallLibrary();
const [first, second] = [...library.sources.values()].map((source): NotedSource => ({ source, locators: [], prefix: '', suffix: '' })) as [
	NotedSource,
	NotedSource,
];
const at = pick('b', 'page 3');

/** Cites sources at `|`, and returns the document without the cursor, or why it is not possible. */
function joined(
	language: string,
	marked: string,
	picks: readonly CitedPick[],
	{ citesByNote = false, added = [] as readonly NotedSource[], style = 'un' } = {},
): string {
	const offset = marked.indexOf('|');
	const text = marked.replace('|', '');
	const { citation, citationParser, prose } = documentLanguageOf(language);
	const notes = notesOf(library, language, style);
	const target = targetAt(text, citationsIn(text, notes), { offset, citesByNote, syntax: citationParser, findProse: prose.find, forms: citation.forms });
	if (target.kind === 'insert') {
		return 'insert';
	}
	if (target.kind === 'closed') {
		return `${target.reason} ${target.next ?? ''}`.trim();
	}
	const document = { language: citation, text, offsets: [offset] };
	return withEdits(text, joinTarget(target, { request: { picks, words: WORDS }, added, document, writing: notes.writing }));
}

const BIBLATEX = '\\usepackage{biblatex}\n\\begin{document}\n';

describe('a citation at or next to another', () => {
	const cases: readonly (readonly [language: string, before: string, after: string, picks?: readonly CitedPick[]])[] = [
		['markdown', 'A [@a|].', 'A [@a; @b, p. 3].'],
		['markdown', 'A [@a]| c.', 'A [@a; @b, p. 3] c.'],
		['markdown', 'A [@a] |c.', 'A [@a; @b, p. 3] c.'],
		['markdown', 'A |[@a] c.', 'A [@a; @b, p. 3] c.'],
		['markdown', 'A [see @a|, p. 3; @c].', 'A [see @a, p. 3; @c; @b, p. 3].'],
		['markdown', 'A [-@a|].', 'A [-@a; -@b, p. 3].'],
		['markdown', '@a| says.', '@a [; @b, p. 3] says.'],
		['markdown', '@a [p. 2|] says.', '@a [p. 2; @b, p. 3] says.'],
		['markdown', 'A [@a|](x).', 'A [@a; @b, p. 3](x).'],
		['myst', 'A {cite:p}`a|`.', 'A {cite:p}`a,b{p. 3}`.'],
		['restructuredtext', 'A :cite:t:`a`| c.', 'A :cite:t:`a,b{p. 3}` c.'],
		['latex', `${BIBLATEX}A \\autocite{a|}.`, `${BIBLATEX}A \\autocites{a}[3]{b}.`],
		['latex', `${BIBLATEX}A \\autocite{a|}.`, `${BIBLATEX}A \\autocite{a,b}.`, [pick('b')]],
		['latex', `${BIBLATEX}A \\autocite[see][2|]{a}.`, `${BIBLATEX}A \\autocites[see][2]{a}{b}.`, [pick('b')]],
		['latex', `${BIBLATEX}A \\autocites[2]{a}{c|}.`, `${BIBLATEX}A \\autocites[2]{a}{c}[3]{b}.`],
		['latex', `${BIBLATEX}\\textcite{a|} says.`, `${BIBLATEX}\\textcites{a}[3]{b} says.`],
		['latex', `${BIBLATEX}A \\footfullcite{a|}.`, `${BIBLATEX}A \\footfullcite{a,b}.`, [pick('b')]],
		['latex', 'A \\cite{a|}.', 'A \\cite{a,b}.', [pick('b')]],
		[
			'latex',
			'\\usepackage{natbib}\\begin{document}A \\citep{a|}.',
			'\\usepackage{natbib}\\begin{document}A \\citep{a} \\citep[p.~3]{b}.',
		],
		['typst', 'A @a| c.', 'A @a @b[p. 3] c.'],
		['typst', 'A @a[p. 2|].', 'A @a[p. 2] @b[p. 3].'],
		['typst', '#cite(<a>, form: "prose")| says', '#cite(<a>, form: "prose") #cite(<b>, form: "prose", supplement: [p. 3]) says'],
		['org', 'A [cite:@a|].', 'A [cite:@a;@b p. 3].'],
		['org', 'A [cite/t:all;@a p. 2|;more].', 'A [cite/t:all;@a p. 2;@b p. 3;more].'],
		['asciidoc', 'A cite:[a|].', 'A cite:[a,b(p. 3)].'],
		['asciidoc', 'A cite:[a(2)|].', 'A cite:[a(2)]; cite:[b], art. 2(a).', [pick('b', 'article 2(a)')]],
	];
	for (const [language, before, after, picks = [at]] of cases) {
		it(`is added to it in ${language}: ${before.replace(BIBLATEX, '')}`, () => {
			assert.equal(joined(language, before, picks), after);
			const { citationParser } = documentLanguageOf(language);
			assert.deepEqual(citationParser.read(after).findings, []);
			const keys = citationParser.read(after).citations.flatMap(({ items }) => items.map(({ key }) => key));
			assert.ok(keys.includes('a') && keys.includes('b'), after);
		});
	}
	it('is separate if there is no other citation', () => {
		for (const [language, text] of [
			['markdown', 'A [@a] b|.'],
			['markdown', '@a says|.'],
			['latex', 'A \\cite{a} b|.'],
			['typst', '@a b|'],
			['plaintext', '[x]|'],
			['quarto', 'See @fig-a|.'],
			['markdown', 'See [@tbl:a]|.'],
			['typst', 'See @one| b.\n#figure([c]) <one>'],
		] as const) {
			assert.equal(joined(language, text, [at]), 'insert', text);
		}
	});
});

describe('a reference at or next to a note', () => {
	const note = (...sources: readonly NotedSource[]) => writtenNote(sources, notesOf(library, 'markdown', 'un').writing);
	const both = note(first, second);
	const options = { citesByNote: true, added: [second] };
	it('is added to an unedited note in the style', () => {
		for (const marked of ['A|[^1].', 'A[^1]|.', 'A.|[^1]', 'A[^1].|']) {
			assert.equal(
				joined('markdown', `${marked}\n\n[^1]: ${note(first)}\n`, [], options),
				`${marked.replace('|', '')}\n\n[^1]: ${both}\n`,
				marked,
			);
		}
		assert.equal(
			joined('markdown', `A[^1].\n\n[^1]: ${note(first).slice(0, -3)}|${note(first).slice(-3)}\n`, [], options),
			`A[^1].\n\n[^1]: ${both}\n`,
		);
		assert.equal(joined('markdown', `A^[${note(first)}|].`, [], options), `A^[${both}].`);
		assert.equal(
			joined('markdown', `A^[${both}]|.`, [], { ...options, added: [{ ...first, prefix: 'see also' }] }),
			`A^[${note(first, second, { ...first, prefix: 'see also' })}].`,
		);
		assert.equal(
			joined('plaintext', `A [${writtenNote([first], notesOf(library, 'plaintext', 'un').writing)}|].`, [], options),
			`A [${writtenNote([first, second], notesOf(library, 'plaintext', 'un').writing)}].`,
		);
	});
	it('never makes a note inside a note', () => {
		for (const [language, open, close] of [
			['latex', '\\footnote{', '}'],
			['typst', '#footnote[', ']'],
			['org', '[fn:: ', ']'],
			['asciidoc', 'footnote:[', ']'],
			['wikitext', '<ref>', '</ref>'],
		] as const) {
			const { writing } = notesOf(library, language, 'un');
			const written = (...sources: readonly NotedSource[]) => `A${open}${writtenNote(sources, writing)}${close} b`;
			assert.equal(joined(language, written(first).replace(close, `|${close}`), [], options), written(first, second), language);
			assert.equal(joined(language, written(first).replace(' b', '| b'), [], options), written(first, second), language);
		}
	});
	it('is appended to the user’s own text', () => {
		const further = note(second).replace(/\.$/, '');
		assert.equal(
			joined('markdown', 'A[^1]|.\n\n[^1]: My own thought.\n', [], options),
			`A[^1].\n\n[^1]: My own thought; ${further}.\n`,
		);
		assert.equal(
			joined('markdown', `A[^1]|.\n\n[^1]: But see ${note(first)}\n`, [], options),
			`A[^1].\n\n[^1]: ${note({ ...first, prefix: 'But see' }, second)}\n`,
		);
		assert.equal(
			joined('markdown', `A[^1]|.\n\n[^1]: ${note(first)} It is long.\n`, [], options),
			`A[^1].\n\n[^1]: ${note(first)} It is long; ${further}.\n`,
		);
	});
	it('is added to a definition, wherever the cursor is in it, and even if no mark refers to it', () => {
		const further = note(second).replace(/\.$/, '');
		for (const [marked, expected = marked] of [
			['A[^1].\n\n|[^1]: B.\n'], ['A[^1].\n\n[^|1]: B.\n'], ['A[^1].\n\n[^1]:| B.\n'], ['[^1]: My |own.\n'], ['A.\n\n[^1]: |\n', `A.\n\n[^1]: ${further}.\n`],
		] as const) {
			const after = expected === marked ? marked.replace('|', '').replace(/(B|own)\.\n$/, `$1; ${further}.\n`) : expected;
			assert.equal(joined('markdown', marked, [], options), after, marked);
		}
	});
	it('follows an abbreviation with its full stop', () =>
		assert.equal(
			joined('markdown', 'A[^1]|.\n\n[^1]: See, e.g., Smith, ibid.\n', [], options),
			`A[^1].\n\n[^1]: See, e.g., Smith, ibid.; ${note(second).replace(/\.$/, '')}.\n`,
		));
	it('follows a short form after other words with its full stop', () => {
		const before = note({ ...first, suffix: 'and passim; see ibid.' });
		assert.match(before, /see ibid\.$/);
		assert.equal(joined('markdown', `A^[${before}]|`, [], options), `A^[${before}; ${note(second).replace(/\.$/, '')}.]`);
	});
	it('is separate next to a note with several marks or a name', () => {
		for (const [language, marked] of [
			['markdown', 'A[^1]| b[^1].\n\n[^1]: My own thought.\n'],
			['org', 'A [fn:1] b [fn:1]|.\n\n[fn:1] My own thought.\n'],
			['asciidoc', 'A footnote:a[My own.]| b footnote:a[].'],
			['wikitext', 'A<ref name="a">My own.</ref> b<ref name="a" />|'],
			['wikitext', 'A<ref name="a">My own.</ref>|'],
		] as const) {
			assert.equal(joined(language, marked, [], options), 'insert', marked);
		}
	});
	it('is separate next to the user’s own note if the document has citation keys', () => {
		assert.equal(joined('markdown', 'A[^1]|.\n\n[^1]: My own thought.\n', [at]), 'insert');
		assert.equal(joined('latex', `${BIBLATEX}A\\footnote{My own.}| b`, [at]), 'insert');
	});
	it('does not go into code or a comment at the end of a note', () => {
		assert.equal(joined('markdown', 'A[^1]|.\n\n[^1]: See:\n\n    ```\n    x\n    ```\n', [], options), 'insert');
		assert.equal(joined('markdown', 'A[^1].\n\n[^1]: See|:\n\n    ```\n    x\n    ```\n', [], options), 'code');
		assert.equal(joined('latex', `${BIBLATEX}A\\footnote{See a. % Which?\n}| b`, [], options), 'insert');
	});
	it('is not added to the name of a person', () => assert.equal(joined('markdown', 'Thanks to @alice| for it.', [], options), 'insert'));
	it('is a key if the note has keys', () =>
		assert.equal(
			joined('latex', `${BIBLATEX}A\\footnote{See \\cite{a}.}| b`, [pick('b')], { citesByNote: true }),
			`${BIBLATEX}A\\footnote{See \\cite{a,b}.} b`,
		));
});

describe('an impossible citation', () => {
	const cases: readonly (readonly [language: string, text: string, reason: string])[] = [
		['markdown', 'A `b|c` d', 'code 6'],
		['markdown', '---\na: |b\n---\nC', 'frontMatter 13'],
		['markdown', 'A [b|c](d) e', 'link 9'],
		['latex', 'A $x|$ b', 'maths 5'],
		['latex', '% a|\nb', 'comment 4'],
		['typst', 'A `b|c` d', 'code 6'],
		['html', '<p>a <!-- b| --> c</p>', 'comment 15'],
		['markdown', '---\na: |b\n---\n# Title\n\nText', 'frontMatter 22'],
		['markdown', '```\nx|\n```\n- a\n', 'code'],
		['latex', 'One % a|\n\nTwo', 'comment 9'],
		['asciidoc', 'One\n// a|\n\n== Two\n\nThree', 'comment 18'],
		['typst', 'One // a|\n= Two', 'comment'],
		['latex', 'A \\emp|h{b} c', 'markup'],
		['latex', '\\section|{One}\nA', 'markup'],
		['typst', 'A#foot|note[b] c', 'markup'],
		['typst', 'A #quote|[b] c', 'code'],
		['wikitext', 'A<re|f name="n">b</ref>', 'markup 15'],
		['wikitext', 'A<ref name="n|">b</ref>', 'markup 15'],
		['markdown', '|# One\n\nA', 'markup 2'],
		['markdown', '|- one\n- two', 'markup 2'],
		['markdown', '|::: {.box}\nA\n:::', 'markup 3'],
		['asciidoc', '|____\nA\n____', 'markup 5'],
		['restructuredtext', 'A\n\n*| one\n* two', 'markup 5'],
		['asciidoc', 'A\n\n.| one', 'markup 5'],
		['typst', '=| One', 'markup 2'],
		['restructuredtext', 'A\n\n1.| one', 'markup 6'],
		['restructuredtext', '1. one\n2.| two', 'markup 10'],
		['markdown', 'A[^|9].\n\n[^9]: B.\n', 'markup 5'],
		['markdown', 'A[^9].\n\n[^|9]: B.\n', 'markup 14'],
		['markdown', 'A[^9].\n\n|[^9]: B.\n', 'markup 14'],
		['org', 'A[fn:9|] b.\n\n[fn:9] C.\n', 'markup 7'],
		['restructuredtext', 'A [#a|]_ b.\n\n.. [#a] C.\n', 'markup 7'],
	];
	for (const [language, text, reason] of cases) {
		it(`is refused with the reason and the next position in ${language}: ${JSON.stringify(text)}`, () =>
			assert.equal(joined(language, text, [at]), reason));
	}
	it('is refused after parsing the document once, however many such ranges follow', () => {
		const text = '[a]: https://a.example\n'.repeat(100);
		const { citation, citationParser, prose } = documentLanguageOf('markdown');
		let looks = 0;
		const syntax = {
			...citationParser,
			closedIn: (whole: string) => {
				looks++;
				return citationParser.closedIn(whole);
			},
		};
		const target = targetAt(text, citationsIn(text, notesOf(library, 'markdown', 'un')), {
			offset: 5,
			citesByNote: false,
			syntax,
			findProse: prose.find,
			forms: citation.forms,
		});
		assert.deepEqual([target, looks], [{ kind: 'closed', reason: 'link' }, 1]);
	});
});
