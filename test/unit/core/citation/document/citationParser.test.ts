import assert from 'node:assert/strict';
import type { ParsedCitations } from '../../../../../src/core/citation/document/written';
import { documentLanguageOf, SERVED_IDS } from '../../../../../src/core/language/languages';

function read(language: string, text: string): ParsedCitations {
	return documentLanguageOf(language).citationParser.read(text);
}

/**
 * Returns a citation on one line: its form, command and mode, and each item as `prefix|key|locator|suffix`, with a sign for other
 * modes.
 */
function shown(language: string, text: string): readonly string[] {
	return read(language, text).citations.map(({ start, end, form, command, mode, items }) =>
		`${text.slice(start, end)} = ${form} ${command} ${mode}: ${items.map(item => `${item.mode === mode ? '' : `${item.mode} `}${item.prefix}|${item.key}|${item.locator}|${item.suffix}`).join('; ')}`.replace(
			/ {2,}/g,
			' ',
		),
	);
}

/** Cases: a language, a citation, and its parsed parts. The citation is in a sentence. */
const CITATIONS: readonly (readonly [language: string, citation: string, parts: string])[] = [
	['markdown', '[@a]', 'pandoc normal: |a||'],
	['markdown', '[see @a, p. 3; -@b]', 'pandoc normal: see|a|p. 3|; authorSuppressed |b||'],
	['markdown', '[@a, para. 3, emphasis added; and @b pp. 3-5; @c]', 'pandoc normal: |a|para. 3|, emphasis added; and|b|pp. 3-5|; |c||'],
	['markdown', '[-@a, p. 3]', 'pandoc authorSuppressed: |a|p. 3|'],
	['markdown', '@a [p. 3]', 'pandoc authorInText: |a|p. 3|'],
	['markdown', '@a', 'pandoc authorInText: |a||'],
	['markdown', '@a [p. 3; @b, p. 4]', 'pandoc authorInText: |a|p. 3|; normal |b|p. 4|'],
	['markdown', '@a [; see @b]', 'pandoc authorInText: |a||; normal see|b||'],
	['markdown', '[@{a/b}, {p. 3}]', 'pandoc normal: |a/b|p. 3|'],
	['markdown', '[@a, for example]', 'pandoc normal: |a||for example'],
	['myst', '{cite:p}`{see}a{p. 3},b`', 'mystCite cite:p normal: see|a|p. 3|; |b||'],
	['myst', '{cite:t}`a`', 'mystCite cite:t authorInText: |a||'],
	['myst', '{cite:yearpar}`a`', 'mystCite cite:yearpar authorSuppressed: |a||'],
	['latex', '\\autocite[see][p.~3]{a}', 'latexCite autocite normal: see|a|p.~3|'],
	['latex', '\\autocite[3]{a,b}', 'latexCite autocite normal: |a||; |b|3|'],
	['latex', '\\autocites[see][p. 3]{a}[4, emphasis added]{b}', 'latexCite autocites normal: see|a|p. 3|; |b|4|, emphasis added'],
	['latex', '\\textcite[3]{a}', 'latexCite textcite authorInText: |a|3|'],
	['latex', '\\parencite*{a}', 'latexCite parencite* authorSuppressed: |a||'],
	['latex', '\\citeauthor{a}', 'latexCite citeauthor authorOnly: |a||'],
	['latex', '\\footfullcite[art. 2(a)]{a}', 'latexCite footfullcite full: |a|art. 2(a)|'],
	['latex', '\\footcite{a}', 'latexCite footcite normal: |a||'],
	['latex', '\\nocite{a}', 'latexCite nocite hidden: |a||'],
	['typst', '@a[p. 3]', 'typstCite normal: |a|p. 3|'],
	['typst', '@a @b[p. 4]', 'typstCite normal: |a||; |b|p. 4|'],
	['typst', '#cite(<a>, form: "prose")', 'typstCite cite authorInText: |a||'],
	['typst', '#cite(<a>, form: "full", supplement: [p. 3])', 'typstCite cite full: |a|p. 3|'],
	['typst', '#cite(<a>, form: "year")', 'typstCite cite authorSuppressed: |a||'],
	['org', '[cite:@a]', 'orgCite normal: |a||'],
	['org', '[cite/t:@a p. 3;@b]', 'orgCite t authorInText: |a|p. 3|; |b||'],
	['org', '[cite:all in all;see @a p. 3 and more;@b;for now]', 'orgCite normal: see|a|p. 3|and more; |b||'],
	['org', '[cite/na:@a]', 'orgCite na authorSuppressed: |a||'],
	['asciidoc', 'cite:[a]', 'asciidocCite cite normal: |a||'],
	['asciidoc', 'cite:[a(p. 3),b]', 'asciidocCite cite normal: |a|p. 3|; |b||'],
	['asciidoc', 'citenp:[a]', 'asciidocCite citenp authorInText: |a||'],
	['asciidoc', 'fullcite:[a]', 'asciidocCite fullcite full: |a||'],
	['restructuredtext', ':cite:t:`a`', 'restructuredTextCite cite:t authorInText: |a||'],
	['restructuredtext', ':cite:p:`{see}a{p. 3},b`', 'restructuredTextCite cite:p normal: see|a|p. 3|; |b||'],
];

