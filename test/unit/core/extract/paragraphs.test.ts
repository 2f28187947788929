import assert from 'node:assert/strict';
import { paragraphAt, paragraphsOf } from '../../../../src/core/extract/text/paragraphs';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { sourceParagraphsOf as sourceParagraphs } from '../../../../src/core/quotation/sourceText';

/** In each language a title, a paragraph with code, a note, an address and a formula, as far as it has them, and a paragraph after it. */
const DOCUMENTS: Readonly<Record<string, string>> = {
	markdown: '# The harbour\n\nThe *first* has `code` here, a note[^1] and <https://example.org/a>\nthen $x^2$ and [@key].\nThe end of it.\n\nThe second.\n',
	latex: '\\section{The harbour}\nThe first has \\verb|code| here, a note\\footnote{Of its own.} and \\url{https://example.org/a}\nthen $x^2$ and \\cite{key}.\nThe end of it.\n\nThe second.\n',
	plaintext: 'The harbour\n\nThe first has the address https://example.org/a\nwww.example.org and the address of somebody.\nThe end of it, with as many words as before.\n\nThe second.\n',
	html: '<h1>The harbour</h1><p>The first has <code>code</code> here\nand <kbd>keys</kbd>.\nThe end of it.</p><p>The second.</p>',
	asciidoc: '== The harbour\n\nThe first has `code` here, a note footnote:[Of its own.] and https://example.org/a\nthen more.\nThe end of it.\n\nThe second.\n',
	typst: '= The harbour\nThe first has `code` here, a note#footnote[Of its own.] and https://example.org/a\nthen $x$.\nThe end of it.\n\nThe second.\n',
	org: '* The harbour\nThe first has =code= here, a note[fn:1] and https://example.org/a\nthen more.\nThe end of it.\n\nThe second.\n',
	restructuredtext: 'The harbour\n===========\n\nThe first has ``code`` here, a note [1]_ and https://example.org/a\nthen more.\nThe end of it.\n\nThe second.\n',
	wikitext: '== The harbour ==\nThe first has <code>code</code> here, a note<ref>Of its own.</ref>\nand more.\nThe end of it.\n\nThe second.\n',
};

describe('paragraphs of a document', () => {
	for (const [language, text] of Object.entries(DOCUMENTS)) {
		it(`are not divided by what is within them: ${language}`, () => {
			const { prose } = documentLanguageOf(language);
			const paragraphs = paragraphsOf(text, prose);
			assert.deepEqual(
				['The harbour', 'first', 'The end', 'The second'].map(words => paragraphAt(paragraphs, text.indexOf(words))),
				[0, 1, 1, 2],
			);
		});
	}

	it('are divided by lists and the cells of tables', () => {
		const text = 'Three of them:\n\n- one `a`\n- two\n\n| c | d |\n|---|---|\n| e `f` | g |\n';
		const paragraphs = paragraphsOf(text, documentLanguageOf('markdown').prose);
		assert.deepEqual(['Three', 'one', 'two', 'c |', 'd |', 'e `f', 'g |'].map(words => paragraphAt(paragraphs, text.indexOf(words))), [1, 2, 3, 4, 5, 6, 7]);
	});

	it('are divided by items and cells on one line', () => {
		for (const [language, text] of [
			['latex', '\\item one $x$. \\item two \\begin{center}three\\end{center} \\par four'],
			['html', '<ul><li>one <code>x</code>.</li><li>two</li></ul><table><tr><td>three</td><td>four</td></tr></table>'],
			['wikitext', 'one.<br>two<br/>three<hr>four'],
		] as const) {
			const paragraphs = paragraphsOf(text, documentLanguageOf(language).prose);
			assert.deepEqual(['one', 'two', 'three', 'four'].map(words => paragraphAt(paragraphs, text.indexOf(words))), [1, 2, 3, 4], language);
		}
	});

	it('are counted in the text of a source as in a dossier that is made from it', () => {
		const line = 'The commission met in the harbour and spoke about small vessels. '.repeat(4).trim();
		for (const text of [
			DOCUMENTS['plaintext'] ?? '',
			`The harbour\n\n${line}\n${line}\nSee https://example.org/a\n***\n${line}\n`,
			`The harbour is open.\n\n> Quoted ${line}\n>\n> again\n\n${line}`,
			'Only this',
		]) {
			const paragraphs = paragraphsOf(text, documentLanguageOf('plaintext').prose);
			let from = 0;
			for (const { place, text: content } of sourceParagraphs(text)) {
				const at = text.indexOf(content, from);
				from = at + content.length;
				assert.equal(place?.label === 'title' ? 0 : Number(place?.value), paragraphAt(paragraphs, at), content);
			}
			assert.equal(from, text.trimEnd().length);
		}
	});
});
