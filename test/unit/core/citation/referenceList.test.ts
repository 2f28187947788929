import assert from 'node:assert/strict';
import { placeReferenceList } from '../../../../src/core/citation/referenceList';
import { documentLanguageOf } from '../../../../src/core/language/languages';

/** Checks where the list is inserted with the cursor at `|`; it is written as `LIST`. */
function check(languageId: string, marked: string, expected: string): void {
	const cursor = marked.indexOf('|');
	const text = marked.replace('|', '');
	const { start, end, text: inserted } = placeReferenceList(documentLanguageOf(languageId).list, text, cursor, ['One.']);
	const list = /\S*[^\n]*dossier:references[^]*\/dossier:references[^\r\n]*/.exec(inserted)?.[0] ?? '';
	assert.ok(list !== '');
	assert.equal(text.slice(0, start) + inserted.replace(list, 'LIST') + text.slice(end), expected, marked);
}

describe('the position of a new reference list', () => {
	it('is never inside a paragraph, wherever the cursor is in it', () => {
		for (const languageId of ['markdown', 'plaintext', 'typst', 'asciidoc', 'org', 'restructuredtext', 'myst', 'wikitext']) {
			check(languageId, 'One hat|.\n\nTwo hats.\n', 'One hat.\n\nTwo hats.\n\nLIST\n');
			check(languageId, 'One hat.\n\n|Two\nhats.\n', 'One hat.\n\nTwo\nhats.\n\nLIST\n');
			check(languageId, 'One hat.\n\nTwo\n|hats.', 'One hat.\n\nTwo\nhats.\n\nLIST\n');
		}
		check('markdown', 'One hat|.\r\n\r\nTwo hats.\r\n', 'One hat.\r\n\r\nTwo hats.\r\n\r\nLIST\r\n');
	});

	it('is the blank line at the cursor between two blocks', () => {
		check('markdown', 'One.\n\n# References\n\n|\n\n# Annex\n', 'One.\n\n# References\n\nLIST\n\n# Annex\n');
		check('markdown', 'One.\n|\nTwo.\n', 'One.\n\nLIST\n\nTwo.\n');
		check('plaintext', 'One.\r\n | \r\nTwo.\r\n', 'One.\r\n\r\nLIST\r\n\r\nTwo.\r\n');
		check('markdown', 'One.\n\n|', 'One.\n\nLIST\n');
		check(
			'latex',
			'\\begin{document}\nOne.\n|\n\\section{Two}\n\\end{document}\n',
			'\\begin{document}\nOne.\n\nLIST\n\n\\section{Two}\n\\end{document}\n',
		);
		check('html', '<p>One.</p>\n|\n<p>Two.</p>\n', '<p>One.</p>\n\nLIST\n\n<p>Two.</p>\n');
	});

	it('is not a blank line inside a block or before the body', () => {
		check('markdown', '|\nOne.\n', '\nOne.\n\nLIST\n');
		check('markdown', '---\na: b\n|\n---\n\nOne.\n', '---\na: b\n\n---\n\nOne.\n\nLIST\n');
		check('markdown', '```\na\n|\nb\n```\n', '```\na\n\nb\n```\n\nLIST\n');
		check('markdown', '- One\n|\n  goes on.\n', '- One\n\n  goes on.\n\nLIST\n');
		check('asciidoc', '----\na\n|\nb\n----\n', '----\na\n\nb\n----\n\nLIST\n');
		check(
			'latex',
			'\\begin{itemize}\n\\item a\n|\n\\item b\n\\end{itemize}\n',
			'\\begin{itemize}\n\\item a\n\n\\item b\n\\end{itemize}\n\nLIST\n',
		);
		check(
			'latex',
			'\\title{x}\n|\n\\begin{document}\nOne.\n\\end{document}\n',
			'\\title{x}\n\n\\begin{document}\nOne.\n\nLIST\n\n\\end{document}\n',
		);
		check('wikitext', '{{quote\n\n|\n\n}}\n', '{{quote\n\n\n\n}}\n\nLIST\n');
		check('wikitext', 'a<ref>One\n|\ntwo</ref>\n', 'a<ref>One\n\ntwo</ref>\n\nLIST\n');
		check('myst', '```{note}\nOne\n|\ntwo\n```\n', '```{note}\nOne\n\ntwo\n```\n\nLIST\n');
		check('html', '<p>One\n|\ntwo.</p>\n', '<p>One\n\ntwo.</p>\n\nLIST\n');
	});

	it('is before the end of the document body', () => {
		check('latex', '\\begin{document}\nOne|.\n\\end{document}\nRest.\n', '\\begin{document}\nOne.\n\nLIST\n\n\\end{document}\nRest.\n');
		check('tex', 'One|.\n', 'One.\n\nLIST\n');
		check('latex', 'O|ne.\n% \\end{document}\n\\begin{verbatim}\n% \\end{document} \\end{verbatim}\n\\end{document}\n',
			'One.\n% \\end{document}\n\\begin{verbatim}\n% \\end{document} \\end{verbatim}\n\nLIST\n\n\\end{document}\n');
		check('html', '<html>\n<body>\n<p>One|.</p>\n</body>\n</html>\n', '<html>\n<body>\n<p>One.</p>\n\nLIST\n\n</body>\n</html>\n');
		check('wikitext', 'One|.\n\n[[Category:Hats]]\n[[fr:Chapeau]]\n', 'One.\n\nLIST\n\n[[Category:Hats]]\n[[fr:Chapeau]]\n');
		check(
			'wikitext',
			'One|.\n\n== Notes ==\n<references />\n{{DEFAULTSORT:Hat}}\n[[Category:Hats]]',
			'One.\n\n== Notes ==\n<references />\n\nLIST\n\n{{DEFAULTSORT:Hat}}\n[[Category:Hats]]',
		);
		check('git-commit', 'One|.\n\n# Please enter the message.\n', 'One.\n\nLIST\n\n# Please enter the message.\n');
	});

	it('is before the note definitions at the end of a text', () => {
		check(
			'markdown',
			'One|.[^1]\n\n[^1]: Note.\n[^2]: Note.\n\n    More of it.\n',
			'One.[^1]\n\nLIST\n\n[^1]: Note.\n[^2]: Note.\n\n    More of it.\n',
		);
		check('quarto', '[^1]: Note.\n\nOne|.\n', '[^1]: Note.\n\nOne.\n\nLIST\n');
		check('org', 'One|.\n\n* Footnotes\n\n[fn:1] Note.\n', 'One.\n\nLIST\n\n* Footnotes\n\n[fn:1] Note.\n');
		// In Org mode, a note continues until the next heading.
		check('org', 'One.\n\n[fn:1] Note.\n\n|', 'One.\n\nLIST\n\n[fn:1] Note.\n\n');
		check('restructuredtext', 'One|. [#a]_\n\n.. [#a] Note.\n   More.\n', 'One. [#a]_\n\nLIST\n\n.. [#a] Note.\n   More.\n');
	});

	it('is that of the existing list', () => {
		const { start, end } = placeReferenceList(
			documentLanguageOf('plaintext').list,
			'One.\n\n[dossier:references]\n\n[/dossier:references]\n\nTwo.\n',
			2,
			['One.'],
		);
		assert.deepEqual([start, end], [6, 49]);
	});
});
