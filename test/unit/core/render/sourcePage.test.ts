import assert from 'node:assert/strict';
import { WORDS as REFERENCE_WORDS } from '../../../../src/cli/words/labels';
import type { Rich } from '../../../../src/core/citation/style/style';
import type { Consulted } from '../../../../src/core/dossier/model';
import { citedPassages } from '../../../../src/core/library/citedPassages';
import type { Library } from '../../../../src/core/library/library';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { entryText } from '../../../../src/core/render/entryText';
import { markdownView } from '../../../../src/core/render/markdownView';
import { entryPage } from '../../../../src/core/render/page/entryPage';
import { richView, sourcePage, type SourceInput, type SourceWords } from '../../../../src/core/render/page/sourcePage';
import { printHtml } from '../../../../src/core/render/print/printHtml';
import { printMarkdown } from '../../../../src/core/render/print/printMarkdown';
import type { ViewElement, ViewNode } from '../../../../src/core/render/view';
import { parseToPreview } from '../../../../src/protocol/toPreview';
import { LABELS } from '../../../support/core/dossiers/labels';
import { smallDossier, smallEntry } from '../../../support/core/dossiers/smallLibrary';
import { elementsOf as elements, pageContext, textOf } from '../../../support/core/pageContext';

const WORDS: SourceWords = {
	type: 'Kind', kind: 'Web page', reference: 'Reference ({0})', address: 'Address', citedFor: 'To be cited for', restsOn: 'What rests on it',
	nothingRests: 'Nothing.', asAWhole: 'No place given', departure: 'departure', name: 'name', numberUnconfirmed: 'number unconfirmed',
	consulted: 'Consulted', consultedPart: { whole: '{0}, whole', opening: '{0}, opening', passage: '{0}, passages' }, consultedCopy: '{0}, in a copy',
};
const ADDRESS = 'http://small.example/notice?a=1';

/** The small library with another address of its release. */
function libraryWith(address: string): Library {
	const dossier = smallDossier();
	const notice = dossier.sources.get('notice');
	assert.ok(notice);
	const csl = { ...notice.csl, URL: address };
	const lonely = { key: 'lonely', shortName: 'Lonely', csl: { type: 'book', title: 'Nothing' } };
	return mergeDossiers([{ ...dossier, sources: new Map([...dossier.sources, ['notice', { ...notice, csl }], ['lonely', lonely]]) }]);
}

function pageOf(
	key: string,
	reference: Rich = [{ text: 'Small Office, ' }, { text: 'Notice', italic: true }],
	address = ADDRESS,
): ViewElement {
	const library = libraryWith(address);
	const source = library.sources.get(key);
	assert.ok(source);
	return sourcePage({ source, reference, style: 'Plain', words: WORDS }, pageContext(library));
}

function sectionOf(page: ViewElement, id: string): ViewElement | undefined {
	return elements(page).find(({ attributes }) => attributes.id === id);
}

const hrefsOf = (nodes: readonly ViewNode[]) => nodes.flatMap(elements).flatMap(({ attributes }) => attributes.href ?? []);

describe('the statements based on a source', () => {
	const library = libraryWith(ADDRESS);
	const placesOf = (key: string) => {
		const source = library.sources.get(key);
		assert.ok(source);
		return citedPassages(library, source).map(({ locator, entries }) => [
			locator ? `${locator.label} ${locator.value}` : 'whole',
			...entries.map(
				({ entry, statements }) =>
					`${entry?.entry.key ?? 'overview'}: ${statements.map(statement => (statement.type === 'fact' ? statement.property : statement.type)).join(' ')}`,
			),
		]);
	};

	it('is by place, in the order of places, the source as a whole last', () => {
		assert.deepEqual(placesOf('small_charter'), [
			['article 2(a)', 'charter: definition', 'rule: definition'],
			['article 5', 'fund: relation'],
			['article 9', 'rule: scope effect'],
			['whole', 'charter: adopted departure name'],
		]);
	});
	it('has the overview, and each entry once at a place', () => {
		assert.deepEqual(placesOf('small_notice'), [
			['paragraph 1', 'overview: definition', 'cop: held'],
			['paragraph 2', 'charter: departure'],
			['paragraph 3', 'charter: parties', 'fund: contribution number relation'],
			['paragraph 5', 'fund: contribution'],
		]);
	});
	it('are empty if there are none', () => assert.deepEqual(placesOf('small_lonely'), []));
});

