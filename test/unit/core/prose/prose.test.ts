import assert from 'node:assert/strict';
import { documentLanguageOf, SERVED_IDS } from '../../../../src/core/language/languages';
import { blockAt, blocksBetween } from '../../../../src/core/prose/prose';

/** The prose of a text, its ranges separated by a bar, with a tilde for white space, and its blocks by a double bar. */
function prose(language: string, text: string): string {
	const ranges = documentLanguageOf(language).prose.find(text);
	return ranges
		.map(
			(range, index) =>
				`${index === 0 ? '' : range.continues ? '|' : '‖'}${range.spaced && range.continues ? '~' : ''}${text.slice(range.start, range.end)}`,
		)
		.join('');
}

describe('prose', () => {
	it('is known for the languages served and for no other', () => {
		assert.ok(SERVED_IDS.includes('markdown'));
		assert.ok(!SERVED_IDS.includes('typescript'));
		assert.deepEqual(documentLanguageOf('constructor').prose.find('a b'), documentLanguageOf('plaintext').prose.find('a b'));
	});

	it('returns ranges in order, not empty and without overlaps', () => {
		for (const language of SERVED_IDS) {
			const text = '# A *b* `c` https://x.example/y $z$ \\cite{a}\n\n> d\n> e\n\n- f\n\n%g\n';
			let end = 0;
			for (const range of documentLanguageOf(language).prose.find(text)) {
				assert.ok(range.start >= end && range.end > range.start, language);
				end = range.end;
			}
		}
	});

	it('finds the block around an offset', () => {
		const text = 'one *two* three\n\nfour';
		const ranges = documentLanguageOf('markdown').prose.find(text);
		assert.equal(blockAt(ranges, 5).map(range => text.slice(range.start, range.end)).join('|'), 'one |two| three');
		assert.equal(blockAt(ranges, text.length).length, 1);
		assert.equal(blockAt(ranges, 16).length, 0);
		assert.equal(blockAt([], 0).length, 0);
	});

	it('finds the blocks that have prose between two offsets', () => {
		const text = 'one *two* three\n\nfour\n\nfive';
		const ranges = documentLanguageOf('markdown').prose.find(text);
		const between = (start: number, end: number) =>
			blocksBetween(ranges, start, end).map(range => text.slice(range.start, range.end)).join('|');
		assert.equal(between(6, 7), 'one |two| three');
		assert.equal(between(14, 18), 'one |two| three|four');
		assert.equal(between(0, text.length), 'one |two| three|four|five');
		assert.equal(between(15, 17), '');
		assert.equal(between(text.length, text.length + 5), '');
	});
});

describe('prose of Markdown', () => {
	const cases: readonly (readonly [string, string, string])[] = [
		['headings and paragraphs', '# One\n\ntwo', ' One‖two'],
		['no code', 'a `b` c\n\n```\nd\n```\n\n    e\n', 'a ‖ c'],
		['link text but no target', '[a](https://b.example "c") d', 'a| d'],
		['no bare addresses', 'see https://a.example/b and <https://c.example>', 'see ‖ and '],
		['no front matter', '---\ntitle: WHO\n---\ntext', 'text'],
		['no tags nor comments', 'a <b title="WHO">c</b> <!-- d --> e\n\n<!-- f -->', 'a |c| ‖ e'],
		['what blocks of HTML say', '<div class="a">b <code>c</code></div>\n\n<script>\nd\n\ne\n</script>', 'b '],
		['no reference definitions', '[a]: https://b.example "c"\n\nd', 'd'],
		['no footnote labels', 'a[^who]\n\n[^who]: b', 'a‖b'],
		['table cells', '| a | b |\n|---|---|\n| c | d |', 'a‖b‖c‖d'],
		['no maths', 'a $x$ b, but $5 and $6', 'a ‖ b, but $5 and $6'],
		['quotes and lists', '> a\n> b\n\n- c', 'a\n| b‖c'],
		['words across a hard line break', 'a\\\nb  \nc', 'a|\nb  \nc'],
		['escaped signs without the backslash', '\\*a\\* b\\\'s', '*a|* b|\'s'],
		['words across tags of emphasis', '10<sup>th</sup> <b>day</b> a<sup>1</sup> b<br>c', '10|th| |day| a‖1| b‖c'],
		['character references', 'a&nbsp;b &ldquo;c&rdquo; R&amp;D', 'a|~b ‖c‖ R&amp;D'],
		['no maths that begins in a line and closes in another', 'a $$\nb\n$$\n\nc', 'a ‖c'],
		['the text of images', '![a](b.png)', 'a'],
	];
	for (const [name, text, expected] of cases) {
		it(name, () => assert.equal(prose('markdown', text), expected));
	}
});

