import { NO_FORMS, type FormContext } from './formRule';

const GERMAN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' };

/** The accents that may be left out, by language. In Spanish, ñ is a letter of its own. */
const MARKS: Readonly<Record<string, RegExp>> = {
	en: /\p{Mn}/gu,
	fr: /\p{Mn}/gu,
	nl: /\p{Mn}/gu,
	es: /(?<![nN])\p{Mn}|(?<=[nN])(?!\u0303)\p{Mn}/gu,
};

/**
 * Returns a label as people write it without accents. Only for labels of several words and for names, since other single words
 * could become a different word: “pêche”, “peche”; “Maße”, “Masse”.
 */
export function withoutAccents(text: string, { language }: FormContext): readonly string[] {
	if (/^[\x20-\x7E]*$/.test(text) || !/\p{L}[\s-]+\p{L}|^\p{Lu}\p{Ll}{4}/u.test(text)) {
		return NO_FORMS;
	}
	return leavesAccentsOut(language) ? [bareLetters(text, language)] : NO_FORMS;
}

/** Whether accents may be left out in a language. */
export function leavesAccentsOut(language: string): boolean {
	return language === 'de' || Object.hasOwn(MARKS, language);
}

/** Returns letters without the accents that may be left out in a language. */
export function bareLetters(letters: string, language: string): string {
	const marks = MARKS[language];
	return marks ? letters.normalize('NFD').replace(marks, '').normalize('NFC')
		: letters.replace(/[äöüßÄÖÜ]/g, letter => GERMAN[letter] ?? letter);
}
