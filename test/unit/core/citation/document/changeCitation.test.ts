import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { citationAt } from '../../../../../src/core/citation/document/citationAt';
import {
	changeCitation,
	otherModes,
	type CitationChange,
	type RewritingContext,
} from '../../../../../src/core/citation/document/edits/changeCitation';
import { parseCitations } from '../../../../../src/core/citation/document/parseCitations';
import type { DocumentCitations, PlacedCitation } from '../../../../../src/core/citation/document/placedCitation';
import { referenceWordsIn } from '../../../../../src/core/citation/referenceWords';
import { titleFinder } from '../../../../../src/core/citation/sourceTitles';
import { styleOf } from '../../../../../src/core/citation/style/styles';
import { documentLanguageOf } from '../../../../../src/core/language/languages';
import { withEdits } from '../../../../../src/core/text/textEdit';
import { smallLibrary } from '../../../../support/core/dossiers/smallLibrary';

const library = smallLibrary();

function read(languageId: string, text: string) {
	const { citation, citationParser, output } = documentLanguageOf(languageId);
	const document = parseCitations(text, citationParser, {
		noteForm: citation.footnote.name,
		hasKey: () => true,
		sourceOf: () => undefined,
	});
	const contextOf = ({ form }: PlacedCitation): RewritingContext => ({
		form: citation.forms.find(({ name }) => name === form),
		words: referenceWordsIn('en'),
		document: { language: citation, text },
		syntax: citationParser,
		parsed: document.parsed,
		writing: { library, titlesOf: titleFinder(), formatting: { style: styleOf('un'), language: 'en' }, output },
	});
	return { document, contextOf };
}

/** Changes the first citation of a document, and returns the document or the reason for refusal. */
function changed(languageId: string, text: string, change: CitationChange): string {
	const { document: { citations: [citation] }, contextOf } = read(languageId, text);
	assert.ok(citation);
	const result = changeCitation(citation, change, contextOf(citation));
	return result.kind === 'edits' ? withEdits(text, result.edits) : result.reason;
}

const at = (index: number, value: string, prefix = '', suffix = ''): CitationChange => ({
	index,
	details: { locators: value === '' ? [] : [{ label: 'page', value }], prefix, suffix },
});

describe('changing one source of a citation', () => {
	const cases: readonly (readonly [language: string, text: string, change: CitationChange, after: string])[] = [
		['markdown', 'A [@a, p. 3] b.', at(0, '4'), 'A [@a, p. 4] b.'],
		['markdown', 'A [@a, p. 3; @b] c.', at(1, '4', 'cf.'), 'A [@a, p. 3; cf. @b, p. 4] c.'],
		['markdown', 'A [@a p. 3] b.', at(0, '3', 'see'), 'A [see @a, p. 3] b.'],
		['markdown', 'A [-@a, p. 3] b.', at(0, '4'), 'A [-@a, p. 4] b.'],
		['markdown', '@a [p. 3] b.', at(0, '4'), '@a [p. 4] b.'],
		[
			'latex',
			'\\usepackage{biblatex}\\autocites[3]{a}[see][4]{b}',
			at(1, '5', 'see'),
			'\\usepackage{biblatex}\\autocites[3]{a}[see][5]{b}',
		],
		['latex', 'A \\citep{a} b.', at(0, ''), 'A \\citep{a} b.'],
		['typst', 'A @a[p. 3] b.', at(0, '4'), 'A @a[p. 4] b.'],
		['typst', 'A #cite(<a>, supplement: [p. 3], form: "prose") b.', at(0, '4'), 'otherWords'],
		['typst', 'A @a @b[p. 3] c.', at(1, '4'), 'A @a @b[p. 4] c.'],
		['org', 'A [cite:see @a p. 3;@b] c.', at(0, '4', 'see'), 'A [cite:see @a p. 4;@b] c.'],
		['asciidoc', 'A cite:[a(3),b] c.', at(0, '4'), 'A cite:[a(p. 4),b] c.'],
		['myst', 'A {cite:p}`{see}a{p. 3},b` c.', at(0, '4', 'see'), 'A {cite:p}`{see}a{p. 4},b` c.'],
		['restructuredtext', 'A :cite:p:`a,b{p. 3}` c.', at(1, '4'), 'A :cite:p:`a,b{p. 4}` c.'],
	];
	for (const [language, text, change, after] of cases) {
		it(`keeps everything else in ${language}: ${text}`, () => assert.equal(changed(language, text, change), after));
	}
	it('writes prefixes and suffixes as text, whatever characters they contain', () => {
		assert.equal(changed('markdown', 'A [@a] b.', at(0, '', '', '; @c')), 'A [@a\\; \\@c] b.');
		assert.equal(
			changed('latex', '\\usepackage{biblatex}A \\autocite{a}', at(0, '', 'R&D ]')),
			'\\usepackage{biblatex}A \\autocite[R\\&D {]}][]{a}',
		);
	});
	it('is refused if a suffix would be parsed as a locator', () =>
		assert.equal(changed('markdown', 'A [@a] b.', at(0, '', '', '3')), 'otherWords'));
	it('is refused if the text contains characters that would be written differently', () => {
		assert.equal(changed('markdown', 'A [R\\&D @a] b.', at(0, '3', 'R\\&D')), 'otherWords');
	});
});

