import type * as vscode from 'vscode';
import { citingContextOf, type CitingContext } from '../../../core/citation/citing';
import type { CitingDocument } from '../../../core/citation/formats/form';
import type { CitationFormatting } from '../../../core/citation/style/documents/document';
import type { Output } from '../../../core/citation/style/output';
import type { DocumentLanguage } from '../../../core/language/documentLanguage';
import { citationForms, documentLanguageOf } from '../../../core/language/languages';
import type { NamedBibliographies } from '../../platform/citation/bibliographies/bibliographies';
import { citationSettingsFor, citationStyleFor, textLanguageOf } from '../../platform/citation/citationStyle';
import { readSettled } from '../../platform/documents/snapshot';
import type { PlanningServices } from './services';

/** The files that a citation depends on, besides the document. */
export interface CitingFiles {
	readonly named: NamedBibliographies;
	/** The text of the main document of a LaTeX project. */
	readonly root: string | undefined;
	/** The texts of other files that are printed together with the document. */
	readonly printedWith: readonly string[];
	/** The style and language of citations that are added; absent if they are as set. */
	readonly style?: CitationFormatting;
}

/** Reads the files that a document refers to; `undefined` if the document was closed or keeps changing. */
export async function filesOf(
	document: vscode.TextDocument,
	{ bibliographies, wholeDocuments, styles }: Pick<PlanningServices, 'bibliographies'> & Partial<Pick<PlanningServices, 'wholeDocuments' | 'styles'>>,
): Promise<CitingFiles | undefined> {
	const read = await readSettled(document, async snapshot => ({
		named: await bibliographies.of(document),
		root: await bibliographies.rootTextOf(document),
		printedWith: await wholeDocuments?.printedWith(document, snapshot.text) ?? [],
		...(styles && { style: await styles.of(snapshot) }),
	}));
	return read?.found;
}

/** Returns how to write citations in the current text of a document, at some offsets. */
export function contextOf({ named, root, printedWith, style }: CitingFiles, document: vscode.TextDocument, offsets: readonly number[]): CitingContext {
	const hasBibliography = named.files.length > 0 || named.others || named.refused.length > 0;
	const { citation: language, citationParser } = documentLanguageOf(document.languageId);
	const citing: CitingDocument = { language, text: document.getText(), offsets, hasBibliography, printedWith, ...(root !== undefined && { root }) };
	return citingContextOf({
		citing,
		style: style ?? citationStyleFor(document),
		textLanguage: textLanguageOf(document),
		settings: citationSettingsFor(document),
		forms: citationForms,
		parsed: () => citationParser.read(citing.text),
	});
}

/** Returns how formatted text is written in the document of a context. */
export function outputIn(language: DocumentLanguage, { citing: { text, root } }: Pick<CitingContext, 'citing'>): Output {
	return language.outputIn?.(text, root) ?? language.output;
}
