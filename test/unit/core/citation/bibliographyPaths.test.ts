import assert from 'node:assert/strict';
import type { BibliographyPath } from '../../../../src/core/citation/bibliographySyntax';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { latexParts, latexRoot } from '../../../../src/core/language/latex/parts';
import { PROJECTS } from '../../../../src/core/language/markdown/projects';
import { typstParts } from '../../../../src/core/language/typst/parts';
import { coreGrowth } from '../../../support/core/growth/coreGrowth';

const cases: readonly (readonly [string, string, readonly string[]])[] = [
	['markdown', '---\nbibliography: refs.bib\n---\n', ['refs.bib']],
	['markdown', '\uFEFF---\r\nbibliography: "my refs.bib" # c\r\n---\r\n', ['my refs.bib']],
	['markdown', "---\nbibliography: 'o''neill.bib'\n...\n", ["o'neill.bib"]],
	['quarto', '---\nbibliography: [a.bib, "b c.json" , d.yaml] # x\ntitle: t\n---\n', ['a.bib', 'b c.json', 'd.yaml']],
	['rmd', '---\nbibliography:\n  - a.bib\n  # c\n  - "b.bib"\ntags:\n  - no.bib\n---\n', ['a.bib', 'b.bib']],
	['markdown', '---\nbibliography:\n- a.bib\n- b#1.bib # two\nx: y\n---\n', ['a.bib', 'b#1.bib']],
	['markdown', '---\n# bibliography: no.bib\ntitle: x\n---\nbibliography: no.bib\n', []],
	['markdown', '---\nbibliography: open.bib\n', []],
	['markdown', 'bibliography: no.bib', []],
	['markdown', '---\nbibliography:\n---\n', []],
	[
		'_quarto.yml',
		'project:\n  type: book\nbibliography: references.bib\nformat:\n  html:\n    bibliography:\n      - more.bib\n',
		['references.bib', 'more.bib'],
	],
	[
		'myst.yml',
		'version: 1\nproject:\n  title: T\n  bibliography:\n    - a.bib\n    - https://x.example/b.bib # c\nsite:\n  title: no.bib\n',
		['a.bib', 'https://x.example/b.bib'],
	],
	[
		'_config.yml',
		'title: T\nbibtex_bibfiles:\n  - a.bib\nsphinx:\n  config:\n    bibtex_bibfiles: [b.bib]\nbibliography: no.bib\n',
		['a.bib', 'b.bib'],
	],
	['conf.py', "project = 'T'\nbibtex_bibfiles = ['a.bib', \"sub/b.bib\",  # 'no.bib'\n]\n", ['a.bib', 'sub/b.bib']],
	['conf.py', "bibtex_bibfiles = (\n    'a.bib',\r\n)\n# bibtex_bibfiles = ['no.bib']\n", ['a.bib']],
	['conf.py', "bibtex_bibfiles = ['a.bib', os.path.join(x, 'b.bib')]", []],
	['conf.py', "bibtex_bibfiles = ['a.bib'", []],
	['conf.py', "bibtex_bibfiles = glob('*.bib')", []],
	['conf.py', "bibtex_bibfiles = ['a\\x2ebib']", []],
	['myst', '---\nbibliography: a.bib\n---\n', ['a.bib']],
	['wikitext', 'bibliography: no.bib', []],
	['latex', '\\addbibresource[location=remote]{a.bib} % \\addbibresource{no.bib}\n\\addbibresource{b c.bib}', ['a.bib', 'b c.bib']],
	['latex', '\\bibliography{a, b.bib,\n  sub/c}', ['a.bib', 'b.bib', 'sub/c.bib']],
	['latex', '\\bibliographystyle{plain} 5\\% \\bibliography{a}', ['a.bib']],
	['latex', '\\bibliography{', []],
	['latex', '\\nobibliography*{a} \\addbibresource [x] {b.bib} \\addglobalbib{\nc}', ['a.bib', 'b.bib']],
	['markdown', '---\nbibliography: [a.bib, "open\n---\n', ['a.bib']],
	['markdown', '---\nbibliography: [\n  a.bib, # [c.bib\n  "b ].bib",\n\'d.bib\'\n]\ntitle: [\n  x\n]\n---\n', ['a.bib', 'b ].bib', 'd.bib']],
	['quarto', '---\nbibliography:\n  [a.bib,\n  b.bib]\ncsl: x.csl\n---\n', ['a.bib', 'b.bib']],
	['quarto', '---\nbibliography:\n  # one\n  a.bib\ncsl:\n  x.csl\n---\n', ['a.bib']],
	['markdown', '---\nbibliography: &all !!seq [a.bib]\nnocite: &x y\n---\n', ['a.bib']],
	['markdown', '---\nbibliography: !!str a.bib\n---\n', ['a.bib']],
	['markdown', '---\nbibliography:\n  main: b.bib\n---\n', []],
	['markdown', '---\nbibliography: [\nbibliography: [\n---\n', []],
	['markdown', '---\nbibliography: []\ntitle: x\n---\n', []],
	['asciidoc', '= T\n:bibtex-file: refs.bib\n:bibtex-style: apa\n', ['refs.bib']],
	['typst', '#bibliography("refs.bib", style: "apa") // #bibliography("no.bib")', ['refs.bib']],
	['typst', '#bibliography(("a.bib", "b.yml"), title: "References")', ['a.bib', 'b.yml']],
	['typst', '#bibliography(\n  title: none,\n  "a.bib", // "no.bib"\n  ("sub/b.bib",),\n)\n"quoted" (too)', ['a.bib', 'sub/b.bib']],
	['typst', '/* #bibliography("no.bib") */ `#bibliography("no.bib")`', []],
	['org', '#+bibliography: refs.bib\n#+cite_export: csl', ['refs.bib']],
	['plaintext', 'bibliography: no.bib', []],
	['markdown', 'A text.\n\n---\nbibliography: end.bib\n---\n', ['end.bib']],
	[
		'markdown',
		'---\nbibliography: a.bib\n---\n\nA text.\r\n\r\n---\r\nbibliography:\r\n- b.bib\r\n- c.bib\r\n...\r\n',
		['b.bib', 'c.bib'],
	],
	['markdown', '---\nbibliography: a.bib\n---\n\n---\ntitle: x\n---\n', ['a.bib']],
	['markdown', 'A heading\n---\nbibliography: no.bib\n---\n', []],
	['markdown', 'A text.\n\n---\n\nbibliography: no.bib\n---\n', []],
	['markdown', 'A text.\n\n---\nbibliography: open.bib\n', []],
	['markdown', '````\n```\n\n---\nbibliography: no.bib\n---\n````\n', []],
	['quarto', '```{r}\n1\n```\n\n---\nbibliography: end.bib\n---\n', ['end.bib']],
	['myst', 'A text.\n\n---\nbibliography: no.bib\n---\n', []],
	['_metadata.yml', 'bibliography: chapters.bib\n', ['chapters.bib']],
];

