import assert from 'node:assert/strict';
import { mergeDossiers } from '../../../../../src/core/library/merge';
import { bundledDossier, readOwn } from '../../../../support/core/bundledLibrary';
import { edited } from '../../../../support/core/checkFixtures';
import { FACT_PATTERNS } from '../../../../support/core/factPatterns';
import { factChecker, factSentences } from '../../../../support/core/factSentences';

/** The share of changed values that must be found. */
const FOUND = 0.9;

describe('sentences made from the facts of our dossiers', () => {
	const library = mergeDossiers([bundledDossier, readOwn('optional/corruption'), readOwn('optional/united-nations')]);
	const cases = factSentences(library);
	const check = factChecker(library);

	for (const language of ['en', 'fr'] as const) {
		it(`at least nine in ten changed values are found: ${language}`, () => {
			const changed = cases.filter(one => one.language === language && one.variant === 'changed');
			const missed = changed.filter(({ text }) => check(text, language).length !== 1);
			assert.ok(changed.length > 100, `only ${changed.length} sentences`);
			assert.ok(missed.length <= (1 - FOUND) * changed.length, missed.map(({ text }) => text).join('\n'));
		});

		it(`nothing is said about true sentences, nor with “not”, “about”, quotation marks or a second entry: ${language}`, () => {
			const wrong = cases.filter(one => one.language === language && one.variant !== 'changed' && check(one.text, language).length > 0);
			assert.deepEqual(wrong.map(({ variant, text }) => `${variant}: ${text}`), []);
		});
	}

	it('each fix writes a sentence about which nothing is said any more', () => {
		const left = cases.filter(({ variant }) => variant === 'changed').flatMap(({ text, language }) => {
			const [found] = check(text, language);
			const fixed = found && edited(text, found.fixes[0]?.edits ?? []);
			return found && fixed !== undefined && (fixed === text || check(fixed, language).length > 0) ? [`${text} → ${fixed}`] : [];
		});
		assert.deepEqual(left, []);
	});

	it('every pattern has a sentence', () => {
		assert.deepEqual(FACT_PATTERNS.map(({ text }) => text).filter(text => !cases.some(({ pattern }) => pattern === text)), []);
	});
});
