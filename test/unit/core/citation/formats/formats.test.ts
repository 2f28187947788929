import assert from 'node:assert/strict';
import { WORDS } from '../../../../../src/cli/words/labels';
import { chooseForm } from '../../../../../src/core/citation/formats/chooseForm';
import { citesByKey, type CitingDocument } from '../../../../../src/core/citation/formats/form';
import { formPlainText } from '../../../../../src/core/citation/formats/formText';
import type { CitationRequest, CitedPick } from '../../../../../src/core/citation/formats/request';
import { parseTemplate, templateCitation } from '../../../../../src/core/citation/formats/template';
import { citationForms, documentLanguageOf } from '../../../../../src/core/language/languages';
import { pandocCitation } from '../../../../../src/core/language/markdown/citations/pandoc';
import { runs } from '../../../../support/core/budget';
import { applied, documentAt, FORM_NAMES, formNamed, pick } from '../../../../support/core/citation/citing';
import { withChance } from '../../../../support/core/random';

function request(picks: readonly CitedPick[], narrative = false): CitationRequest {
	return { picks, words: WORDS, mode: narrative ? 'authorInText' : 'normal' };
}

function inserted(form: string, language: string, source: string, what: CitationRequest): string {
	const document = documentAt(language, source);
	return applied(document, formNamed(form, language).write(what, document));
}

const REFERENCE = 'Small Office, Notice 50% & more, para. 3, https://small.example/a_b.';
const three = pick('small_a', 'paragraph 3');
const both = [pick('small_a', 'paragraph 3', { prefix: 'see' }), pick('small_b', 'article 2(a)', { suffix: 'at the end' })];

describe('pandoc’s form', () => {
	const cases: readonly (readonly [readonly CitedPick[], boolean, string])[] = [
		[[three], false, '[@small_a, para. 3]'], [both, false, '[see @small_a, para. 3; @small_b, art. 2(a), at the end]'],
		[[pick('small_a', undefined, { suffix: 'passim' })], false, '[@small_a, passim]'],
		[[three], true, '@small_a [para. 3]'], [[pick('small_a'), pick('small_b')], true, '@small_a [; @small_b]'], [[pick('small_a')], true, '@small_a'],
		[[pick('own key', undefined, { prefix: 'a; b] @c' })], false, '[a\\; b\\] \\@c @{own key}]'],
	];
	for (const [picks, narrative, expected] of cases) {
		it(expected, () => assert.equal(formPlainText(pandocCitation(request(picks, narrative))), expected));
	}
	it('has the most likely alternative of each locator', () => assert.equal(
		formPlainText(pandocCitation(request([{ ...three, locators: [{ label: 'paragraph', value: '3' }, { label: 'paragraph', value: '5' }] }, pick('small_b', 'page 2')]))),
		'[@small_a, para. 3; @small_b, p. 2]',
	));
});

