import { languageData } from './locale/language';
import type { LanguageData } from './locale/languageData';
import { LANGUAGES } from './locale/languages';
import { capital } from './rich';
import type { Work } from './work';

/** The maximum number of words of a short title: Chicago Manual of Style, 17th ed., 14.33. */
const WORDS = 4;

/** Articles, prepositions and conjunctions in other languages of titles. */
const FOREIGN_SMALL_WORDS = ['als', 'bij', 'das', 'dat', 'dei', 'della', 'delle', 'dem', 'den', 'der', 'di', 'die', 'door', 'een', 'für', 'het', 'im', 'met', 'mit', 'naar', 'op', 'te', 'tot', 'van', 'voor', 'von', 'zu', 'zur'];

/**
 * Returns the short title of a work: the one in the item, otherwise the first words of the main title without its article, unless
 * `keepArticle`; the article is not counted. It does not end on an article, preposition or conjunction, and a title that is already
 * short stays as it is. Treaties and laws, whose titles start alike, are named in full, but without the name of the treaty that they
 * supplement.
 */
export function shortTitleOf(
	{ shortTitle, title, kind }: Work,
	{ articles }: LanguageData,
	{ keepArticle = false }: { readonly keepArticle?: boolean } = {},
): string {
	if (shortTitle !== '' || title === '') {
		return shortTitle;
	}
	if (kind === 'case') {
		return title.replace(/ \([^()]*\)$/, '');
	}
	if (kind === 'euAct') {
		// Kind and number of an act, such as `Directive 2011/36/EU`.
		return /^.{0,60}?\b\d{1,4}\/\d{1,4}(?:\/[A-Z]{2,7})?/.exec(title)?.[0] ?? title;
	}
	if (kind === 'treaty' || kind === 'legislation' || kind === 'bill') {
		return title.split(/, (?:supplementing|que complementa) /i, 1)[0] ?? title;
	}
	const [main = title] = title.split(/\s?: | – | — |(?<=\?) /);
	const words = main.split(' ');
	const hasArticle = articles.includes((words[0] ?? '').toLowerCase());
	if (words.length <= (hasArticle ? WORDS + 1 : WORDS)) {
		return main;
	}
	const bare = !keepArticle && hasArticle ? [capital(words[1] ?? ''), ...words.slice(2)] : words;
	const comma = bare.findIndex(word => word.endsWith(','));
	const length = comma > 0 && comma < WORDS ? comma + 1 : wholePhrase(bare);
	return length === undefined ? main : balanced(bare.slice(0, length).join(' ').replace(/[,;:]$/, ''));
}

/**
 * Returns how many words precede a preposition or conjunction, so that no noun is separated from the words that qualify it; `undefined` if
 * a title that is not long would lose only those words.
 */
function wholePhrase(words: readonly string[]): number | undefined {
	const small = words.slice(0, WORDS + 1).map(word => isSmall(word.toLowerCase().replace(/[,;]$/, '')));
	for (let length = Math.min(WORDS, words.length - 1); length > 1; length--) {
		if (small[length] === true && small[length - 1] === false) {
			return length;
		}
	}
	if (words.length <= WORDS + 1) {
		return undefined;
	}
	let length = WORDS;
	while (length > 1 && small[length - 1] === true) {
		length--;
	}
	return length;
}

function isSmall(word: string): boolean {
	return (
		word === '&' || FOREIGN_SMALL_WORDS.includes(word) || LANGUAGES.some(language => languageData(language).smallWords.includes(word))
	);
}

/** Removes an opening mark whose closing mark was cut off. */
function balanced(text: string): string {
	return [
		['(', ')'],
		['[', ']'],
		['“', '”'],
		['‘', '’'],
		['«', '»'],
	].reduce(
		(rest, [open = '', close = '']) => (rest.includes(open) && !rest.includes(close) ? rest.replaceAll(open, '') : rest),
		text.split('"').length === 2 ? text.replace('"', '') : text,
	);
}