describe('a citation in a document', () => {
	for (const [language, citation, parts] of CITATIONS) {
		it(`in ${language} has its parts: ${citation}`, () => {
			assert.deepEqual(shown(language, `It is so ${citation} they say.\n\nMore.\n`), [`${citation} = ${parts}`]);
			assert.deepEqual(shown(language, citation), [`${citation} = ${parts}`]);
		});
	}
	it('has items whose ranges contain their keys and do not overlap', () => {
		for (const [language, citation] of CITATIONS) {
			const text = `Yes ${citation} no.`;
			for (const { start, end, items } of read(language, text).citations) {
				let last = start;
				for (const item of items) {
					assert.ok(
						last <= item.start && item.start <= item.keyPart.start && item.keyPart.end <= item.end && item.end <= end,
						citation,
					);
					assert.equal(text.slice(item.keyPart.start, item.keyPart.end), item.key);
					last = item.end;
				}
			}
		}
	});
});

/** Cases: a language and a document in which the texts of notes are marked; note marks are between ‹ and ›. */
const NOTES: readonly (readonly [language: string, text: string])[] = [
	['markdown', 'One‹[^1]›, two‹[^x]›.\n\n[^1]: ⟦A note\n    over lines.⟧\n\n[^x]: ⟦Another.⟧\n'],
	['markdown', 'One‹^[⟦A [nested](x) note⟧]› and `^[none]`.\n'],
	['myst', 'One‹[^1]›.\n\n% [^2]\n\n[^1]: ⟦A note.⟧\n'],
	['latex', 'One‹\\footnote{⟦A \\emph{note}⟧}› and % \\footnote{none}\n\\verb|\\footnote{none}|‹\\footnote[3]{⟦x⟧}›.\n'],
	['typst', 'One‹#footnote[⟦At https://a.example/b⟧]›, two‹#footnote[⟦#link("http://b.example").⟧]›, three‹#footnote[⟦C⟧]›.\n'],
	['typst', 'One‹#footnote[⟦A #emph[note]⟧]› and `#footnote[none]` // #footnote[none]\n'],
	['org', 'One‹[fn:1]›, two‹[fn::⟦A note⟧]›, three‹[fn:n: ⟦Named.⟧]› =[fn:9]=\n\n[fn:1] ⟦Text.⟧\n'],
	['asciidoc', 'One‹footnote:[⟦A note\\] on⟧]› and `footnote:[none]`.\n\n----\nfootnote:[none]\n----\n'],
	['restructuredtext', 'One ‹[#a]_› two ‹[1]_›.\n\n.. [#a] ⟦A note\n   over lines.⟧\n.. [1] ⟦Text.⟧\n'],
	['wikitext', 'One‹<ref name="a">⟦A note⟧</ref>› <!-- <ref>none</ref> --><nowiki><ref>none</ref></nowiki>\n'],
	['html', '<p>One ‹[<cite>⟦A note⟧</cite>]›</p><!-- [<cite>none</cite>] -->\n'],
];

