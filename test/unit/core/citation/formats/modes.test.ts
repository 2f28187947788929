import assert from 'node:assert/strict';
import { WORDS } from '../../../../../src/cli/words/labels';
import type { CitationMode } from '../../../../../src/core/citation/document/written';
import { citationForms, documentLanguageOf } from '../../../../../src/core/language/languages';
import { applied, documentAt, formNamed, pick } from '../../../../support/core/citation/citing';

const BIBLATEX = '\\usepackage{biblatex}\n';

/** Cases: a language, the text before the citation, the form, the mode, and a citation of `a` at page 3 and of `b`. */
const CASES: readonly (readonly [language: string, before: string, form: string, mode: CitationMode, citation: string])[] = [
	['markdown', '', 'pandoc', 'authorSuppressed', '[-@a, p. 3; -@b]'],
	['markdown', '', 'pandoc', 'authorInText', '@a [p. 3; @b]'],
	['myst', '', 'mystCite', 'authorInText', '{cite:t}`a{p. 3},b`'],
	['myst', '', 'mystCite', 'authorSuppressed', '{cite:yearpar}`a{p. 3},b`'],
	['restructuredtext', '', 'restructuredTextCite', 'authorInText', ':cite:t:`a{p. 3},b`'],
	['restructuredtext', '', 'restructuredTextCite', 'authorOnly', ':cite:author:`a{p. 3},b`'],
	['latex', BIBLATEX, 'latexCite', 'authorInText', '\\textcites[3]{a}{b}'],
	['latex', BIBLATEX, 'latexCite', 'authorSuppressed', '\\autocite*[3]{a} \\autocite*{b}'],
	['latex', BIBLATEX, 'latexCite', 'full', '\\fullcite[3]{a} \\fullcite{b}'],
	['latex', `${BIBLATEX}\\footcite{c} `, 'latexCite', 'full', '\\footfullcite[3]{a} \\footfullcite{b}'],
	['latex', BIBLATEX, 'latexCite', 'authorOnly', '\\citeauthor[3]{a} \\citeauthor{b}'],
	['latex', '\\usepackage{natbib}\n', 'latexCite', 'authorSuppressed', '\\citeyearpar[p.~3]{a} \\citeyearpar{b}'],
	['latex', '', 'latexCite', 'full', '\\cite[p.~3]{a} \\cite{b}'],
	['typst', '', 'typstCite', 'authorInText', '#cite(<a>, form: "prose", supplement: [p. 3]) #cite(<b>, form: "prose")'],
	['typst', '', 'typstCite', 'authorSuppressed', '#cite(<a>, form: "year", supplement: [p. 3]) #cite(<b>, form: "year")'],
	['typst', '', 'typstCite', 'full', '#cite(<a>, form: "full", supplement: [p. 3]) #cite(<b>, form: "full")'],
	['org', '', 'orgCite', 'authorInText', '[cite/t:@a p. 3;@b]'],
	['org', '', 'orgCite', 'authorSuppressed', '[cite/na:@a p. 3;@b]'],
	['org', '', 'orgCite', 'full', '[cite/bibentry:@a p. 3;@b]'],
	['asciidoc', '', 'asciidocCite', 'authorInText', 'citenp:[a(p. 3),b]'],
	['asciidoc', '', 'asciidocCite', 'full', 'fullcite:[a(p. 3),b]'],
];

describe('the mode of a citation', () => {
	for (const [language, before, form, mode, citation] of CASES) {
		it(`is written and parsed: ${citation}`, () => {
			const document = documentAt(language, `${before}|`);
			const text = applied(
				document,
				formNamed(form, language).write({ picks: [pick('a', 'page 3'), pick('b')], words: WORDS, mode }, document),
			);
			assert.equal(text, before + citation);
			const { modes = [] } = formNamed(form, language);
			const read = documentLanguageOf(language)
				.citationParser.read(text)
				.citations.filter(({ start }) => start >= before.length);
			assert.deepEqual(
				[...new Set(read.map(one => one.mode))],
				[modes.includes(mode) && !(language === 'latex' && before === '') ? mode : 'normal'],
			);
			assert.deepEqual(
				read.flatMap(({ items }) => items.map(({ key }) => key)),
				['a', 'b'],
			);
		});
	}
	it('is only what the form supports', () => {
		for (const { name, modes = [], write } of citationForms()) {
			const document = documentAt('plaintext', '|');
			const written = (mode: CitationMode) => JSON.stringify(write({ picks: [pick('a')], words: WORDS, mode }, document));
			for (const mode of ['authorSuppressed', 'authorInText', 'authorOnly', 'full'] as const) {
				assert.ok(modes.includes(mode) || written(mode) === written('normal'), `${name} ${mode}`);
			}
		}
	});
});
