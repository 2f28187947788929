import assert from 'node:assert/strict';
import type { Library } from '../../../../../src/core/library/library';
import { mergeDossiers } from '../../../../../src/core/library/merge';
import { fittingName, fittingNames } from '../../../../../src/core/render/chart/figure';
import { layOutFlow } from '../../../../../src/core/render/chart/flow';
import { contributions, moneyOf } from '../../../../../src/core/render/chart/money';
import { moneyView } from '../../../../../src/core/render/chart/moneyView';
import { layOutMap, NODE } from '../../../../../src/core/render/chart/relationMap';
import { roleMatrix } from '../../../../../src/core/render/chart/roleMatrix';
import { roleMatrixView } from '../../../../../src/core/render/chart/roleMatrixView';
import { clip, textWidth, wrap } from '../../../../../src/core/render/chart/textWidth';
import { validDossier } from '../../../../support/core/dossiers/validDossier';
import { elementsOf, pageContext, textOf } from '../../../../support/core/pageContext';

const EVIDENCE = 'evidence: [{ source: note }]';
const entry = (key: string, kind: string, more = '') =>
	`  ${key}: { kind: ${kind}, labels: { en: { preferred: ${key} name } }, gloss: { en: g }${more} }\n`;
const relations = (...all: readonly string[]) => `, relations: [${all.map(one => `{ ${one}, ${EVIDENCE} }`).join(', ')}]`;
const facts = (...all: readonly string[]) => `, facts: [${all.map(one => `{ ${one}, ${EVIDENCE} }`).join(', ')}]`;

function libraryOf(entries: string): Library {
	return mergeDossiers([validDossier(`format: 1
id: made
title: { en: Made up }
language: en
version: 1.0.0
licence: CC0-1.0
release: note
overview: [{ text: { en: t }, evidence: [{ source: note }] }]
sources: { note: { shortName: Note, csl: { type: webpage, title: Note } } }
entries:
${entries}`)]);
}

function onlyDossier({ dossiers: [dossier] }: Library) {
	assert.ok(dossier);
	return dossier;
}

describe('who did what', () => {
	const library = libraryOf(
		[
			entry('red', 'organization'),
			entry('blue', 'organization'),
			entry('anne', 'person'),
			entry('talk', 'event', relations('type: organizer, target: red', 'type: speaker, target: red', 'type: speaker, target: anne')),
			entry(
				'text',
				'resolution',
				relations('type: sponsor, target: red', 'type: coSponsor, target: blue', 'type: concerns, target: talk'),
			),
		].join(''),
	);
	const matrix = roleMatrix(onlyDossier(library), library, { actors: 10, activities: 10, language: 'en' });
	const keys = (entries: readonly { readonly entry: { readonly key: string } }[]) => entries.map(one => one.entry.key);

	it('has those who did most first, and resolutions before events', () => {
		assert.deepEqual([keys(matrix.actors), keys(matrix.activities)], [['red', 'anne', 'blue'], ['text', 'talk']]);
	});
	it('knows what each did, and nothing else', () => {
		assert.deepEqual(matrix.cell('made/red', 'made/talk')?.roles.map(({ role }) => role), ['organizer', 'speaker']);
		assert.deepEqual(matrix.cell('made/blue', 'made/text')?.roles.map(({ role }) => role), ['coSponsor']);
		assert.equal(matrix.cell('made/blue', 'made/talk'), undefined);
	});
	it('has resolutions by number, whatever order the dossier has them in', () => {
		const numbered = libraryOf(
			[
				entry('red', 'organization'),
				...['10/10', '10/5', '9/3', '10/2'].map(number =>
					entry(
						`r${number.replace('/', '_')}`,
						'resolution',
						`${facts(`property: number, identifier: ${number}`)}${relations('type: sponsor, target: red')}`,
					),
				),
			].join(''),
		);
		assert.deepEqual(keys(roleMatrix(onlyDossier(numbered), numbered, { actors: 9, activities: 9, language: 'en' }).activities), [
			'r9_3',
			'r10_2',
			'r10_5',
			'r10_10',
		]);
	});
	it('has no row without a mark: columns that are the only ones for an agent come first', () => {
		const crowded = libraryOf(
			[
				...['red', 'blue', 'lone'].map(key => entry(key, 'organization')),
				...['a', 'b', 'c'].map(key =>
					entry(key, 'resolution', relations('type: sponsor, target: red', 'type: coSponsor, target: blue')),
				),
				entry('d', 'resolution', relations('type: sponsor, target: lone')),
			].join(''),
		);
		for (const count of [2, 3]) {
			const {
				actors,
				activities: shown,
				cell,
				moreActivities,
				moreActors,
			} = roleMatrix(onlyDossier(crowded), crowded, { actors: 9, activities: count, language: 'en' });
			assert.deepEqual([shown.length, moreActivities, moreActors], [count, 4 - count, 0]);
			assert.deepEqual(actors.filter(actor => !shown.some(activity => cell(actor.id, activity.id))), []);
		}
	});
	it('leaves out a row for which there is no column left, and counts it', () => {
		const scattered = libraryOf(
			['w', 'x', 'y', 'z']
				.map(key => entry(key, 'organization') + entry(`of_${key}`, 'resolution', relations(`type: sponsor, target: ${key}`)))
				.join(''),
		);
		const { actors, moreActors } = roleMatrix(onlyDossier(scattered), scattered, { actors: 9, activities: 3, language: 'en' });
		assert.deepEqual([actors.length, moreActors], [3, 1]);
	});
	it('counts what it leaves out', () => {
		const cut = roleMatrix(onlyDossier(library), library, { actors: 1, activities: 1, language: 'en' });
		assert.deepEqual([keys(cut.actors), keys(cut.activities), cut.moreActors, cut.moreActivities], [['red'], ['talk'], 2, 1]);
	});
	it('has a table with the same', () => {
		const chartTable = elementsOf(roleMatrixView(onlyDossier(library), pageContext(library))).find(
			({ attributes }) => attributes.class === 'chart-data',
		);
		assert.deepEqual(
			elementsOf(chartTable)
				.filter(({ tag }) => tag === 'tr')
				.map(row => row.children.map(textOf)),
			[
				['entry', 'author', 'coSponsor', 'organizer', 'speaker', 'chair'],
				['text name', 'red name', 'blue name', '', '', ''],
				['talk name', '', '', 'red name', 'red nameanne name', ''],
			],
		);
	});
});

