import assert from 'node:assert/strict';
import type { Dossier, Entry } from '../../../../src/core/dossier/model';
import type { RelationType } from '../../../../src/core/dossier/vocabulary';
import type { Library } from '../../../../src/core/library/library';
import { isChange, libraryChangeInSteps } from '../../../../src/core/library/libraryChange';
import { mergeDossiers, mergeInSteps } from '../../../../src/core/library/merge';
import { complete } from '../../../../src/core/steps/steps';
import { runs } from '../../../support/core/budget';
import { withChance, type Chance } from '../../../support/core/random';

const KEYS = ['one', 'two', 'three', 'four', 'five', 'six'];

function someEntry(chance: Chance, key = chance.pick(KEYS)): Entry {
	const relations = Array.from({ length: Math.max(0, chance.below(4) - 1) }, () => ({
		type: chance.pick<RelationType>(['partOf', 'related']), target: chance.pick(KEYS), evidence: [], unconfirmed: false,
	}));
	return { key, kind: 'term', labels: [], gloss: {}, facts: [], relations, departures: [] };
}

function dossierOf(id: string, entries: readonly Entry[], language = 'en'): Dossier {
	return {
		id, title: {}, language, version: '1', licence: '', release: 'notice', overview: [],
		sources: new Map([['notice', { key: 'notice', shortName: 'Notice', csl: { type: 'webpage' } }]]),
		entries: new Map(entries.map(entry => [entry.key, entry])),
	};
}

/** Changes, adds, removes or moves entries of a dossier. */
function edited(chance: Chance, { id, entries, language }: Dossier): Dossier {
	const all = [...entries.values()];
	for (let edit = chance.below(3); edit >= 0; edit--) {
		const at = chance.below(all.length + 1);
		const change = chance.below(4);
		if (change === 0) {
			all.splice(at, 1);
		} else if (change === 1) {
			all.splice(at, 1, someEntry(chance, all[at]?.key));
		} else {
			all.splice(at, 0, ...change === 2 ? [someEntry(chance)] : all.splice(chance.below(all.length + 1), 1));
		}
	}
	return dossierOf(id, all, chance.below(10) === 0 ? chance.pick(['en', 'fr']) : language);
}

/** What has changed, found in the simplest way. */
function expectedChange(before: Library, after: Library) {
	const links = (library: Library, id: string) => library.entries.get(id)?.links.map(({ name, to }) => `${name} ${to}`);
	const isSame = (id: string) => {
		const [one, other] = [before.entries.get(id), after.entries.get(id)];
		return one?.entry === other?.entry && one?.dossier.language === other?.dossier.language
			&& String(links(before, id)) === String(links(after, id));
	};
	const [old, now] = [[...before.entries.keys()], [...after.entries.keys()]];
	return {
		added: now.filter(id => !before.entries.has(id)).sort(),
		changed: now.filter(id => before.entries.has(id) && !isSame(id)).sort(),
		removed: old.filter(id => !after.entries.has(id)).sort(),
	};
}

describe('a library after a change', () => {
	it('is what it is when it is merged from nothing, and what has changed is known', () => {
		let changes = 0;
		withChance('changes of a library', runs(300), chance => {
			let dossiers = ['a', 'b', 'c'].map(id => dossierOf(id, KEYS.slice(0, chance.below(KEYS.length)).map(key => someEntry(chance, key))));
			let library = mergeDossiers(dossiers);
			for (let edit = 0; edit < 5; edit++) {
				const at = chance.below(3);
				const others = dossiers.filter((_, index) => index !== at);
				const [changing] = dossiers.slice(at);
				dossiers = changing && chance.below(6) > 0 ? others.toSpliced(chance.below(3), 0, edited(chance, changing)) : [...others, dossierOf('d', [someEntry(chance)])];
				const after = complete(mergeInSteps(dossiers, library));
				assert.deepEqual(after, mergeDossiers(dossiers));
				assert.deepEqual([...after.entries.keys()], [...mergeDossiers(dossiers).entries.keys()]);
				const { added, changed, removed } = complete(libraryChangeInSteps(library, after));
				const found = { added: added.toSorted(), changed: changed.toSorted(), removed: removed.toSorted() };
				assert.deepEqual(found, expectedChange(library, after));
				changes += isChange(found) ? 1 : 0;
				library = after;
			}
		});
		assert.ok(changes > 500, `only ${changes} changes`);
	});
});
