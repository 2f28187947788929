import type { ReferenceWords } from './reference';
import { languageData } from './style/locale/language';
import type { Language } from './style/locale/languages';
import { UN_WORDS } from './style/un/unWords';

/** Returns the words of references in a document language, as in the United Nations Editorial Manual. */
export function referenceWordsIn(language: Language): ReferenceWords {
	const { quotes, innerQuotes } = languageData(language);
	const { dates, places: { labels } } = UN_WORDS[language];
	return {
		locators: labels,
		dates,
		quotes,
		innerQuotes,
	};
}
