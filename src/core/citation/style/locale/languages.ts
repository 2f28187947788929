import type { LanguageTag } from '../../../dossier/model';

/** The languages in which styles have words. */
export const LANGUAGES = ['en', 'fr', 'es'] as const;

/** A language of `LANGUAGES`. */
export type Language = (typeof LANGUAGES)[number];

/** The language of a document as far as styles know it; English for all others. */
export function languageOf(tag: LanguageTag): Language {
	const primary = tag.toLowerCase().split(/[-_]/)[0];
	return LANGUAGES.find(language => language === primary) ?? 'en';
}