describe('the money', () => {
	const library = libraryOf(
		[
			entry('giver', 'organization'),
			entry('other', 'organization'),
			entry(
				'fund',
				'fund',
				facts(
					'property: contribution, amount: { value: 3000, currency: EUR }, by: giver, to: fund, when: "2019"',
					'property: grantsAwarded, amount: { value: 500, currency: USD }',
				),
			),
			entry('second', 'fund', facts('property: contribution, amount: { value: 1000, currency: EUR }, by: giver, when: "2019-02-12"')),
			entry(
				'signing',
				'event',
				facts('property: contribution, amount: { value: 3000, currency: EUR }, by: giver, to: fund, when: "2019"'),
			),
			entry('plan', 'programme', relations('type: donor, target: other')),
		].join(''),
	);
	const money = moneyOf(onlyDossier(library), library);
	const euros = money.byCurrency.get('EUR') ?? [];

	it('counts a sum once that two entries state, and keeps that of the fund', () => {
		assert.deepEqual(euros.map(({ amount, entry: { entry: { key } } }) => [amount, key]), [[3000, 'fund'], [1000, 'second']]);
	});
	it('adds neither different currencies nor amounts that were passed on', () => {
		assert.deepEqual([...contributions(money)], [['EUR', 4000]]);
		assert.deepEqual([...money.byCurrency.keys()], ['EUR', 'USD']);
	});
	it('names who gave without a sum', () =>
		assert.deepEqual(
			money.unknown.map(({ donor, entry: { entry } }) => [donor.entry.key, entry.key]),
			[['other', 'plan']],
		));
	it('draws in proportion', () => {
		const { ribbons, sources, total } = layOutFlow(euros, [0, 100], 40);
		const perEuro = ribbons.map(({ amount, thickness }) => Math.round(thickness / amount * 1e6));
		assert.equal(new Set([...perEuro, ...sources.map(({ amount, thickness }) => Math.round(thickness / amount * 1e6))]).size, 1);
		assert.deepEqual([total, sources.length, sources[0]?.amount], [4000, 1, 4000]);
	});
	it('lets no ribbon cover another', () => {
		const [first, second] = layOutFlow(euros, [0, 100], 40).ribbons;
		assert.ok(first && second && first.y + first.thickness / 2 < second.y - second.thickness / 2);
	});
	it('combines small gifts in one ribbon with their total', () => {
		const [gift] = euros;
		assert.ok(gift);
		const { ribbons } = layOutFlow(Array.from({ length: 40 }, () => gift), [0, 100], 40);
		assert.equal(ribbons.length, 10);
		assert.deepEqual([ribbons.at(-1)?.gifts.length, ribbons.at(-1)?.amount], [31, 93_000]);
	});
	it('has a table with the same', () => {
		const chartTable = elementsOf(moneyView(money, pageContext(library))).find(({ attributes }) => attributes.class === 'chart-data');
		assert.deepEqual(elementsOf(chartTable).filter(({ tag }) => tag === 'tr').map(row => row.children.map(textOf)).slice(1), [
			['giver name', 'EUR\u00A03,000', '2019', 'fund name', 'g'],
			['giver name', 'EUR\u00A01,000', '12 February 2019', 'second name', 'g'],
			['fund name', 'USD\u00A0500', '–', 'fund name', 'g'],
			['other name', 'notKnown', '–', 'plan name', 'g'],
		]);
	});
});