describe('a footnote of Markdown', () => {
	const definition = `Small Office, Notice 50% & more, para. 3, https://small.example/a_b.`;
	const cases: readonly (readonly [string, string, string])[] = [
		['is defined at the end of the document after a blank line', 'a|', `a[^1]\n\n[^1]: ${definition}\n`],
		['is defined in an empty document', '|', `[^1]\n\n[^1]: ${definition}\n`],
		['is defined at the end of a document with an empty line', 'a\n\n|', `a\n\n[^1]\n\n[^1]: ${definition}\n`],
		['keeps the line endings', 'a|\r\n', `a[^1]\r\n\r\n[^1]: ${definition}\r\n`],
		['is defined after the last definition', 'a[^1] b|\n\n[^1]: x\n\n    more\n', `a[^1] b[^2]\n\n[^1]: x\n\n    more\n[^2]: ${definition}\n`],
		['keeps the blank lines between definitions', 'a|[^1][^2]\n\n[^1]: x\n\n[^2]: y\n', `a[^3][^1][^2]\n\n[^1]: x\n\n[^2]: y\n\n[^3]: ${definition}\n`],
		['has a name if the others have names', 'a|[^who]\n\n[^who]: x', `a[^small_a][^who]\n\n[^who]: x\n[^small_a]: ${definition}`],
		['has a name that is not used yet', 'a|[^small_a]\n\n[^small_a]: x', `a[^small_a-2][^small_a]\n\n[^small_a]: x\n[^small_a-2]: ${definition}`],
		['is inline if the others are', 'a^[x] b|', `a^[x] b^[${definition}]`],
		['stays in its chapter', '# A\n\na|[^1]\n\n[^1]: x\n\n# B\n\nb[^2]\n\n[^2]: y\n', `# A\n\na[^3][^1]\n\n[^1]: x\n[^3]: ${definition}\n\n# B\n\nb[^2]\n\n[^2]: y\n`],
		['is defined outside the block quote that contains another', '> a[^1]|\n>\n> [^1]: x\n\nb\n', `> a[^1][^2]\n>\n> [^1]: x\n\n[^2]: ${definition}\n\nb\n`],
		['makes no link with parentheses after it', 'a|(b)', `a[^1]\\(b)\n\n[^1]: ${definition}\n`],
		['is defined after the trailing spaces of another', 'a[^1]|\n\n[^1]: x  \n', `a[^1][^2]\n\n[^1]: x  \n[^2]: ${definition}\n`],
		['is not defined in code', 'a|\n\n```\n[^7]: x\n```\n', `a[^1]\n\n\`\`\`\n[^7]: x\n\`\`\`\n\n[^1]: ${definition}\n`],
	];
	for (const [name, source, expected] of cases) {
		it(name, () => assert.equal(inserted('footnote', 'markdown', source, request([three])), expected));
	}
	it('contains nothing that is read as markup', () => {
		const hostile = pick('small_a', undefined, { reference: { head: '1. *a* _b_ c_d [e](f) <g> `h` @i $j$ &amp; ~k~ ^l', tail: 'https://x.example/a(b)*c' } });
		assert.match(inserted('footnote', 'markdown', 'a|', request([hostile])), /\[\^1\]: 1\\\. \\\*a\\\* \\_b\\_ c_d \\\[e\\\]\(f\) \\<g> \\`h\\` \\@i \\\$j\\\$ \\&amp; \\~k\\~ \\\^l, https:\/\/x\.example\/a%28b%29%2Ac\./);
	});
});

