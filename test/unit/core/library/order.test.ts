import assert from 'node:assert/strict';
import { groupSources } from '../../../../src/core/citation/sourceGroups';
import type { Claim, CslItem, Dossier, Entry, Fact, FactValue, Relation, Source } from '../../../../src/core/dossier/model';
import type { EntryKind, FactProperty, RelationType } from '../../../../src/core/dossier/vocabulary';
import type { Library } from '../../../../src/core/library/library';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { entriesInOrder, orderEntries } from '../../../../src/core/library/order';

const CLAIM: Claim = { evidence: [], unconfirmed: false };

interface Spoken {
	readonly key: string;
	readonly kind: EntryKind;
	readonly name?: string;
	readonly facts?: Readonly<Partial<Record<FactProperty, FactValue>>>;
	readonly relations?: Readonly<Partial<Record<RelationType, string>>>;
	readonly when?: string;
}

function libraryOf(entries: readonly Spoken[], sources: ReadonlyMap<string, Source> = new Map()): Library {
	const dossier: Dossier = {
		id: 'd',
		title: {},
		language: 'en',
		version: '1.0.0',
		licence: '',
		release: 'none',
		overview: [],
		sources,
		entries: new Map(
			entries.map(({ key, kind, name = key, facts = {}, relations = {}, when }): [string, Entry] => [
				key,
				{
					key,
					kind,
					gloss: {},
					departures: [],
					labels: [
						{ text: name, language: 'en', role: 'preferred', case: 'fold', recognise: true, ambiguous: false, evidence: [] },
					],
					facts: (Object.entries(facts) as [FactProperty, FactValue][]).map(([property, value]): Fact => ({
						...CLAIM,
						property,
						value,
						...(when !== undefined && { when }),
					})),
					relations: (Object.entries(relations) as [RelationType, string][]).map(([type, target]): Relation => ({
						...CLAIM,
						type,
						target,
					})),
				},
			]),
		),
	};
	return mergeDossiers([dossier]);
}

function order(entries: readonly Spoken[], kind: EntryKind, language = 'en'): readonly string[] {
	const library = libraryOf(entries);
	return orderEntries(
		[...library.entries.values()].filter(({ entry }) => entry.kind === kind),
		library,
		language,
	).map(({ entry }) => entry.key);
}

const number = (identifier: string): NonNullable<Spoken['facts']> => ({ number: { type: 'identifier', identifier } });
const date = (property: FactProperty, value: string): NonNullable<Spoken['facts']> => ({ [property]: { type: 'date', date: value } });

describe('the order of entries', () => {
	it('has resolutions by body, session and number', () => {
		const at = { adoptedAt: 'cop10' };
		assert.deepEqual(order([
			{ key: 'r5', kind: 'resolution', facts: number('10/5'), relations: at },
			{ key: 'none', kind: 'resolution' },
			{ key: 'r10', kind: 'resolution', facts: number('10/10'), relations: at },
			{ key: 'ga', kind: 'resolution', facts: number('3/1'), relations: { adoptedBy: 'unga' } },
			{ key: 'r9', kind: 'resolution', facts: number('9/12'), relations: { adoptedBy: 'cop' } },
			{ key: 'r1', kind: 'resolution', facts: number('10/1'), relations: at },
			{ key: 'cop10', kind: 'event', relations: { sessionOf: 'cop' } },
			{ key: 'cop', kind: 'organization' }, { key: 'unga', kind: 'organization' },
		], 'resolution'), ['r9', 'r1', 'r5', 'r10', 'ga', 'none']);
	});
	it('has events by when they were held, and funds by their earliest date', () => {
		assert.deepEqual(order([
			{ key: 'undated', kind: 'event' },
			{ key: 'second', kind: 'event', facts: { ...date('held', '2020-10-13'), ...date('announced', '2019-01-01') } },
			{ key: 'month', kind: 'event', facts: date('held', '2020-10') },
			{ key: 'first', kind: 'event', facts: date('held', '2020-10-12/2020-10-16') },
		], 'event'), ['month', 'first', 'second', 'undated']);
		assert.deepEqual(order([
			{ key: 'later', kind: 'fund', facts: { contribution: { type: 'amount', amount: 1, currency: 'EUR' } }, when: '2019-02-12' },
			{ key: 'earlier', kind: 'fund', facts: { ...date('announced', '2019-04-05'), ...date('established', '2010') } },
		], 'fund'), ['earlier', 'later']);
	});
	it('has people and organizations by name as the language sorts', () => {
		const people: readonly Spoken[] = ['Zoë', 'Émile', 'Öst', 'Ana', 'eva'].map(name => ({ key: name, kind: 'person' }));
		assert.deepEqual(order(people, 'person', 'en'), ['Ana', 'Émile', 'eva', 'Öst', 'Zoë']);
		assert.deepEqual(order(people, 'person', 'sv'), ['Ana', 'Émile', 'eva', 'Zoë', 'Öst']);
	});
	it('has more than a language sorts fast by letters without accents', () => {
		const many = Array.from({ length: 1200 }, (_, index): Spoken => ({
			key: `e${index}`,
			kind: 'term',
			name: `${index % 2 === 0 ? 'é' : 'e'}${String(1200 - index).padStart(4, '0')}`,
		}));
		assert.deepEqual(order(many, 'term').slice(0, 3), ['e1199', 'e1198', 'e1197']);
	});
	it('is worked out once for a dossier and a language', () => {
		const library = libraryOf([{ key: 'a', kind: 'term' }]);
		const [dossier] = library.dossiers;
		assert.ok(dossier);
		assert.equal(entriesInOrder(dossier, library, 'en'), entriesInOrder(dossier, library, 'en'));
		assert.deepEqual(entriesInOrder(dossier, library, 'en').get('term')?.map(({ id }) => id), ['d/a']);
	});
});

describe('groups of sources', () => {
	it('are by kind, each by short title', () => {
		const source = (key: string, shortName: string, csl: CslItem): [string, Source] => [key, { key, shortName, csl }];
		const library = libraryOf(
			[],
			new Map([
				source('web', 'Web', { type: 'webpage', URL: 'https://a.example' }),
				source('b', 'B Treaty', { type: 'treaty' }),
				source('a', 'A Treaty', { type: 'treaty' }),
				source('press', 'Press', { type: 'webpage', genre: 'Press release' }),
				source('report', 'Report', { type: 'report', number: 'A/76/120' }),
			]),
		);
		assert.deepEqual(
			[...groupSources([...library.sources.values()], 'en')].map(([group, members]) => [
				group,
				...members.map(({ source: { key } }) => key),
			]),
			[
				['pressReleases', 'press'],
				['treaties', 'a', 'b'],
				['documents', 'report'],
				['webPages', 'web'],
			],
		);
	});
});
