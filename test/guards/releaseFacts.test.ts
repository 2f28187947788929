import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { Mutable } from './support/code/mutable';
import { missingFacts, type ReleaseFact, type ReleaseFacts } from './support/dossiers/releaseFact';
import { shippedLibrary } from './support/dossiers/shippedDossiers';
import { guard } from './support/guard';

const LIST = 'test/fixtures/release-facts.yaml';

describe(`release facts: the dossier contains what ${LIST} lists`, () => {
	const list = load(readFileSync(LIST, 'utf8')) as ReleaseFacts;
	const library = shippedLibrary();

	for (const fact of list.facts) {
		it(`${fact.paragraph} ${fact.id}`, () => assert.deepEqual(missingFacts({ ...list, facts: [fact] }, library), []));
	}

	guard('the list has at least sixty facts, from every paragraph, each with a unique id and one expectation', {
		subject: () => list,
		problems: ({ facts }) => [
			...(facts.length >= 60 ? [] : [`${facts.length} facts`]),
			...['title', 1, 2, 3, 4, 5]
				.filter(paragraph => !facts.some(fact => fact.paragraph === paragraph))
				.map(paragraph => `none from ${paragraph}`),
			...facts.filter(({ id }, index) => facts.findIndex(fact => fact.id === id) !== index).map(({ id }) => `${id} occurs twice`),
			...facts.filter(fact => !expectsOneThing(fact)).map(({ id }) => `${id} does not expect one thing`),
		],
		mutations: {
			'a short list': ({ facts }) => facts.splice(10),
			'an id that is taken': ({ facts }) => { secondOf(facts).id = facts[0]?.id ?? ''; },
			'a fact that expects nothing': ({ facts }) => facts.push({ id: 'x', paragraph: 1, fact: 'x', entry: 'cop10' }),
			'a property without a value': ({ facts }) =>
				facts.push({ id: 'x', paragraph: 1, fact: 'x', entry: 'cop10', property: 'place' }),
			'a paragraph that nobody read': copy => {
				copy.facts = copy.facts.filter(({ paragraph }) => paragraph !== 4);
			},
		},
	});

	const there: ReleaseFact[] = [
		{ id: 'date', paragraph: 1, fact: '', entry: 'cop10', property: 'held', date: '2020-10-12/2020-10-16' },
		{ id: 'relation', paragraph: 2, fact: '', entry: 'res_10_5', relation: 'coSponsor', target: 'eu' },
	];
	const changed: Readonly<Record<string, Partial<ReleaseFact>>> = {
		'another paragraph': { paragraph: 5 },
		'the title': { paragraph: 'title' },
		'another entry': { entry: 'cop11' },
		'another date': { date: '2020-10-12' },
		'another property': { property: 'adopted' },
		'other words': { mentions: ['hybrid'] },
		'another target': { relation: 'coSponsor', target: 'un' },
		'another relation': { relation: 'sponsor', target: 'eu' },
		'a claim': { claimedBy: 'belgium' },
		'another day': { when: '2021' },
		'a doer': { by: 'unodc' },
		'an amount': { amount: { value: 1, currency: 'EUR' } },
		'a count': { count: 3 },
		'a place': { place: 'Rome' },
		'an identifier': { identifier: '9' },
		'a label': { label: 'EURO' },
		'a departure': { departure: 'x' },
	};
	it('finds existing facts', () => assert.deepEqual(missingFacts({ ...list, facts: there }, library), []));
	for (const [mistake, change] of Object.entries(changed)) {
		const [date, relation] = there;
		it(`notices ${mistake}`, () => {
			const facts = [{ ...date, ...change }, { ...relation, ...change }] as ReleaseFact[];
			assert.ok(missingFacts({ ...list, facts }, library).length > 0);
		});
	}
});

function expectsOneThing({ property, relation, target, label, departure, date, amount, count, place, identifier, mentions }: ReleaseFact): boolean {
	const values = [date, amount, count, place, identifier, mentions].filter(value => value !== undefined);
	return [property, relation, label, departure].filter(value => value !== undefined).length === 1
		&& (property === undefined || values.length > 0)
		&& (relation === undefined) === (target === undefined);
}

function secondOf<T>(items: readonly T[]): Mutable<T> {
	assert.ok(items[1]);
	return items[1] as Mutable<T>;
}
