import assert from 'node:assert/strict';
import { documentLanguageOf, SERVED_IDS } from '../../../../src/core/language/languages';
import { documentQuotations, type DocumentQuotation } from '../../../../src/core/quotation/documentQuotations';
import { runs } from '../../../support/core/budget';
import { withChance } from '../../../support/core/random';

function quotationsIn(languageId: string, text: string): readonly DocumentQuotation[] {
	const { quotations: syntax, prose, citationParser } = documentLanguageOf(languageId);
	return documentQuotations({ text, syntax, prose: prose.find(text), parsed: citationParser.read(text) });
}

/** The words of each quotation, with single spaces; those of blocks begin with a mark. */
function wordsIn(languageId: string, text: string): readonly string[] {
	return quotationsIn(languageId, text).map(
		({ text: words, isBlock }) =>
			`${isBlock ? '> ' : ''}${words
				.replace(/\s*\n\s*\n\s*/g, ' ¶ ')
				.replace(/\s+/g, ' ')
				.replace(/^[ ¶]+|[ ¶]+$/g, '')}`,
	);
}

const CASES: readonly (readonly [languageId: string, text: string, quotations: readonly string[]])[] = [
	['markdown', 'It says, “a **b** c[^1]\nand d” [@key, p. 3].\n\n[^1]: A note, “x y”.', ['a b c and d', 'x y']],
	['markdown', '> one\n> two\n>\n> three [@k].\n> — Someone', ['> one two ¶ three .']],
	['markdown', '> [!NOTE]\n> no quotation', []],
	['markdown', 'A <q>b c</q> and <blockquote>d</blockquote>.', ['b c', '> d']],
	[
		'markdown',
		'“[T]he rule […] should [not] [lead](http://a.example) to ... [sic] it”',
		['[T]he rule […] should [not] lead to ... [sic] it'],
	],
	['markdown', 'He said “a `code` b” and `“no”`.', ['a [=] b']],
	['myst', ':::{epigraph}\nWords here\n:::', ['> Words here']],
	[
		'latex',
		"He ``says that'' \\enquote{a \\textelp{b} c \\textins{d} \\emph{e}\\footnote{x} \\ldots} % ``no''",
		['says that', 'a […] [b] c [d] e …'],
	],
	[
		'latex',
		'\\textcquote[3]{key}{words here} \\foreignquote{german}{ja nein} \\foreigntextcquote{german}[3]{key}{so so}',
		['words here', 'ja nein', 'so so'],
	],
	[
		'latex',
		'\\begin{quote}one\n\ntwo \\cite{k}\\end{quote} \\begin{displaycquote}[3]{key}three\\end{displaycquote}',
		['> one ¶ two', '> three'],
	],
	['typst', 'So #quote[a _b_ c] and #quote(block: true, attribution: <k>)[words @key]. "x y" // "no"', ['a b c', '> words', 'x y']],
	['org', 'a\n#+begin_quote\nhello [cite:@k]\n#+end_quote\n', ['> hello']],
	['asciidoc', '[quote, Who]\n____\nhello there\n____\n\n"`dear`" and \'`you`\'', ['> hello there', 'dear', 'you']],
	[
		'restructuredtext',
		'Code::\n\n   no quotation\n\nText\n\n   one\n   two\n\n   three\n\n.. epigraph::\n\n   four\n\n* item\n\n  more\n\n.. note::\n\n   five',
		['> one two ¶ three', '> four'],
	],
	['wikitext', '<blockquote>hi</blockquote> {{quote|some text|who}} a<ref>b "c"</ref>', ['> hi', '> some text', 'c']],
	['html', '<p>a <q>b&hellip; c</q></p><blockquote><p>d</p><p>e</p></blockquote>', ['b… c', '> d ¶ e']],
	[
		'plaintext',
		'> one\n> two\n\n‘isn’t it’, „ja“, »so«, ”hej”, « oui », ‹non›, 「語」, "yes"',
		['> one two', 'isn’t it', 'ja', 'so', 'hej', 'oui', 'non', '語', 'yes'],
	],
	['plaintext', 'A “quotation that is never closed, and 5" or 6".', []],
	['plaintext', 'So ”(one) two” and »[t]hree«', ['(one) two', '[t]hree']],
	['plaintext', '« Il dit « oui » et sort » ; « encore', ['Il dit « oui » et sort']],
	[
		'plaintext',
		'„Er sagt „ja“ und geht“, “a “b” c”, ‘the workers’ council met’, ‘views of workers’ and so on',
		['Er sagt „ja“ und geht', 'a “b” c', 'the workers’ council met', 'views of workers'],
	],
	['markdown', 'a\n\n> [I]n the\n> [M]iddle\n', ['> [I]n the [M]iddle']],
	['markdown', '“caf&eacute;&nbsp;de Z&#252;rich &amp; Wilm&egrave;s &ndash; &#x20AC;5”', ['café de Zürich & Wilmès – €5']],
	['html', '<q>na&iuml;ve &oelig;uvre &szlig; &Ccedil;a &sect;3</q>', ['naïve œuvre ß Ça §3']],
	[
		'latex',
		"``Wilm\\`es, caf{\\'e}, Z\\\"{u}rich, na\\\"{\\i}ve, fa\\c{c}ade, stra{\\ss}e, \\oe uvre, \\S~3, A\\_1, 5\\,\\% \\& \\#1''",
		['Wilmès, café, Zürich, naïve, façade, straße, œuvre, §~3, A_1, 5 % & #1'],
	],
	[
		'latex',
		'\\og Bonjour \\emph{vous}\\fg{} \\frquote{ça va} \\say{so it is} \\glqq Ja\\grqq{} \\begin{foreigndisplayquote}{french}un deux\\end{foreigndisplayquote}',
		['Bonjour vous', 'ça va', 'so it is', 'Ja', '> un deux'],
	],
	['typst', '#quote[one (e.g. two] and #quote("three four") then "A\\_1 b"', ['one (e.g. two', 'three four', 'A_1 b']],
	[
		'asciidoc',
		'[quote, Who, Where]\nhello there\nyou all\n\n""\nair quotes\n""\n\n"they said it\nso"\n-- Who\n\n[quote]\n____\nin a block\n____\n',
		['> hello there you all', '> air quotes', '> they said it so', '> in a block'],
	],
];

