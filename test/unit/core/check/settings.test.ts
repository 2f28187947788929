import assert from 'node:assert/strict';
import { CHECK_CODES } from '../../../../src/core/check/checkCode';
import { DEFAULT_CHECK_SETTINGS, readCheckSettings } from '../../../../src/core/check/checkSettings';

describe('the settings of checks', () => {
	it('have defaults for what is absent', () => {
		assert.deepEqual(readCheckSettings(() => undefined), { settings: DEFAULT_CHECK_SETTINGS, problems: [] });
		assert.deepEqual(Object.keys(DEFAULT_CHECK_SETTINGS.severities).sort(), [...CHECK_CODES].sort());
	});

	it('change severities, common acronyms and what near variants get', () => {
		const values: Readonly<Record<string, unknown>> = { 'dossier.checks.severity': { 'acronym-late': 'error', 'name-misspelt': 'off' }, 'dossier.checks.commonAcronyms': ['WHO'], 'dossier.checks.nearVariants': 'hint' };
		const { settings, problems } = readCheckSettings(name => values[name]);
		assert.deepEqual(problems, []);
		assert.deepEqual([settings.severities['acronym-late'], settings.severities['name-misspelt'], settings.severities['expansion-wrong'], [...settings.commonAcronyms], settings.nearVariants], ['error', 'off', 'warning', ['WHO'], 'hint']);
	});

	it('report what is wrong, and use the defaults instead', () => {
		const values: Readonly<Record<string, unknown>> = { 'dossier.checks.severity': { 'no-such-check': 'error', 'acronym-late': 'loud' }, 'dossier.checks.commonAcronyms': 'WHO', 'dossier.checks.nearVariants': true };
		assert.deepEqual(readCheckSettings(name => values[name]), {
			settings: DEFAULT_CHECK_SETTINGS,
			problems: [
				{ setting: 'dossier.checks.severity', problem: 'unknownCode', value: 'no-such-check' },
				{ setting: 'dossier.checks.severity.acronym-late', problem: 'wrongValue', value: '"loud"' },
				{ setting: 'dossier.checks.commonAcronyms', problem: 'wrongValue', value: '"WHO"' },
				{ setting: 'dossier.checks.nearVariants', problem: 'wrongValue', value: 'true' },
			],
		});
		assert.equal(readCheckSettings(name => (name === 'dossier.checks.severity' ? [] : undefined)).problems.length, 1);
	});
});
