import { printedLocator } from '../../citation/locatorPlaces';
import type { LibraryEntry } from '../../library/library';
import { nameOf } from '../../library/names';
import type { ArticlePlace } from '../../symbol/articles';
import type { RenderLabels } from '../labels';
import { escapeForCard } from '../markdownText';

/** The translated words of the card of a treaty article. */
export interface ArticleWords {
	/** Introduces the entries that are based on the article. */
	readonly restsOn: string;
	/** States that the instrument is not named at the reference itself but was taken from the preceding text. */
	readonly assumed: string;
}

/** Renders the head of an article's card: the article, its instrument, and a link to each entry based on it. */
export function renderArticleCard(
	{ article, instrument, assumed, entries }: ArticlePlace,
	labels: RenderLabels,
	words: ArticleWords,
	linkTo: (entry: LibraryEntry) => string,
): string {
	const name = ({ entry, dossier }: LibraryEntry) => escapeForCard(nameOf(entry, labels.content, dossier.language));
	const links = entries.map(entry => `[${name(entry)}](${linkTo(entry)})`).join(' · ');
	const doubt = assumed ? `\n\n*${escapeForCard(words.assumed)}*` : '';
	const head = `$(law) **${escapeForCard(printedLocator({ label: 'article', value: article }, labels.locator))}** · ${name(instrument)}${doubt}`;
	return links === '' ? head : `${head}\n\n${escapeForCard(words.restsOn)}: ${links}`;
}
