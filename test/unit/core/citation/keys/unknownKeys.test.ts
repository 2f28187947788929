import assert from 'node:assert/strict';
import { buildKeyIndex } from '../../../../../src/core/citation/keys/keyIndex';
import { findKeyProblems } from '../../../../../src/core/citation/keys/keyProblems';
import type { KnownBibliography } from '../../../../../src/core/citation/keys/knownBibliography';
import { isOneEdit } from '../../../../../src/core/citation/keys/nearKeys';
import { findMisplacedKeys, findUnknownKeys } from '../../../../../src/core/citation/keys/unknownKeys';
import { markdownKeys } from '../../../../../src/core/language/markdown/citations/keys';
import { mergeDossiers } from '../../../../../src/core/library/merge';
import { runs } from '../../../../support/core/budget';
import { smallDossier, smallLibrary } from '../../../../support/core/dossiers/smallLibrary';
import { withChance } from '../../../../support/core/random';

const index = buildKeyIndex(smallLibrary());

function citationsOf(keys: string) {
	return markdownKeys.find(`[${keys.split(' ').map(key => `@${key}`).join('; ')}]`);
}

/** Returns the unknown keys, each with its suggestion. `isAmbiguous` says that all may be something else. */
function unknown(keys: string, bibliography: KnownBibliography, { isAmbiguous = false, describesSources = false } = {}) {
	return findUnknownKeys(
		citationsOf(keys).map(citation => ({ ...citation, isAmbiguous: () => isAmbiguous })),
		{ index, bibliography },
		describesSources,
	).map(({ key, suggestion }) => (suggestion === undefined ? key : `${key} ${suggestion}`));
}

function misplaced(keys: string, bibliography: KnownBibliography, others: readonly string[] = []) {
	return findMisplacedKeys(citationsOf(keys), { index, bibliography }, new Set(others)).map(({ code, key }) => `${code} ${key}`);
}

function bibliographyOf(keys: string, isWhole = true): KnownBibliography {
	return { kind: 'keys', keys: new Set(keys.split(' ')), isWhole };
}

describe('an unknown key', () => {
	it('that looks like one of the library is reported, with the similar one, also without a bibliography', () => {
		assert.deepEqual(unknown('small_notce small_other smal_notice nobody2001', { kind: 'none' }), [
			'small_notce small_notice',
			'small_other',
			'smal_notice small_notice',
		]);
	});
	it('is reported if the bibliographies are known', () => {
		assert.deepEqual(unknown('knuth1984 nobody2001 small_notice knuth1985', bibliographyOf('knuth1984')), [
			'nobody2001',
			'knuth1985 knuth1984',
		]);
	});
	it('is valid if the user’s bibliography has it, however similar it is', () =>
		assert.deepEqual(unknown('small_notce small_notice', bibliographyOf('small_notce small_notice')), []));
	it('that may be something else must be similar to a known one', () => {
		assert.deepEqual(unknown('nobody2001 knuth1985 small_other', bibliographyOf('knuth1984'), { isAmbiguous: true }), [
			'knuth1985 knuth1984',
			'small_other',
		]);
	});
	it('must look like one of the library if the document describes sources itself, or a bibliography does not exist yet', () => {
		assert.deepEqual(unknown('nobody2001 knuth1985 small_notce', bibliographyOf('knuth1984'), { describesSources: true }), [
			'small_notce small_notice',
		]);
		assert.deepEqual(unknown('nobody2001 small_notce', bibliographyOf('', false)), ['small_notce small_notice']);
	});
	it('is not reported if the bibliography cannot be read', () =>
		assert.deepEqual(unknown('small_notce nobody2001', { kind: 'unreadable' }), []));
});

describe('a key of the library', () => {
	it('refers to another document if the bibliography says so', () => {
		assert.deepEqual(misplaced('small_notice knuth1984', bibliographyOf('small_notice knuth1984'), ['small_notice', 'knuth1984']), [
			'otherDocument small_notice',
		]);
	});
	it('is missing if the bibliography lacks it', () => {
		assert.deepEqual(misplaced('small_notice', bibliographyOf('')), ['notInBibliography small_notice']);
		assert.deepEqual([misplaced('small_notice', { kind: 'none' }), misplaced('small_notice', { kind: 'unreadable' })], [[], []]);
	});
	it('is found at edit distance 1', () => {
		const letters = 'abcxyz_019';
		withChance('one edit', runs(300), chance => {
			const at = chance.below('small_notice'.length + 1);
			const letter = letters[chance.below(letters.length)] ?? '';
			const [head, tail] = ['small_notice'.slice(0, at), 'small_notice'.slice(at)];
			const edited = chance.pick([
				head + letter + tail,
				head + letter + tail.slice(1),
				head + tail.slice(1),
				head + (tail[1] ?? '') + (tail[0] ?? '') + tail.slice(2),
			]);
			assert.equal(edited === 'small_notice' || index.nearest(edited) === 'small_notice', true, edited);
		});
	});
	it('has the Damerau–Levenshtein distance', () => {
		withChance('any two words', runs(400), chance => {
			const word = () => Array.from({ length: chance.below(6) }, () => chance.pick(['a', 'b'])).join('');
			const [a, b] = [word(), word()];
			assert.equal(isOneEdit(a, b), distance(a, b) === 1, `${a} ${b}`);
		});
	});
});

describe('the keys of the library', () => {
	it('are accepted by citation programs, and unique among dossiers', () => {
		const small = smallDossier();
		const source = [...small.sources.values()][0];
		assert.ok(source);
		assert.deepEqual(findKeyProblems([small]), []);
		const clash = { ...small, id: 'a', sources: new Map([['b_c', source]]) };
		const other = { ...small, id: 'a_b', sources: new Map([['C', source], ['d-e', source]]) };
		assert.deepEqual(findKeyProblems([clash, other]), [
			{ code: 'clash', key: 'a_b_C', dossier: 'a_b', source: 'C' }, { code: 'form', key: 'a_b_d-e', dossier: 'a_b', source: 'd-e' },
		]);
		assert.equal(buildKeyIndex(mergeDossiers([clash, other])).dossierOf('a_b_x'), 'a_b');
	});
});

/** The restricted Damerau–Levenshtein distance, by its definition. */
function distance(a: string, b: string): number {
	const rows = Array.from({ length: a.length + 1 }, (_, i) =>
		Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
	);
	const at = (i: number, j: number) => rows[i]?.[j] ?? Infinity;
	for (let i = 1; i <= a.length; i++) {
		for (let j = 1; j <= b.length; j++) {
			const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
			(rows[i] ?? [])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), swap);
		}
	}
	return at(a.length, b.length);
}