/** Returns the bibliographies named by a document, or by a project file. */
function pathsIn(language: string, text: string): readonly BibliographyPath[] {
	return PROJECTS.find(({ file }) => file === language)?.paths(text) ?? documentLanguageOf(language).bibliography?.paths(text) ?? [];
}

describe('the bibliographies of a document', () => {
	for (const [language, text, paths] of cases) {
		it(`are found in ${language}: ${JSON.stringify(text)}`, () => {
			const found = pathsIn(language, text);
			assert.deepEqual(found.map(({ path }) => path), paths);
			for (const { path, start, end } of found) {
				const written = text.slice(start, end);
				assert.ok(path === written || path === `${written}.bib` || path === written.replaceAll("''", "'"), `${path} ${written}`);
			}
		});
	}
	const openings: Readonly<Record<string, readonly string[]>> = {
		markdown: ['---', '\n\n---\nbibliography: a', '\n\n---\nx', '```', '~~~~', 'bibliography: ', 'bibliography: [', 'bibliography: [a]\n', 'bibliography:\n  a: ', '- "', '"', "'", 'a#', ' #', '"a" '],
		'conf.py': ['bibtex_bibfiles = [', '\nbibtex_bibfiles = [\'a\', ', '"', "'a", '#', ','],
		'_config.yml': ['bibtex_bibfiles: [', '- "'],
		'_quarto.yml': ['bibliography: ', 'bibliography: [', 'bibliography: [a]\n', 'bibliography:\n  a: ', '- "', '"', "'", 'a#', ' #', '"a" '],
		latex: [
			'\\bibliography{',
			'\\addbibresource[',
			'\\addbibresource [',
			'\\addbibresource\t',
			'\\usepackage[',
			'\\usepackage{biblatex} %',
			'%',
		],
		asciidoc: [':bibtex-file: '],
		typst: ['#bibliography(', '#bibliography((', '#bibliography("a"', '"', 'a-', '/*', '/* *', '`'],
		org: ['#+bibliography: '],
	};
	for (const [language, own] of Object.entries(openings)) {
		it(`are found in one pass in ${language}, as is the place to add one`, () => {
			const { readers, overgrowth } = coreGrowth();
			const uses = [
				(text: string) =>
					readers.PROJECTS.find(({ file }) => file === language)?.paths(text)
					?? readers.documentLanguageOf(language).bibliography?.paths(text),
				(text: string) => readers.documentLanguageOf(language).bibliography?.name(text, 'a.bib'),
				(text: string) => readers.documentLanguageOf(language).bibliography?.paths(`---\nbibliography: [${text}\n---\n`),
			];
			const parts = [...own, '[', '(', ' ', '\n'].flatMap(part => [part, `${part}\n`]);
			assert.deepEqual(parts.flatMap(part => uses.flatMap(read => overgrowth(read, part) ?? [])), []);
		});
	}
	it('may be in the main document', () => {
		assert.equal(latexRoot('% !TEX program = x\n% !TEX root = ../main file.tex \r\n'), '../main file.tex');
		assert.equal(latexRoot('\\documentclass[../main]{subfiles}\n'), '../main.tex');
		assert.equal(latexRoot('% !TEX root = one.tex\n\\documentclass [ ../main.tex ] {subfiles}\n'), 'one.tex');
		assert.equal(latexRoot('% \\documentclass[../main]{subfiles}\n\\documentclass[12pt]{article}\n'), undefined);
		assert.equal(latexRoot('\\documentclass{subfiles}'), undefined);
		assert.equal(latexRoot('text'), undefined);
	});
});

