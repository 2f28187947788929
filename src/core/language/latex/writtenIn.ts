import type { LanguageTag } from '../../dossier/model';

/** Names that babel and polyglossia have for languages. */
const NAMES: Readonly<Record<string, LanguageTag>> = {
	english: 'en', british: 'en-GB', american: 'en-US', UKenglish: 'en-GB', USenglish: 'en-US', french: 'fr', francais: 'fr', spanish: 'es', german: 'de', ngerman: 'de', dutch: 'nl',
};

/** Nothing that names the language of a document stands further down. */
const HEAD = 5000;

/** The language that a LaTeX document loads. The main language of babel is the one that says so, else the last of its options. */
export function latexWrittenIn(text: string): LanguageTag | undefined {
	const head = text.slice(0, HEAD).replace(/(?<!\\)%.*/g, '');
	const polyglossia = /\\set(?:default|main)language(?:\[[^[\]]*\])?\{([A-Za-z]+)\}/.exec(head)?.[1];
	const options = /\\usepackage\[([^[\]]*)\]\{babel\}/.exec(head)?.[1]?.split(',').map(option => option.trim()) ?? [];
	const main = options.find(option => option.startsWith('main'))?.split('=')[1]?.trim() ?? options.at(-1);
	const name = polyglossia ?? main ?? '';
	return Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
}
