import assert from 'node:assert/strict';
import { escapeLatex, inlineCitation, referenceTemplate } from '../../../../src/core/citation/citation';
import { evidenceOf, locatorsIn } from '../../../../src/core/citation/evidenceLocators';
import { formOf } from '../../../../src/core/citation/form';
import { placeFootnote } from '../../../../src/core/citation/footnote';
import { escapeSnippet, templateSnippet, templateText } from '../../../../src/core/citation/snippet';
import { sourceToCite } from '../../../../src/core/library/library';
import { WORDS } from '../../../support/core/labels';
import { smallEntry, smallLibrary } from '../../../support/core/smallLibrary';

const library = smallLibrary();

function cited(key: string) {
	const entry = smallEntry(library, key);
	const source = sourceToCite(library, entry);
	assert.ok(source);
	return { source, locators: locatorsIn(entry.entry, source.source) };
}

describe('the locators of an entry', () => {
	it('are those of its evidence in the source, most used first', () => {
		assert.deepEqual(cited('fund').locators.map(({ value }) => value), ['3', '5']);
		assert.deepEqual(cited('rule').locators, [{ label: 'article', value: '2(a)' }, { label: 'article', value: '9' }]);
		assert.deepEqual(cited('hat').locators, []);
	});
	it('are none where the source is the entry itself', () => assert.deepEqual(cited('charter').locators, []));
	it('rest on all evidence', () => assert.equal(evidenceOf(smallEntry(library, 'charter').entry).length, 6));
});

describe('a citation', () => {
	it('is pandoc’s with a locator', () => {
		const template = inlineCitation(cited('fund'), 'pandoc', WORDS);
		assert.equal(templateText(template), '[@small_notice, para. 3]');
		assert.equal(templateSnippet(template), '[@small_notice${1:, para. ${2|3,5|}}]');
	});
	it('is LaTeX’s, valid also when the locator is deleted', () => {
		const template = inlineCitation(cited('rule'), 'latexCite', WORDS);
		assert.equal(templateText(template), '\\cite[art.~2(a)]{small_charter}');
		assert.equal(templateSnippet(template), '\\\\cite[${1:art.~${2|2(a),9|}}]{small_charter\\}');
	});
	it('has no place for a locator where the evidence has none', () => {
		assert.equal(templateSnippet(inlineCitation(cited('hat'), 'pandoc', WORDS)), '[@small_notice]');
		assert.equal(templateText(inlineCitation(cited('hat'), 'latexCite', WORDS)), '\\cite{small_notice}');
	});
	it('is the whole reference in brackets or in a LaTeX footnote', () => {
		assert.equal(
			templateText(inlineCitation(cited('fund'), 'brackets', WORDS)),
			'[Small Office, “Notice of the Small Conference”, 16 October 2020, para. 3, https://small.example/notice.]',
		);
		assert.equal(
			templateText(inlineCitation(cited('rule'), 'latexFootnote', WORDS)),
			'\\footnote{Charter of Small Things, 15 November 2000, art. 2(a).}',
		);
	});
	it('leaves LaTeX nothing to read as a command', () => {
		assert.equal(escapeLatex('50% & $x_1 {a} \\b #~^'), '50\\% \\& \\$x\\_1 \\{a\\} \\textbackslash{}b \\#\\textasciitilde{}\\textasciicircum{}');
	});
	it('leaves a snippet nothing to read as syntax', () => {
		assert.equal(escapeSnippet('a $1 ${2} \\'), 'a \\$1 \\${2\\} \\\\');
		const hostile = { before: '${TM_FILENAME}', lead: '$1', places: ['a,b|', '}'], after: '' };
		assert.equal(templateSnippet(hostile), '\\${TM_FILENAME\\}${1:\\$1${2|a\\,b\\|,\\}|}}');
	});
});

describe('a reference', () => {
	it('leaves out what the source does not say', () => {
		const source = library.sources.get('small_charter');
		assert.ok(source);
		const bare = { ...source, source: { ...source.source, csl: { type: 'webpage', title: 'T' } } };
		assert.equal(templateText(referenceTemplate({ source: bare, locators: [] }, WORDS)), '“T”.');
	});
	it('is not misled by damaged data', () => {
		const source = library.sources.get('small_charter');
		assert.ok(source);
		const csl = { type: 'book', title: 'T', author: [null, 3, { literal: 'A' }], issued: { 'date-parts': [['2020', 'x']] }, URL: 7 };
		assert.equal(templateText(referenceTemplate({ source: { ...source, source: { ...source.source, csl } }, locators: [] }, WORDS)), 'A, T, 2020, 7.');
	});
});

describe('the form of a citation', () => {
	const cases: readonly (readonly [string, string, string])[] = [
		['markdown', 'text', 'footnote'],
		['markdown', '---\ntitle: a\nbibliography: refs.bib\n---\ntext', 'pandoc'],
		['markdown', '---\ntitle: a\n---\nbibliography: refs.bib', 'footnote'],
		['quarto', '', 'pandoc'],
		['latex', 'text', 'latexFootnote'],
		['latex', '\\addbibresource{a.bib}', 'latexCite'],
		['latex', '% \\bibliography{a}', 'latexFootnote'],
		['plaintext', '', 'brackets'],
	];
	for (const [language, text, form] of cases) {
		it(`is ${form} in ${language} with ${JSON.stringify(text)}`, () => assert.equal(formOf(language, text), form));
	}
});

describe('the place of a footnote', () => {
	function withFootnote(text: string): string {
		const { number, offset, before, after } = placeFootnote(text, '\n');
		return `${text.slice(0, offset)}${before}[^${number}]: x${after}${text.slice(offset)}`;
	}
	const cases: readonly (readonly [string, string, string])[] = [
		['ends the document after a blank line', 'a', 'a\n\n[^1]: x\n'],
		['keeps one blank line', 'a\n', 'a\n\n[^1]: x\n'],
		['does not add to blank lines', 'a\n\n\n', 'a\n\n\n[^1]: x\n'],
		['begins an empty document', '', '[^1]: x\n'],
		['follows the last definition', 'a[^1]\n\n[^1]: b\n\nc', 'a[^1]\n\n[^1]: b\n[^2]: x\n\nc'],
		['follows a definition of several paragraphs', '[^3]: b\n\n    c\n\nd', '[^3]: b\n\n    c\n[^4]: x\n\nd'],
		['follows named definitions', '[^who]: b', '[^who]: b\n[^1]: x'],
	];
	for (const [name, text, expected] of cases) {
		it(name, () => assert.equal(withFootnote(text), expected));
	}
});

describe('the reference of a treaty', () => {
	it('begins with its name', () => {
		const source = library.sources.get('small_charter');
		assert.ok(source);
		const csl = { ...source.source.csl, publisher: 'Small Office' };
		assert.equal(
			templateText(referenceTemplate({ source: { ...source, source: { ...source.source, csl } }, locators: [] }, WORDS)),
			'Charter of Small Things, 15 November 2000.',
		);
	});
});
