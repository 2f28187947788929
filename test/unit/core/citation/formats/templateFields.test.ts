import assert from 'node:assert/strict';
import { WORDS } from '../../../../../src/cli/words/labels';
import { formPlainText } from '../../../../../src/core/citation/formats/formText';
import { templateForm } from '../../../../../src/core/citation/formats/generalForms';
import { parseTemplate } from '../../../../../src/core/citation/formats/template';
import { documentLanguageOf } from '../../../../../src/core/language/languages';
import { pick } from '../../../../support/core/citation/citing';

/** Fills in a template for a source in a language. */
function written(language: string, template: string, csl: Readonly<Record<string, unknown>>, key = 'small_a'): string {
	const parsed = parseTemplate(template);
	assert.ok('parts' in parsed);
	const { citation } = documentLanguageOf(language);
	const one = pick('a');
	const form = templateForm(parsed.parts, citation);
	return formPlainText(
		form.write({ picks: [{ ...one, key, csl: { ...one.csl, ...csl } }], words: WORDS }, { language: citation, text: '', offsets: [0] })
			.mark,
	);
}

describe('the fields of a template', () => {
	it('are escaped for the language of the document', () => {
		const title = '*a* [b](c) {d} #e \\f <g> $h$';
		for (const [language, expected] of [
			['latex', '*a* [b](c) \\{d\\} \\#e \\textbackslash{}f \\textless{}g\\textgreater{} \\$h\\$'],
			['asciidoc', '&#42;a&#42; &#91;b&#93;(c) &#123;d&#125; &#35;e &#92;f &#60;g&#62; $h$'],
			['html', '*a* [b](c) {d} #e \\f &lt;g&gt; $h$'],
			['typst', '\\*a\\* \\[b\\](c) {d} \\#e \\\\f \\<g\\> \\$h\\$'],
			['plaintext', title],
		] as const) {
			assert.equal(written(language, '{{title}}', { title }), expected);
		}
	});

	it('are on one line, with their own text direction', () => {
		for (const language of ['markdown', 'latex', 'asciidoc', 'org', 'typst', 'html', 'wikitext', 'restructuredtext', 'plaintext']) {
			assert.doesNotMatch(
				written(
					language,
					'{{title}} {{url}} {{key}}',
					{ title: 'a\n\nb\u202Ec\u0007', URL: 'https://a.example/\nb\u202E' },
					'k\n\u202Ek',
				),
				/[\p{Cc}\u202E]/u,
				language,
			);
		}
	});

	it('have names in natural order, with their particles', () => {
		const author = [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }, 'Office'];
		assert.equal(written('plaintext', '{{author}}', { author, authority: undefined }), 'Ludwig van Beethoven, Office');
	});

	it('have keys verbatim if they cannot be anything else, otherwise as escaped text', () => {
		assert.equal(written('latex', '\\cite{{{key}}}', {}, 'DBLP:journals/cacm/Knuth_74'), '\\cite{DBLP:journals/cacm/Knuth_74}');
		assert.equal(
			written('latex', '\\cite{{{key}}}', {}, 'x}\\input{/etc/passwd}'),
			'\\cite{x\\}\\textbackslash{}input\\{/etc/passwd\\}}',
		);
		assert.equal(written('markdown', '[@{{key}}]', {}, 'a](b) <c>'), '[@a\\](b) \\<c>]');
		assert.equal(written('asciidoc', 'cite:[{{key}}]', {}, 'a] include::b[]'), 'cite:[a&#93; include&#58;:b&#91;&#93;]');
		assert.equal(written('wikitext', '<ref name="{{key}}">', {}, '__TOC__'), '<ref name="&#95;&#95;TOC&#95;&#95;">');
	});

	it('have URLs that are not continued by other text and contain no commands', () => {
		const URL = 'https://a.example/a_b?c=%20d&e#f~g} h"i[j]<k>\\l';
		assert.equal(
			written('latex', '\\href{{{url}}}{x}', { URL }),
			'\\href{https://a.example/a\\_b?c=\\%20d\\&e\\#f\\%7Eg\\%7D\\%20h\\%22i\\%5Bj\\%5D\\%3Ck\\%3E\\%5Cl}{x}',
		);
		assert.equal(
			written('html', '<a href="{{url}}">', { URL }),
			'<a href="https://a.example/a_b?c=%20d&amp;e#f~g%7D%20h%22i%5Bj%5D%3Ck%3E%5Cl">',
		);
		assert.equal(written('markdown', '<{{url}}>', { URL }), '<https://a.example/a_b?c=%20d&e#f~g%7D%20h%22i%5Bj%5D%3Ck%3E%5Cl>');
		assert.equal(written('typst', '#link("{{url}}")', { URL: 'https://a.example/"\\' }), '#link("https://a.example/%22%5C")');
	});
});
