import assert from 'node:assert/strict';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import type { StructureKind } from '../../../../src/core/prose/structure';

/** Texts with words that are the kinds of the parts they are in; all other words are running text. */
const TEXTS: Readonly<Record<string, string>> = {
	markdown:
		'# heading\n\ntext.\n\nheading\n=======\n\ntext ![caption](a.png) text^[note] text[^1].\n\n**caption of a caption**\n\ntext\ntext\n\ntable | table\n--- | ---\ntable | table\n\n: caption\n\n> quotation\n> quotation\n\n[^1]: note\nnote\n\ntext <q>quotation</q> text.\n\n<table>table</table>\n\n- text\n',
	latex: '\\title{heading}\n\\section*{heading}\ntext\\footnote{note} \\enquote{quotation} text\n\\begin{figure}\\caption[caption]{caption}\\end{figure}\n\\begin{tabular}{l}table\\end{tabular}\n\\begin{displayquote}quotation\\end{displayquote} text % \\section{text}\n',
	asciidoc:
		'= heading\n\ntext footnote:[note] text\n\nheading\n-------\n\n.caption\n|===\n|table\n|===\n\n____\nquotation\n____\n\n[quote]\nquotation\n\ntext\n',
	restructuredtext:
		'heading\n=======\n\ntext\n\n+-------+\n| table |\n+-------+\n\n=====  =====\ntable  table\n=====  =====\n\n.. figure:: a.png\n\n   caption\n\n.. [#a] note\n   note\n\ntext\n',
	typst: '= heading\ntext#footnote[note] text #quote(block: true)[quotation] text #figure(table(columns: 1, [table]), caption: [caption])\ntext // = text\n',
	org: '#+title: heading\n* heading\ntext[fn:a:note] text\n#+caption: caption\n| table |\n#+begin_quote\nquotation\n#+end_quote\ntext\n\n[fn:1] note\n',
	html: '<title>heading</title><h2>heading</h2><p>text <q>quotation</q></p><table><caption>caption</caption><td>table</td></table><blockquote>quotation</blockquote>text<figcaption>caption</figcaption>',
	wikitext: '== heading ==\ntext<ref>note</ref> text\n{|\n| table\n|}\n<blockquote>quotation</blockquote>\ntext\n',
	plaintext: 'heading\n',
	'git-commit': 'heading\n\ntext\n',
};

const KINDS: readonly (StructureKind | 'text')[] = ['heading', 'caption', 'table', 'note', 'quotation', 'text'];

describe('the parts of a document outside its running text', () => {
	for (const [id, text] of Object.entries(TEXTS)) {
		it(`are found in ${id}`, () => {
			const ranges = documentLanguageOf(id).structure?.(text) ?? [];
			const words = [...text.matchAll(/[a-z]+/g)].filter(
				({ 0: word, index }) =>
					KINDS.some(kind => kind === word)
					&& !/[\\<#/{(]\/?$|^[{>]/.test(text.slice(Math.max(0, index - 2), index))
					&& !/^(?:\*?\{|\[|>|\(|:)/.test(text.slice(index + word.length)),
			);
			const found = words.map(({ 0: word, index }) => {
				const around = ranges.filter(({ start, end }) => start <= index && index < end).map(({ kind }) => kind);
				return { word, found: around.length === 0 ? ['text'] : around };
			});
			assert.ok(words.length > 0);
			assert.deepEqual(found.filter(({ word, found: kinds }) => !kinds.some(kind => kind === word)), []);
		});
	}

	it('do not take a long time to find where markup is not closed', () => {
		for (const part of ['<table>', '\\footnote{', '#quote[', '[^a', '{|\n', '|===\n', '> ', '____\n', '.. [#a] x\n', '[fn:x:', '![', '^[']) {
			for (const id of Object.keys(TEXTS)) {
				assert.ok(Array.isArray(documentLanguageOf(id).structure?.(part.repeat(300)) ?? []));
			}
		}
	});
});
