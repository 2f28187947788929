import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CompiledEntries } from '../../../../src/core/compiled/compiledEntries';
import { joinLabelsInSteps } from '../../../../src/core/compiled/joinLabels';
import type { JoinedLabels } from '../../../../src/core/compiled/memberList';
import type { Dossier } from '../../../../src/core/dossier/model';
import { readOwnInSteps } from '../../../../src/core/dossier/readOwn';
import { buildLexicon, LexiconBuilder, type Lexicon } from '../../../../src/core/lexicon/lexicon';
import { findMentions, mentionAt } from '../../../../src/core/lexicon/matching/find';
import { updateLexiconInSteps } from '../../../../src/core/lexicon/updateLexicon';
import { JoinedEntries } from '../../../../src/core/library/joinedEntries';
import type { Library } from '../../../../src/core/library/library';
import { libraryChangeInSteps } from '../../../../src/core/library/libraryChange';
import { mergeDossiers, mergeInSteps } from '../../../../src/core/library/merge';
import { complete } from '../../../../src/core/steps/steps';
import { buildSymbolIndex } from '../../../../src/core/symbol/symbolIndex';
import { runs } from '../../../support/core/budget';
import { compiledFiles, namesIn, openedDossier, openedLabels, UTF8 } from '../../../support/core/dossiers/compiled';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { validateShape } from '../../../support/core/dossiers/validDossier';
import { perText } from '../../../support/core/perText';
import { withChance, type Chance } from '../../../support/core/random';

const FILES: Readonly<Record<string, string>> = {
	bundled: readFileSync('dossiers/cop10-belgium.dossier.yaml', 'utf8'),
	small: SMALL_YAML,
	empty: JSON.stringify({ ...fileOf('empty', {}), entries: {} }),
};

