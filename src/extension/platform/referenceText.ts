import type * as vscode from 'vscode';
import { formatCitation, type DocumentForm } from '../../core/citation/style/document';
import { writeRich } from '../../core/citation/style/output/output';
import type { Rich } from '../../core/citation/style/style';
import type { LibrarySource } from '../../core/library/library';
import { escapeMarkdown } from '../../core/render/markdownText';
import { citationStyleFor } from './citationStyle';

/** The whole reference of a source: that of a first note, or of the list of a style without notes. */
export function referenceIn({ key, source: { csl } }: LibrarySource, form: DocumentForm): Rich {
	const { style, language } = form;
	return style.system === 'note' ? formatCitation({ id: key, csl }, form) : style.reference(csl, language);
}

/**
 * The whole reference of a source as a document has it, as Markdown: that of a first note, or of the list of a style
 * without notes. Where the style leaves the title out, it follows, since people look for titles.
 */
export function referenceMarkdown(source: LibrarySource, document: vscode.TextDocument): string {
	const reference = writeRich(referenceIn(source, citationStyleFor(document)), 'plainText');
	const { title = '' } = source.source.csl;
	const isThere = title === '' || reference.toLowerCase().includes(title.toLowerCase());
	return escapeMarkdown(reference) + (isThere ? '' : `\n\n*${escapeMarkdown(title)}*`);
}
