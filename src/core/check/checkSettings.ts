import { isObject } from '../data/isObject';
import { CHECK_CODES, isCheckCode } from './checkCode';
import { DEFAULT_SEVERITIES, SEVERITIES, type Severities, type Severity } from './severity';

/** What a user can set about checks. */
export interface CheckSettings {
	readonly severities: Severities;
	/** Acronyms that need no introduction, without full stops. */
	readonly commonAcronyms: ReadonlySet<string>;
	/**
	 * Whether a name that differs from a label only in case, -ize or -ise, article, hyphen or plural is accepted beside its acronym, or
	 * gets a hint.
	 */
	readonly nearVariants: 'accept' | 'hint';
	/** The minimum number of words of a quotation that is compared with its source. */
	readonly fewestQuotedWords: number;
}

/**
 * The values that the minimum number of words can have. The default is four, because four words are hardly ever the same by chance; single
 * words in quotation marks are terms and names. Beyond a hundred, the setting would exclude nearly all quotations.
 */
export const FEWEST_QUOTED_WORDS = { min: 2, max: 100, default: 4 } as const;

/**
 * Acronyms that need no introduction: those of the United Nations and the European Union in the languages of documents, and those that a
 * list of accepted forms within the United Nations (unepd.info, “Abbreviations and Acronyms”) and the United Nations Editorial Manual call
 * better known than the names.
 */
const COMMON = ['UN', 'ONU', 'VN', 'UNO', 'EU', 'UE', 'EUR', 'UNESCO', 'UNICEF', 'UN-Women', 'UN-Habitat'];

/** The default settings. */
export const DEFAULT_CHECK_SETTINGS: CheckSettings = {
	severities: DEFAULT_SEVERITIES,
	commonAcronyms: new Set(COMMON),
	nearVariants: 'accept',
	fewestQuotedWords: FEWEST_QUOTED_WORDS.default,
};

/** The names of the settings in VS Code. */
export const CHECK_SETTING_NAMES = {
	severity: 'dossier.checks.severity', commonAcronyms: 'dossier.checks.commonAcronyms', nearVariants: 'dossier.checks.nearVariants',
	fewestQuotedWords: 'dossier.checks.fewestQuotedWords',
} as const;

/** Why a part of the settings is not used. `value` is the value that was found, as JSON. */
export interface SettingProblem {
	readonly setting: string;
	readonly problem: 'unknownCode' | 'wrongValue';
	readonly value: string;
}

/** The settings that were understood, and the problems with the others. */
export interface ReadSettings {
	readonly settings: CheckSettings;
	readonly problems: readonly SettingProblem[];
}

/** Reads settings by their names. An absent setting has its default; a wrong one is reported and has its default, too. */
export function readCheckSettings(valueOf: (name: string) => unknown): ReadSettings {
	const problems: SettingProblem[] = [];
	const severities = severitiesIn(valueOf(CHECK_SETTING_NAMES.severity), problems);
	const acronyms = valueOf(CHECK_SETTING_NAMES.commonAcronyms);
	const variants = valueOf(CHECK_SETTING_NAMES.nearVariants);
	if (acronyms !== undefined && !isListOfTexts(acronyms)) {
		problems.push(wrong(CHECK_SETTING_NAMES.commonAcronyms, acronyms));
	}
	if (variants !== undefined && variants !== 'accept' && variants !== 'hint') {
		problems.push(wrong(CHECK_SETTING_NAMES.nearVariants, variants));
	}
	const words = valueOf(CHECK_SETTING_NAMES.fewestQuotedWords);
	if (words !== undefined && !isNumberOfWords(words)) {
		problems.push(wrong(CHECK_SETTING_NAMES.fewestQuotedWords, words));
	}
	return {
		settings: {
			severities,
			commonAcronyms: isListOfTexts(acronyms) ? new Set(acronyms) : DEFAULT_CHECK_SETTINGS.commonAcronyms,
			nearVariants: variants === 'hint' ? 'hint' : 'accept',
			fewestQuotedWords: isNumberOfWords(words) ? words : DEFAULT_CHECK_SETTINGS.fewestQuotedWords,
		},
		problems,
	};
}

function severitiesIn(value: unknown, problems: SettingProblem[]): Severities {
	if (value === undefined) {
		return DEFAULT_SEVERITIES;
	}
	if (!isObject(value)) {
		problems.push(wrong(CHECK_SETTING_NAMES.severity, value));
		return DEFAULT_SEVERITIES;
	}
	const set = new Map<string, unknown>(Object.entries(value));
	for (const [code, severity] of set) {
		if (!isCheckCode(code)) {
			problems.push({ setting: CHECK_SETTING_NAMES.severity, problem: 'unknownCode', value: code });
		} else if (!isSeverity(severity)) {
			problems.push(wrong(`${CHECK_SETTING_NAMES.severity}.${code}`, severity));
		}
	}
	const chosen = CHECK_CODES.map(code => {
		const severity = set.get(code);
		return [code, isSeverity(severity) ? severity : DEFAULT_SEVERITIES[code]] as const;
	});
	return { ...DEFAULT_SEVERITIES, ...Object.fromEntries(chosen) };
}

function wrong(setting: string, value: unknown): SettingProblem {
	return { setting, problem: 'wrongValue', value: JSON.stringify(value) };
}

function isSeverity(value: unknown): value is Severity {
	return SEVERITIES.some(severity => severity === value);
}

function isListOfTexts(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every(item => typeof item === 'string');
}

function isNumberOfWords(value: unknown): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value >= FEWEST_QUOTED_WORDS.min && value <= FEWEST_QUOTED_WORDS.max;
}
