import type { LanguageData } from './languageData';

/** What is English in all styles. British styles swap the quotation marks. */
export const english: LanguageData = {
	months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
	quotes: ['“', '”'],
	innerQuotes: ['‘', '’'],
	kinds: {
		treaty: 'treaty',
		resolution: 'resolution',
		unDocument: 'document',
		report: 'report',
		pressRelease: 'press release',
		webpage: 'web page',
		speech: 'speech',
		interview: 'interview',
		news: 'news article',
		article: 'article',
		chapter: 'chapter',
		book: 'book',
		legislation: 'legislation',
	},
	articles: ['the', 'a', 'an'],
	smallWords: ['the', 'a', 'an', 'and', 'or', 'of', 'on', 'in', 'to', 'for', 'by', 'with', 'from', 'at', 'as', 'against', 'into', 'its', 'is', 'calls', 'during', 'between', 'through', 'under', 'about', 'that', 'their', 'are'],
	ordinal: number => `${number}${/1[123]$/.test(String(number)) ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`,
	colon: ': ',
	and: ' and ',
};
