import type { LibraryEntry } from '../library/library';
import { nameOf } from '../library/names';
import type { ArticlePlace } from '../symbol/articles';
import { fill, type RenderLabels } from './labels';
import { escapeMarkdown } from './markdownText';

/** The words of the card of an article, in the language of the user. */
export interface ArticleWords {
	/** Introduces the entries that rest on it. */
	readonly restsOn: string;
	/** Says that the instrument is not named there, but before. */
	readonly assumed: string;
}

/** The head of the card of an article: what it is of, and the entries that rest on it, each with a link. */
export function renderArticleCard(
	{ article, instrument, assumed, entries }: ArticlePlace, labels: RenderLabels, words: ArticleWords, linkTo: (entry: LibraryEntry) => string,
): string {
	const name = ({ entry, dossier }: LibraryEntry) => escapeMarkdown(nameOf(entry, labels.content, dossier.language));
	const links = entries.map(entry => `[${name(entry)}](${linkTo(entry)})`).join(' · ');
	const doubt = assumed ? `\n\n*${escapeMarkdown(words.assumed)}*` : '';
	const head = `$(law) **${escapeMarkdown(fill(labels.locator.article, article))}** · ${name(instrument)}${doubt}`;
	return links === '' ? head : `${head}\n\n${escapeMarkdown(words.restsOn)}: ${links}`;
}
