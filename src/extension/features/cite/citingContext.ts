import * as vscode from 'vscode';
import { habitualForm } from '../../../core/citation/document/habit';
import { chooseForm } from '../../../core/citation/formats/chooseForm';
import type { CitationForm, CitingDocument } from '../../../core/citation/formats/form';
import { TEMPLATE, templateForm } from '../../../core/citation/formats/generalForms';
import { markOrder, type MarkOrder } from '../../../core/citation/formats/punctuation';
import type { CitationRequest } from '../../../core/citation/formats/request';
import { parseTemplate } from '../../../core/citation/formats/template';
import { inOneLanguage } from '../../../core/citation/oneLanguage';
import { formatReference } from '../../../core/citation/reference';
import { referenceWordsIn } from '../../../core/citation/referenceWords';
import { titleFinder, type TitleFinder } from '../../../core/citation/sourceTitles';
import type { DocumentForm } from '../../../core/citation/style/document';
import { noteText } from '../../../core/citation/style/noteText';
import type { Output } from '../../../core/citation/style/output';
import { citationForms, documentLanguageOf } from '../../../core/language/languages';
import type { CitationKey } from '../../../core/library/library';
import { SETTINGS } from '../../ids';
import type { Bibliographies, NamedBibliographies } from '../../platform/citation/bibliographies';
import { citationStyleFor } from '../../platform/citation/citationStyle';
import { readSettled } from '../../platform/documents/snapshot';
import type { ChosenCitation } from './chosen';

/** The files that a citation depends on, besides the document. */
export interface CitingFiles {
	readonly named: NamedBibliographies;
	/** The text of the main document of a LaTeX project. */
	readonly root: string | undefined;
}

/** How to write citations in a document, from its contents and the settings. */
export interface CitingContext {
	readonly citing: CitingDocument;
	readonly form: CitationForm;
	readonly style: DocumentForm;
	/** Whether note marks go before or after punctuation. */
	readonly order: MarkOrder;
	/** The user's template, or the problems in it. */
	readonly template: ReturnType<typeof parseTemplate>;
	readonly titlesOf: TitleFinder;
}

/** Reads the files that a document refers to; `undefined` if the document was closed or keeps changing. */
export async function filesOf(document: vscode.TextDocument, bibliographies: Bibliographies): Promise<CitingFiles | undefined> {
	const read = await readSettled(document, async () => ({ named: await bibliographies.of(document), root: await bibliographies.rootTextOf(document) }));
	return read?.found;
}

/** Returns how to write citations in the current text of a document, at some offsets. */
export function contextOf({ named, root }: CitingFiles, document: vscode.TextDocument, offsets: readonly number[]): CitingContext {
	const hasBibliography = named.files.length > 0 || named.others || named.refused.length > 0;
	const { citation: language, draft } = documentLanguageOf(document.languageId);
	const citing: CitingDocument = { language, text: document.getText(), offsets, hasBibliography, ...(root !== undefined && { root }) };
	const settings = vscode.workspace.getConfiguration(undefined, document);
	const style = citationStyleFor(document);
	const template = parseTemplate(String(settings.get(SETTINGS.citationTemplate)));
	const forms = () => [...citationForms(), templateForm('parts' in template ? template.parts : undefined, language)];
	return {
		citing,
		form: chooseForm(String(settings.get(SETTINGS.citationFormat)), citing, forms, () => habitualForm(citing.text, draft.read(citing.text), language)),
		style,
		order: markOrder(String(settings.get(SETTINGS.citationPunctuation)), style.language),
		template,
		titlesOf: titleFinder(),
	};
}

/** Builds the request for a citation: sources in one language, with their keys in the bibliography, and the formatted note. */
export function requestFor(
	chosen: readonly ChosenCitation[], { style, titlesOf, form }: CitingContext, { keys, output }: { readonly keys?: ReadonlyMap<CitationKey, string> | undefined; readonly output: Output },
): CitationRequest {
	const { language, items } = inOneLanguage(chosen.map(({ cited }) => cited.source), style.language, titlesOf);
	const words = referenceWordsIn(language);
	const picks = chosen.map(({ cited: { source, locators }, prefix, suffix }, index) => {
		const csl = items[index] ?? source.source.csl;
		const inStyle = form.name === TEMPLATE ? noteText([{ id: source.key, csl, language, locators }], style, output) : undefined;
		return { key: keys?.get(source.key) ?? source.key, id: source.key, csl, language, reference: formatReference(csl, words), locators, prefix, suffix, ...(inStyle && { inStyle }) };
	});
	return { words, picks, note: noteText(picks, style, output) };
}