describe('a compiled dossier', () => {
	for (const [name, text] of Object.entries(FILES)) {
		it(`is the dossier that was compiled: ${name}`, () => {
			const expected = plain(text);
			const { entries, ...others } = opened(text);
			const { entries: all, ...rest } = expected;
			assert.deepEqual(others, rest);
			assert.deepEqual([...entries], [...all]);
			assert.deepEqual([...entries.keys()], [...all.keys()]);
			assert.equal(entries.size, all.size);
			for (const [key, entry] of all) {
				assert.ok(entries.has(key));
				assert.deepEqual(entries.get(key), entry);
			}
			for (const key of ['', 'x', 'untoc2', 'toString', 'é']) {
				assert.equal(entries.has(key), all.has(key), key);
			}
		});
	}

	it('reads an entry once as long as somebody refers to it', () => {
		const { entries } = opened(FILES['small'] ?? '');
		const [key = assert.fail()] = entries.keys();
		const entry = entries.get(key);
		assert.equal(entries.get(key), entry);
		const library = mergeDossiers([{ ...opened(FILES['small'] ?? '') }]);
		const [id = assert.fail()] = library.entries.keys();
		const owner = library.entries.get(id);
		assert.equal(library.entries.get(id), owner);
	});

	it('can be read in steps, and is kept then', () => {
		const { entries } = mergeDossiers([opened(FILES['small'] ?? '')]);
		assert.ok(entries instanceof JoinedEntries);
		assert.equal([...entries.readInSteps()].length, entries.size);
		assert.equal([...entries.readInSteps()].length, 0);
		const all = [...entries.values()];
		assert.deepEqual(all.map(({ id }) => entries.get(id)).filter((entry, index) => entry !== all[index]), []);
	});

	it('gives the library and the indexes that the dossier gives, also together with others', () => {
		const [one = '', other = ''] = [FILES['bundled'], FILES['small']];
		for (const [dossiers, expected] of [
			[[opened(one)], [plain(one)]],
			[[opened(one), plain(other)], [plain(one), plain(other)]],
			[[plain(other), opened(one), opened(FILES['empty'] ?? '')], [plain(other), plain(one), plain(FILES['empty'] ?? '')]],
		] as const) {
			assertSameLibrary(mergeDossiers(dossiers), mergeDossiers(expected));
		}
	});

	it('gives them for any labels', () => {
		let mentions = 0;
		withChance('compiled labels', runs(8), chance => {
			const texts = ['one', 'two', 'three'].map(id => JSON.stringify(fileOf(id, someEntries(chance))));
			const isCompiled = texts.map(() => chance.below(3) > 0);
			const library = mergeDossiers(texts.map((text, index) => (isCompiled[index] ? opened(text) : plain(text))));
			mentions += assertSameLibrary(library, mergeDossiers(texts.map(plain)));
		});
		assert.ok(mentions > 50, `only ${mentions} mentions`);
	});

	it('can be edited: only what differs is replaced in the index, and reported as changed', () => {
		const text = JSON.stringify(
			fileOf(
				'large',
				Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`e${index}`, entryOf([`charter number${index}`])])),
			),
		);
		const before = mergeDossiers([opened(text), opened(FILES['small'] ?? '')]);
		const [large = assert.fail(), small = assert.fail()] = before.dossiers;
		const lexicon = buildLexicon(before);
		const { dossier = assert.fail() } = complete(
			readOwnInSteps(text.replace('number7"', 'other"'), { validate: validateShape, previous: large }),
		);
		const after = complete(mergeInSteps([dossier, small], before));
		assert.deepEqual(complete(libraryChangeInSteps(before, after)), { added: [], changed: ['large/e7'], removed: [] });
		const updated = complete(updateLexiconInSteps(lexicon, before, after)) ?? assert.fail('built again');
		assert.equal(updated.table, lexicon.table);
		assertSameLexicon(
			updated,
			buildLexicon(mergeDossiers([dossier, plain(FILES['small'] ?? '')])),
			'charter number7, charter other, charter number6 and the hat',
		);
	});

	it('releases the index of its labels when it was used, and is indexed without it after that', () => {
		const library = mergeDossiers([opened(FILES['small'] ?? '')]);
		const { entries } = library.dossiers[0] ?? {};
		assert.ok(entries instanceof CompiledEntries && entries.unusedLabels);
		const first = buildLexicon(library);
		assert.equal(entries.unusedLabels, undefined);
		assertSameLexicon(buildLexicon(library), first, namesIn(library));
	});

	it('gives the same with the labels of several in one table, in which they can be edited', () => {
		let mentions = 0;
		withChance('joined labels', runs(3), chance => {
			const texts = ['one', 'two', 'three', 'four'].map(id => JSON.stringify(fileOf(id, someEntries(chance))));
			const compiled = texts.filter(() => chance.below(4) > 0);
			const dossiers = texts.map(text =>
				compiled.includes(text)
					? (openedDossier({ dossier: compiledFiles(text, text).dossier }, text) ?? assert.fail())
					: plain(text),
			);
			const joined = joinedLabels(...joinedAndOthers(compiled, chance));
			const library = mergeDossiers(dossiers);
			const expected = mergeDossiers(texts.map(plain));
			const builder = new LexiconBuilder(library, joined);
			while (builder.advance(10)) {
				// Some labels are added at each call.
			}
			let lexicon = builder.finish();
			mentions += assertSameLexicon(lexicon, buildLexicon(expected), namesIn(expected), true);
			let before = library;
			for (let edit = 0; edit < 3; edit++) {
				const at = chance.below(4);
				const changed = Object.entries(
					(JSON.parse(texts[at] ?? '') as { readonly entries: Readonly<Record<string, object>> }).entries,
				);
				changed[chance.below(12)] = [chance.pick(['e1', 'e5', 'new']), entryOf(['the fund', `sea COP${edit}`])];
				const text = JSON.stringify(fileOf(['one', 'two', 'three', 'four'][at] ?? '', Object.fromEntries(changed)));
				const previous = before.dossiers[at];
				const { dossier = assert.fail() } = complete(readOwnInSteps(text, { validate: validateShape, previous }));
				const after = complete(mergeInSteps(before.dossiers.map((one, index) => (index === at ? dossier : one)), before));
				lexicon = complete(updateLexiconInSteps(lexicon, before, after)) ?? buildLexicon(after);
				mentions += assertSameLexicon(
					lexicon,
					buildLexicon(mergeDossiers(after.dossiers.map(one => ({ ...one, entries: new Map(one.entries) })))),
					namesIn(after),
					true,
				);
				before = after;
			}
		});
		assert.ok(mentions > 50, `only ${mentions} mentions`);
	});

	it('gives a longer label that begins like one that several entries of other dossiers have', () => {
		const texts = [{ e1: entryOf(['tenth']), e2: entryOf(['tenth']) }, { e1: entryOf(['tenth', 'tenth fund']) }].map((entries, index) =>
			JSON.stringify(fileOf(`d${index}`, entries)),
		);
		assertSameLibrary(mergeDossiers(texts.map(opened)), mergeDossiers(texts.map(plain)));
	});

	it('does not use a table that has other labels', () => {
		const { table } = joinedLabels([FILES['bundled'] ?? '']);
		for (const members of [[], [{ digest: 'digest', labels: table.labels }], [{ digest: 'other', labels: table.labels + 1 }]]) {
			const library = mergeDossiers([opened(FILES['small'] ?? ''), opened(FILES['empty'] ?? '')]);
			const builder = new LexiconBuilder(library, { table, members, others: new Map() });
			while (builder.advance(1000)) {
				// Some labels are added at each call.
			}
			assertSameLexicon(builder.finish(), buildLexicon(mergeDossiers([plain(FILES['small'] ?? '')])), namesIn(library));
		}
	});

	it('is added to the index in steps', () => {
		const text = JSON.stringify(
			fileOf(
				'large',
				Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`e${index}`, entryOf([`charter number${index}`])])),
			),
		);
		const builder = new LexiconBuilder(mergeDossiers([opened(text), opened(FILES['small'] ?? '')]));
		let steps = 0;
		while (builder.advance(1)) {
			steps++;
		}
		assert.ok(steps > 1, `${steps} steps`);
		assert.ok(builder.finish().size > 5000);
	});
});

