import type { LanguageData } from './languageData';

/** What is French in all styles. The spaces inside the quotation marks do not break. */
export const french: LanguageData = {
	months: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
	quotes: ['«\u00A0', '\u00A0»'],
	innerQuotes: ['“', '”'],
	kinds: {
		treaty: 'traité',
		resolution: 'résolution',
		unDocument: 'document',
		report: 'rapport',
		pressRelease: 'communiqué de presse',
		webpage: 'page Web',
		speech: 'discours',
		interview: 'entretien',
		news: 'article de presse',
		article: 'article',
		chapter: 'chapitre',
		book: 'ouvrage',
		legislation: 'texte législatif',
	},
	articles: ['le', 'la', 'les', 'un', 'une', 'des', 'l’'],
	smallWords: ['le', 'la', 'les', 'un', 'une', 'des', 'du', 'de', 'et', 'ou', 'à', 'au', 'aux', 'en', 'sur', 'dans', 'par', 'pour', 'contre', 'avec', 'd’', 'l’'],
	ordinal: number => `${number}${number === 1 ? 're' : 'e'}`,
	colon: '\u00A0: ',
	and: ' et ',
};
