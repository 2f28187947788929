import assert from 'node:assert/strict';
import { ENTRY_KINDS } from '../../../../src/core/dossier/vocabulary';
import { writeDossier } from '../../../../src/core/extract/dossierFile/writeDossier';
import { extract } from '../../../../src/core/extract/extract';
import { withinRange } from '../../../../src/core/extract/proposals/withinRange';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { acceptedProposals } from '../../../../src/core/review/acceptedProposals';
import { mergeCandidates } from '../../../../src/core/review/mergeCandidates';
import { ParagraphExcerpts } from '../../../../src/core/review/paragraphExcerpts';
import { reduceReview } from '../../../../src/core/review/reduceReview';
import { NEW_REVIEW, type Review, type ReviewAction } from '../../../../src/core/review/review';
import { reviewItems } from '../../../../src/core/review/reviewItems';
import { reviewRows } from '../../../../src/core/review/reviewRows';
import { rootOf, stateOf, type ReviewItems } from '../../../../src/core/review/reviewStates';
import { restoredReview, savedReview } from '../../../../src/protocol/review';
import { runs } from '../../../support/core/budget';
import { validDossier } from '../../../support/core/dossiers/validDossier';
import { withChance, type Chance } from '../../../support/core/random';

const TEXT = `# Harbours for all

The World Harbour Organization (WHO) met in Vienna on 16 October 2020. Minister Mary Sea of the Reef Fund gave EUR 2 million.

The *Reef Fund*, the Harbour Fund and the World Harbour Organisation support the Convention on Small Harbours. “Harbours are for all of us”, said Mary Sea.
`;
const markdown = documentLanguageOf('markdown');
const extraction = extract(TEXT, markdown);
const items: ReviewItems = new Map(reviewItems(extraction, new ParagraphExcerpts(TEXT, markdown.prose)).map(item => [item.key, item]));
const keyOf = (name: string) => {
	const item = [...items.values()].find(one => one.name === name);
	assert.ok(item, `${name} is not in ${[...items.values()].map(one => one.name).join(', ')}`);
	return item.key;
};
const after = (...actions: readonly ReviewAction[]) => actions.reduce((review, action) => reduceReview(review, action, items), NEW_REVIEW);
const yamlOf = (review: Review) => writeDossier(extraction, acceptedProposals(extraction, items, review), { document: 'x.md', text: TEXT });

