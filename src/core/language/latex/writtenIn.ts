import type { LanguageTag } from '../../dossier/model';

/** The names of languages in babel and polyglossia. */
const NAMES: Readonly<Record<string, LanguageTag>> = {
	english: 'en', british: 'en-GB', american: 'en-US', UKenglish: 'en-GB', USenglish: 'en-US', french: 'fr', francais: 'fr', spanish: 'es', german: 'de', ngerman: 'de', dutch: 'nl',
};

/** The number of UTF-16 code units at the start of a document that are searched for its language. */
const HEAD = 5000;

/** Returns the language that a LaTeX document loads; in babel, the option `main`, otherwise the last language in the list. */
export function latexWrittenIn(text: string): LanguageTag | undefined {
	const head = text.slice(0, HEAD).replace(/(?<!\\)%.*/g, '');
	const polyglossia = /\\set(?:default|main)language(?:\[[^[\]]*\])?\{([A-Za-z]+)\}/.exec(head)?.[1];
	const options = /\\usepackage\[([^[\]]*)\]\{babel\}/.exec(head)?.[1]?.split(',').map(option => option.trim()) ?? [];
	const main = options.find(option => option.startsWith('main'))?.split('=')[1]?.trim() ?? options.at(-1);
	const name = polyglossia ?? main ?? '';
	return Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
}