describe('the forms of other languages', () => {
	const biblatex = '\\usepackage{biblatex}\\addbibresource{a.bib}';
	const cases: readonly (readonly [string, string, string, readonly CitedPick[], string])[] = [
		['latexCite', 'latex', `${biblatex}|`, [three], '\\autocite[para.~3]{small_a}'],
		['latexCite', 'latex', `${biblatex}|`, [pick('small_a', 'page 3')], '\\autocite[3]{small_a}'],
		['latexCite', 'latex', '\\usepackage[style=verbose-ibid]{biblatex}|', [three], '\\footcite[para.~3]{small_a}'],
		['latexCite', 'latex', '\\usepackage[style=verbose]{biblatex}A\\footnote{Mine \\emph{b} \\}|}', [three], '\\cite[para.~3]{small_a}'],
		['latexCite', 'latex', '\\usepackage[style=verbose]{biblatex}A\\footnote[2]{Mine|}', both, '\\cites[see][para.~3]{small_a}[art.~2(a), at the end]{small_b}'],
		['latexCite', 'latex', '\\usepackage[style=verbose]{biblatex}A\\footnote{Mine}|', [three], '\\footcite[para.~3]{small_a}'],
		['latexCite', 'latex', '\\usepackage{biblatex}\\footfullcite{x} |', [three], '\\footfullcite[para.~3]{small_a}'],
		['latexCite', 'latex', '\\usepackage{biblatex}\\footfullcite{x} |', both, '\\footfullcite[see][para.~3]{small_a} \\footfullcite[art.~2(a), at the end]{small_b}'],
		['latexCite', 'latex', '\\usepackage[\n  style = oscola, backend=biber\n]{csquotes, biblatex}|', both, '\\footcites[see][para.~3]{small_a}[art.~2(a), at the end]{small_b}'],
		['latexCite', 'latex', `${biblatex} \\parencite{x}|`, [three], '\\parencite[para.~3]{small_a}'],
		['latexCite', 'latex', `${biblatex}|`, [pick('a'), pick('b')], '\\autocite{a,b}'],
		['latexCite', 'latex', `${biblatex}|`, [pick('a', undefined, { prefix: 'see' })], '\\autocite[see][]{a}'],
		['latexCite', 'latex', '\\usepackage{natbib}|', [three], '\\citep[para.~3]{small_a}'],
		['latexCite', 'latex', '% \\usepackage{biblatex}\n\\bibliography{a}|', [three], '\\cite[para.~3]{small_a}'],
		['latexCite', 'latex', '\\bibliography{a}|', both, 'see \\cite[para.~3]{small_a} \\cite[art.~2(a), at the end]{small_b}'],
		['latexCite', 'latex', `${biblatex}|`, [pick('a', undefined, { suffix: 'x] \\y' })], '\\autocite[x{]} \\textbackslash{}y]{a}'],
		['latexFootnote', 'latex', '|', [three], '\\footnote{Small Office, Notice 50\\% \\& more, para. 3, https://small.example/a\\_b.}'],
		['typstCite', 'typst', '|', [three], '@small_a[para. 3]'],
		['typstCite', 'typst', '| x', both, 'see @small_a[para. 3] @small_b[art. 2(a), at the end]'],
		['typstCite', 'typst', '|x', [pick('small_a')], '#cite(<small_a>)'],
		['typstCite', 'typst', '|', [pick('a/b')], '#cite(label("a/b"))'],
		['typstFootnote', 'typst', '|', [three], '#footnote[Small Office, Notice 50% & more, para. 3, https://small.example/a_b.]'],
		['latexCite', 'latex', '|\\bibliography{a}', [pick('a', 'paragraph 3', { prefix: 'see 5%' })], 'see 5\\% \\cite[para.~3]{a}'],
		['typstFootnote', 'typst', 'a|; b', [three], '#footnote[Small Office, Notice 50% & more, para. 3, https://small.example/a_b.];'],
		['typstFootnote', 'typst', 'a|(b)', [three], '#footnote[Small Office, Notice 50% & more, para. 3, https://small.example/a_b.];'],
		['typstFootnote', 'typst', 'a|. b', [three], '#footnote[Small Office, Notice 50% & more, para. 3, https://small.example/a_b.]'],
		['typstCite', 'typst', 'a|[b]', [pick('small_a')], '#cite(<small_a>);'],
		['typstCite', 'typst', 'a|; b', [three], '@small_a[para. 3]'],
		['asciidocCite', 'asciidoc', '|', [three, pick('b')], 'cite:[small_a(para. 3),b]'],
		['asciidocCite', 'asciidoc', '|', both, 'see cite:[small_a(para. 3)]; cite:[small_b], art. 2(a), at the end'],
		['asciidocFootnote', 'asciidoc', '|', [three], 'footnote:[Small Office, Notice 50% &amp; more, para. 3, https://small.example/a&#95;b.]'],
		['asciidocFootnote', 'asciidoc', 'An _old_|', [three], '{empty}footnote:[Small Office, Notice 50% &amp; more, para. 3, https://small.example/a&#95;b.]'],
		['asciidocFootnote', 'asciidoc', 'An "`old`"|', [three], '{empty}footnote:[Small Office, Notice 50% &amp; more, para. 3, https://small.example/a&#95;b.]'],
		['orgCite', 'org', '|', both, '[cite:see @small_a para. 3;@small_b art. 2(a) at the end]'],
		['orgFootnote', 'org', '|', [three], `[fn:: ${REFERENCE}]`],
		['mystCite', 'myst', '|', [three, pick('b')], '{cite:p}`small_a{para. 3},b`'],
		['mystCite', 'markdown', '|', both, '{cite:p}`{see}small_a{para. 3},small_b{art. 2(a) at the end}`'],
		['mystCite', 'myst', '|', [pick('a', undefined, { prefix: 'see, for all; of`{it}', suffix: 'x,y' })], "{cite:p}`{see – for all – of'(it)}a{x.y}`"],
		['mystCite', 'myst', '|', [pick('a', undefined, { locators: [{ label: 'paragraph', value: '3, 5; 7,9' }] })], '{cite:p}`a{paras. 3 & 5 & 7 & 9}`'],
		['wikitextRef', 'wikitext', '|', [three], `<ref>${REFERENCE}</ref>`],
		['wikitextRef', 'wikitext', '|', both, `<ref>see ${REFERENCE.slice(0, -1)}; ${REFERENCE.replace('para. 3', 'art. 2(a), at the end')}</ref>`],
		['wikitextRef', 'wikitext', '|', [pick('a', undefined, { reference: { head: "''a'' [b] {{c|d}} <e> &amp; ~~~~ f__g", tail: 'https://x.example/[a]' } })],
			'<ref name="a">&#39;&#39;a&#39;&#39; &#91;b&#93; &#123;&#123;c&#124;d&#125;&#125; &#60;e> &amp;amp; &#126;&#126;&#126;&#126; f&#95;&#95;g, https://x.example/%5Ba%5D.</ref>'],
		['html', 'html', '|', [three], '[<cite>Small Office, Notice 50% &amp; more, para. 3, <a href="https://small.example/a_b">https://small.example/a_b</a>.</cite>]'],
		['brackets', 'plaintext', '|', [three, pick('b')], '[Small Office, Notice 50% & more, para. 3, https://small.example/a_b; Small Office, Notice 50% & more, https://small.example/a_b.]'],
	];
	for (const [form, language, source, picks, expected] of cases) {
		it(`${form}: ${expected}`, () => {
			const document = documentAt(language, source);
			assert.equal(formPlainText(formNamed(form, language).write(request(picks), document).mark), expected);
		});
	}
	it('are in the sentence if possible', () => {
		assert.equal(inserted('latexCite', 'latex', `${biblatex}|`, request([three], true)), `${biblatex}\\textcite[para.~3]{small_a}`);
		assert.equal(inserted('typstCite', 'typst', '|', request([three], true)), '#cite(<small_a>, form: "prose", supplement: [para. 3])');
		assert.equal(inserted('orgCite', 'org', '|', request([three], true)), '[cite/t:@small_a para. 3]');
		assert.equal(inserted('mystCite', 'myst', '|', request([three], true)), '{cite:t}`small_a{para. 3}`');
	});
	it('depend on the packages of the main document', () => {
		const document = documentAt('latex', 'part|', { root: '\\usepackage[style=verbose]{biblatex}' });
		assert.equal(formPlainText(formNamed('latexCite').write(request([three]), document).mark), '\\footcite[para.~3]{small_a}');
	});
});

