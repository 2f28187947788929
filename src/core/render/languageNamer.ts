import type { LanguageTag } from '../dossier/model';

/** Returns a function that names languages in a language; a tag that is not valid is returned itself. */
export function languageNamer(locale: LanguageTag): (tag: LanguageTag) => string {
	const languages = new Intl.DisplayNames(locale, { type: 'language' });
	return tag => {
		try {
			return languages.of(tag) ?? tag;
		} catch {
			return tag;
		}
	};
}
