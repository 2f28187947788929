import { citedItem } from '../../../core/citation/oneLanguage';
import { titleFinder } from '../../../core/citation/sourceTitles';
import type { CitationFormatting } from '../../../core/citation/style/documents/document';
import { fullReference } from '../../../core/citation/style/fullReference';
import { writeRich } from '../../../core/citation/style/output';
import type { Rich } from '../../../core/citation/style/style';
import { plainTextOutput } from '../../../core/language/plainText/output';
import type { LibrarySource } from '../../../core/library/library';
import { escapeForCard } from '../../../core/render/markdownText';

/** Returns the full reference of a source: that of a first note, or of the reference list for styles without notes. */
export function referenceIn(source: LibrarySource, formatting: CitationFormatting): Rich {
	return fullReference(citedItem(source, formatting.language, titleFinder()), formatting);
}

/**
 * Returns the full reference of a source in a style, as Markdown. If the style leaves out the title, it is added, because users look for
 * it.
 */
export function referenceMarkdown(source: LibrarySource, form: CitationFormatting): string {
	const item = citedItem(source, form.language, titleFinder());
	const reference = writeRich(fullReference(item, form), plainTextOutput);
	const { title = '' } = item.csl;
	const isThere = title === '' || reference.toLowerCase().includes(title.toLowerCase());
	return escapeForCard(reference) + (isThere ? '' : `\n\n*${escapeForCard(title)}*`);
}
