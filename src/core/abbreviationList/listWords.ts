import type { LanguageTag } from '../dossier/model';
import { baseOf } from '../library/names';

/** The headings of the two columns of a list of abbreviations. */
export interface ListWords {
	readonly acronym: string;
	readonly expansion: string;
}

type Headings = readonly [acronym: string, expansion: string];

const ENGLISH: Headings = ['Abbreviation', 'Full name'];

/** By language. Like the terms of a citation style, they are part of the document and follow its language. */
const WORDS: Readonly<Record<string, Headings>> = {
	en: ENGLISH,
	fr: ['Abréviation', 'Nom complet'],
	es: ['Sigla', 'Nombre completo'],
	de: ['Abkürzung', 'Vollständiger Name'],
	nl: ['Afkorting', 'Volledige naam'],
	it: ['Sigla', 'Nome completo'],
	pt: ['Sigla', 'Nome completo'],
	ru: ['Сокращение', 'Полное название'],
	ar: ['المختصر', 'الاسم الكامل'],
	zh: ['缩略语', '全称'],
};

const HEADINGS: ReadonlySet<string> = new Set(Object.values(WORDS).map(([acronym]) => acronym));

/** Returns the headings in a language; in English if they are not known in it. */
export function listWordsIn(language: LanguageTag): ListWords {
	const [acronym, expansion] = WORDS[baseOf(language)] ?? ENGLISH;
	return { acronym, expansion };
}

/** Whether a text is the heading of the first column in any language. */
export function isListHeading(text: string): boolean {
	return HEADINGS.has(text);
}
