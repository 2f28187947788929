import assert from 'node:assert/strict';
import { findPlainTextProse } from '../../../../src/core/language/plainText/prose';
import { buildLexicon } from '../../../../src/core/lexicon/lexicon';
import { findMentions } from '../../../../src/core/lexicon/matching/find';
import { entryMentions } from '../../../../src/core/mention/entryMentions';
import { groupByEntry, groupByKind, groupByWrongName } from '../../../../src/core/mention/groupMentions';
import { findSymbolPlaces } from '../../../../src/core/symbol/findPlaces';
import { buildSymbolIndex } from '../../../../src/core/symbol/symbolIndex';
import { libraryOfLabels } from '../../../support/core/dossiers/libraryOfLabels';

const library = libraryOfLabels([
	{ text: 'Hat Convention', entry: 'hats', kind: 'instrument' },
	{ text: 'HC', entry: 'hats', kind: 'instrument', role: 'acronym', case: 'exact' },
	{ text: 'A/RES/55/25', entry: 'hats', kind: 'instrument', role: 'variant', recognise: false },
	{ text: 'Hat Fund', entry: 'fund', kind: 'fund' },
	{ text: 'Fund of Hats', entry: 'fund', kind: 'fund', role: 'discouraged' },
	{ text: 'Hat Program', entry: 'programme', kind: 'programme', language: 'nl', recognise: false },
	{ text: 'Hat Program', entry: 'programme', kind: 'programme', role: 'discouraged' },
	{ text: 'COP', entry: 'hatCop', role: 'acronym', case: 'exact', ambiguous: true },
	{ text: 'Parties of Shoes', entry: 'shoeCop', kind: 'event' },
	{ text: 'COP', entry: 'shoeCop', role: 'acronym', case: 'exact', ambiguous: true, kind: 'event' },
]);

const lexicon = buildLexicon(library);
const symbols = buildSymbolIndex(library);

function find(text: string, language = 'en') {
	const prose = findPlainTextProse(text);
	return entryMentions({
		mentions: findMentions(lexicon, text, prose),
		places: findSymbolPlaces(symbols, text, prose),
	}, { library, language, nearest: [] });
}

/** Returns what a text mentions: the words and the key of the entry. */
function spoken(text: string): readonly string[] {
	return find(text).map(({ start, end, entry }) => `${text.slice(start, end)}: ${entry}`);
}

describe('the entries that a text mentions', () => {
	it('is named by any label, in order', () =>
		assert.deepEqual(spoken('The HC, the Hat Fund and the Hat Convention.'), [
			'HC: d/hats',
			'Hat Fund: d/fund',
			'Hat Convention: d/hats',
		]));
	it('is named by the symbol of its document too', () =>
		assert.deepEqual(spoken('Under A/RES/55/25 the Hat Fund pays, says A/RES/55/25.'), [
			'A/RES/55/25: d/hats',
			'Hat Fund: d/fund',
			'A/RES/55/25: d/hats',
		]));
	it('is not named by a document that the library does not know', () => assert.deepEqual(spoken('See A/RES/60/1.'), []));
	it('is the likelier entry if a label is ambiguous', () => {
		assert.deepEqual(spoken('The COP of the HC.').at(0), 'COP: d/hatCop');
		assert.deepEqual(spoken('The COP, that is the Parties of Shoes; the COP.'), [
			'COP: d/shoeCop',
			'Parties of Shoes: d/shoeCop',
			'COP: d/shoeCop',
		]);
	});
	it('includes the label, and whether that is a wrong name', () =>
		assert.deepEqual(
			find('The hat funds and FUND OF HATS, says A/RES/55/25.').map(({ label, wrong }) => [label, wrong]),
			[
				['Hat Fund', undefined],
				['Fund of Hats', true],
				[undefined, undefined],
			],
		));
	it('is by a wrong name only in the languages in which it is wrong', () =>
		assert.deepEqual(
			['en', 'en-GB', 'fr', 'nl', 'nl-BE'].map(language => find('The Hat Program.', language).map(({ wrong }) => wrong)),
			[[true], [true], [true], [undefined], [undefined]],
		));
	it('is nothing in an empty text', () => assert.deepEqual(spoken(''), []));
	it('never overlaps, whatever the text', () => {
		const words = ['HC', 'A/RES/55/25', 'Hat', 'Fund', 'Convention', 'COP', 'resolution', '55/25', 'and'];
		for (let seed = 1; seed < 80; seed++) {
			const text = Array.from({ length: 12 }, (_, index) => words[(seed * (index + 3) * 7 + index * seed) % words.length]).join(' ');
			const found = find(text);
			found.slice(1).forEach(({ start }, index) => assert.ok((found[index]?.end ?? 0) <= start, text));
		}
	});
});

describe('groups of mentions', () => {
	const groups = groupByEntry(find('The Hat Fund, the HC, the COP and the Hat Fund.'), library);
	it('are in the order of the first mention, with all mentions', () =>
		assert.deepEqual(
			groups.map(({ entry, mentions }) => [entry.id, mentions.length]),
			[
				['d/fund', 2],
				['d/hats', 1],
				['d/hatCop', 1],
			],
		));
	it('are grouped by kind in the order of kinds', () =>
		assert.deepEqual(
			[...groupByKind(groups)].map(([kind, own]) => [kind, own.length]),
			[
				['fund', 1],
				['instrument', 1],
				['term', 1],
			],
		));
	it('are grouped by wrong name', () =>
		assert.deepEqual(
			groupByWrongName(find('The Fund of Hats, the HC, the Hat Fund, the Fund of Hats.'), library).map(
				({ entry, label, mentions }) => [entry.id, label, mentions.length],
			),
			[['d/fund', 'Fund of Hats', 2]],
		));
	it('leave out entries that are not in the library', () =>
		assert.deepEqual(groupByEntry([{ start: 0, end: 1, entry: 'd/__proto__' }], library), []));
});
