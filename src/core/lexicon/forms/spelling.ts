import { NO_FORMS, type FormContext } from './formRule';

/** Stems of words in -our (British) and -or (American), whatever follows. */
const OUR = '(?:ard|arm|behavi|cand|clam|col|endeav|fav|flav|glam|harb|hon|hum|lab|neighb|parl|ranc|rig|rum|savi|spl?end|vap|vig)';
const FROM_OUR = new RegExp(`\\b(${OUR})our`, 'gi');
const FROM_OR = new RegExp(`\\b(${OUR})or(?!at|ar)`, 'gi');

/** Endings of words in -ize and -ise. They must follow at least four letters, so that “prize” and “advise” are left alone. */
const FROM_IZE = /(\p{L}{4}|\b(?:org|real|util|final|crim))(i|y)z(e[ds]?|ers?|ing|ations?|ational)\b/giu;
const FROM_ISE = /(\p{L}{4}|\b(?:org|real|util|final|crim))(i|y)s(e[ds]?|ers?|ing|ations?|ational)\b/giu;

const FROM_PROGRAMME = /\b(program)me(s?)\b/gi;
const FROM_PROGRAM = /\b(program)(s?)\b/gi;

/** A fast test that every word with another spelling passes. */
const RESPELLED: Readonly<Record<string, RegExp>> = {
	en: new RegExp(`[iy][sz](?:e|ing|ation)|${OUR}ou?r|program`, 'i'),
	fr: /œ|oeu/i,
};

/**
 * Every English word with another spelling has a letter of the first set directly before one of the second, for one of these pairs of sets.
 */
export const PAIRS_OF_RESPELLED = [['iy', 'sz'], ['o', 'rug']] as const;

/** Whether words of a text may have another spelling; `false` is certain. */
export function mayRespell(text: string, language: string): boolean {
	return RESPELLED[language]?.test(text) ?? false;
}

/** English spelling pairs: letters that must occur in a text, and the changes in either direction. */
const PAIRS = [
	{ marks: ['iz', 'is', 'yz', 'ys'], changes: [[FROM_IZE, '$1$2s$3'], [FROM_ISE, '$1$2z$3']] },
	{ marks: ['or', 'our'], changes: [[FROM_OUR, '$1or'], [FROM_OR, '$1our']] },
	{ marks: ['program'], changes: [[FROM_PROGRAMME, '$1$2'], [FROM_PROGRAM, '$1me$2']] },
] as const;

/** Returns other spellings of the same words: British and American in English, with and without the ligature œ in French. */
export function otherSpellings(text: string, { language }: FormContext): readonly string[] {
	if (!mayRespell(text, language)) {
		return NO_FORMS;
	}
	if (language === 'fr') {
		return [text.replaceAll('œ', 'oe').replaceAll('Œ', 'Oe'), text.replaceAll('oeu', 'œu').replaceAll('Oeu', 'Œu')];
	}
	const small = text.toLowerCase();
	let forms = NO_FORMS;
	for (const { marks, changes } of PAIRS) {
		if (marks.some(mark => small.includes(mark))) {
			forms = [text, ...forms].flatMap(form => [form, ...changes.map(([from, to]) => form.replace(from, to))]);
		}
	}
	return forms;
}
