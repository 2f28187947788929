import assert from 'node:assert/strict';
import type { Dossier, Entry, Label } from '../../../../src/core/dossier/model';
import { buildLexicon, type Lexicon } from '../../../../src/core/lexicon/lexicon';
import { findMentions, mentionAt, mentionsInside } from '../../../../src/core/lexicon/matching/find';
import { updateLexiconInSteps } from '../../../../src/core/lexicon/updateLexicon';
import type { Library } from '../../../../src/core/library/library';
import { libraryChangeInSteps } from '../../../../src/core/library/libraryChange';
import { mergeDossiers, mergeInSteps } from '../../../../src/core/library/merge';
import { complete } from '../../../../src/core/steps/steps';
import { runs } from '../../../support/core/budget';
import { withChance, type Chance } from '../../../support/core/random';

/** Few words, so that many labels are equal, begin alike or have forms in common. */
const WORDS = ['fund', 'Fund', 'the', 'party', 'parties', 'COP', 'COP10', 'tenth', 'organized', 'café', 'cafe', 'UN', 'sea', 'of'];
const ENTRIES = 60;
const EDITS = 12;

describe('a lexicon in which the entries that have changed are replaced', () => {
	it('finds the same as one that is built from the changed library, after any edits', () => {
		let updates = 0;
		let mentions = 0;
		withChance('edits of dossiers', runs(4), chance => {
			let library = mergeDossiers([dossierOf('one', someEntries(chance, ENTRIES)), dossierOf('two', someEntries(chance, ENTRIES))]);
			let lexicon = buildLexicon(library);
			for (let edit = 0; edit < EDITS; edit++) {
				const after = complete(mergeInSteps(edited(chance, library.dossiers), library));
				assert.deepEqual(after, mergeDossiers(after.dossiers));
				const updated = complete(updateLexiconInSteps(lexicon, library, after));
				updates += updated ? 1 : 0;
				lexicon = updated ?? buildLexicon(after);
				mentions += assertSame(lexicon, buildLexicon(after), someText(chance));
				library = after;
			}
		});
		assert.ok(updates > 30, `only ${updates} updates`);
		assert.ok(mentions > 300, `only ${mentions} mentions`);
	});

	it('shares its table, so that the earlier one finds the same', () => {
		const before = mergeDossiers([dossierOf('one', entriesOf(...NAMES, 'blue sea'))]);
		const after = mergeDossiers([
			dossierOf('one', [...[...(before.dossiers[0]?.entries.values() ?? [])].slice(0, -1), entryOf('x', [labelOf('red sea')])]),
		]);
		const lexicon = buildLexicon(before);
		const updated = complete(updateLexiconInSteps(lexicon, before, after)) ?? assert.fail('built again');
		assert.equal(updated.table, lexicon.table);
		assert.notEqual(updated, lexicon);
		for (const one of [lexicon, updated]) {
			assert.deepEqual(found(one, 'The red sea and the blue sea.').map(({ start, end }) => [start, end]), [[4, 11]]);
		}
	});

	it('is consistent after each step, and has all entries that do not change', () => {
		const before = mergeDossiers([dossierOf('one', entriesOf(...NAMES, 'blue sea'))]);
		const kept = [...(before.dossiers[0]?.entries.values() ?? [])].slice(0, -1);
		const after = mergeDossiers([
			dossierOf('one', [
				...kept,
				entryOf('x', [labelOf('red sea'), ...Array.from({ length: 3 }, (_, index) => labelOf(`sea ${index}`))]),
			]),
		]);
		const lexicon = buildLexicon(before);
		let steps = 0;
		for (const steps_ = updateLexiconInSteps(lexicon, before, after); steps_.next().done !== true;) {
			steps++;
			assert.equal(found(lexicon, 'The name zero 3 is one.').length, 1);
		}
		assert.ok(steps > NAMES.length);
	});

	it('looks at no entry of a dossier that is the same object', () => {
		const same = dossierOf('same', entriesOf(...NAMES));
		const changing = dossierOf('changing', entriesOf('blue sea'));
		const before = mergeDossiers([same, changing]);
		const lexicon = buildLexicon(before);
		const after = complete(mergeInSteps([same, dossierOf('changing', entriesOf('red sea'))], before));
		assert.equal(after.entries.get('same/e3'), before.entries.get('same/e3'));
		assert.deepEqual(complete(libraryChangeInSteps(before, after)), { added: [], changed: ['changing/e0'], removed: [] });
		const unread = new Proxy(same.entries, {
			get: (target, name) => (name === Symbol.iterator ? assert.fail('read') : (Reflect.get(target, name) as unknown)),
		});
		Object.defineProperty(same, 'entries', { value: unread });
		assert.equal(complete(updateLexiconInSteps(lexicon, before, after))?.table, lexicon.table);
	});

	it('is built instead if more than a quarter of the labels have been replaced, at once or one after the other', () => {
		let library = mergeDossiers([dossierOf('one', entriesOf(...NAMES))]);
		const lexicon = buildLexicon(library);
		const other = mergeDossiers([dossierOf('one', entriesOf(...NAMES.map(name => `${name} new`)))]);
		assert.equal(complete(updateLexiconInSteps(lexicon, library, other)), undefined);
		let last: Lexicon | undefined = lexicon;
		let updates = 0;
		while (last) {
			const [dossier = assert.fail()] = library.dossiers;
			const after = mergeDossiers([
				{ ...dossier, entries: new Map([...dossier.entries, ['e0', entryOf('e0', [labelOf(`name ${updates}`)])]]) },
			]);
			last = complete(updateLexiconInSteps(last, library, after));
			updates += last ? 1 : 0;
			library = after;
		}
		assert.equal(updates, NAMES.length / 4);
	});

	it('grows in steps', () => {
		const before = mergeDossiers([
			dossierOf('one', entriesOf(...Array.from({ length: 2000 }, (_, index) => `first${index} then${index}`))),
		]);
		const [dossier = assert.fail()] = before.dossiers;
		const lexicon = buildLexicon(before);
		const { bytes } = lexicon.table;
		const added = Array.from({ length: 490 }, (_, index) =>
			entryOf(`n${index}`, [labelOf(`new${index} one two${index} three four${index} five six`)]),
		);
		const after = mergeDossiers([
			{ ...dossier, entries: new Map([...dossier.entries, ...added.map(entry => [entry.key, entry] as const)]) },
		]);
		const updated = complete(updateLexiconInSteps(lexicon, before, after)) ?? assert.fail('built again');
		assert.ok(updated.table.bytes > bytes);
		assert.equal(found(updated, 'first19 then19, new7 one two7 three four7 five six').length, 2);
	});
});