describe('the page of a source', () => {
	it('shows what it is, how to cite it, where it is, and the statements based on it, with links', () => {
		const page = pageOf('small_notice');
		assert.equal(textOf(elements(page).find(({ tag }) => tag === 'h1')), 'Notice of the Small Conference');
		assert.match(textOf(sectionOf(page, 'definition')), /KindWeb page/);
		assert.equal(textOf(sectionOf(page, 'reference')), 'Reference (Plain)Small Office, Notice');
		assert.match(textOf(sectionOf(page, 'rests')), /Para\. 3.*SF · contribution, number, donor WHO/);
		const linked = new Set(elements(page).flatMap(({ attributes }) => attributes.entry ?? []));
		assert.deepEqual(['small/charter', 'small/fund', 'small/cop', ''].filter(id => !linked.has(id)), []);
		assert.ok(parseToPreview({ type: 'page', page: { entry: 'small_notice' }, title: '', content: page }), 'the protocol takes it');
	});
	it('has its address once, as a link, http: as well', () => {
		assert.deepEqual(hrefsOf([pageOf('small_notice')]), [ADDRESS]);
		assert.deepEqual(hrefsOf([pageOf('small_notice', [{ text: ADDRESS, address: true }])]), [ADDRESS]);
	});
	it('shows an invalid URL as text', () => {
		const page = pageOf('small_notice', undefined, 'javascript:alert(1)');
		assert.deepEqual(hrefsOf([page]), []);
		assert.match(textOf(sectionOf(page, 'address')), /javascript:alert\(1\)/);
	});
	it('names the entry for which it is to be cited', () =>
		assert.match(textOf(sectionOf(pageOf('small_charter'), 'definition')), /To be cited forCST, rule of small things/));
	it('shows when and how much of it was consulted', () => {
		const shown = (consulted?: Consulted) => {
			const library = libraryWith(ADDRESS);
			const source = library.sources.get('small_notice');
			assert.ok(source);
			const input = { source: { ...source, source: { ...source.source, consulted } }, reference: [], style: 'Plain', words: WORDS };
			return textOf(sectionOf(sourcePage(input as SourceInput, pageContext(library)), 'definition'));
		};
		assert.match(shown({ on: '2026-11-26', part: 'opening', copy: true }), /Consulted26 November 2026, opening, in a copy/);
		assert.match(shown({ on: '2026-11-26', part: 'whole' }), /Consulted26 November 2026, whole(?!, in a copy)/);
		assert.doesNotMatch(shown(), /Consulted/);
	});
	it('says that no statement is based on it', () => assert.match(textOf(pageOf('small_lonely')), /Nothing\./));
});

describe('evidence', () => {
	const library = libraryWith(ADDRESS);
	const page = entryPage(smallEntry(library, 'charter'), pageContext(library));
	const marks = elements(page).filter(({ attributes }) => attributes.class?.startsWith('evidence ') && attributes.tip !== undefined);

	it('links to the page of the source', () => {
		assert.deepEqual([...new Set(marks.map(({ attributes }) => attributes.entry))], ['small_charter', 'small_notice']);
	});
	it('links to the foot of the page outside VS Code', () => {
		const html = printHtml({ title: '', language: 'en', css: '', content: page });
		assert.match(html, /class="evidence official"[^>]*href="#source-small_charter"/);
	});
	it('links from the foot to the page of the source', () => {
		const foot = sectionOf(page, 'source-small_notice');
		assert.deepEqual(foot && elements(foot).flatMap(({ attributes }) => attributes.entry ?? []), ['small_notice']);
	});
});

describe('addresses that begin with http:', () => {
	const library = libraryWith(ADDRESS);

	it('are links at the foot of a page', () => {
		assert.ok(hrefsOf([entryPage(smallEntry(library, 'charter'), pageContext(library))]).includes(ADDRESS));
	});
	it('are in the text of an entry, like all others', () => {
		const text = (address: string) =>
			entryText({
				library: libraryWith(address),
				entry: smallEntry(libraryWith(address), 'charter'),
				labels: LABELS,
				words: REFERENCE_WORDS,
			}).text;
		assert.ok(text(ADDRESS).includes(`<${ADDRESS}>`));
		// Escaped, because it is not a link.
		assert.match(text('ftp://small.example/a'), /16 October 2020: ftp\\:\/\/small\.example\/a\n/);
	});
	it('are links in our own Markdown, in formatted text and in Markdown that is copied', () => {
		assert.deepEqual(hrefsOf(markdownView(`[a](${ADDRESS})`)), [ADDRESS]);
		assert.deepEqual(hrefsOf(richView([{ text: ADDRESS, address: true }])), [ADDRESS]);
		assert.match(printMarkdown(pageOf('small_notice'), () => ''), /<http:\/\/small\.example\/notice/);
	});
});
