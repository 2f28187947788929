import * as vscode from 'vscode';
import { latexRoot } from '../../../core/citation/bibliographyPaths';
import { chooseForm, citesByKey, type CitationFormat } from '../../../core/citation/formats/chooseForm';
import type { CitationEdits, CitationRequest, CitingDocument } from '../../../core/citation/formats/request';
import { parseTemplate, type TemplateProblem } from '../../../core/citation/formats/template';
import { writeCitation } from '../../../core/citation/formats/writeCitation';
import { formatReference } from '../../../core/citation/reference';
import { noteText } from '../../../core/citation/style/noteText';
import { SETTINGS } from '../../ids';
import type { Bibliographies } from '../../platform/bibliographies';
import { planBibliography, type BibliographyPlan } from '../../platform/bibliographyEdits';
import { citationStyleFor, outputFormatOf } from '../../platform/citationStyle';
import { folderOf, readText } from '../../platform/files';
import { referenceWords } from '../../platform/labels';
import type { ChosenCitation } from './chooseCitations';

/** A citation as it would stand in a document, before anything is changed. */
export interface PlannedCitation extends CitationEdits {
	readonly form: CitationFormat;
	/** What has to happen in the bibliography; `undefined` where the form needs none. */
	readonly bibliography: BibliographyPlan | undefined;
	/** What is wrong with the user's template, if it was to be used: the reference in brackets has taken its place. */
	readonly templateProblems: readonly TemplateProblem[];
}

/** Plans a citation of what was chosen at some offsets of a document, in the form that the document wants or the user has set. */
export async function planCitation(
	document: vscode.TextDocument, offsets: readonly number[], chosen: readonly ChosenCitation[], bibliographies: Bibliographies,
): Promise<PlannedCitation> {
	const { files, others } = await bibliographies.of(document);
	const root = await rootOf(document);
	const citing: CitingDocument = {
		languageId: document.languageId, text: document.getText(), offsets, hasBibliography: files.length > 0 || others, ...(root !== undefined && { root }),
	};
	const settings = vscode.workspace.getConfiguration(undefined, document);
	const form = chooseForm(String(settings.get(SETTINGS.citationFormat)), citing);
	const bibliography = citesByKey(form)
		? await planBibliography(document, chosen.map(({ cited }) => cited.source), bibliographies)
		: undefined;
	const request = requestFor(document, chosen, bibliography);
	const template = parseTemplate(String(settings.get(SETTINGS.citationTemplate)));
	return {
		...writeCitation(form, request, citing, 'parts' in template ? template.parts : undefined),
		form,
		bibliography,
		templateProblems: form === 'template' && 'problems' in template ? template.problems : [],
	};
}

function requestFor(document: vscode.TextDocument, chosen: readonly ChosenCitation[], bibliography: BibliographyPlan | undefined): CitationRequest {
	const words = referenceWords();
	return {
		words,
		picks: chosen.map(({ cited: { source, locators }, prefix, suffix }) => ({
			key: bibliography?.keys.get(source.key) ?? source.key,
			csl: source.source.csl,
			reference: formatReference(source.source.csl, words),
			locators, prefix, suffix,
		})),
		note: noteText(chosen.map(({ cited: { source, locators }, prefix, suffix }) => ({
			id: source.key, csl: source.source.csl, locators, prefix, suffix,
		})), citationStyleFor(document), outputFormatOf(document.languageId)),
	};
}

/** The text of the document that a part of a LaTeX document names as its root. */
async function rootOf(document: vscode.TextDocument): Promise<string | undefined> {
	const path = ['latex', 'tex'].includes(document.languageId) ? latexRoot(document.getText()) : undefined;
	const folder = folderOf(document);
	return path === undefined || !folder ? undefined : readText(vscode.Uri.joinPath(folder, path)).catch(() => undefined);
}