const plain = perText((text): Dossier => complete(readOwnInSteps(text, { validate: validateShape })).dossier ?? assert.fail('not valid'));

function opened(text: string): Dossier {
	return openedDossier(compiledFiles(text)) ?? assert.fail('not opened');
}

function assertSameLibrary(library: Library, expected: Library): number {
	const all = (one: Library) => [...one.entries].map(([id, { dossier, ...entry }]) => ({ key: id, ...entry, dossier: dossier.id }));
	assert.deepEqual(all(library), all(expected));
	assert.equal(library.entries.size, expected.entries.size);
	assert.deepEqual([...library.entries.keys()], [...expected.entries.keys()]);
	assert.deepEqual([...library.sources.keys()], [...expected.sources.keys()]);
	const symbols = (one: Library) => [...buildSymbolIndex(one).bySymbol].map(([symbol, entries]) => [symbol, entries.map(({ id }) => id)]);
	assert.deepEqual(symbols(library), symbols(expected));
	return assertSameLexicon(buildLexicon(library), buildLexicon(expected), namesIn(expected));
}

function assertSameLexicon(lexicon: Lexicon, expected: Lexicon, text: string, isEdited = false): number {
	const prose = [{ start: 0, end: text.length, continues: false }];
	const mentions = findMentions(expected, text, prose);
	assert.deepEqual(findMentions(lexicon, text, prose), mentions);
	assert.equal(lexicon.size, expected.size);
	assert.ok(isEdited ? lexicon.longest >= expected.longest : lexicon.longest === expected.longest);
	for (let offset = 0; offset < text.length; offset += 1 + (text.length >> 6)) {
		assert.deepEqual(mentionAt(lexicon, text, prose, offset), mentionAt(expected, text, prose, offset));
	}
	return mentions.length;
}

/** Returns the table of the labels of several dossiers and of others. */
function joinedLabels(texts: readonly string[], others: readonly string[] = []): JoinedLabels {
	const table = (text: string) => openedLabels(compiledFiles(text, text).labels, text) ?? assert.fail();
	const tables = texts.map(table);
	return {
		table: openedLabels(complete(joinLabelsInSteps(tables, 'all', UTF8)), 'all') ?? assert.fail(),
		members: texts.map((digest, index) => ({ digest, labels: tables[index]?.labels ?? 0 })),
		others: new Map(others.map(text => [text, table(text)])),
	};
}

/** Chooses which of some dossiers a table has, in any order and perhaps together with one that is not used, and which are added to it. */
function joinedAndOthers(texts: readonly string[], chance: Chance): readonly [readonly string[], readonly string[]] {
	const others = texts.filter(() => chance.below(3) === 0);
	const members = texts.filter(text => !others.includes(text));
	for (let unused = chance.below(3); unused > 0; unused--) {
		members.splice(chance.below(members.length + 1), 0, JSON.stringify(fileOf(chance.pick(['one', 'five']), someEntries(chance))));
	}
	return [chance.below(2) === 0 ? members.toReversed() : members, others];
}

const WORDS = ['fund', 'Fund', 'the', 'party', 'parties', 'COP', 'COP10', 'tenth', 'café', 'cafe', 'UN', 'sea'];

function someEntries(chance: Chance): Readonly<Record<string, object>> {
	const name = () => Array.from({ length: 1 + chance.below(5) }, () => chance.pick(WORDS)).join(chance.pick([' ', ' ', '-']));
	return Object.fromEntries(
		Array.from({ length: 12 }, (_, index) => [`e${index}`, entryOf(Array.from({ length: 1 + chance.below(3) }, name))]),
	);
}

/** The names are ambiguous, since several entries may have them. */
function entryOf([preferred = '', ...variants]: readonly string[]): object {
	const label = (text: string) => ({ text, ambiguous: true });
	return {
		kind: 'term',
		labels: { en: { preferred: label(preferred), ...(variants.length > 0 && { variant: [...new Set(variants)].map(label) }) } },
		gloss: { en: preferred },
	};
}

function fileOf(id: string, entries: Readonly<Record<string, object>>): object {
	return {
		format: 1, id, title: { en: 'A dossier' }, language: 'en', version: '1.0.0', licence: 'CC0-1.0', release: 'notice',
		overview: [{ text: { en: 'A text.' }, evidence: [{ source: 'notice' }] }],
		sources: { notice: { shortName: 'Notice', csl: { type: 'webpage', title: 'A notice' } } }, entries,
	};
}
