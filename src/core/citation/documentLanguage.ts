import type { LanguageTag } from '../dossier/model';
import { frontMatterLength } from '../prose/markdown';

/** Names that LaTeX has for the languages of styles. */
const LATEX_NAMES: Readonly<Record<string, LanguageTag>> = {
	english: 'en', british: 'en-GB', american: 'en-US', UKenglish: 'en-GB', USenglish: 'en-US', french: 'fr', francais: 'fr', spanish: 'es', german: 'de', ngerman: 'de', dutch: 'nl',
};

/** Nothing that names the language of a document stands further down. */
const HEAD = 5000;

/** The language that a document says it is written in; `undefined` where it says none. */
export function documentLanguage(languageId: string, text: string): LanguageTag | undefined {
	const head = text.slice(0, HEAD);
	switch (languageId) {
		case 'markdown':
		case 'quarto':
		case 'rmd':
			return /^lang(?:uage)?:[ \t]*["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})/m.exec(text.slice(0, Math.min(HEAD, frontMatterLength(text))))?.[1];
		case 'latex':
		case 'tex':
			return latexLanguage(head.replace(/(?<!\\)%.*/g, ''));
		case 'typst':
			return /#set[ \t]+text\([^()]{0,300}\blang:[ \t]*"([a-z]{2,3})"/.exec(head)?.[1];
		case 'asciidoc':
			return /^:lang:[ \t]+([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)/m.exec(head)?.[1];
		case 'org':
			return /^#\+language:[ \t]+([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)/im.exec(head)?.[1];
		case 'html':
			return /<html\b[^<>]{0,300}\slang=["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})/i.exec(head)?.[1];
		default:
			return undefined;
	}
}

/** The main language of babel is the one that says so, else the last of its options. */
function latexLanguage(head: string): LanguageTag | undefined {
	const polyglossia = /\\set(?:default|main)language(?:\[[^[\]]*\])?\{([A-Za-z]+)\}/.exec(head)?.[1];
	const options = /\\usepackage\[([^[\]]*)\]\{babel\}/.exec(head)?.[1]?.split(',').map(option => option.trim()) ?? [];
	const main = options.find(option => option.startsWith('main'))?.split('=')[1]?.trim() ?? options.at(-1);
	const name = polyglossia ?? main ?? '';
	return Object.hasOwn(LATEX_NAMES, name) ? LATEX_NAMES[name] : undefined;
}
