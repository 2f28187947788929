import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { predominantForm } from '../../../../../src/core/citation/document/edits/predominantForm';
import { requestOf } from '../../../../../src/core/citation/document/edits/requestOf';
import { formPlainText } from '../../../../../src/core/citation/formats/formText';
import { referenceWordsIn } from '../../../../../src/core/citation/referenceWords';
import { documentLanguageOf } from '../../../../../src/core/language/languages';
import { SERVED_IDS } from '../../../../../src/core/language/languages';
import { withEdits } from '../../../../../src/core/text/textEdit';
import { runs } from '../../../../support/core/budget';
import { coreGrowth } from '../../../../support/core/growth/coreGrowth';

const DRAFTS: readonly (readonly [language: string, file: string, form: string])[] = [
	['markdown', 'lake.md', 'pandoc'],
	['latex', 'lake.tex', 'latexCite'],
	['typst', 'lake.typ', 'typstCite'],
	['asciidoc', 'lake.adoc', 'asciidocCite'],
	['org', 'lake.org', 'orgCite'],
];

describe('a draft of a page', () => {
	for (const [language, file, form] of DRAFTS) {
		const text = readFileSync(`test/fixtures/citations/${file}`, 'utf8');
		const { citationParser, citation } = documentLanguageOf(language);
		it(`in ${language} is unchanged when all of its citations are parsed and written again`, () => {
			const { citations, findings } = citationParser.read(text);
			assert.equal(citations.length, 20);
			assert.deepEqual(findings, []);
			const edits = citations.map(one => {
				const written = citation.forms.find(({ name }) => name === one.form);
				assert.ok(written);
				const request = requestOf(one, referenceWordsIn('en'));
				const again = formPlainText(written.write(request, { language: citation, text, offsets: [one.end] }).mark);
				assert.equal(again, text.slice(one.start, one.end));
				return { start: one.start, end: one.end, text: again };
			});
			assert.equal(withEdits(text, edits), text);
		});
		it(`in ${language} has its form as the most frequent one`, () =>
			assert.equal(predominantForm(text, citationParser.read(text), citation)?.name, form));
	}
});

describe('the most frequent form of a document', () => {
	const habit = (language: string, text: string) => {
		const { citationParser, citation } = documentLanguageOf(language);
		return predominantForm(text, citationParser.read(text), citation)?.name;
	};
	it('is the form of most citations', () => {
		assert.equal(habit('markdown', 'A [@a] b [@b] c[^1].\n\n[^1]: D.\n'), 'pandoc');
		assert.equal(habit('markdown', 'A [@a] c[^1] d[^2].\n\n[^1]: D.\n[^2]: E.\n'), 'footnote');
		assert.equal(habit('markdown', 'A {cite:p}`a` b {cite:t}`c`.'), 'mystCite');
		assert.equal(habit('restructuredtext', 'A :cite:p:`a` b :cite:t:`c`.'), 'restructuredTextCite');
		assert.equal(habit('latex', 'A \\autocite{a}, \\autocite{b}.'), 'latexCite');
		assert.equal(habit('latex', 'A\\footnote{\\cite{a}} b\\footnote{\\cite{b}}.'), 'latexCite');
	});
	it('does not depend on names of people or cross-references', () => {
		assert.equal(habit('markdown', 'Thanks to @alice and @bob.'), undefined);
		assert.equal(habit('markdown', 'As @a says, b [@b].'), 'pandoc');
		assert.equal(habit('quarto', 'See [@fig-a] and [@tbl-b].'), undefined);
		assert.equal(habit('typst', 'See @one and @two.\n#figure([a]) <one>\n= Two <two>\n'), undefined);
		assert.equal(habit('typst', '#cite(<a>) and @a.'), 'typstCite');
	});
	it('is undefined for few citations or a tie', () => {
		assert.equal(habit('markdown', 'A [@a].'), undefined);
		assert.equal(habit('markdown', 'A [@a] b [@b] c[^1] d[^2].\n\n[^1]: D.\n[^2]: E.\n'), undefined);
		assert.equal(habit('latex', '\\nocite{a}\\nocite{b}'), undefined);
	});
});

describe('parsing the citations of a document', () => {
	const parts = ['[', ']', '[@a; ', '@a [', '[@a]', '^[', '[^1]', '[^1]: x\n', '\\footnote{', '\\autocite[', '\\autocites{a}', '#footnote[', '@a ', '#cite(<a>', '[cite:@a;', '[fn::', '[fn:1] ', 'cite:[a,', 'footnote:[', 'footnote:a[]', ':cite:p:`a', '[#a]_ ', '.. [#a] x\n', '{cite}`a', '<ref>', '<ref name="a" />', '[<cite>', '<!--', '`', '$', '\n\n', '----\n', '; '];
	for (const id of SERVED_IDS) {
		it(`takes time in proportion to its length in ${id}`, () => {
			const { readers: { documentLanguageOf: counted }, overgrowth } = coreGrowth();
			const { citationParser } = counted(id);
			for (const part of parts.slice(0, runs(parts.length))) {
				assert.equal(overgrowth(text => citationParser.read(text), part), undefined);
			}
		}).timeout(120_000);
	}
});