const NAMES = Array.from({ length: 40 }, (_, index) => `name zero ${index}`);

function assertSame(updated: Lexicon, built: Lexicon, text: string): number {
	const prose = [{ start: 0, end: text.length, continues: false }];
	const expected = findMentions(built, text, prose);
	assert.deepEqual(findMentions(updated, text, prose), expected, JSON.stringify(text));
	assert.equal(updated.size, built.size);
	for (let offset = 0; offset < text.length; offset += 17) {
		const mention = mentionAt(built, text, prose, offset);
		assert.deepEqual(mentionAt(updated, text, prose, offset), mention, `at ${offset} of ${JSON.stringify(text)}`);
		if (mention) {
			assert.deepEqual(mentionsInside(updated, text, prose, mention), mentionsInside(built, text, prose, mention));
		}
	}
	return expected.length;
}

function found(lexicon: Lexicon, text: string) {
	return findMentions(lexicon, text, [{ start: 0, end: text.length, continues: false }]);
}

/** Returns dossiers after one edit: entries are changed, added, deleted or moved, or whole dossiers are. */
function edited(chance: Chance, dossiers: Library['dossiers']): Library['dossiers'] {
	const [first, ...others] = dossiers;
	if (!first || chance.below(10) === 0) {
		return [...others, dossierOf('small', someEntries(chance, 3)), ...first ? [first] : []];
	}
	const at = chance.below(dossiers.length);
	return dossiers.map((dossier, index) =>
		index === at
			? { ...dossier, entries: new Map(editedEntries(chance, [...dossier.entries.values()]).map(entry => [entry.key, entry])) }
			: dossier,
	);
}

function editedEntries(chance: Chance, entries: readonly Entry[]): readonly Entry[] {
	const at = chance.below(entries.length + 1);
	const to = chance.below(entries.length + 1);
	const entry = entries[at];
	const others = entries.toSpliced(at, 1);
	const added = () => someEntry(chance, `n${chance.below(1000)}`);
	return [
		() => (entry ? entries.with(at, someEntry(chance, entry.key)) : entries),
		() => entries.toSpliced(at, 0, added()),
		() => others,
		() => (entry ? others.toSpliced(to, 0, entry) : entries),
		() => (entry ? entries.with(at, { ...entry, labels: entry.labels.slice(1) }) : entries),
	][chance.below(5)]?.() ?? entries;
}

function someEntries(chance: Chance, count: number): readonly Entry[] {
	return Array.from({ length: count }, (_, index) => someEntry(chance, `e${index}`));
}

function someEntry(chance: Chance, key: string): Entry {
	return entryOf(key, Array.from({ length: chance.below(4) }, () => labelOf(
		Array.from({ length: 1 + chance.below(3) }, () => chance.pick(WORDS)).join(chance.pick([' ', ' ', '-'])),
		{
			case: chance.pick(['exact', 'word', 'permissive', 'fold', 'fold'] as const),
			role: chance.pick(['preferred', 'acronym', 'variant'] as const),
			recognise: chance.below(8) > 0,
			...chance.below(5) === 0 && { context: { notBefore: [chance.pick(WORDS)], notAfter: [], onlyBefore: [], onlyAfter: [] } },
			...chance.below(8) === 0 && { forms: [chance.pick(WORDS)] },
		},
	)));
}

function someText(chance: Chance): string {
	return Array.from({ length: 60 }, () => chance.pick(WORDS) + chance.pick(['', '', 's'])).join(chance.pick([' ', ' ', '-']));
}

function entriesOf(...names: readonly string[]): readonly Entry[] {
	return names.map((name, index) => entryOf(`e${index}`, [labelOf(name)]));
}

function entryOf(key: string, labels: readonly Label[]): Entry {
	return { key, kind: 'term', labels, gloss: {}, facts: [], relations: [], departures: [] };
}

function labelOf(text: string, more: Partial<Label> = {}): Label {
	return { text, language: 'en', role: 'preferred', case: 'fold', recognise: true, ambiguous: false, evidence: [], ...more };
}

function dossierOf(id: string, entries: readonly Entry[]): Dossier {
	return {
		id, title: {}, language: 'en', version: '1.0.0', licence: 'CC0-1.0', release: 'none', overview: [], sources: new Map(),
		entries: new Map(entries.map(entry => [entry.key, entry])),
	};
}