describe('a note of wikitext', () => {
	const whole = pick('small_a');
	const note = '<ref name="small_a">Small Office, Notice 50% & more, https://small.example/a_b.</ref>';
	const cases: readonly (readonly [string, string, string])[] = [
		['has the key as its name if the source is cited as a whole', 'a|', `a${note}`],
		['reuses the existing one', 'a<ref name="small_a">x</ref> b|', 'a<ref name="small_a">x</ref> b<ref name="small_a" />'],
		['reuses the existing one, however its name is written', "a<ref follow=n name = 'small_a'>x</ref> <ref name=c>y</ref> b|", "a<ref follow=n name = 'small_a'>x</ref> <ref name=c>y</ref> b<ref name=\"small_a\" />"],
		['reuses one in a template', '{{reflist <ref name="small_a">x</ref>}} b|', '{{reflist <ref name="small_a">x</ref>}} b<ref name="small_a" />'],
		['does not reuse one in a group, whose names are separate', '<ref group="n" name="small_a">x</ref> b|', `<ref group="n" name="small_a">x</ref> b${note}`],
		['does not reuse one in a comment', '<!-- <ref name="small_a">x</ref> --> b|', `<!-- <ref name="small_a">x</ref> --> b${note}`],
		['does not reuse one in nowiki', '<nowiki><ref name="small_a">x</ref></nowiki> b|', `<nowiki><ref name="small_a">x</ref></nowiki> b${note}`],
		['does not reuse a name without a definition', '<ref name="small_a"/> b|', `<ref name="small_a"/> b${note}`],
		['does not reuse that of another source', '<ref name="small_ab">x</ref> b|', `<ref name="small_ab">x</ref> b${note}`],
	];
	for (const [name, source, expected] of cases) {
		it(name, () => assert.equal(inserted('wikitextRef', 'wikitext', source, request([whole])), expected));
	}
});