describe('a review', () => {
	it('has each proposal with the paragraph that it is in, without markup', () => {
		const fund = items.get(keyOf('Reef Fund'));
		assert.equal(fund?.paragraph, 1);
		assert.equal(fund.count, 2);
		assert.deepEqual(fund.passage.match, 'Reef Fund');
		assert.ok(
			fund.passage.before.endsWith('Minister Mary Sea of the ') && fund.passage.after === ' gave EUR 2 million.',
			JSON.stringify(fund.passage),
		);
		assert.deepEqual(items.get(keyOf('World Harbour Organization'))?.others, ['WHO']);
	});

	it('keeps the keys of proposals when the document changes elsewhere', () => {
		const longer = `${TEXT}\nThe Sand Agency was there.\n`;
		const keys = reviewItems(extract(`The Sand Agency was here.\n\n${longer}`, markdown), new ParagraphExcerpts(longer, markdown.prose)).map(
			({ key }) => key,
		);
		assert.deepEqual(
			[...items.keys()].filter(key => !keys.includes(key) && key.startsWith('entry ')),
			[],
		);
	});

	it('writes what is accepted, under its new name and kind', () => {
		const yaml = yamlOf(after(
			{ type: 'rename', key: keyOf('Reef Fund'), name: 'The Reef\nFund ' },
			{ type: 'kind', key: keyOf('Reef Fund'), kind: 'programme' },
			{ type: 'accept', keys: [keyOf('Harbour Fund')], accepted: false },
			{ type: 'drop', key: keyOf('Mary Sea'), dropped: true },
		));
		assert.match(yaml, /reef_fund:.*\n {4}kind: programme\n.*\n.*\n {8}preferred: \{ text: 'The Reef Fund'/);
		assert.ok(!yaml.includes("'Harbour Fund'") && !yaml.includes("'Mary Sea'"));
		validDossier(yaml);
	});

	it('merges entries, and accepts what an accepted one is merged into', () => {
		const [one, other] = [keyOf('World Harbour Organization'), keyOf('Harbour Fund')];
		const merged = after({ type: 'accept', keys: [one], accepted: false }, { type: 'merge', key: other, into: one });
		assert.equal(rootOf(other, items, merged), one);
		assert.match(
			yamlOf(merged),
			/preferred: \{ text: 'World Harbour Organization'[^]*variant:\n {10}- \{ text: 'Harbour Fund', evidence: \[\{ source: document, paragraph: 2 \}\] \}/,
		);
		// The other way round would be a circle.
		assert.equal(reduceReview(merged, { type: 'merge', key: one, into: other }, items), merged);
		assert.equal(rootOf(other, items, reduceReview(merged, { type: 'split', key: one }, items)), other);
		// What was merged into it moves on with it.
		const twice = reduceReview(merged, { type: 'merge', key: one, into: keyOf('Reef Fund') }, items);
		assert.equal(rootOf(other, items, twice), keyOf('Reef Fund'));
	});

	it('moves a value to another entry and back', () => {
		const date = keyOf('16 October 2020');
		const moved = after({ type: 'merge', key: date, into: keyOf('Harbour Fund') });
		assert.match(yamlOf(moved), /Harbour Fund[^]*?2020-10-16/);
		assert.equal(
			stateOf(items.get(date) ?? assert.fail(), items, reduceReview(moved, { type: 'split', key: date }, items)).owner,
			items.get(date)?.near,
		);
	});

	it('moves a value away from its entry to none, and back', () => {
		const date = keyOf('16 October 2020');
		const item = items.get(date) ?? assert.fail();
		assert.notEqual(stateOf(item, items, after()).owner, undefined);
		const moved = after({ type: 'merge', key: date, into: null });
		assert.equal(stateOf(item, items, moved).owner, undefined);
		assert.deepEqual(restoredReview(savedReview(moved)), moved);
		assert.equal(reduceReview(moved, { type: 'merge', key: date, into: null }, items), moved);
		assert.equal(stateOf(item, items, reduceReview(moved, { type: 'undo' }, items)).owner, item.near);
		assert.equal(stateOf(item, items, reduceReview(moved, { type: 'split', key: date }, items)).owner, item.near);
		// An entry is never moved to none.
		assert.deepEqual(after({ type: 'merge', key: keyOf('Harbour Fund'), into: null }).decisions, new Map());
	});

	it('tells which entries have the same name, apart from those that are dropped, merged or values', () => {
		const same = (review: Review) =>
			reviewRows(items, review, { matches: () => true, showsDropped: true }).flatMap(({ rows }) => rows.filter(row => row.sharesName).map(({ name }) => name));
		const renamed: ReviewAction = { type: 'rename', key: keyOf('Harbour Fund'), name: 'REEF FUND' };
		assert.deepEqual(same(NEW_REVIEW), []);
		assert.deepEqual(same(after(renamed)), ['Reef Fund', 'REEF FUND']);
		assert.deepEqual(same(after(renamed, { type: 'drop', key: keyOf('Reef Fund'), dropped: true })), []);
		assert.deepEqual(same(after(renamed, { type: 'merge', key: keyOf('Harbour Fund'), into: keyOf('Reef Fund') })), []);
		assert.deepEqual(same(after({ type: 'rename', key: keyOf('Harbour Fund'), name: '16 October 2020' })), []);
	});

	it('lists rows by kind, without what is dropped or merged, and only what matches', () => {
		const rows = (review: Review, selection: Partial<Parameters<typeof reviewRows>[2]> = {}) =>
			reviewRows(items, review, { matches: () => true, showsDropped: false, ...selection }).flatMap(({ rows: all }) =>
				all.map(({ name }) => name),
			);
		const review = after(
			{ type: 'drop', key: keyOf('Harbour Fund'), dropped: true },
			{ type: 'merge', key: keyOf('World Harbour Organisation'), into: keyOf('World Harbour Organization') },
		);
		assert.ok(!rows(review).includes('Harbour Fund') && !rows(review).includes('World Harbour Organisation'));
		assert.ok(rows(review, { showsDropped: true }).includes('Harbour Fund'));
		assert.deepEqual(rows(review, { matches: ({ name }) => name.includes('Organisation') }), ['World Harbour Organization']);
	});

	it('matches the name that a person has given', () => {
		const review = after({ type: 'rename', key: keyOf('Harbour Fund'), name: 'Fund for Ports' });
		const matching = (word: string) =>
			reviewRows(items, review, { matches: (_, name) => name.includes(word), showsDropped: false }).flatMap(({ rows }) =>
				rows.map(({ name }) => name),
			);
		assert.deepEqual(matching('Ports'), ['Fund for Ports']);
	});

	it('offers the likeliest entries to merge with first', () => {
		const item = items.get(keyOf('World Harbour Organisation')) ?? assert.fail();
		const names = (query: string) => mergeCandidates(item, items, NEW_REVIEW, query).map(({ name }) => name);
		assert.equal(names('')[0], 'World Harbour Organization');
		assert.deepEqual(names('réef'), ['Reef Fund']);
		assert.deepEqual(names('nothing'), []);
	});

	it('is about a part of a document only', () => {
		const start = TEXT.indexOf('The *Reef');
		const part = withinRange(extraction, { start, end: TEXT.length });
		const names = part.proposals.map(proposal => (proposal.type === 'entry' ? proposal.labels[0].text : proposal.text));
		assert.ok(names.includes('Harbour Fund') && !names.includes('16 October 2020'), names.join());
		assert.ok(part.proposals.every(({ places }) => places.every(place => place.start >= start && place.paragraph === 2)));
		validDossier(writeDossier(part, part.proposals, { document: 'x.md', text: TEXT }));
	});
});

function randomAction(chance: Chance): ReviewAction {
	const keys = [...items.keys(), 'entry of no document'];
	const key = chance.pick(keys);
	switch (chance.below(8)) {
		case 0:
			return { type: 'accept', keys: keys.filter(() => chance.below(3) === 0), accepted: chance.below(2) === 0 };
		case 1:
			return { type: 'rename', key, name: chance.pick(['A', 'It’s: “new”', ' ', 'Reef Fund', '\u202E\n', 'x'.repeat(600)]) };
		case 2:
			return { type: 'kind', key, kind: chance.pick(ENTRY_KINDS) };
		case 3:
			return { type: 'split', key };
		case 4:
			return { type: 'drop', key, dropped: chance.below(2) === 0 };
		case 5:
			return { type: chance.pick(['undo', 'redo']) };
		default:
			return { type: 'merge', key, into: chance.pick(keys) };
	}
}

describe('any actions in a review', () => {
	const reviewed = (chance: Chance) =>
		Array.from({ length: chance.below(30) }, () => randomAction(chance)).reduce(
			(review, action) => reduceReview(review, action, items),
			NEW_REVIEW,
		);

	it('can be undone one by one and redone', () => withChance('undo', runs(200), chance => {
		const versions = [NEW_REVIEW];
		for (let times = chance.below(25); times > 0; times--) {
			const action = randomAction(chance);
			const last = versions.at(-1) ?? NEW_REVIEW;
			const next = action.type === 'undo' || action.type === 'redo' ? last : reduceReview(last, action, items);
			if (next !== last) {
				versions.push(next);
			}
		}
		let review = versions.at(-1) ?? NEW_REVIEW;
		for (const version of versions.toReversed()) {
			assert.deepEqual(review.decisions, version.decisions);
			review = reduceReview(review, { type: 'undo' }, items);
		}
		assert.deepEqual(review.done, []);
		for (const version of versions.slice(1)) {
			review = reduceReview(review, { type: 'redo' }, items);
			assert.deepEqual(review.decisions, version.decisions);
		}
		assert.deepEqual(review.undone, []);
	}));

	it('count each change, and survive being stored', () => withChance('stored', runs(100), chance => {
		const review = reviewed(chance);
		const stored = restoredReview(JSON.parse(JSON.stringify(savedReview(review))) as ReturnType<typeof savedReview>);
		assert.deepEqual(stored, review);
		const next = reduceReview(review, randomAction(chance), items);
		assert.ok(next === review || next.revision === review.revision + 1);
	}));

	it('lead to a valid dossier, in which nothing that was accepted is missing', () => withChance('dossier', runs(100), chance => {
		const review = reviewed(chance);
		const accepted = acceptedProposals(extraction, items, review);
		const yaml = yamlOf(review);
		validDossier(yaml);
		const rows = reviewRows(items, review, { matches: () => true, showsDropped: false }).flatMap(group => group.rows);
		assert.equal(rows.filter(({ accepted }) => accepted).length, accepted.length);
		assert.ok(rows.every(row => row.owner === undefined || rootOf(row.owner, items, review) === row.owner));
	}));

	it('are harmless if they come from a damaged store: circles, unknown keys, values merged into', () =>
		withChance('damaged', runs(100), chance => {
			const keys = [...items.keys(), 'unknown'];
			const decisions = new Map(keys.map(key => [key, { into: chance.pick(keys) }]));
			const review = { ...NEW_REVIEW, decisions };
			reviewRows(items, review, { matches: () => true, showsDropped: true });
			validDossier(yamlOf(review));
		}));
});
