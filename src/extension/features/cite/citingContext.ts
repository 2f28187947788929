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

/** What a citation rests on beside the document. */
export interface CitingFiles {
	readonly named: NamedBibliographies;
	/** The text of the root of a LaTeX document. */
	readonly root: string | undefined;
}

/** How a document wants a citation, by what it says and what the user has set. */
export interface CitingContext {
	readonly citing: CitingDocument;
	readonly form: CitationForm;
	readonly style: DocumentForm;
	/** Where the mark of a note goes where punctuation stands. */
	readonly order: MarkOrder;
	/** The template of the user's own, or what is wrong with it. */
	readonly template: ReturnType<typeof parseTemplate>;
	readonly titlesOf: TitleFinder;
}

/** Reads the files that a document names as it is when they have been read; `undefined` where it is closed or keeps changing. */
export async function filesOf(document: vscode.TextDocument, bibliographies: Bibliographies): Promise<CitingFiles | undefined> {
	const read = await readSettled(document, async () => ({ named: await bibliographies.of(document), root: await bibliographies.rootTextOf(document) }));
	return read?.found;
}

/** How a document, as it is, wants a citation at some offsets. */
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

/** What a citation says: in one language, with the keys that the bibliography has, and the note in a format. */
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