describe('prose of Markdown with directives and roles of MyST', () => {
	const cases: readonly (readonly [string, string, string])[] = [
		['the argument and the content of a directive, without its options', 'a\n```{note} b *c*\n:class: d\ne\n```\nf', 'a‖b |c‖e‖f'],
		['no argument that names something', '```{figure} a.png\nb\n```', 'b'],
		['no options in YAML', '```{note}\n---\na: b\n---\nc\n```\nd', 'c‖d'],
		['code where a fence has no such directive', '```{r}\na\n```\n\n```{code-cell} python\nb\n```\n\n```note\nc\n```', ''],
		[
			'a directive that the first fence of its length closes, whatever block that is in',
			'````{note}\n- ```py\n  a\n  ```\n\n  b\n```py\nc\n````\nd',
			'b‖d',
		],
		[
			'directives inside others, lists and quotations',
			'- a\n\n  ````{note}\n  > ```{tip}\n  > b\n  > ```\n  > c\n  ````\n  d\n\ne',
			'a‖b‖c‖d‖e',
		],
		['a directive that nothing closes', 'a\n\n~~~{note}\nb\n\nc', 'a‖b‖c'],
		['maths that a directive closes', '```{note}\n$$\na\n```\nb $$ c', 'b $$ c'],
		['directives with colons', ':::{note} a\n:class: b\nc\n:::\n\n:::{code} python\nd\n\ne\n:::\nf', 'a‖c‖f'],
		['fences of other Markdown as before', '::: {.note}\na\n:::\n\n:::tip[b]{.c}\nd\n:::', 'a‖b‖d'],
		['directives with colons right below each other', ':::{note}\n:::{tip} a\nb\n:::\n:::\n\n::: {.c}\n: d\n:::', 'a‖b‖: d'],
		['options that go on', '```{table} a\n:name: b\n: c\n\nd\n```', 'a‖d'],
		['code that is indented as before', 'a\n\n    (b)=\n    :::{note} c\n    ```{note} d', 'a'],
		['no names of targets', '(a)=\n# b\n\nc\n(d)=\ne (f)= g', ' b‖c‖e (f)= g'],
		[
			'words of roles, and no keys',
			'a {term}`b` c {abbr}`d (e)` {ref}`f` {ref}`g <h>` {cite:p}`i` {x}``j`k`` l',
			'a |b| c |d (e)| ‖ |g| ‖ ‖ l',
		],
		['a name in braces that is no role as it stands', 'a {b} `c` d {e}``f` g', 'a {b} ‖ d {e}``f` g'],
		['lines that begin with signs of comments in MyST', 'a\n% b\n\n+++ {"c": 1}', 'a\n% b‖+++ {"c": 1}'],
	];
	for (const [name, text, expected] of cases) {
		it(name, () => assert.equal(prose('markdown', text), expected));
	}
	it('has no comments and no breaks between blocks in MyST', () =>
		assert.equal(prose('myst', 'a\n% b\nc\n\n+++ {"d": 1}\n> % e\n> f\n\n5 % g'), 'a‖c‖f‖5 % g'));
});