describe('the parts of a document', () => {
	it('are found in LaTeX, relative to a folder above', () => {
		const text =
			'\\input{chapters/one} \\include {two.tex}% \\input{no}\n\\subfile{"three"}\\subimport*{four/}{five}\\import{six}{seven}\\inputenc{no}\\input{}\\\\input{no}';
		assert.deepEqual(
			latexParts.paths(text).map(({ path, isFromParentFolder }) => ({ path, isFromParentFolder })),
			['chapters/one.tex', 'two.tex', 'three.tex', 'four//five.tex', 'six/seven.tex'].map(path => ({
				path,
				isFromParentFolder: true,
			})),
		);
	});

	it('are found in AsciiDoc, Org, MyST and Quarto, if they are included as a whole', () => {
		const paths = (id: string, text: string) =>
			documentLanguageOf(id).bibliography?.parts?.paths(text).map(({ path, isFromParentFolder, start, end }) => {
				assert.ok(text.slice(start, end).includes(path));
				return isFromParentFolder ? `/${path}` : path;
			});
		assert.deepEqual(
			paths('asciidoc', 'include::a/one.adoc[]\r\n// include::no.adoc[]\ninclude::two.asciidoc[leveloffset=+1]\ninclude::no.adoc[lines=1..3]\ninclude::no.rb[]\n'),
			['a/one.adoc', 'two.asciidoc'],
		);
		assert.deepEqual(
			paths('org', '#+INCLUDE: "one.org"\r\n# #+include: "no.org"\n#+include: "two.org" :minlevel 2\n#+include: "no.org" example\n'),
			['one.org', 'two.org'],
		);
		assert.deepEqual(
			paths('myst', '```{include} one.md\n```\n:::{include} /two.md\r\n:::\n:::{include} no.md\n:start-line: 2\n:::\n'),
			['one.md', '/two.md'],
		);
		assert.deepEqual(
			paths('quarto', '{{< include _one.qmd >}}\r\n{{< include /parts/two.qmd >}}\n{{</* include no.qmd */>}}\n`{{< include no.qmd >}}`\n'),
			['_one.qmd', '/parts/two.qmd'],
		);
		assert.equal(documentLanguageOf('markdown').bibliography?.parts, undefined);
	});

	it('are found in Typst, relative to the file or to a folder above', () => {
		const text =
			'#include "one.typ"\n// #include "no.typ"\n`#include "no.typ"` #{ include "/parts/two.typ" } "include" #includes "no.typ"';
		assert.deepEqual(
			typstParts.paths(text).map(({ start, end, ...part }) => ({ ...part, written: text.slice(start, end) })),
			[
				{ path: 'one.typ', isFromParentFolder: false, written: 'include "one.typ"' },
				{ path: 'parts/two.typ', isFromParentFolder: true, written: 'include "/parts/two.typ"' },
			],
		);
	});

	it('are found in one pass', () => {
		const { readers, overgrowth } = coreGrowth();
		for (const [language, parts] of [
			['latex', ['\\input{', '\\import{a', '\\import{a}{', '%']],
			['typst', ['include "', 'include ', '/*', '/* *', '`', '//']],
		] as const) {
			const syntax = readers.documentLanguageOf(language).bibliography?.parts;
			assert.deepEqual(
				parts.flatMap(part => [part, `${part}\n`]).flatMap(part => overgrowth((text: string) => syntax?.paths(text), part) ?? []),
				[],
			);
		}
	});

	it('are not searched for a whole document', () => {
		assert.equal(latexParts.isWhole?.('% A report.\n\\documentclass[12pt]{article}\n'), true);
		assert.equal(latexParts.isWhole?.('\\documentclass{standalone}\n'), false);
		assert.equal(latexParts.isWhole?.('\\section{One}\n'), false);
	});
});