describe('the quotations of a document', () => {
	for (const [languageId, text, quotations] of CASES) {
		it(`are found in ${languageId}: ${text.replace(/\n/g, '↵')}`, () => assert.deepEqual(wordsIn(languageId, text), quotations));
	}

	const PIECES = ['“', '”', '"', '‘', '’', '«', '»', '``', '\'\'', '> ', '\n', '\n\n', ' ', 'word', 'é𝒳', '[', ']', '[^1]', '[^1]: ', '[@k]', '\\enquote{', '\\textins{', '}', '{', '#quote[', '<q>', '</q>', '<blockquote>', '____', '#+begin_quote', '#+end_quote', '{{quote|', '}}', '…', '`', '   ', '.. epigraph::'];
	it('are in order, do not overlap and are inside the text, in any text', () => withChance('quotations', runs(300), chance => {
		const text = Array.from({ length: chance.below(60) }, () => chance.pick(PIECES)).join('');
		let last = 0;
		for (const { start, end, outer, text: words, startOf, endOf } of quotationsIn(chance.pick(SERVED_IDS), text)) {
			assert.ok(outer.start >= last && outer.start <= start && start <= end && end <= outer.end && outer.end <= text.length, JSON.stringify({ text, start, end, outer }));
			for (let at = 0; at < words.length; at++) {
				assert.ok(startOf(at) >= start && startOf(at) <= end && endOf(at + 1) >= start && endOf(at + 1) <= end, JSON.stringify({ text, words, at }));
			}
			last = outer.end;
		}
	}));
});