describe('a footnote of reStructuredText', () => {
	const text = REFERENCE;
	const cases: readonly (readonly [string, string])[] = [
		['Word|.', `Word\\ [#small_a]_.\n\n.. [#small_a] ${text}\n`],
		['Word |\n\n.. [#x] y\n   z\n\nend\n', `Word [#small_a]_\n\n.. [#x] y\n   z\n.. [#small_a] ${text}\n\nend\n`],
		['Word [4]_ |x\r\n\r\n.. [4] y\r\n', `Word [4]_ [5]_\\ x\r\n\r\n.. [4] y\r\n.. [5] ${text}\r\n`],
		['[#small_a]_ |', `[#small_a]_ [#small_a-2]_\n\n.. [#small_a-2] ${text}\n`],
	];
	for (const [source, expected] of cases) {
		it(JSON.stringify(source), () => assert.equal(inserted('restructuredTextFootnote', 'restructuredtext', source, request([three])), expected));
	}
});

describe('a user-defined template', () => {
	function write(template: string, picks: readonly CitedPick[] = [three]): string {
		const parsed = parseTemplate(template);
		assert.ok('parts' in parsed, JSON.stringify(parsed));
		return formPlainText(templateCitation(parsed.parts, request(picks), { escape: text => text.replaceAll('%', '\\%'), address: url => url }));
	}
	it('is filled with fields', () => {
		assert.equal(write('({{author}}, {{title}}{{, |locator}}{{ [|short|]}}, {{date}})'), '(Small Office, Notice 50\\% & more, para. 3, 2020-10)');
		assert.equal(write('{{reference}}'), 'Small Office, Notice 50\\% & more, para. 3, https://small.example/a_b.');
		assert.equal(write('<{{ key }}|{{place}}|{{year}}|{{number}}|{{url}}>', [three, pick('b')]), '<small_a|3|2020|S/1|https://small.example/a_b>; <b||2020|S/1|https://small.example/a_b>');
		assert.equal(write('{ {x} }'), '{ {x} }');
		assert.equal(write('\\footnote{\\cite{{{key}}}} \\{'), '\\footnote{\\cite{small_a}} \\{');
	});
	it('reports the ranges of its problems', () => {
		assert.deepEqual(parseTemplate('a {{titel}} b {{constructor}} {{x'), {
			problems: [
				{ code: 'unknownField', start: 2, end: 11, name: 'titel' }, { code: 'unknownField', start: 14, end: 29, name: 'constructor' },
				{ code: 'unclosed', start: 30, end: 33, name: 'x' },
			],
		});
		assert.deepEqual(parseTemplate('{key}} \\cite{{{key}}'), {
			problems: [{ code: 'unopened', start: 5, end: 6, name: '' }, { code: 'unclosed', start: 12, end: 13, name: '' }],
		});
	});
});

function chosen(set: string, languageId: string, document: Partial<CitingDocument> = {}): string {
	const forms = FORM_NAMES.map(name => formNamed(name, languageId));
	return chooseForm(set, { language: documentLanguageOf(languageId).citation, text: '', offsets: [], ...document }, () => forms).name;
}

