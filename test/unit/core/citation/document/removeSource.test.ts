import assert from 'node:assert/strict';
import { writtenNote, type NotedSource } from '../../../../../src/core/citation/document/edits/noteWriting';
import { removeSource } from '../../../../../src/core/citation/document/edits/removeSource';
import { withEdits } from '../../../../../src/core/text/textEdit';
import { citationsIn, notesOf } from '../../../../support/core/citation/documentCitations';
import { smallLibrary } from '../../../../support/core/dossiers/smallLibrary';

const library = smallLibrary();
const [first, second] = [...library.sources.values()].map((source): NotedSource => ({ source, locators: [], prefix: '', suffix: '' })) as [
	NotedSource,
	NotedSource,
];

/** Removes a source from the first citation of a document, and returns the document or the reason for refusal. */
function without(language: string, text: string, index: number): string {
	const notes = notesOf(library, language, 'un');
	const document = citationsIn(text, notes);
	const [citation] = document.citations;
	assert.ok(citation, text);
	const removal = removeSource(text, document, { citation, index }, notes.writing);
	return removal.kind === 'edits' ? withEdits(text, removal.edits) : removal.reason;
}

describe('removing a source from a citation', () => {
	const cases: readonly (readonly [language: string, text: string, index: number, left: string])[] = [
		['markdown', 'A [see @a, p. 3; @b] c.', 0, 'A [@b] c.'],
		['markdown', 'A [see @a, p. 3; @b] c.', 1, 'A [see @a, p. 3] c.'],
		['markdown', 'A [@a; @b; @c] d.', 1, 'A [@a; @c] d.'],
		['markdown', 'A [@a] c.', 0, 'A c.'],
		['markdown', 'A [@a].', 0, 'A.'],
		['markdown', '@a [p. 2; @b] c.', 0, '[@b] c.'],
		['markdown', '@a [p. 2; @b] c.', 1, '@a [p. 2] c.'],
		['latex', 'A \\cite{a,b} c.', 0, 'A \\cite{b} c.'],
		['latex', 'A \\cite{a, b} c.', 1, 'A \\cite{a} c.'],
		['latex', 'A \\cite[3]{a,b} c.', 1, 'sharedWords'],
		['latex', 'A \\autocites[3]{a}[4]{b} c.', 0, 'A \\autocites[4]{b} c.'],
		['latex', 'A \\cite{a} c.', 0, 'A c.'],
		['latex', 'A\\footnote{\\cite{a}.} c.', 0, 'A c.'],
		['latex', 'A\\footnote{See \\cite{a}.} c.', 0, 'A\\footnote{See.} c.'],
		['typst', 'A @a @b[p. 3] c.', 1, 'A @a c.'],
		['typst', 'A @a @b[p. 3] c.', 0, 'A @b[p. 3] c.'],
		['typst', 'A @a[p. 2] @b c.', 0, 'A @b c.'],
		['org', 'A [cite:see @a p. 3;@b] c.', 0, 'A [cite:@b] c.'],
		['asciidoc', 'A cite:[a(3),b] c.', 0, 'A cite:[b] c.'],
		['myst', 'A {cite:p}`{see}a{p. 3},b` c.', 0, 'A {cite:p}`b` c.'],
		['restructuredtext', 'A :cite:p:`a,b{p. 3}` c.', 1, 'A :cite:p:`a` c.'],
		['markdown', 'A [@a] c.', 7, 'unknown'],
	];
	for (const [language, text, index, left] of cases) {
		it(`keeps the others in ${language}: ${text}, ${index}`, () => assert.equal(without(language, text, index), left));
	}
	const note = (...sources: readonly NotedSource[]) => writtenNote(sources, notesOf(library, 'markdown', 'un').writing);
	it('keeps the others in a note', () => {
		const text = (...sources: readonly NotedSource[]) => `A[^1].\n\n[^1]: ${note(...sources)}\n`;
		assert.equal(without('markdown', text(first, second), 0), text(second));
		assert.equal(without('markdown', text(first, second), 1), text(first));
	});
	it('removes the note with the last one', () => {
		const noteIn = (language: string) => writtenNote([first], notesOf(library, language, 'un').writing);
		const rst = `\n\n.. [#a] ${noteIn('restructuredtext')}`;
		assert.equal(without('restructuredtext', `A.\\ [#a]_ B.${rst}`, 0).trimEnd(), 'A. B.');
		assert.equal(without('restructuredtext', `A\\ [#a]_\\ b.${rst}`, 0).trimEnd(), 'Ab.');
		assert.equal(without('html', `A [<cite>${noteIn('html')}</cite>]. B.`, 0), 'A. B.');
		assert.equal(without('markdown', `A[^1] b[^2].\n\n[^1]: ${note(first)}\n[^2]: C.\n`, 0), 'A b[^2].\n\n[^2]: C.\n');
		assert.equal(without('markdown', `A[^1] b[^2].\n\n[^1]: ${note(first)}\n\n[^2]: C.\n`, 0), 'A b[^2].\n\n[^2]: C.\n');
		assert.equal(without('markdown', `A[^1].\r\n\r\n[^1]: ${note(first)}\r\n`, 0), 'A.\r\n');
		assert.equal(without('markdown', `A^[${note(first)}].`, 0), 'A.');
		assert.equal(without('markdown', `A [${note(first)}].`, 0), 'A.');
	});
	it('keeps a note with another mark', () =>
		assert.equal(without('markdown', `A[^1] b[^1].\n\n[^1]: ${note(first)}\n`, 0), `A b[^1].\n\n[^1]: ${note(first)}\n`));
	it('is refused if the user has edited the note', () =>
		assert.equal(without('markdown', `A[^1].\n\n[^1]: ${note(first)} It is old.\n`, 0), 'otherWords'));
});
