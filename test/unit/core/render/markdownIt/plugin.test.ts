import assert from 'node:assert/strict';
import katex from '@vscode/markdown-it-katex';
import type { MarkdownIt } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { findMarks } from '../../../../../src/core/render/markdownIt/marks';
import { markInPreview } from '../../../../../src/core/render/markdownIt/plugin';
import { libraryOfLabels } from '../../../../support/core/dossiers/libraryOfLabels';
import { smallLibrary } from '../../../../support/core/dossiers/smallLibrary';
import { bodyOf, previewDataOf, markedMarkdown, marksIn, plainMarkdown, withoutMarks } from '../../../../support/core/prose/markedMarkdown';

const KNOWN = previewDataOf(smallLibrary());

const HOST = { onRendered: () => undefined, onError: () => undefined };

function render(markdown: string, md: MarkdownIt = plainMarkdown()): string {
	return markedMarkdown(KNOWN, md).render(markdown);
}

describe('the rule in the Markdown preview: marked text', () => {
	const cases: Readonly<Record<string, readonly [markdown: string, ...marks: readonly string[]]>> = {
		'a paragraph': ['The CST of the Small Fund.', 'mention: CST', 'mention: Small Fund'],
		'a heading': ['# On the CST\n\nSmall Fund\n---', 'mention: CST', 'mention: Small Fund'],
		'a table': ['| CST | x |\n|---|---|\n| Small Fund | COP10 |', 'mention: CST', 'mention: Small Fund', 'mention: COP10'],
		'a list and a quotation': ['- CST\n\n> 1. Small Fund', 'mention: CST', 'mention: Small Fund'],
		'emphasis': ['*CST* and **the Small Fund**', 'mention: CST', 'mention: Small Fund'],
		'words that run on across emphasis': ['The *Charter* of **Small** Things', 'mention: Charter', 'mention:  of ', 'mention: Small', 'mention:  Things'],
		'words that run on across lines': ['The Small\nFund and the Small  \nFund', 'mention: Small', 'mention: Fund', 'mention: Small', 'mention: Fund'],
		'words with an entity between': ['Small&nbsp;Fund', 'mention: Small\u00a0Fund'],
		'the text of a link': ['[the CST](https://x.example/y)', 'mention: CST'],
		'raw HTML around words': ['<u>CST</u> and <details>\n\nSmall Fund\n\n</details>', 'mention: CST', 'mention: Small Fund'],
		'an escape': ['\\*CST\\*', 'mention: CST'],
	};
	for (const [title, [markdown, ...marks]] of Object.entries(cases)) {
		it(`in ${title}`, () => {
			const html = render(markdown);
			assert.deepEqual(marksIn(html), marks);
			assert.equal(withoutMarks(html), plainMarkdown().render(markdown));
		});
	}

	for (const [title, markdown] of Object.entries({
		'inline code': '`CST` and ``the Small Fund``',
		'a fence': '```\nCST\n```\n\n~~~js\nSmall Fund\n~~~',
		'indented code': 'x\n\n    CST',
		'the address and the title of a link': '[x](https://CST.example/CST "CST")',
		'an address': '<https://x.example/CST> https://x.example/CST?CST=CST CST@x.example <https://x.example/a%20CST%20b>',
		'the text of a picture': '![CST](x.png)',
		'raw HTML': '<div title="CST">\nCST\n</div>',
		'a comment': 'x <!-- CST --> y',
		'code in raw HTML': 'x <code>CST</code> <kbd>CST</kbd> <svg><text>CST</text></svg>',
		'a definition': '[CST]: https://x.example\n\nx [y][CST]',
		'words with code between': 'Small `x` Fund',
		'another block': '- Small\n- Fund\n\nSmall\n\nFund',
		'a longer name': 'CST-5 CST_x $CST #CST CST@x',
	})) {
		it(`not in ${title}`, () => assert.equal(render(markdown), plainMarkdown().render(markdown)));
	}

	it('with cards in the language that the front matter names', () => {
		const md = plainMarkdown();
		md.core.ruler.push('front_matter', state => {
			state.tokens.unshift(Object.assign(new state.Token('front_matter', '', 0), { hidden: true, meta: 'title: x\nlang: fr-BE' }));
		});
		md.renderer.rules['front_matter'] = () => '';
		assert.match(render('The CST', md), /<strong>Charte des petites choses<\/strong>/);
		assert.match(render('The CST'), /<strong>Charter of Small Things<\/strong>/);
	});

	it('puts no stop of the Tab key and no link into a link', () => {
		const html = render('[CST, A/RES/55/25](https://x.example) <a href="https://x.example">CST A/RES/55/25</a> <button>CST</button>');
		assert.equal(marksIn(html).length, 5);
		assert.doesNotMatch(bodyOf(html), /tabindex|undocs/);
	});

	it('gives one stop of the Tab key to a mark in several parts', () => {
		assert.equal(render('The *Charter* of **Small** Things').match(/tabindex="0"/g)?.length, 1);
	});

	it('describes a mark by the card that it shows, which is there once', () => {
		const html = render('CST, CST and the Charter of Small Things.');
		const cards = [...html.matchAll(/data-dossier-cards="([^"]*)"/g)].map(([, id]) => id);
		assert.deepEqual(cards, ['dossier:card:1', 'dossier:card:1', 'dossier:card:1']);
		assert.match(html, /<span [^>]*aria-describedby="dossier:card:1:brief" role="term" tabindex="0">CST</);
		assert.match(
			html,
			/<div id="dossier:card:1"><div id="dossier:card:1:brief"><p><strong>Charter of Small Things<\/strong> \(CST\) · <em>instrument<\/em><\/p><p>The treaty that founds the conference\./,
		);
		assert.equal(html.match(/id="dossier:card:/g)?.length, 2);
	});

	it('gives the replacement for a discouraged name', () => {
		assert.match(
			render('The Chart of Small Things'),
			/<p>Avoid “Chart of Small Things”\. Write “Charter of Small Things”\. It is no chart\.<\/p>/,
		);
	});

	it('marks a discouraged name as one to avoid, and no other', () => {
		const html = render('The Chart of Small Things and the Charter of Small Things');
		assert.deepEqual(
			[...html.matchAll(/<span class="([^"]*)"[^>]*>([^<]*)/g)].map(([, names, text]) => `${text}: ${names}`),
			[
				'Chart of Small Things: dossier-mark dossier-mention dossier-wrong-name',
				'Charter of Small Things: dossier-mark dossier-mention',
			],
		);
	});

	it('marks no name as one to avoid that is right in the language of the document', () => {
		const { library } = KNOWN;
		const charter = library.entries.get('small/charter');
		assert.ok(charter);
		const labels = [
			...charter.entry.labels,
			{ ...charter.entry.labels[0], text: 'Chart of Small Things', language: 'nl', recognise: false },
		] as typeof charter.entry.labels;
		const entries = new Map(library.entries).set(charter.id, { ...charter, entry: { ...charter.entry, labels } });
		const data = { ...previewDataOf(library), library: { ...library, entries } };
		const classes = (language: string) =>
			findMarks('Chart of Small Things', [{ start: 0, end: 21, continues: false }], { ...data, language }).map(({ kind }) => kind);
		assert.deepEqual([classes('en'), classes('nl')], [['wrongName'], ['mention']]);
	});

	it('shows every entry of an ambiguous label', () => {
		const data = previewDataOf(
			libraryOfLabels([
				{ text: 'AB', entry: 'one', ambiguous: true },
				{ text: 'AB', entry: 'two', ambiguous: true },
			]),
		);
		assert.match(
			markedMarkdown(data).render('AB'),
			/data-dossier-cards="dossier:card:1 dossier:card:2" aria-describedby="dossier:card:1:brief dossier:card:2:brief"/,
		);
	});

	it('does not change inline rendering', () => assert.equal(markedMarkdown(KNOWN).renderInline('CST'), 'CST'));
});

describe('the rule in the Markdown preview: symbols of UN documents', () => {
	it('makes a link to the official address', () => {
		const html = render('As in A/RES/55/25 and S/RES/1373 (2001).');
		assert.deepEqual(marksIn(html), ['symbol: A/RES/55/25', 'symbol: S/RES/1373 (2001)']);
		assert.match(
			html,
			/<a class="dossier-mark dossier-symbol" data-dossier-cards="dossier:card:1" href="https:\/\/undocs\.org\/A\/RES\/55\/25" aria-describedby="dossier:card:1:brief">A\/RES\/55\/25<\/a>/,
		);
		assert.match(html, /href="https:\/\/undocs\.org\/S\/RES\/1373%282001%29"/);
	});
	it('makes none if there is no such document', () => assert.match(render('A/DEC/58/404'), /<span [^>]*>A\/DEC\/58\/404<\/span>/));
	it('makes none of text that is not a symbol', () => assert.deepEqual(marksIn(render('1/2/3 A/B/C and/or A/RES/x')), []));
});

describe('the rule in the Markdown preview: with other plug-ins', () => {
	const others = (md: MarkdownIt) => md.use(footnote).use(katex);
	const orders: Readonly<Record<string, () => MarkdownIt>> = {
		'before them': () => others(markedMarkdown(KNOWN)),
		'after them': () => markedMarkdown(KNOWN, others(plainMarkdown())),
	};
	const markdown = 'CST[^1] and ^[the Small Fund] $CST$ or\n\n$$\nCST\n$$\n\n[^1]: See COP10.\n';

	for (const [order, make] of Object.entries(orders)) {
		it(`marks text and footnotes and leaves maths alone, when added ${order}`, () => {
			const html = make().render(markdown);
			assert.deepEqual(marksIn(html), ['mention: CST', 'mention: COP10', 'mention: Small Fund']);
			assert.equal(withoutMarks(html), others(plainMarkdown()).render(markdown));
			assert.match(html, /class="katex"/);
		});
		it(`leaves a diagram to its plug-in, when added ${order}`, () => {
			const diagram = (md: MarkdownIt) => {
				const fence = md.renderer.rules['fence'];
				md.renderer.rules['fence'] = (tokens, index, ...rest) =>
					tokens[index]?.info === 'mermaid'
						? `<pre class="mermaid">${tokens[index].content}</pre>`
						: (fence?.(tokens, index, ...rest) ?? '');
				return md;
			};
			const md = order === 'before them' ? diagram(markedMarkdown(KNOWN)) : markedMarkdown(KNOWN, diagram(plainMarkdown()));
			assert.equal(md.render('```mermaid\nCST --> WHO\n```\n'), '<pre class="mermaid">CST --> WHO\n</pre>');
		});
	}
});

describe('the rule in the Markdown preview: reports to its host', () => {
	it('the rendering of a document, with what is loaded at that time', () => {
		const told: boolean[] = [];
		let data: typeof KNOWN | 'loading' | 'disabled' = 'loading';
		const md = plainMarkdown();
		markInPreview(md, { ...HOST, data: () => data, onRendered: isLoaded => told.push(isLoaded) });
		const early = md.parse('CST', {});
		assert.deepEqual(told, []);
		assert.equal(md.renderer.render(early, md.options, {}), '<p>CST</p>\n');
		data = KNOWN;
		assert.deepEqual(marksIn(md.renderer.render(early, md.options, {})), ['mention: CST']);
		md.render('nothing');
		data = 'disabled';
		md.render('CST');
		assert.deepEqual(told, [false, true, true]);
	});
	it('nothing of a document that is only parsed, whose tokens stay as they are', () => {
		const md = plainMarkdown();
		markInPreview(md, { ...HOST, data: () => assert.fail('It was asked.') });
		const tokens = md.parse('# CST\n\nof *CST*', {});
		const before = JSON.stringify(tokens);
		markedMarkdown(KNOWN).renderer.render(tokens, md.options, {});
		assert.equal(JSON.stringify(tokens), before);
	});
	it('each mark once, even if a rule of another plug-in renders a part', () => {
		const md = markedMarkdown(KNOWN);
		md.renderer.rules['fence'] = (tokens, index, options, env) =>
			md.renderer.render(md.parse(tokens[index]?.content ?? '', {}), options, env);
		assert.deepEqual(marksIn(md.render('CST\n\n```\nCST\n```\n')), ['mention: CST']);
	});
});

describe('the rule in the Markdown preview: errors', () => {
	const hostile = [
		'<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '</div></span><b>', '&lt;i&gt;', '[x](javascript:alert(1))', '\u202Etxt',
		'\ud800 lone', '`code` *em* $(alert) $x$', '👩\u200D👩\u200D👧',
	];
	for (const text of hostile) {
		it(`shows ${JSON.stringify(text)} of a dossier as text`, () => {
			const library = libraryOfLabels([{ text: 'Zed' , entry: 'z', role: 'variant' }, { text, entry: 'z', recognise: false }]);
			const html = markedMarkdown(previewDataOf(library)).render('Zed');
			const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag));
			assert.deepEqual(
				[...tags].filter(tag => !['p', 'span', 'div', 'strong', 'em'].includes(tag ?? '')),
				[],
			);
			assert.deepEqual(
				[...html.matchAll(/ ([a-z-]+)="/g)].map(([, name]) => name).filter(name => name?.startsWith('on') || name === 'href'),
				[],
			);
			assert.deepEqual(marksIn(html), ['mention: Zed']);
		});
	}

	it('leaves the page as it was and reports an error when looking for labels fails', () => {
		const faults: unknown[] = [];
		const md = plainMarkdown();
		const broken = { ...KNOWN, get lexicon(): never { throw new Error('broken'); } };
		markInPreview(md, { ...HOST, data: () => broken, onError: fault => faults.push(fault) });
		const markdown = '# CST\n\n*Small* Fund [^1]';
		assert.equal(md.render(markdown), plainMarkdown().render(markdown));
		assert.deepEqual(faults.map(String), ['Error: broken']);
	});
	it('leaves the page as it was when making a card fails', () => {
		const md = plainMarkdown();
		const cards = Object.assign(Object.create(KNOWN.cards) as typeof KNOWN.cards, { ofEntry: () => { throw new Error('broken'); } });
		markInPreview(md, { ...HOST, data: () => ({ ...KNOWN, cards }) });
		assert.equal(md.render('CST'), '<p>CST</p>\n');
	});
});
