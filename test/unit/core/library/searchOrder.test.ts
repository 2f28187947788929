import assert from 'node:assert/strict';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { buildSearchIndex, search, searchToCite } from '../../../../src/core/library/search';
import { harboursWith } from '../../../support/core/dossiers/harbourDossier';
import { validDossier } from '../../../support/core/dossiers/validDossier';

/** Names of entries: the preferred one, and the other one after a slash. */
const NAMES = ['Harbour Office of the Northern Sea', 'Öl Harbour', 'Zinc Harbour', 'Harbour Fund', 'Harbour', 'Harbour Bank', 'New Harbour Fund for All / HARBOUR X', 'Ale Harbour', 'Oak Harbour', 'Reharbouring', 'Harbour Bond'];
const EXPECTED = ['Harbour', 'New Harbour Fund for All', 'Harbour Bank', 'Harbour Bond', 'Harbour Fund', 'Harbour Office of the Northern Sea', 'Öl Harbour', 'Ale Harbour', 'Oak Harbour', 'Zinc Harbour', 'Reharbouring'];

/** An index of entries with these names, in this order. */
function indexOf(names: readonly string[], locale?: string) {
	const entries = names.map((name, index) => {
		const [preferred = '', variant] = name.split(' / ');
		return `  e${index}: { kind: term, labels: { en: { preferred: '${preferred}'${variant === undefined ? '' : `, variant: ['${variant}']`} } }, gloss: { en: x } }\n`;
	});
	return buildSearchIndex(mergeDossiers([validDossier(harboursWith(entries.join('')))]), { withSources: false }, locale);
}

const found = (
	names: readonly string[],
	query: string,
	{ locale = 'en', find = search }: { readonly locale?: string; readonly find?: typeof search } = {},
) => find(indexOf(names, locale), query).map(item => (item.type === 'entry' ? item.entry.entry.labels[0]?.text : ''));

describe('the order of search results', () => {
	it('has a name typed whole first, then shorter names, then the alphabet', () => assert.deepEqual(found(NAMES, 'harbour'), EXPECTED));
	it('does not depend on the order of the dossier', () => {
		for (const names of [
			NAMES.toReversed(),
			NAMES.toSorted(),
			...NAMES.map((_, first) => [...NAMES.slice(first), ...NAMES.slice(0, first)]),
		]) {
			assert.deepEqual(found(names, 'harbour'), EXPECTED);
		}
	});
	it('is the same where sources to cite are searched', () => assert.deepEqual(found(NAMES, 'harbour', { find: searchToCite }), EXPECTED));
	it('follows the alphabet of the language', () => {
		const names = ['Zebra Hut', 'Ödla Hut', 'Oddly Hut'];
		assert.deepEqual(found(names, 'hut', { locale: 'sv' }).filter(name => name !== 'Oddly Hut'), ['Ödla Hut', 'Zebra Hut']);
		assert.deepEqual(found(['Zulu Hut', 'Ödla Hut', 'Obla Hut'], 'hut', { locale: 'sv' }), ['Obla Hut', 'Zulu Hut', 'Ödla Hut']);
		assert.deepEqual(found(['Zulu Hut', 'Ödla Hut', 'Obla Hut'], 'hut', { locale: 'de' }), ['Obla Hut', 'Ödla Hut', 'Zulu Hut']);
	});
	it('counts the name that has all words if they are apart', () =>
		assert.deepEqual(found(['Fund of the Big Northern Harbour', 'Fund, Harbour', 'Fund of Harbour'], 'fund harbour'), [
			'Fund, Harbour',
			'Fund of Harbour',
			'Fund of the Big Northern Harbour',
		]));
	it('is alphabetical for typos of the same number in names of the same length', () =>
		assert.deepEqual(found(['Zarbourland', 'Harbourzand', 'Harbourland', 'Harbouraand'], 'harbuor'), [
			'Harbouraand',
			'Harbourland',
			'Harbourzand',
		]));
	it('has entries without a matching name last, by title', () =>
		assert.deepEqual(found(['Zed', 'Alpha', 'x'], 'x'), ['x', 'Alpha', 'Zed']));
});
