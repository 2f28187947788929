import assert from 'node:assert/strict';
import { CHECK_CODES } from '../../../../src/core/check/checkCode';
import { DEFAULT_CHECK_SETTINGS, readCheckSettings } from '../../../../src/core/check/checkSettings';

describe('the settings of checks', () => {
	it('have defaults for what is absent', () => {
		assert.deepEqual(readCheckSettings(() => undefined), { settings: DEFAULT_CHECK_SETTINGS, problems: [] });
		assert.deepEqual(Object.keys(DEFAULT_CHECK_SETTINGS.severities).sort(), [...CHECK_CODES].sort());
	});

	it('change severities, common acronyms, what near variants get and the words of quotations', () => {
		const values: Readonly<Record<string, unknown>> = {
			'dossier.checks.severity': { 'acronym-late': 'error', 'name-misspelt': 'off' },
			'dossier.checks.commonAcronyms': ['WHO'],
			'dossier.checks.nearVariants': 'hint',
			'dossier.checks.fewestQuotedWords': 7,
		};
		const { settings, problems } = readCheckSettings(name => values[name]);
		assert.deepEqual(problems, []);
		assert.deepEqual(
			[
				settings.severities['acronym-late'],
				settings.severities['name-misspelt'],
				settings.severities['expansion-wrong'],
				[...settings.commonAcronyms],
				settings.nearVariants,
				settings.fewestQuotedWords,
			],
			['error', 'off', 'warning', ['WHO'], 'hint', 7],
		);
	});

	it('report what is wrong, and use the defaults instead', () => {
		const values: Readonly<Record<string, unknown>> = {
			'dossier.checks.severity': { 'no-such-check': 'error', 'acronym-late': 'loud' },
			'dossier.checks.commonAcronyms': 'WHO',
			'dossier.checks.nearVariants': true,
		};
		assert.deepEqual(
			readCheckSettings(name => values[name]),
			{
				settings: DEFAULT_CHECK_SETTINGS,
				problems: [
					{ setting: 'dossier.checks.severity', problem: 'unknownCode', value: 'no-such-check' },
					{ setting: 'dossier.checks.severity.acronym-late', problem: 'wrongValue', value: '"loud"' },
					{ setting: 'dossier.checks.commonAcronyms', problem: 'wrongValue', value: '"WHO"' },
					{ setting: 'dossier.checks.nearVariants', problem: 'wrongValue', value: 'true' },
				],
			},
		);
		assert.equal(readCheckSettings(name => (name === 'dossier.checks.severity' ? [] : undefined)).problems.length, 1);
	});

	it('have bounds for the words of quotations', () => {
		const read = (words: unknown) => readCheckSettings(name => (name === 'dossier.checks.fewestQuotedWords' ? words : undefined));
		for (const words of [2, 100]) {
			assert.deepEqual([read(words).settings.fewestQuotedWords, read(words).problems], [words, []]);
		}
		for (const words of [1, 101, 4.5, '7', null]) {
			assert.deepEqual([read(words).settings.fewestQuotedWords, read(words).problems], [
				4, [{ setting: 'dossier.checks.fewestQuotedWords', problem: 'wrongValue', value: JSON.stringify(words) }],
			]);
		}
	});
});