describe('the map of relations', () => {
	const many = Array.from({ length: 60 }, (_, index) => entry(`x${index}`, 'term')).join('');
	const library = libraryOf(
		many
			+ entry(
				'hub',
				'term',
				relations(...Array.from({ length: 60 }, (_, index) => `type: ${index % 2 ? 'concerns' : 'related'}, target: x${index}`)),
			),
	);
	const links = library.entries.get('made/hub')?.links ?? [];

	for (const width of [260, 599, 600, 1100]) {
		it(`has room for every node at ${width} pixels`, () => {
			const map = layOutMap(links, width);
			const boxes = map.groups.flatMap(({ nodes }) =>
				nodes.map(({ x, y, side }) => ({ left: side === 'left' ? x - map.nodeWidth : x, y })),
			);
			for (const [index, { left, y }] of boxes.entries()) {
				assert.ok(left >= 0 && left + map.nodeWidth <= width + 0.01 && y >= 0 && y + NODE / 2 <= map.height);
				assert.ok(boxes.every((other, place) => place === index || other.left !== left || Math.abs(other.y - y) >= NODE));
			}
		});
	}
	it('counts what it leaves out', () => {
		const map = layOutMap(links, 700);
		assert.equal(map.groups.flatMap(({ nodes }) => nodes).length + map.more, 60);
		assert.ok(map.more > 0);
	});
	it('is the same each time', () => assert.deepEqual(layOutMap(links, 700), layOutMap(links, 700)));
});

describe('a text in lines', () => {
	it('is broken between words, and the last line is cut', () => {
		assert.deepEqual(wrap('one two three', 12, 60, 3), ['one two', 'three']);
		assert.deepEqual(wrap('one two three four', 12, 60, 2), ['one two', 'three f…']);
	});
	it('has at least one line, and none that is wider than its room', () => {
		for (const text of ['', ' ', 'a'.repeat(10_000), 'aa '.repeat(10_000), '联合国打击跨国有组织犯罪公约'.repeat(50)]) {
			const lines = wrap(text, 12, 100, 2);
			assert.ok(lines.length >= 1 && lines.length <= 2 && lines.every(line => textWidth(line, 12) <= 105), lines.join('|'));
		}
	});
});

describe('a text that is cut', () => {
	it('is unchanged if it fits', () => assert.equal(clip('short', 12, 100), 'short'));
	it('never takes more than its room, in any script', () => {
		for (const text of ['a'.repeat(10_000), '联合国打击跨国有组织犯罪公约'.repeat(50), '😀'.repeat(100), 'مؤتمر الأطراف '.repeat(30)]) {
			const cut = clip(text, 12, 150);
			assert.ok(cut.endsWith('…') && textWidth(cut, 12) <= 155, cut);
			assert.ok(text.startsWith(cut.slice(0, -1).trimEnd()), 'no character is cut in two');
		}
	});
});

describe('names in a picture', () => {
	const library = libraryOf([
		'  a: { kind: resolution, short: { en: 10/1 Hats that nobody needs }, labels: { en: { preferred: a name } }, gloss: { en: g }'
			+ facts('property: number, identifier: 10/1, unconfirmed: true') + ' }\n',
		'  b: { kind: resolution, short: { en: 10/2 Hats }, labels: { en: { preferred: b name } }, gloss: { en: g }'
			+ facts('property: number, identifier: 10/2') + ' }\n',
		'  c: { kind: organization, short: { en: Office of Hats and Gloves }, labels: { en: { preferred: c name, acronym: [OHG] } }, gloss: { en: g } }\n',
	].join(''));
	const entries = [...library.entries.values()];
	const namesIn = (width: number) => entries.map(one => fittingName(one, 'en', { size: 12, width }));

	it('are short titles if there is space, otherwise numbers and acronyms, without a question mark', () => {
		assert.deepEqual(namesIn(400), ['10/1 Hats that nobody needs', '10/2 Hats', 'Office of Hats and Gloves']);
		assert.deepEqual(namesIn(80), ['10/1', '10/2 Hats', 'OHG']);
		assert.deepEqual(namesIn(40), ['10/1', '10/2', 'OHG']);
	});
	it('are all numbers if one of several adjacent resolutions has space only for its number', () => {
		assert.deepEqual(fittingNames(entries, 'en', { size: 12, width: 80 }), ['10/1', '10/2', 'OHG']);
		assert.deepEqual(fittingNames(entries, 'en', { size: 12, width: 400 }), namesIn(400));
	});
});
