import assert from 'node:assert/strict';
import { markdownKeys } from '../../../../../src/core/language/markdown/keys';
import { buildKeyIndex, isOneEdit } from '../../../../../src/core/citation/keys/keyIndex';
import { findKeyProblems } from '../../../../../src/core/citation/keys/keyProblems';
import { findUnknownKeys, type KnownBibliography } from '../../../../../src/core/citation/keys/unknownKeys';
import { mergeDossiers } from '../../../../../src/core/library/merge';
import { runs } from '../../../../support/core/budget';
import { withChance } from '../../../../support/core/random';
import { smallDossier, smallLibrary } from '../../../../support/core/smallLibrary';

const index = buildKeyIndex(smallLibrary());

function findings(keys: string, bibliography: KnownBibliography) {
	return findUnknownKeys(markdownKeys.find(`[${keys.split(' ').map(key => `@${key}`).join('; ')}]`), index, bibliography)
		.map(finding => `${finding.code} ${finding.key}${'suggestion' in finding ? ` ${finding.suggestion}` : ''}`);
}

describe('a key that looks like one of the library', () => {
	it('is unknown if it does not exist, and the similar one is suggested', () => {
		assert.deepEqual(findings('small_notce small_other smal_notice', { kind: 'none' }), [
			'unknownKey small_notce small_notice', 'unknownKey small_other', 'unknownKey smal_notice small_notice',
		]);
	});
	it('is valid if the user’s bibliography has it', () =>
		assert.deepEqual(findings('small_notce small_notice', { kind: 'keys', keys: new Set(['small_notce', 'small_notice']), others: new Set() }), []));
	it('refers to another document if the bibliography says so', () => {
		const bibliography = { kind: 'keys', keys: new Set(['small_notice', 'knuth1984']), others: new Set(['small_notice', 'knuth1984']) } as const;
		assert.deepEqual(findings('small_notice knuth1984', bibliography), ['otherDocument small_notice']);
	});
	it('is missing if the bibliography lacks it', () => {
		assert.deepEqual(findings('small_notice', { kind: 'keys', keys: new Set(), others: new Set() }), ['notInBibliography small_notice']);
		assert.deepEqual(findings('small_notice', { kind: 'none' }), []);
	});
	it('is not reported elsewhere, or if the bibliography cannot be read', () => {
		assert.deepEqual(findings('knuth1984 fig:one smallish', { kind: 'keys', keys: new Set(), others: new Set() }), []);
		assert.deepEqual(findings('small_notce small_notice', { kind: 'unreadable' }), []);
	});
	it('is found at edit distance 1', () => {
		const letters = 'abcxyz_019';
		withChance('one edit', runs(300), chance => {
			const at = chance.below('small_notice'.length + 1);
			const letter = letters[chance.below(letters.length)] ?? '';
			const [head, tail] = ['small_notice'.slice(0, at), 'small_notice'.slice(at)];
			const edited = chance.pick([head + letter + tail, head + letter + tail.slice(1), head + tail.slice(1), head + (tail[1] ?? '') + (tail[0] ?? '') + tail.slice(2)]);
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
	const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)));
	const at = (i: number, j: number) => rows[i]?.[j] ?? Infinity;
	for (let i = 1; i <= a.length; i++) {
		for (let j = 1; j <= b.length; j++) {
			const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
			(rows[i] ?? [])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), swap);
		}
	}
	return at(a.length, b.length);
}
