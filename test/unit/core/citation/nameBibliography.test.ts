import assert from 'node:assert/strict';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { loadsBiblatex } from '../../../../src/core/language/latex/packages';

/** Returns the document with a bibliography added; `undefined` if that is not possible. */
function named(language: string, text: string): string | undefined {
	const naming = documentLanguageOf(language).bibliography?.name(text, 'a.bib');
	return naming && text.slice(0, naming.offset) + naming.text + text.slice(naming.offset);
}

describe('adding a bibliography to a document', () => {
	const cases: readonly (readonly [string, string, string | undefined])[] = [
		['markdown', 'text', '---\nbibliography: a.bib\n---\n\ntext'],
		['markdown', '---\ntitle: t\n---\ntext', '---\ntitle: t\nbibliography: a.bib\n---\ntext'],
		['markdown', '---\nbibliography: # none\ntitle: t\n---\n', undefined],
		['markdown', '---\nbibliography:\ntitle: t\n---\n', '---\nbibliography: a.bib\ntitle: t\n---\n'],
		['markdown', '---\r\nbibliography:\r\n---\r\n', '---\r\nbibliography: a.bib\r\n---\r\n'],
		['markdown', '---\nbibliography:\n  main: b.bib\n---\n', undefined],
		['markdown', '---\n# x\n{title: t}\n---\n', undefined],
		['latex', '\\usepackage{biblatex} % why\ntext', '\\usepackage{biblatex} % why\n\\addbibresource{a.bib}\ntext'],
		[
			'latex',
			'\\usepackage[\r\n  style=apa,\r\n]{biblatex}\r\ntext',
			'\\usepackage[\r\n  style=apa,\r\n]{biblatex}\r\n\\addbibresource{a.bib}\r\ntext',
		],
		[
			'latex',
			'% \\usepackage{biblatex}\n5\\% \\usepackage{biblatex}',
			'% \\usepackage{biblatex}\n5\\% \\usepackage{biblatex}\n\\addbibresource{a.bib}',
		],
		['latex', '% \\usepackage{biblatex}\n\\\\usepackage{biblatex}', undefined],
		['latex', '\\usepackage{natbib}', undefined],
		['typst', 'text', 'text\n\n#bibliography("a.bib")\n'],
		['org', 'text', '#+bibliography: a.bib\ntext'],
		['asciidoc', '= T\n\ntext', '= T\n:bibtex-file: a.bib\n\ntext'],
		['plaintext', 'text', undefined],
	];
	for (const [language, text, expected] of cases) {
		it(`in ${language}: ${JSON.stringify(text)}`, () => assert.equal(named(language, text), expected));
	}
});

describe('looking for biblatex in a LaTeX document', () => {
	for (const text of [
		'\\usepackage{biblatex}',
		'\\usepackage[style=apa]{csquotes,biblatex}',
		'\\RequirePackage{biblatex}',
		'\\usepackage{biblatex-chicago}',
		'\\addbibresource{a.bib}',
	]) {
		it(`finds it with ${text}`, () => assert.ok(loadsBiblatex(text)));
	}
	for (const text of ['% \\usepackage{biblatex}', '% \\addbibresource{a.bib}', '\\usepackage{natbib}', '\\bibliography{a}', '']) {
		it(`does not find it with ${JSON.stringify(text)}`, () => assert.ok(!loadsBiblatex(text)));
	}
});
