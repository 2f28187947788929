import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { load } from 'js-yaml';
import { readDossierJson } from '../../../../src/core/dossier/read';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { entryPage } from '../../../../src/core/render/page/entryPage';
import { mentionsView } from '../../../../src/core/render/page/mentionsView';
import { overviewPage } from '../../../../src/core/render/page/overviewPage';
import { printHtml } from '../../../../src/core/render/print/printHtml';
import { printMarkdown } from '../../../../src/core/render/print/printMarkdown';
import type { ViewElement } from '../../../../src/core/render/view';
import { parseToPreview } from '../../../../src/protocol/toPreview';
import { HOSTILE_TEXTS, makeHostile } from '../../../support/core/dossiers/hostileDossier';
import { SMALL_YAML, smallLibrary } from '../../../support/core/dossiers/smallLibrary';
import { validateShape } from '../../../support/core/dossiers/validDossier';
import { elementsOf, pageContext, textOf } from '../../../support/core/pageContext';
import { faultsIn } from '../../../support/core/prose/readMarkdown';
import { readWithMarkdownIt } from '../../../support/core/prose/readWithMarkdownIt';

const result = readDossierJson(JSON.stringify(makeHostile(load(SMALL_YAML))), validateShape);
assert.ok('dossier' in result, JSON.stringify(result).slice(0, 2000));
const { dossier } = result;
const library = mergeDossiers([dossier]);
const pages: readonly ViewElement[] = [
	overviewPage(dossier, pageContext(library)),
	...[...library.entries.values()].map(entry => entryPage(entry, pageContext(library))),
	...HOSTILE_TEXTS.map(text =>
		mentionsView([{ uri: text, name: text, places: [{ line: 1, character: 3, length: 4, lineText: text }] }], pageContext(library)),
	),
];
const linkTo = (entry: string) => `vscode://dossier.dossier/entry/${entry}`;

describe('hostile text in a page', () => {
	it('is text, and has nothing that turns the order of other text around', () => {
		const all = pages.map(textOf).join('');
		assert.ok(all.includes('<img src=x onerror='));
		assert.doesNotMatch(all, /[\u202A-\u202E\u2066-\u2069]/);
	});
	it('makes no element and no attribute that the protocol does not know', () => {
		for (const content of pages) {
			assert.ok(parseToPreview({ type: 'page', page: { entry: '' }, title: '', content }));
		}
	});
	it('links only to entries, parts of the page and https', () => {
		for (const { attributes } of pages.flatMap(elementsOf)) {
			assert.match(attributes.href ?? '#', /^(?:#|https?:\/\/)/);
		}
	});
	it('is escaped in a page outside VS Code', () => {
		for (const content of pages) {
			const html = printHtml({ title: HOSTILE_TEXTS[1] ?? '', language: 'en"><script>', css: 'a{}</style><script>', content });
			assert.equal(html.match(/<(?:img|script|iframe|object|embed|form|input|base)\b/gi), null);
			assert.equal(html.replace(/"[^"]*"/g, '').match(/<[^>]*\son\w+=/gi), null);
			assert.equal(html.match(/href="(?!#|https?:)/g), null);
			assert.equal(html.match(/<style>/g)?.length, 1);
			assert.equal(html.match(/<\/style>/g)?.length, 1);
		}
	});
	it('stays text in Markdown', () => {
		for (const content of pages) {
			assert.deepEqual(faultsIn(content, readWithMarkdownIt(printMarkdown(content, linkTo))), []);
		}
	});
});

describe('a page outside VS Code', () => {
	const small = smallLibrary();
	const [first] = small.dossiers;
	assert.ok(first);
	const page = overviewPage(first, pageContext(small));
	const html = printHtml({ title: 't', language: 'en', css: '', content: page });
	it('has no button, and shows the tables of its pictures', () => {
		assert.doesNotMatch(html, /<button|\shidden/);
		assert.match(html, /<table class="chart-table">/);
	});
	it('shows its charts, with a description of each mark', () =>
		assert.match(html, /<svg [^>]*viewBox="0 0 720 \d+[^>]*>[^]*<a [^>]*><title>[^<]+<\/title>/));
	it('names a mark by its note and its visible text only', () => assert.doesNotMatch(html, /<a [^>]*aria-label=[^>]*><title>/));
	it('links only to the web and to places in the page', () => {
		const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
		const targets = [...html.matchAll(/ href="([^"]*)"/g)].map(([, target = '']) => target);
		assert.ok(targets.includes('#entry-small-fund'), targets.join(' '));
		for (const target of targets) {
			assert.ok(/^https?:\/\//.test(target) || ids.has(target.slice(1)), target);
		}
		assert.doesNotMatch(html, /vscode:|code-oss:|command:|<a [^>]*href="#entry-small-fund"[^>]*>[^<]*<\/a><\/h3>/);
	});
	it('has no program, but for printing the one that its policy names', () => {
		assert.doesNotMatch(html, /<script|script-src/);
		const printed = printHtml({ title: 't', language: 'en', css: '', content: page, prints: true });
		const [, program = ''] = /<script>(.*?)<\/script>/.exec(printed) ?? [];
		assert.ok(printed.includes(`script-src &#39;sha256-${createHash('sha256').update(program).digest('base64')}&#39;`));
	});
	it('loads nothing', () => assert.doesNotMatch(html, /\ssrc=|@import|url\(/));
});
