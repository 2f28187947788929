import assert from 'node:assert/strict';
import { WORDS } from '../../../../src/cli/words/labels';
import { buildLexicon } from '../../../../src/core/lexicon/lexicon';
import { entryText } from '../../../../src/core/render/entryText';
import { markdownView } from '../../../../src/core/render/markdownView';
import { entryPage } from '../../../../src/core/render/page/entryPage';
import { FirstMentionLinker } from '../../../../src/core/render/page/firstMentionLinker';
import { overviewPage } from '../../../../src/core/render/page/overviewPage';
import { dossierOfStatisticsId } from '../../../../src/core/render/page/statisticsId';
import { printMarkdown } from '../../../../src/core/render/print/printMarkdown';
import type { ViewElement, ViewNode } from '../../../../src/core/render/view';
import { parseToPreview } from '../../../../src/protocol/toPreview';
import { LABELS } from '../../../support/core/dossiers/labels';
import { libraryOfLabels } from '../../../support/core/dossiers/libraryOfLabels';
import { smallEntry, smallLibrary } from '../../../support/core/dossiers/smallLibrary';
import { elementsOf as elements, pageContext, textOf } from '../../../support/core/pageContext';

const library = smallLibrary();
const context = () => pageContext(library);

/** Checks every page: it has one heading of level 1, its marks link to a source on the page, and its links to an entry or source. */
function checkPage(page: ViewElement): void {
	const all = elements(page);
	assert.equal(all.filter(element => element.tag === 'h1').length, 1);
	const ids = all.flatMap(element => element.attributes.id ?? []);
	assert.equal(new Set(ids).size, ids.length, 'ids are unique');
	for (const { attributes } of all) {
		if (attributes.href?.startsWith('#')) {
			assert.ok(ids.includes(attributes.href.slice(1)), attributes.href);
		}
		if (attributes.entry) {
			const dossier = dossierOfStatisticsId(attributes.entry);
			assert.ok(library.entries.has(attributes.entry) || library.sources.has(attributes.entry) || library.dossiers.some(({ id }) => id === dossier), attributes.entry);
		}
	}
	assert.ok(parseToPreview({ type: 'page', page: { entry: '' }, title: '', content: page }), 'the protocol takes it');
}

describe('the page of an entry', () => {
	it('holds together for every entry', () => {
		for (const entry of library.entries.values()) {
			checkPage(entryPage(entry, context()));
		}
	});
	it('links to the URLs of its sources, encrypted or not', () => {
		const [key, notice] = [...library.sources].find(([, { source }]) => source.csl['URL'] !== undefined) ?? [];
		assert.ok(key !== undefined && notice);
		for (const [url, linked] of [['http://small.example/notice', true], ['javascript:alert(1)', false]] as const) {
			const sources = new Map(library.sources).set(key, { ...notice, source: { ...notice.source, csl: { ...notice.source.csl, URL: url } } });
			const page = entryPage(smallEntry(library, 'charter'), pageContext({ ...library, sources }));
			assert.equal(elements(page).some(({ attributes }) => attributes.href === url), linked, url);
			assert.equal(printMarkdown(page, () => '').includes(`<${url}>`), linked, url);
		}
	});
	it('shows everything that the dossier contains on it', () => {
		const text = textOf(entryPage(smallEntry(library, 'charter'), context()));
		for (const part of ['Charter of Small Things', 'CST', 'founding treaty', 'The treaty that founds', '15 November 2000', '190',
			'Chart of Small Things', 'A slip.', 'Small Fund', 'Charte des petites choses', 'It is no chart.', 'art. 2(a)']) {
			assert.ok(text.includes(part), part);
		}
	});
	it('names the source that differs from the official record, as a card does', () => {
		const text = textOf(entryPage(smallEntry(library, 'charter'), context()));
		assert.ok(text.includes('Notice saysChart of Small Things'), text);
	});
	it('does not name the entry itself as a recipient', () => {
		const fund = entryPage(smallEntry(library, 'fund'), context());
		assert.deepEqual(elements(fund).filter(({ attributes }) => attributes.entry === 'small/fund'), []);
	});
	it('lists a name once, however many context rules it has', () => {
		const labels = [{ text: 'TOC' }, { text: 'TOC', context: { notBefore: [], notAfter: [], onlyBefore: ['groups'], onlyAfter: [] } }, { text: 'TOC', language: 'fr' }] as const;
		const names = libraryOfLabels(labels.map(label => ({ entry: 'crime', ...label })));
		const page = entryPage(names.entries.get('d/crime') ?? assert.fail(), pageContext(names));
		assert.deepEqual(elements(page).filter(({ tag, attributes }) => tag === 'bdi' && attributes.class === 'preferred').map(({ attributes }) => attributes.lang), ['en', 'fr']);
		assert.equal(entryText({ entry: names.entries.get('d/crime') ?? assert.fail(), library: names, labels: LABELS, words: WORDS }).text.match(/^- (?:en|fr): TOC/gm)?.length, 2);
	});
	it('numbers its sources in the order in which it refers to them', () => {
		const page = entryPage(smallEntry(library, 'charter'), context());
		const marks = elements(page).filter(({ tag, attributes }) => tag === 'a' && attributes.class?.startsWith('evidence '));
		assert.deepEqual(marks.map(textOf).slice(0, 3), ['1, art. 2(a)', '1', '2, para. 3']);
		const sources = elements(page).filter(({ attributes }) => attributes.id?.startsWith('source-'));
		assert.deepEqual(sources.map(source => source.attributes.id), ['source-small_charter', 'source-small_notice']);
	});
});

