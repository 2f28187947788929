import type { ReferenceWords } from './reference';
import { languageData } from './style/locale/language';
import type { Language } from './style/locale/languages';
import { UN_WORDS } from './style/un/unWords';

/** Returns the words of references in a document language, as in the United Nations Editorial Manual. */
export function referenceWordsIn(language: Language): ReferenceWords {
	const { quotes, innerQuotes } = languageData(language);
	const { dates, places: { labels } } = UN_WORDS[language];
	return {
		locators: {
			title: labels.title.one.replace('{0}', '').trim(),
			preamble: labels.preamble.one.replace('{0}', '').trim(),
			paragraph: labels.paragraph.one,
			article: labels.article.one,
			annex: labels.annex.one,
			section: labels.section.one,
			page: labels.page.one,
			chapter: labels.chapter.one,
			recital: labels.recital.one,
			schedule: labels.schedule.one,
			rule: labels.rule.one,
		},
		dates,
		quotes,
		innerQuotes,
	};
}
