import assert from 'node:assert/strict';
import { bibliographyPaths, latexRoot } from '../../../../src/core/citation/bibliographyPaths';

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
	['yaml', 'project:\n  type: book\nbibliography: references.bib\nformat:\n  html:\n    bibliography:\n      - more.bib\n', ['references.bib', 'more.bib']],
	['latex', '\\addbibresource[location=remote]{a.bib} % \\addbibresource{no.bib}\n\\addbibresource{b c.bib}', ['a.bib', 'b c.bib']],
	['latex', '\\bibliography{a, b.bib,\n  sub/c}', ['a.bib', 'b.bib', 'sub/c.bib']],
	['latex', '\\bibliographystyle{plain} 5\\% \\bibliography{a}', ['a.bib']],
	['latex', '\\bibliography{', []],
	['asciidoc', '= T\n:bibtex-file: refs.bib\n:bibtex-style: apa\n', ['refs.bib']],
	['typst', '#bibliography("refs.bib", style: "apa") // #bibliography("no.bib")', ['refs.bib']],
	['typst', '#bibliography(("a.bib", "b.yml"), title: "References")', ['a.bib', 'b.yml']],
	['typst', '/* #bibliography("no.bib") */ `#bibliography("no.bib")`', []],
	['org', '#+bibliography: refs.bib\n#+cite_export: csl', ['refs.bib']],
	['plaintext', 'bibliography: no.bib', []],
];

describe('the bibliographies of a document', () => {
	for (const [language, text, paths] of cases) {
		it(`are found in ${language}: ${JSON.stringify(text)}`, () => {
			const found = bibliographyPaths(language, text);
			assert.deepEqual(found.map(({ path }) => path), paths);
			for (const { path, start, end } of found) {
				const written = text.slice(start, end);
				assert.ok(path === written || path === `${written}.bib` || path === written.replaceAll("''", "'"), `${path} ${written}`);
			}
		});
	}
	it('are found in any text in one pass', () => {
		for (const language of ['markdown', 'yaml', 'latex', 'asciidoc', 'typst', 'org']) {
			for (const part of [
				'bibliography: ', 'bibliography: [', '- "', '[', '"', "'", '\\bibliography{', '\\addbibresource[', '\\addbibresource [', '#bibliography(', '#bibliography((', '#bibliography("a"', '(', '/*', ':bibtex-file: ',
				' ', '\t', 'a#', ' #', '#+bibliography: ', '\n', '-', '%', '"a" ',
			]) {
				assert.ok(bibliographyPaths(language, `---\nbibliography: ${part.repeat(5_000)}\n---\n`));
				assert.ok(bibliographyPaths(language, `${part}\n`.repeat(5_000)));
			}
		}
	});
	it('may stand in the root document', () => {
		assert.equal(latexRoot('% !TEX program = x\n% !TEX root = ../main file.tex \r\n'), '../main file.tex');
		assert.equal(latexRoot('text'), undefined);
	});
});
