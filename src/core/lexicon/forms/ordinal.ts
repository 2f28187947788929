import { NO_FORMS, type FormContext } from './formRule';

/** The ordinals as words, from “first” on, by language. Larger English ones are composed. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
	en: ('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth '
		+ 'sixteenth seventeenth eighteenth nineteenth twentieth').split(' '),
	fr: ('premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième '
		+ 'quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième').split(' '),
	nl: ('eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende '
		+ 'zestiende zeventiende achttiende negentiende twintigste').split(' '),
	de: ('erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte dreizehnte vierzehnte fünfzehnte '
		+ 'sechzehnte siebzehnte achtzehnte neunzehnte zwanzigste').split(' '),
	es: 'primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo'.split(' '),
};

const TENS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');
const TENS_BEFORE = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Ordinals in figures, by language. */
const FIGURES: Readonly<Record<string, RegExp>> = {
	en: /(?<!\p{N})(\d{1,2})(?:st|nd|rd|th)(?!\p{L})/giu,
	fr: /(?<!\p{N})(\d{1,2})(?:ème|e|er|re|ère)(?!\p{L})/giu,
	nl: /(?<!\p{N})(\d{1,2})(?:e|de|ste)(?!\p{L})/giu,
	de: /(?<!\p{N})(\d{1,2})\.(?=\s+\p{Lu})/giu,
	es: /(?<!\p{N})(\d{1,2})\.?[ºª]/giu,
};

/** A fast test that every label with an ordinal passes; most labels fail it. */
const ANY: Readonly<Record<string, RegExp>> = {
	en: /(?:st|nd|rd|th)(?![a-z])/i,
	fr: /ième|premi|\d[eèr]/i,
	nl: /(?:de|te)(?!\p{L})|\de/iu,
	de: /(?:te|st)e|te[nrs]?(?!\p{L})|\d\./iu,
	es: /[dmnrtv][ao](?!\p{L})|[ºª]/iu,
};

const WORD = /\p{L}+(?:-\p{L}+)?/gu;

/** Returns every ordinal that the rule recognizes as a word, in lower case. Of hyphenated ones, it returns only the last part. */
export function ordinalWords(language: string): readonly string[] {
	const words = WORDS[language] ?? [];
	switch (language) {
		case 'en':
			return [...words, ...TENS];
		case 'fr':
			return ['première', ...words.map(word => word.slice(word.indexOf('-') + 1))];
		case 'de':
			return words.flatMap(word => [word, `${word}n`, `${word}r`, `${word}s`]);
		case 'es':
			return words.flatMap(word => [word, word.replace(/o$/, 'a')]);
		default:
			return words;
	}
}

/** Returns a label with its ordinals converted from figures to words, or from words to figures. */
export function otherOrdinals(text: string, { language }: FormContext): readonly string[] {
	const figures = FIGURES[language];
	if (!figures || ANY[language]?.test(text) !== true) {
		return NO_FORMS;
	}
	const inWords = text.replace(figures, (whole, digits: string) => wordOf(Number(digits), language) ?? whole);
	if (inWords !== text) {
		return [inWords];
	}
	return suffixesOf(language).map(suffix => text.replace(WORD, word => {
		const number = numberOf(word, language);
		return number === 0 ? word : suffix(number, word);
	}));
}

type Suffix = (number: number, word: string) => string;

function suffixesOf(language: string): readonly Suffix[] {
	switch (language) {
		case 'en':
			return [
				number => `${number}${number % 100 >= 11 && number % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`,
			];
		case 'fr':
			return [
				(number, word) => (number === 1 ? `1${/re$/i.test(word) ? 're' : 'er'}` : `${number}e`),
				(number, word) => (number === 1 ? `1${/re$/i.test(word) ? 'ère' : 'er'}` : `${number}ème`),
			];
		case 'nl':
			return [number => `${number}e`, number => `${number}${number === 1 || number === 8 || number >= 20 ? 'ste' : 'de'}`];
		case 'de':
			return [number => `${number}.`];
		default:
			return [
				(number, word) => `${number}.${/a$/i.test(word) ? 'ª' : 'º'}`,
				(number, word) => `${number}${/a$/i.test(word) ? 'ª' : 'º'}`,
			];
	}
}

/** Returns the form of an ordinal that the list has, from an inflected one. */
function baseForm(ordinal: string, language: string): string {
	switch (language) {
		case 'de':
			return ordinal.replace(/[nrs]$/, '');
		case 'fr':
			return ordinal.replace(/^première$/, 'premier');
		case 'es':
			return ordinal.replace(/a$/, 'o');
		default:
			return ordinal;
	}
}

/** Returns the number of an ordinal in a language; 0 if the word is not one. */
export function numberOf(word: string, language: string): number {
	const small = word.toLowerCase();
	const stem = baseForm(small, language);
	const index = WORDS[language]?.indexOf(stem) ?? -1;
	if (index >= 0 || language !== 'en') {
		return index + 1;
	}
	const [tens = '', ones = ''] = small.split('-');
	const one = WORDS['en']?.slice(0, 9).indexOf(ones) ?? -1;
	const ten = one < 0 ? TENS.indexOf(small) : TENS_BEFORE.indexOf(tens);
	return ten < 0 ? 0 : 10 * (ten + 2) + one + 1;
}

/** Returns the ordinal of a number as a word; `undefined` if there is none or it would have to agree with its noun. */
function wordOf(number: number, language: string): string | undefined {
	if (language === 'en' && number > 20) {
		const tens = Math.floor(number / 10) - 2;
		return number % 10 === 0 ? TENS[tens] : `${TENS_BEFORE[tens]}-${WORDS['en']?.[number % 10 - 1]}`;
	}
	// The ending agrees with the noun in German and Spanish, and for “first” in French.
	return language === 'de' || language === 'es' || (language === 'fr' && number === 1) ? undefined : WORDS[language]?.[number - 1];
}