describe('the drafts of a page', () => {
	for (const [language, file] of [
		['markdown', 'lake.md'],
		['latex', 'lake.tex'],
		['typst', 'lake.typ'],
		['asciidoc', 'lake.adoc'],
		['org', 'lake.org'],
	] as const) {
		it(`are unchanged in ${language} if each source keeps its details`, () => {
			const text = readFileSync(`test/fixtures/citations/${file}`, 'utf8');
			const { document, contextOf } = read(language, text);
			for (const citation of document.citations) {
				citation.sources.forEach(({ place, prefix, suffix }, index) => {
					const result = changeCitation(
						citation,
						{ index, details: { locators: place ? [place] : [], prefix, suffix } },
						contextOf(citation),
					);
					assert.equal(result.kind === 'edits' ? withEdits(text, result.edits) : result.reason, text);
				});
			}
		});
	}
});

describe('the mode of a citation', () => {
	const modes = (language: string, text: string) => {
		const { document: { citations: [citation] }, contextOf } = read(language, text);
		assert.ok(citation);
		return otherModes(citation, contextOf(citation));
	};
	it('can be any that its form writes in the document', () => {
		assert.deepEqual(modes('markdown', 'A [@a].'), ['authorInText', 'authorSuppressed']);
		assert.deepEqual(modes('markdown', 'A [-@a].'), ['normal', 'authorInText']);
		assert.deepEqual(modes('latex', 'A \\cite{a}.'), []);
		assert.deepEqual(modes('latex', '\\usepackage{biblatex}\\autocite{a}.'), [
			'authorInText',
			'authorSuppressed',
			'authorOnly',
			'full',
		]);
	});
	it('changes the command or delimiters', () => {
		assert.equal(changed('markdown', 'A [@a, p. 3].', { mode: 'authorInText' }), 'A @a [p. 3].');
		assert.equal(changed('markdown', 'A [see @a, p. 3].', { mode: 'authorInText' }), 'A see @a [p. 3].');
		assert.equal(
			changed('latex', '\\usepackage{biblatex}\\autocite[3]{a}.', { mode: 'authorInText' }),
			'\\usepackage{biblatex}\\textcite[3]{a}.',
		);
		assert.equal(changed('org', 'A [cite:@a p. 3].', { mode: 'authorOnly' }), 'A [cite/a:@a p. 3].');
	});
});

describe('the result at an offset', () => {
	const found = (text: string, at: number, document: DocumentCitations = read('markdown', text).document) => {
		const one = citationAt(document, at);
		return one === undefined || typeof one === 'string' ? one : text.slice(one.start, one.end);
	};
	const text = 'A [@a] b[^1] c[^2].\n\n[^1]: See [@b].\n[^2]: [@c] and [@d].\n';
	it('is a citation, also at its edges', () =>
		assert.deepEqual(
			[2, 4, 6, 7].map(offset => found(text, offset)),
			['[@a]', '[@a]', '[@a]', undefined],
		));
	it('is the only citation of a note, at its mark and in its definition', () => {
		assert.equal(found(text, text.indexOf('[^1]') + 2), '[@b]');
		assert.equal(found(text, text.indexOf('See')), '[@b]');
	});
	it('is one of several in a note only inside that citation', () => {
		assert.equal(found(text, text.indexOf('[^2]') + 2), 'severalInNote');
		assert.equal(found(text, text.indexOf('@d')), '[@d]');
	});
	it('is a note without known sources', () => assert.equal(found('A[^1].\n\n[^1]: B.\n', 2), 'unknownNote'));
});