describe('a note in a document', () => {
	for (const [language, marked] of NOTES) {
		it(`in ${language} has its mark and text: ${marked.slice(0, 40)}`, () => {
			const text = marked.replace(/[⟦⟧‹›]/gu, '');
			const { notes, findings } = read(language, text);
			assert.deepEqual(
				notes.map(({ start, end }) => text.slice(start, end)),
				[...marked.matchAll(/‹([^›]*)›/gu)].map(([, mark = '']) => mark.replace(/[⟦⟧]/gu, '')),
			);
			assert.deepEqual(
				notes.map(({ content }) => content && text.slice(content.start, content.end)).sort(),
				[...marked.matchAll(/⟦([^⟧]*)⟧/gu)].map(([, content]) => content).sort(),
			);
			assert.deepEqual(findings, []);
		});
	}
	it('with two marks is listed twice', () => {
		assert.deepEqual(
			read('markdown', 'A[^1] b[^1].\n\n[^1]: C.\n').notes.map(({ label }) => label),
			['1', '1'],
		);
		assert.deepEqual(
			read('wikitext', 'A<ref name="x">B</ref> c<ref name="x" />.').notes.map(({ content }) => content?.start),
			[15, 15],
		);
	});
});

describe('a problem in a document', () => {
	const cases: readonly (readonly [language: string, text: string, findings: readonly string[]])[] = [
		[
			'markdown',
			'A[^1] b[^2].\n\n[^1]: C.\n[^1]: D.\n[^3]:\n',
			['undefinedNote [^2]', 'duplicateNote [^1]: ', 'uncalledNote [^3]:', 'emptyNote [^3]:'],
		],
		['markdown', 'A ^[b\n\nc', ['unclosed ^[']],
		[
			'latex',
			'A \\autocite[3]{a\n\nB \\footnote{c\n\nd \\footnote{}',
			['unclosed \\autocite', 'unclosed \\footnote{', 'emptyNote \\footnote{}'],
		],
		['typst', 'A #footnote[b\n\nC', ['unclosed #footnote[']],
		['org', 'A [fn:1] [fn::b\n\nC', ['undefinedNote [fn:1]', 'unclosed [fn::']],
		['asciidoc', 'A footnote:[b', ['unclosed footnote:[']],
		['restructuredtext', 'A [#a]_.\n\n.. [#b] C.\n', ['undefinedNote [#a]_', 'uncalledNote .. [#b] ']],
		['wikitext', 'A <ref>b', ['unclosed <ref>']],
	];
	for (const [language, text, findings] of cases) {
		it(`in ${language} is reported with its range: ${JSON.stringify(text)}`, () =>
			assert.deepEqual(read(language, text).findings.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`), findings));
	}
	it('never makes a parser fail', () => {
		for (const id of SERVED_IDS) {
			for (const text of ['', '[', ']', '[@', '@a [', '\\cite', '\\cite{', '\\cite[', '#cite(', '[cite:', 'cite:[', '^[', '[^', '[^1]:', '<ref', '<ref>', '[fn:', '{cite}`', ':cite:`', '\\footnote', '..']) {
				assert.ok(read(id, text).citations.length >= 0, text);
				documentLanguageOf(id).citationParser.closedIn(text)(text.length);
			}
		}
	});
});

describe('an offset where citations are not possible', () => {
	/** An offset, and the range around it in brackets, with the reason. */
	const cases: readonly (readonly [language: string, marked: string, reason: string | undefined])[] = [
		['markdown', '⟦---\ntitle: |x\n---\n⟧\nText.', 'frontMatter'],
		['markdown', 'A ⟦`co|de`⟧ b.', 'code'],
		['markdown', 'A\n\n⟦```\nx|\n```⟧\n\nB', 'code'],
		['markdown', 'A ⟦$x|^2$⟧ b.', 'maths'],
		['markdown', 'A ⟦<!-- x| -->⟧ b.', 'comment'],
		['markdown', 'A ⟦[te|xt](x)⟧ b.', 'link'],
		['markdown', 'A ⟦[text]|(x)⟧ b.', 'link'],
		['markdown', 'A [see @a|].', undefined],
		['markdown', 'A [so in the |text] b.', undefined],
		['markdown', 'A ⟦[Te|xt]⟧ b.\n\n[text]: x', 'link'],
		['markdown', 'A ⟦[text|][one]⟧ b.\n\n[one]: x', 'link'],
		['markdown', 'A ⟦[text|][]⟧ b.\n\n[text]: x', 'link'],
		['markdown', 'A `code`| b.', undefined],
		['markdown', 'A b|.', undefined],
		['latex', '⟦\\documentclass{a}|\n\\begin{document}⟧\nA', 'preamble'],
		['latex', 'A ⟦$x|$⟧ b', 'maths'],
		['latex', 'A ⟦% b|⟧\nC', 'comment'],
		['latex', 'A ⟦\\begin{verbatim}\nx|\n\\end{verbatim}⟧ b', 'code'],
		['latex', 'A ⟦\\verb+x|+⟧ b', 'verbatim'],
		['latex', 'A \\emph{b|} \\% c', undefined],
		['latex', 'A 50\\% b|', undefined],
		['typst', 'A ⟦`x|`⟧ b', 'code'],
		['typst', 'A ⟦$x|$⟧ b', 'maths'],
		['typst', 'A ⟦// b|⟧\nC', 'comment'],
		['typst', '⟦#let a = 1|⟧\nB', 'code'],
		['typst', 'A b|', undefined],
		['org', 'A\n⟦#+begin_src c\nx|\n#+end_src⟧\nB', 'code'],
		['org', 'A ⟦=x|y=⟧ b', 'verbatim'],
		['org', '⟦# b|⟧\nC', 'comment'],
		['org', 'A\n\n⟦#+bibliography: a.bib|⟧\n\nB', 'frontMatter'],
		['org', 'A b|', undefined],
		['asciidoc', 'A\n\n⟦----\nx|\n----⟧\n', 'code'],
		['asciidoc', 'A ⟦`x|y`⟧ b', 'code'],
		['asciidoc', '⟦// b|⟧\nC', 'comment'],
		['restructuredtext', 'A ⟦``x|y``⟧ b', 'code'],
		['restructuredtext', 'A\n\n⟦.. b|⟧\n\nC', 'comment'],
		['html', '<p>A ⟦<code>x|y</code>⟧ b</p>', 'code'],
		['html', '<p>A ⟦<!-- x| -->⟧ b</p>', 'comment'],
		['html', '<p>A b|</p>', undefined],
		['markdown', '![One ⟦`co|de`⟧ b](a.png)', 'code'],
		['markdown', '![A hat|](a.png){#fig-a}', undefined],
		['markdown', '⟦![a](a|.png)⟧', 'link'],
		['markdown', '⟦![a|]⟧\n\n[a]: a.png', 'link'],
		['typst', '#image(⟦"a|.png⟧")', 'code'],
		['typst', '#table(⟦columns: 2,| ⟧[a], [b])', 'code'],
		['typst', '#figure(image("a.png"), caption: [A hat|])', undefined],
		['asciidoc', 'A ⟦https://a.example[te|xt]⟧ b', 'link'],
		['asciidoc', 'A\n\n⟦ literal|⟧\n\nB', 'code'],
		['asciidoc', '[source]\n⟦x|⟧\n\nB', 'code'],
		['asciidoc', '⟦[quote, Who|]⟧\nA\n', 'markup'],
		['restructuredtext', 'A::\n\n⟦   code|⟧\n\nB', 'code'],
		['restructuredtext', '.. code-block:: sh\n\n⟦   code|⟧\n\nB', 'code'],
		['restructuredtext', '⟦.. image:: a.png|⟧\n\nB', 'markup'],
		['restructuredtext', 'A ⟦*em|*⟧ b', 'markup'],
		['restructuredtext', 'A ⟦`text| <https://a.example>`⟧_ b', 'markup'],
		['restructuredtext', '=== ===\n⟦one|⟧   two\n=== ===\n', 'table'],
		['restructuredtext', '=== ===\none   two|\n=== ===\n', undefined],
		['git-commit', 'A\n\n⟦# b|⟧\n', 'comment'],
		['wikitext', 'A ⟦<math>x|</math>⟧ b', 'maths'],
		['wikitext', 'A ⟦{{x|y}}⟧ b', 'verbatim'],
		['plaintext', 'A b|', undefined],
	];
	for (const [language, marked, reason] of cases) {
		it(`in ${language} has a reason: ${JSON.stringify(marked)}`, () => {
			const start = marked.indexOf('⟦');
			const plain = marked.replace(/[⟦⟧]/gu, '');
			const offset = plain.indexOf('|');
			const text = plain.replace('|', '');
			const end = marked.replace('|', '').indexOf('⟧') - 1;
			assert.deepEqual(
				documentLanguageOf(language).citationParser.closedIn(text)(offset),
				reason === undefined ? undefined : { start, end, reason },
			);
		});
	}
});
