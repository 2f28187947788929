import assert from 'node:assert/strict';
import { mergeDossiers } from '../../../../../src/core/library/merge';
import { withEdits } from '../../../../../src/core/text/textEdit';
import { runs } from '../../../../support/core/budget';
import { bundledDossier, shippedDossier } from '../../../../support/core/bundled/bundledLibrary';
import { FACT_PATTERNS } from '../../../../support/core/facts/factPatterns';
import { ENGLISH_PATTERNS, MORE_ENGLISH_PATTERNS } from '../../../../support/core/facts/factPatternsEnglish';
import { FRENCH_PATTERNS, MORE_FRENCH_PATTERNS } from '../../../../support/core/facts/factPatternsFrench';
import { factChecker, factSentences } from '../../../../support/core/facts/factSentences';

/** The share of changed values that must be found. */
const FOUND = 0.9;

/** Patterns written before the grammar was read for them, with the share that must be found: some of the second set are not understood, on purpose or not yet. */
const BLIND = [
	{ name: 'English', language: 'en', patterns: ENGLISH_PATTERNS, found: 0.9 },
	{ name: 'more English', language: 'en', patterns: MORE_ENGLISH_PATTERNS, found: 0.75 },
	{ name: 'French', language: 'fr', patterns: FRENCH_PATTERNS, found: 0.9 },
	{ name: 'more French', language: 'fr', patterns: MORE_FRENCH_PATTERNS, found: 0.9 },
] as const;

/** How many values of each of these patterns are tried, and of each of ours, which are found with more of them. */
const VALUES = runs(2, 3);
const OWN_VALUES = runs(20, Infinity);

describe('sentences made from the facts of our dossiers', () => {
	const library = mergeDossiers([bundledDossier, shippedDossier('optional/corruption'), shippedDossier('optional/united-nations')]);
	const sentences = factSentences(library);
	const cases = sentences(FACT_PATTERNS, OWN_VALUES);
	const check = factChecker(library);

	for (const language of ['en', 'fr'] as const) {
		it(`at least nine in ten changed values are found: ${language}`, () => {
			const changed = cases.filter(one => one.language === language && one.variant === 'changed');
			const missed = changed.filter(({ text }) => check(text, language).length !== 1);
			assert.ok(changed.length > 100, `only ${changed.length} sentences`);
			assert.ok(missed.length <= (1 - FOUND) * changed.length, missed.map(({ text }) => text).join('\n'));
		});

		it(`nothing is said about true sentences, nor with “not”, “about”, quotation marks or a second entry: ${language}`, () => {
			const wrong = cases.filter(
				one => one.language === language && one.variant !== 'changed' && check(one.text, language).length > 0,
			);
			assert.deepEqual(
				wrong.map(({ variant, text }) => `${variant}: ${text}`),
				[],
			);
		});
	}

	for (const { name, language, patterns, found } of BLIND) {
		const blind = sentences(patterns, VALUES);

		it(`most changed values are found in blind patterns, and nothing else: ${name}`, () => {
			const [changed, silent] = [
				blind.filter(({ variant }) => variant === 'changed'),
				blind.filter(({ variant }) => variant !== 'changed'),
			];
			const missed = changed.filter(({ text }) => check(text, language).length !== 1);
			assert.ok(missed.length <= (1 - found) * changed.length, missed.map(({ text }) => text).join('\n'));
			assert.deepEqual(
				silent.filter(({ text }) => check(text, language).length > 0).map(({ variant, text }) => `${variant}: ${text}`),
				[],
			);
			assert.deepEqual(
				patterns.map(({ text }) => text).filter(text => !blind.some(({ pattern }) => pattern === text)),
				[],
			);
		}).timeout(30_000);
	}

	it('each fix writes a sentence without a finding', () => {
		const left = cases.filter(({ variant }) => variant === 'changed').flatMap(({ text, language }) => {
			const [found] = check(text, language);
			const fixed = found && withEdits(text, found.fixes[0]?.edits ?? []);
			return found && fixed !== undefined && (fixed === text || check(fixed, language).length > 0) ? [`${text} → ${fixed}`] : [];
		});
		assert.deepEqual(left, []);
	});

	it('every pattern has a sentence', () => {
		assert.deepEqual(FACT_PATTERNS.map(({ text }) => text).filter(text => !cases.some(({ pattern }) => pattern === text)), []);
	});
});
