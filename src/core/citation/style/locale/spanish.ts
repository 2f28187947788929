import type { LanguageData } from './languageData';

/** What is Spanish in all styles. The quotation marks are those of the Spanish texts of the United Nations. */
export const spanish: LanguageData = {
	months: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
	quotes: ['“', '”'],
	innerQuotes: ['‘', '’'],
	kinds: {
		treaty: 'tratado',
		resolution: 'resolución',
		unDocument: 'documento',
		report: 'informe',
		pressRelease: 'comunicado de prensa',
		webpage: 'página web',
		speech: 'discurso',
		interview: 'entrevista',
		news: 'artículo de prensa',
		article: 'artículo',
		chapter: 'capítulo',
		book: 'libro',
		legislation: 'texto legislativo',
	},
	articles: ['el', 'la', 'los', 'las', 'un', 'una'],
	smallWords: ['el', 'la', 'los', 'las', 'un', 'una', 'de', 'del', 'y', 'e', 'o', 'a', 'al', 'en', 'con', 'por', 'para', 'sobre', 'contra'],
	ordinal: number => `${number}.ª`,
	colon: ': ',
	and: ' y ',
};
