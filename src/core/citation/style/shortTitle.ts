import type { LanguageData } from './language/language';
import type { Work } from './work';

/** Up to how many words a short title has: Chicago Manual of Style, 17th ed., 14.33. */
const WORDS = 4;

/**
 * The short title of a work: the one that the item has, else the first words of the main title without its article, unless
 * `keepArticle`. It ends on no small word, and keeps whole a title that is short.
 */
export function shortTitleOf({ shortTitle, title }: Work, { articles, smallWords }: LanguageData, keepArticle = false): string {
	if (shortTitle !== '' || title === '') {
		return shortTitle;
	}
	const [main = title] = title.split(/: | – | — |\? /);
	const words = main.split(' ');
	if (words.length <= WORDS) {
		return main;
	}
	const bare = !keepArticle && articles.includes((words[0] ?? '').toLowerCase()) ? [capital(words[1] ?? ''), ...words.slice(2)] : words;
	const comma = bare.findIndex(word => word.endsWith(','));
	let length = comma > 0 && comma < WORDS ? comma + 1 : Math.min(WORDS, bare.length);
	while (length > 1 && smallWords.includes((bare[length - 1] ?? '').toLowerCase().replace(/[,;]$/, ''))) {
		length--;
	}
	return balanced(bare.slice(0, length).join(' ').replace(/[,;:]$/, ''));
}

/** The text without an opening mark whose closing one was cut off. */
function balanced(text: string): string {
	return [['(', ')'], ['[', ']'], ['“', '”'], ['‘', '’'], ['«', '»']].reduce((rest, [open = '', close = '']) =>
		(rest.includes(open) && !rest.includes(close) ? rest.replaceAll(open, '') : rest), text.split('"').length === 2 ? text.replace('"', '') : text);
}

function capital(word: string): string {
	const [first = ''] = word;
	return first.toUpperCase() + word.slice(first.length);
}