describe('prose of wikitext', () => {
	const cases: readonly (readonly [string, string, string])[] = [
		['headings without their signs', '== a ==\n=b= c\n=== d ==\n==', ' a ‖b= c‖ d ‖=='],
		['words across quotes and links', "''a'' '''b'''c [[d]]s [[e|f]] [https://a.example g] [h]", 'a| |b|c |d|s |f| |g] [h]'],
		['no addresses', 'a https://b.example/c [https://d.example] e', 'a ‖ |] e'],
		['no templates, parameters and comments', 'a{{b|{{c}}|{{{d|e}}}}} f {{{g}}} h<!-- i {{ --> j', 'a‖ f ‖ h| j'],
		['white space by template and by reference', 'a{{nbsp}}b&nbsp;c{{snd}}d', 'a|~b|~c|~d'],
		['braces that nothing closes as they stand', 'a {{b {{c}} d', 'a {{b ‖ d'],
		['nothing behind a comment that nothing closes', 'a <!-- b', 'a '],
		['text behind a tag that nothing closes', 'a <pre> b', 'a ‖ b'],
		['notes apart from the text', "a<ref name=b>c ''d''</ref> e<ref name=b/>.", 'a‖c |d‖ e‖.'],
		[
			'no categories and links to other languages',
			'a [[Category:b]] [[fr:c]] [[Catégorie:d|e]] [[:Category:f]]',
			'a ‖ ‖ ‖ |Category:f',
		],
		['captions of files alone', '[[File:a.png|thumb|alt=b|c [[d|e]] f]] [[Datei:g.png|200px]]', 'c |e| f| '],
		['what is not read as markup', "a <nowiki>''b'' [[c|d]] {{e}}</nowiki> f", "a |''b'' [[c|d]] {{e}}| f"],
		[
			'nothing for machines',
			'a <syntaxhighlight lang="b">c</syntaxhighlight> <math>d</math> <code>e</code> __NOTOC__ ~~~~ f',
			'a ‖ ‖ ‖ ‖ ‖ f',
		],
		['lists, rules and paragraphs', '* a\n*# b\n; c : d\n----\ne\nf\n\ng', 'a‖b‖c : d‖\ne\nf‖g'],
		['no lines that begin with a space', 'a\n b\nc', 'a‖c'],
		[
			'cells and captions of tables',
			'{| class="a"\n|+ b\n|-\n! c !! style="d" | e\n|- id="f"\n| g || h\ni\n| j=k\n{|\n| l\n|}\n|}\nm',
			' b‖ c ‖ e‖ g ‖ h\ni‖ j=k‖ l‖\nm',
		],
		['bars outside tables as they stand', '| a || b\n|-', '| a || b\n|-'],
		['no redirects', '#REDIRECT [[a]]\n\n#b [[c]]', 'b |c'],
	];
	for (const [name, text, expected] of cases) {
		it(name, () => assert.equal(prose('wikitext', text), expected));
	}
});

describe('prose of LaTeX', () => {
	const cases: readonly (readonly [string, string, string])[] = [
		['headings, captions and emphasis', '\\section{a} \\emph{b} c \\caption{d}', 'a‖ |b| c ‖d'],
		['no comments, but percent signs', 'a % b\nc 5\\% d', 'a |\nc 5| d'],
		['no keys', 'a \\cite[p.~3]{who} b \\label{who} \\ref{who} \\autocite{a,b} c', 'a ‖ b ‖ ‖ ‖ c'],
		['no maths', 'a $x$ b \\(y\\) c \\[z\\] d $$e$$ f', 'a ‖ b ‖ c ‖ d ‖ f'],
		['no verbatim text', 'a \\verb|b| c\n\\begin{verbatim}\nd\n\\end{verbatim}\ne', 'a ‖ c\n‖\ne'],
		['no set-up', '\\documentclass{a}\n\\usepackage{b}\n\\begin{document}c\\end{document}', 'c'],
		['link text but no target', '\\href{https://a.example}{b} \\url{https://c.example}', 'b| '],
		['paragraphs', 'a\n\nb', 'a‖b'],
		['commands and signs for white space', 'a\\ b\\,c\\quad d\\\\e f~g', 'a| b|~c|~ d|~e f~g'],
		['headings and items apart from what follows them', '\\section[a]{b}\nc\n\\item d\n\\item e', '[a]|b‖\nc\n‖ d\n‖ e'],
		['the words of a link to a label', 'a \\hyperref[b]{c} d', 'a |c| d'],
		['words before the mark of a note', 'a\\textsuperscript{1} 10\\textsuperscript{th} b', 'a‖1| 10|th| b'],
		['notes apart from the text around them', 'a\\footnote{b \\emph{c}} d', 'a‖b |c‖ d'],
	];
	for (const [name, text, expected] of cases) {
		it(name, () => assert.equal(prose('latex', text), expected));
	}
});

