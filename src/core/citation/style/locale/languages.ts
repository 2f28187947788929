import type { LanguageTag } from '../../../dossier/model';

/** The languages in which styles have terms. */
export const LANGUAGES = ['en', 'fr', 'es'] as const;

/** A language of `LANGUAGES`. */
export type Language = (typeof LANGUAGES)[number];

/**
 * Returns the language of references in a text, by the setting `dossier.citation.language`: the one that is set, or else that of the text,
 * given as a tag.
 */
export function referenceLanguage(set: unknown, tag: LanguageTag): Language {
	return LANGUAGES.find(language => language === set) ?? languageOf(tag);
}

/** Returns the language in which styles format a document with a language tag; English if they have no terms in its language. */
export function languageOf(tag: LanguageTag): Language {
	const primary = tag.toLowerCase().split(/[-_]/)[0];
	return LANGUAGES.find(language => language === primary) ?? 'en';
}
