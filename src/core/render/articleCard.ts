import type { LibraryEntry } from '../library/library';
import { nameOf } from '../library/names';
import type { ArticlePlace } from '../symbol/articles';
import { fill, type RenderLabels } from './labels';
import { escapeMarkdown } from './markdownText';

/** The head of the card of an article: what it is of, and the entries that rest on it, each with a link. */
export function renderArticleCard(
	{ article, instrument, entries }: ArticlePlace, labels: RenderLabels, restsOn: string, linkTo: (entry: LibraryEntry) => string,
): string {
	const name = ({ entry, dossier }: LibraryEntry) => escapeMarkdown(nameOf(entry, labels.locale, dossier.language));
	const links = entries.map(entry => `[${name(entry)}](${linkTo(entry)})`).join(' · ');
	const head = `$(law) **${escapeMarkdown(fill(labels.locator.article, article))}** · ${name(instrument)}`;
	return links === '' ? head : `${head}\n\n${escapeMarkdown(restsOn)}: ${links}`;
}