describe('prose of reStructuredText', () => {
	const cases: readonly (readonly [string, string, string])[] = [
		['the body of a directive without an argument', '.. note::\n\n   a\n\n.. warning::\n   b\n\nc', '   a‖   b‖c'],
		['literal text that a directive announces', '.. note:: a::\n\n   b\n\nc', 'a::‖c'],
		['escaped signs without the backslash, and no words across an escaped space', 'a \\*b\\* *c*\\ s', 'a |b| |c‖s'],
	];
	for (const [name, text, expected] of cases) {
		it(name, () => assert.equal(prose('restructuredtext', text), expected));
	}
});

describe('prose of plain text', () => {
	it('has no addresses', () => assert.equal(prose('plaintext', 'a https://b.example/c d mailto:e@f.example'), 'a ‖ d '));
	it('runs on across the signs of a quotation', () => {
		assert.equal(prose('plaintext', '> a\n>> b\n>\n> c > d\n3\n>x'), ' a\n| b\n‖\n| c > d\n3\n|x');
		assert.equal(prose('plaintext', '> a\r\n>\r\n> b'), ' a\r\n‖\r\n| b');
	});
	it('has paragraphs', () => assert.equal(prose('plaintext', 'a\nb\n\nc'), 'a\nb‖c'));
});

describe('prose of Typst', () => {
	const cases: readonly (readonly [string, string, string])[] = [
		['ties and line breaks, which are white space', 'a~b \\\nc', 'a~b |\nc'],
		['headings apart from what follows them', '= A *b*\nc\n\n== D\ne', 'A |b‖\nc‖D‖\ne'],
	];
	for (const [name, text, expected] of cases) {
		it(name, () => assert.equal(prose('typst', text), expected));
	}
});

describe('prose of Org', () => {
	it('runs on across a line break', () => assert.equal(prose('org', 'a \\\\\nb'), 'a |\nb'));
	it('has white space by name', () => assert.equal(prose('org', 'a\\nbsp{}b\\nbsp c \\nbspace{} d'), 'a|~b|~ c ‖ d'));
});

describe('prose of AsciiDoc', () => {
	it('has white space by name', () => assert.equal(prose('asciidoc', 'a{nbsp}b {set:c} d'), 'a|~b ‖ d'));
	it('contains escaped characters as written', () => assert.doesNotMatch(prose('asciidoc', 'a \\{nbsp} b'), /~/));
	it('has words with a footnote at their end', () => assert.equal(prose('asciidoc', 'afootnote:[b] c'), 'a‖b] c'));
	it('has a gap between a term and its description, so that an offset is in one of them', () => {
		const text = 'a:: b';
		const ranges = documentLanguageOf('asciidoc').prose.find(text);
		assert.deepEqual(blockAt(ranges, 4).map(range => text.slice(range.start, range.end)), ['b']);
	});
});

describe('prose of HTML', () => {
	const cases: readonly (readonly [string, string, string])[] = [
		['words around character references', '&ldquo;a&rdquo; b&mdash;c d&#8217;s R&amp;D', 'a‖ b‖c d‖s R&amp;D'],
		['white space by reference', 'a&nbsp;b c&#160;&#x2013;d', 'a|~b c|~d'],
		['words with letters by reference, which are not read', 'caf&eacute;s s&shy;t &#233;', 'caf|s s|t '],
		['words before the mark of a note', 'a<sup>1</sup> b<sup><a href="#c">2</a></sup>', 'a‖1| b‖2'],
		['ordinals with a raised ending', '10<sup>th</sup> day', '10|th| day'],
		['words across a comment', 'a<!-- b --> c', 'a| c'],
	];
	for (const [name, text, expected] of cases) {
		it(name, () => assert.equal(prose('html', text), expected));
	}
});
