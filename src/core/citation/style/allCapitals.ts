import { IN_OTHER_LANGUAGES } from '../../csl/headlineStyle';
import { capital } from './rich';
import { titleCase } from './titleCase';

/** Acronyms that have a vowel; those without are known by that. */
const ACRONYMS = /^(?:U[KNS]A?|EU|HIV|AIDS|NATO|UNESCO|UNICEF|OECD|ICJ|IEEE|JAMA|PLOS|[IVX]+)$/;

/**
 * Returns a title or name in capitals, as databases export it, with capitals only at the beginning of words, or of the whole if it is not
 * in English; acronyms keep theirs. Any other text is returned as it is, and so is a single word, or one with only short words.
 */
export function withoutAllCapitals(text: string, language: string): string {
	if (/\p{Ll}/u.test(text) || ((text.match(/\p{Lu}{4,}/gu)?.length ?? 0) < 2 && !/\p{Lu}{8} |\p{Lu} \p{Lu}{8}/u.test(text))) {
		return text;
	}
	const lower = text.replace(/\p{Lu}+/gu, word => (ACRONYMS.test(word) || /^[B-DF-HJ-NP-TV-XZ]{2,5}$/.test(word) ? word : word.toLowerCase()));
	return /^en/i.test(language) || (language === '' && !IN_OTHER_LANGUAGES.test(lower)) ? titleCase(lower) : capital(lower);
}
