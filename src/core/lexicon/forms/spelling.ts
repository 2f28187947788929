import type { FormContext } from './forms';

/** Most labels have none of the spellings below. */
const ANY = /iz|is[aei]|yz|ys|our|or|rogram|œ|oe/;

/** Stems of words in -our (British) and -or (American); what follows them does not matter. */
const OUR = '(?:ard|arm|behavi|cand|clam|col|endeav|fav|flav|glam|harb|hon|hum|lab|neighb|parl|ranc|rig|rum|savi|spl?end|vap|vig)';
const FROM_OUR = new RegExp(`\\b(${OUR})our`, 'gi');
const FROM_OR = new RegExp(`\\b(${OUR})or(?!at|ar)`, 'gi');

/** Endings of words in -ize and -ise; before them stand four letters, so that “prize” and “advise” stay themselves. */
const FROM_IZE = /(\p{L}{4}|\b(?:org|real|util|final|crim))(i|y)z(e[ds]?|ers?|ing|ations?|ational)\b/gu;
const FROM_ISE = /(\p{L}{4}|\b(?:org|real|util|final|crim))(i|y)s(e[ds]?|ers?|ing|ations?|ational)\b/gu;

const FROM_PROGRAMME = /\b(program)me(s?)\b/gi;
const FROM_PROGRAM = /\b(program)(s?)\b/gi;

/** Spellings of the same words: British and American in English, the ligature œ in French. */
export function otherSpellings(text: string, { language }: FormContext): readonly string[] {
	if (!ANY.test(text)) {
		return [];
	}
	if (language === 'fr') {
		return [text.replaceAll('œ', 'oe').replaceAll('Œ', 'Oe'), text.replaceAll('oeu', 'œu').replaceAll('Oeu', 'Œu')];
	}
	if (language !== 'en') {
		return [];
	}
	return [
		[FROM_IZE, '$1$2s$3', FROM_ISE, '$1$2z$3'],
		[FROM_OUR, '$1or', FROM_OR, '$1our'],
		[FROM_PROGRAMME, '$1$2', FROM_PROGRAM, '$1me$2'],
	].reduce<readonly string[]>((texts, [one, toOther, other, toOne]) => texts.flatMap(form => {
		const there = form.replace(one as RegExp, toOther as string);
		const back = form.replace(other as RegExp, toOne as string);
		return [...new Set([form, there, back])];
	}), [text]);
}
