import type * as vscode from 'vscode';
import { citedItem } from '../../../core/citation/oneLanguage';
import { titleFinder } from '../../../core/citation/sourceTitles';
import { formatCitation, type DocumentForm } from '../../../core/citation/style/document';
import { writeRich } from '../../../core/citation/style/output';
import type { CitedItem, Rich } from '../../../core/citation/style/style';
import { plainText } from '../../../core/language/plainText/output';
import type { LibrarySource } from '../../../core/library/library';
import { escapeMarkdown } from '../../../core/render/markdownText';
import { citationStyleFor } from './citationStyle';

/** The whole reference of a source: that of a first note, or of the list of a style without notes. */
export function referenceIn(source: LibrarySource, form: DocumentForm): Rich {
	return referenceOf(citedItem(source, form.language, titleFinder()), form);
}

/**
 * The whole reference of a source as a document has it, as Markdown: that of a first note, or of the list of a style
 * without notes. Where the style leaves the title out, it follows, since people look for titles.
 */
export function referenceMarkdown(source: LibrarySource, document: vscode.TextDocument): string {
	const form = citationStyleFor(document);
	const item = citedItem(source, form.language, titleFinder());
	const reference = writeRich(referenceOf(item, form), plainText);
	const { title = '' } = item.csl;
	const isThere = title === '' || reference.toLowerCase().includes(title.toLowerCase());
	return escapeMarkdown(reference) + (isThere ? '' : `\n\n*${escapeMarkdown(title)}*`);
}

function referenceOf(item: CitedItem, form: DocumentForm): Rich {
	const { style, language } = form;
	return style.system === 'note' ? formatCitation(item, form) : style.reference(item.csl, item.language ?? language);
}
