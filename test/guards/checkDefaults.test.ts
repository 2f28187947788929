import { readFileSync } from 'node:fs';
import { CHECK_TITLES } from '../../src/cli/check/report/checkTitles';
import { CHECK_CODES } from '../../src/core/check/checkCode';
import { CHECK_SETTING_NAMES, DEFAULT_CHECK_SETTINGS, FEWEST_QUOTED_WORDS } from '../../src/core/check/checkSettings';
import { SEVERITIES } from '../../src/core/check/severity';
import { guard } from './support/guard';
import { readContract } from './support/strings/manifest';

/** The parts of the settings of the checks in `package.json` that affect the findings. */
interface DeclaredSetting {
	readonly default?: unknown;
	readonly enum?: readonly unknown[];
	readonly minimum?: number;
	readonly maximum?: number;
	readonly properties?: Readonly<Record<string, DeclaredSetting>>;
}

type Declared = Record<string, DeclaredSetting>;

/** The settings of the checks. Those of the program and the language server have no defaults but those of the core. */
function declared(): Declared {
	const { properties } = readContract().manifest.contributes.configuration;
	// Whether documents are checked at all is decided outside the core.
	return Object.fromEntries(
		Object.entries(properties).filter(([name]) => name.startsWith('dossier.checks.') && name !== 'dossier.checks.enabled'),
	) as Declared;
}

/** The same according to the core. */
const EXPECTED: Declared = {
	[CHECK_SETTING_NAMES.severity]: {
		default: {},
		properties: Object.fromEntries(
			CHECK_CODES.map(code => [code, { enum: SEVERITIES, default: DEFAULT_CHECK_SETTINGS.severities[code] }]),
		),
	},
	[CHECK_SETTING_NAMES.commonAcronyms]: { default: [...DEFAULT_CHECK_SETTINGS.commonAcronyms] },
	[CHECK_SETTING_NAMES.nearVariants]: { enum: ['accept', 'hint'], default: DEFAULT_CHECK_SETTINGS.nearVariants },
	[CHECK_SETTING_NAMES.fewestQuotedWords]: {
		minimum: FEWEST_QUOTED_WORDS.min,
		maximum: FEWEST_QUOTED_WORDS.max,
		default: DEFAULT_CHECK_SETTINGS.fewestQuotedWords,
	},
};

describe('the settings of the checks in package.json', () => {
	guard('have the defaults and bounds of the core', {
		subject: declared,
		problems: settings => compared(settings, EXPECTED, ''),
		mutations: {
			'another severity': copy => {
				copy[CHECK_SETTING_NAMES.severity]!.properties!['acronym-late']!.default = 'error';
			},
			'a severity that is missing': copy => {
				copy[CHECK_SETTING_NAMES.severity]!.properties!['fact-differs']!.enum!.pop();
			},
			'a check that is missing': copy => {
				delete copy[CHECK_SETTING_NAMES.severity]!.properties!['fact-differs'];
			},
			'a check that does not exist': copy => {
				copy[CHECK_SETTING_NAMES.severity]!.properties!['no-such-check'] = { default: 'off' };
			},
			'another common acronym': copy => {
				(copy[CHECK_SETTING_NAMES.commonAcronyms]!.default as string[]).push('XYZ');
			},
			'another default of near variants': copy => {
				copy[CHECK_SETTING_NAMES.nearVariants]!.default = 'hint';
			},
			'another number of words': copy => {
				copy[CHECK_SETTING_NAMES.fewestQuotedWords]!.default = 5;
			},
			'other bounds': copy => {
				copy[CHECK_SETTING_NAMES.fewestQuotedWords]!.maximum = 1000;
			},
			'a setting that the core does not know': copy => {
				copy['dossier.checks.other'] = { default: true };
			},
		},
	});
});

/** The page that explains the checks, and the descriptions of their settings. */
interface Explanations {
	page: string;
	settings: Record<string, string>;
}

describe('the explanations of the checks', () => {
	guard('begin with the title of the check, under its code', {
		subject: (): Explanations => ({
			page: readFileSync('docs/checks.md', 'utf8'),
			settings: JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>,
		}),
		problems: ({ page, settings }) =>
			CHECK_CODES.flatMap(code => [
				...(page.includes(`\n## ${code}\n\n**${CHECK_TITLES[code]}.** `) ? [] : [`docs/checks.md does not explain ${code} under its title`]),
				...(settings[`setting.checks.${code}`]?.startsWith(`${CHECK_TITLES[code]}. `) ? [] : [`the setting of ${code} has another title`]),
			]),
		mutations: {
			'a check without a section': copy => {
				copy.page = copy.page.replace('## fact-differs', '## facts');
			},
			'another title on the page': copy => {
				copy.page = copy.page.replace(`**${CHECK_TITLES['acronym-late']}.**`, '**Late.**');
			},
			'another title in the settings': copy => {
				copy.settings['setting.checks.acronym-late'] = 'Late.';
			},
		},
	});
});

const KEYS = ['default', 'enum', 'minimum', 'maximum'] as const;

/** Returns a sentence for each difference between two sets of settings. */
function compared(settings: Declared, expected: Declared, path: string): readonly string[] {
	const names = new Set([...Object.keys(settings), ...Object.keys(expected)]);
	return [...names].flatMap(name => {
		const [one, other] = [settings[name], expected[name]];
		if (!one || !other) {
			return [`${path}${name} is only in ${one ? 'package.json' : 'the core'}`];
		}
		return [
			...KEYS.filter(key => JSON.stringify(one[key]) !== JSON.stringify(other[key])).map(
				key => `${path}${name}: ${key} is ${JSON.stringify(one[key])}, in the core ${JSON.stringify(other[key])}`,
			),
			...compared(one.properties ?? {}, other.properties ?? {}, `${path}${name}.`),
		];
	});
}