describe('the form for a document', () => {
	const cases: readonly (readonly [string, string, string])[] = [
		['markdown', 'text', 'footnote'], ['markdown', '---\nbibliography: a.bib\n---\n', 'pandoc'], ['markdown', '---\nreferences:\n- id: a\n---\n', 'pandoc'],
		['markdown', '---\ntitle: a\n---\nbibliography: a.bib', 'footnote'], ['quarto', '', 'pandoc'], ['rmd', '', 'pandoc'],
		['latex', 'text', 'latexFootnote'], ['latex', '\\addbibresource{a.bib}', 'latexCite'], ['latex', '\\\\% x\n\\usepackage{biblatex}', 'latexCite'],
		['latex', '% \\bibliography{a}', 'latexFootnote'], ['tex', '\\bibliography{a}', 'latexCite'], ['typst', 'x', 'typstFootnote'], ['typst', '#bibliography("a.bib")', 'typstCite'],
		['asciidoc', 'x', 'asciidocFootnote'], ['asciidoc', ':bibtex-file: a.bib', 'asciidocCite'], ['asciidoc', 'x cite:[a]', 'asciidocCite'],
		['org', 'x', 'orgFootnote'], ['org', '#+bibliography: a.bib', 'orgCite'], ['restructuredtext', '', 'restructuredTextFootnote'], ['html', '', 'html'],
		['markdown', 'x {cite}`a`', 'mystCite'], ['markdown', '---\nbibliography: a.bib\n---\n{cite:t}`a`', 'mystCite'], ['myst', 'x', 'footnote'], ['myst', '---\nbibliography: a.bib\n---\n', 'mystCite'],
		['myst', 'x {cite:p}`a`', 'mystCite'], ['myst', '---\nbibliography: a.bib\n---\n[see @a]', 'pandoc'], ['wikitext', '', 'wikitextRef'],
		['plaintext', '', 'brackets'], ['git-commit', '', 'brackets'],
	];
	for (const [languageId, text, form] of cases) {
		it(`is ${form} in ${languageId} with ${JSON.stringify(text)}`, () => assert.equal(chosen('auto', languageId, { text }), form));
	}
	it('is the one in the setting', () => {
		for (const form of FORM_NAMES.filter(one => one !== 'footnote')) {
			assert.equal(chosen(form, 'markdown'), form);
		}
		assert.equal(chosen('footnote', 'latex'), 'latexFootnote');
		assert.equal(chosen('', 'typst', { hasBibliography: true }), 'typstCite');
	});
	it('does not load the forms of other languages unless one is set', () => {
		const forms = () => assert.fail('All languages were loaded.');
		const document: CitingDocument = { language: documentLanguageOf('latex').citation, text: '', offsets: [] };
		assert.deepEqual(['auto', 'footnote'].map(set => chooseForm(set, document, forms).name), ['latexFootnote', 'latexFootnote']);
	});
});

describe('a citation in any document', () => {
	it('leaves all other text unchanged, and can be parsed by its keys', () => {
		const parts = ['a', ' ', '\n', '\r\n', '[^1]', '[^x]: y', '.. [1] z', '[1]_', '\n\n', '# b', '\\cite{q}', '^[i]', '```', '---', '    c', '\uFEFF', '@', '{', '%'];
		withChance('a citation in any document', runs(25), chance => {
			const text = Array.from({ length: chance.below(15) }, () => chance.pick(parts)).join('');
			const offsets = [...new Set(Array.from({ length: 1 + chance.below(2) }, () => chance.below(text.length + 1)))].sort((a, b) => a - b);
			for (const form of FORM_NAMES) {
				const language = chance.pick(['markdown', 'latex', 'restructuredtext', 'typst']);
				const document = { language: documentLanguageOf(language).citation, text, offsets };
				const edits = formNamed(form, language).write(request([pick('small_a', 'paragraph 3'), pick('small_b')]), document);
				const after = applied(document, edits);
				const all = [...offsets.map(offset => ({ offset, text: edits.mark })), ...edits.elsewhere].sort((a, b) => a.offset - b.offset);
				let rest = after;
				let last = 0;
				for (const edit of all) {
					const before = text.slice(last, edit.offset);
					assert.ok(rest.startsWith(before + formPlainText(edit.text)), `${form} ${JSON.stringify(text)}`);
					rest = rest.slice(before.length + formPlainText(edit.text).length);
					last = edit.offset;
				}
				assert.equal(rest, text.slice(last));
			}
		});
	});
	it('is parsed as it was requested', () => {
		const languages: Readonly<Partial<Record<string, string>>> = { pandoc: 'markdown', latexCite: 'latex', typstCite: 'typst', asciidocCite: 'asciidoc', orgCite: 'org', mystCite: 'myst', restructuredTextCite: 'restructuredtext' };
		for (const form of citationForms().filter(citesByKey)) {
			const language = languages[form.name] ?? '';
			const document = documentAt(language, 'Text |');
			const picks = [pick('small_a', 'paragraph 3', { prefix: 'see' }), pick('small_b', 'article 4'), pick('small_c')];
			const found = (documentLanguageOf(language).keys?.find(applied(document, form.write(request(picks), document))) ?? []).flatMap(({ keys }) => keys);
			assert.deepEqual(found.map(({ key }) => key), ['small_a', 'small_b', 'small_c'], form.name);
			assert.deepEqual(found.map(({ locator }) => locator.replace('~', ' ')), ['para. 3', 'art. 4', ''], form.name);
		}
	});
});
