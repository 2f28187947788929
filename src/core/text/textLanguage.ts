/** The languages whose words are known. */
export type TextLanguage = 'en' | 'fr' | 'nl' | 'de' | 'es';

/** Common words of each language that are rare in the others. Folded. */
const COMMON: Readonly<Record<TextLanguage, readonly string[]>> = {
	en: 'the of and to is that for with was by are this which from has its their have will been not'.split(' '),
	fr: "le les des du est et dans pour que qui par une sur au aux plus d' l' ont avec ce sont cette".split(' '),
	nl: 'het een van voor dat zijn niet met ook wordt aan heeft bij naar deze door worden uit'.split(' '),
	de: 'der die das und ist nicht von mit den dem ein eine auch fur auf wird sich des im zur zum werden'.split(' '),
	es: 'el los las del que y por para una con su se como mas al ha sus esta fue son'.split(' '),
};

const LANGUAGES = Object.keys(COMMON) as readonly TextLanguage[];
/** The languages of each of these words. */
const LANGUAGES_OF: ReadonlyMap<string, readonly TextLanguage[]> = new Map(
	LANGUAGES.flatMap(language => COMMON[language]).map(word => [word, LANGUAGES.filter(language => COMMON[language].includes(word))]),
);
const NONE: readonly TextLanguage[] = [];

/** Returns the language with most of its common words among folded words; English if there are none. */
export function languageOfWords(words: Iterable<string>): TextLanguage {
	const counts = commonWords(words);
	return LANGUAGES.reduce((best, language) => (counts[language] > counts[best] ? language : best));
}

/**
 * Returns the language with at least three common words among folded words, and twice as many as any other; `undefined` if there is none.
 */
export function clearLanguageOf(words: Iterable<string>): TextLanguage | undefined {
	const counts = commonWords(words);
	const [first, second] = [...LANGUAGES].sort((a, b) => counts[b] - counts[a]);
	return first && counts[first] >= 3 && counts[first] >= 2 * (second ? counts[second] : 0) ? first : undefined;
}

/**
 * Returns the language of a sentence in a document, by its folded words: that of the document, unless another one has at least two common
 * words and twice as many.
 */
export function languageOfSentence(words: Iterable<string>, ofDocument: TextLanguage): TextLanguage {
	const counts = commonWords(words);
	const min = Math.max(2, 2 * counts[ofDocument] + 1);
	return LANGUAGES.reduce(
		(best, language) => (counts[language] >= Math.max(min, counts[best] + (best === ofDocument ? 0 : 1)) ? language : best),
		ofDocument,
	);
}

/** Returns how many of some folded words are common words of each language. */
function commonWords(words: Iterable<string>): Readonly<Record<TextLanguage, number>> {
	const counts = { en: 0, fr: 0, nl: 0, de: 0, es: 0 };
	for (const word of words) {
		for (const language of LANGUAGES_OF.get(word) ?? NONE) {
			counts[language]++;
		}
	}
	return counts;
}

/** Returns the language of a tag if its words are known; `undefined` otherwise. */
export function knownLanguage(tag: string | undefined): TextLanguage | undefined {
	const primary = tag?.split('-')[0]?.toLowerCase();
	return LANGUAGES.find(language => language === primary);
}
