import type { ReferenceWords } from './reference';
import { languageData } from './style/locale/language';
import type { Language } from './style/locale/languages';
import { UN_WORDS } from './style/un/unWords';

/** The words of a reference in a document of a language: those of the United Nations Editorial Manual. */
export function referenceWordsIn(language: Language): ReferenceWords {
	const { months, quotes, innerQuotes } = languageData(language);
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
		months,
		dayMonthYear: dates.day.replace('{d}', '{0}').replace('{m}', '{1}').replace('{y}', '{2}'),
		quotes,
		innerQuotes,
	};
}
