import { NO_FORMS, type FormContext } from './formRule';

const GERMAN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' };

/** Languages whose accents readers leave out. In Spanish the ñ is a letter of its own. */
const MARKS: Readonly<Record<string, RegExp>> = {
	en: /\p{Mn}/gu,
	fr: /\p{Mn}/gu,
	nl: /\p{Mn}/gu,
	es: /(?<![nN])\p{Mn}|(?<=[nN])(?!\u0303)\p{Mn}/gu,
};

/**
 * A label as those write it who have no accents at hand. Only a label of several words or a name, since
 * other single words become another word: “pêche”, “peche”; “Maße”, “Masse”.
 */
export function withoutAccents(text: string, { language }: FormContext): readonly string[] {
	if (/^[\x20-\x7E]*$/.test(text) || !/\p{L}[\s-]+\p{L}|^\p{Lu}\p{Ll}{4}/u.test(text)) {
		return NO_FORMS;
	}
	return leavesAccentsOut(language) ? [bareLetters(text, language)] : NO_FORMS;
}

/** Whether those who have no accents at hand write a language without. */
export function leavesAccentsOut(language: string): boolean {
	return language === 'de' || Object.hasOwn(MARKS, language);
}

/** Letters of a language without their accents. */
export function bareLetters(letters: string, language: string): string {
	const marks = MARKS[language];
	return marks ? letters.normalize('NFD').replace(marks, '').normalize('NFC')
		: letters.replace(/[äöüßÄÖÜ]/g, letter => GERMAN[letter] ?? letter);
}