describe('the overview', () => {
	const [dossier] = library.dossiers;
	assert.ok(dossier);
	const page = overviewPage(dossier, context());

	it('holds together', () => checkPage(page));
	it('counts what it has, and one thing in the singular', () => {
		const figures = elements(page).find(({ attributes }) => attributes.class === 'figures');
		assert.ok(figures);
		assert.deepEqual(elements(figures).filter(({ tag }) => tag === 'li').map(item => textOf(item).replace('\u00A0', ' ')), ['1 Event', 'EUR 2,000,000 contributions', '1 Fund', '1 Instrument', '1 Organization', '2 term']);
	});
	it('has a list of its sections, in their order', () => {
		const list = elements(page).find(({ attributes }) => attributes.class === 'contents');
		assert.ok(list);
		const sections = elements(page).filter(({ tag, attributes }) => tag === 'section' && attributes.id !== undefined);
		assert.deepEqual(elements(list).flatMap(({ attributes }) => attributes.href ?? []), sections.map(({ attributes }) => `#${attributes.id}`));
	});
	it('links an entry only at its first mention in its prose', () => {
		const [dossier] = library.dossiers;
		assert.ok(dossier);
		const mentions = new FirstMentionLinker({ library, lexicon: buildLexicon(library) }, dossier);
		const nodes = [...markdownView('See `CST`, [the CST](https://a.example) and **the Small Fund**.'), ...markdownView('The Small Fund and the CST, not the Chart of Small Things.')]
			.flatMap(node => mentions.link([node]));
		assert.deepEqual(
			nodes.flatMap(elements).filter(({ attributes }) => attributes.entry !== undefined).map(link => [link.attributes.entry, textOf(link)]),
			[['small/fund', 'Small Fund'], ['small/charter', 'CST']],
		);
		assert.equal(nodes.map(textOf).join(''), 'See CST, the CST and the Small Fund.The Small Fund and the CST, not the Chart of Small Things.');
	});
	it('links every entry', () => {
		const linked = new Set(elements(page).flatMap(({ attributes }) => attributes.entry ?? []));
		for (const id of library.entries.keys()) {
			assert.ok(linked.has(id), id);
		}
	});
});

describe('Markdown in a page', () => {
	const render = (markdown: string) => markdownView(markdown).map(node => (typeof node === 'string' ? node : print(node)));
	function print(node: ViewNode): string {
		if (typeof node === 'string') {
			return textOf(node);
		}
		const href = node.attributes.href === undefined ? '' : ` ${node.attributes.href}`;
		return `<${node.tag}${href}>${node.children.map(print).join('')}</${node.tag}>`;
	}
	it('has emphasis, lists, quotes, code and links', () => {
		assert.deepEqual(render('a *b* **c** `d` [e](https://f.example)'), ['<p>a <em>b</em> <strong>c</strong> <code>d</code> <a https://f.example>e</a></p>']);
		assert.deepEqual(render('- a\n- b'), ['<ul><li><p>a</p></li><li><p>b</p></li></ul>']);
	});
	it('shows HTML and images as text and knows no script links', () => {
		assert.deepEqual(render('<script>alert(1)</script>'), ['<p><script>alert(1)</script></p>']);
		assert.deepEqual(render('![a](https://b.example/c.png)'), ['<p>!<a https://b.example/c.png>a</a></p>']);
		assert.deepEqual(render('[a](javascript:alert)'), ['<p>[a](javascript:alert)</p>']);
	});
});
