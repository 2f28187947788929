import { NO_FORMS, type FormContext } from './formRule';

/** Stems of words in -our (British) and -or (American); what follows them does not matter. */
const OUR = '(?:ard|arm|behavi|cand|clam|col|endeav|fav|flav|glam|harb|hon|hum|lab|neighb|parl|ranc|rig|rum|savi|spl?end|vap|vig)';
const FROM_OUR = new RegExp(`\\b(${OUR})our`, 'gi');
const FROM_OR = new RegExp(`\\b(${OUR})or(?!at|ar)`, 'gi');

/** Endings of words in -ize and -ise; before them stand four letters, so that “prize” and “advise” stay themselves. */
const FROM_IZE = /(\p{L}{4}|\b(?:org|real|util|final|crim))(i|y)z(e[ds]?|ers?|ing|ations?|ational)\b/giu;
const FROM_ISE = /(\p{L}{4}|\b(?:org|real|util|final|crim))(i|y)s(e[ds]?|ers?|ing|ations?|ational)\b/giu;

const FROM_PROGRAMME = /\b(program)me(s?)\b/gi;
const FROM_PROGRAM = /\b(program)(s?)\b/gi;

/** What every word has that has another spelling. */
const RESPELLED: Readonly<Record<string, RegExp>> = {
	en: new RegExp(`[iy][sz](?:e|ing|ation)|${OUR}ou?r|program`, 'i'),
	fr: /œ|oeu/i,
};

/** Letters of which, in English, every word that has another spelling has one of the first directly before one of the second. */
export const PAIRS_OF_RESPELLED = [['iy', 'sz'], ['o', 'rug']] as const;

/** Whether words of a text may have another spelling; `false` is certain. */
export function mayRespell(text: string, language: string): boolean {
	return RESPELLED[language]?.test(text) ?? false;
}

/** In English: what a text has to have one of, and the changes in either direction. */
const PAIRS = [
	{ marks: ['iz', 'is', 'yz', 'ys'], changes: [[FROM_IZE, '$1$2s$3'], [FROM_ISE, '$1$2z$3']] },
	{ marks: ['or', 'our'], changes: [[FROM_OUR, '$1or'], [FROM_OR, '$1our']] },
	{ marks: ['program'], changes: [[FROM_PROGRAMME, '$1$2'], [FROM_PROGRAM, '$1me$2']] },
] as const;

/** Spellings of the same words: British and American in English, the ligature œ in French. */
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
