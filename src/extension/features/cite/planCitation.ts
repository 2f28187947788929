import * as vscode from 'vscode';
import { latexRoot } from '../../../core/citation/bibliographyPaths';
import { chooseForm, citesByKey, type CitationFormat } from '../../../core/citation/formats/chooseForm';
import { formPlainText } from '../../../core/citation/formats/formText';
import type { CitationEdits, CitationRequest, CitingDocument } from '../../../core/citation/formats/request';
import { spacingAt } from '../../../core/citation/formats/spacing';
import { parseTemplate, type TemplateProblem } from '../../../core/citation/formats/template';
import { writeCitation } from '../../../core/citation/formats/writeCitation';
import { formatReference } from '../../../core/citation/reference';
import { noteText } from '../../../core/citation/style/noteText';
import { SETTINGS } from '../../ids';
import type { Bibliographies, NamedBibliographies } from '../../platform/bibliographies';
import { planAdditions, type BibliographyPlan } from '../../platform/bibliographyEdits';
import { citationStyleFor, outputFormatOf } from '../../platform/citationStyle';
import { folderOf, readText } from '../../platform/files';
import { referenceWords } from '../../platform/labels';
import type { ChosenCitation } from './chooseCitations';

/** A citation as it would stand in a document, before anything is changed. */
export interface PlannedCitation extends CitationEdits {
	readonly form: CitationFormat;
	/** Where it goes, and the mark there with the spaces that it needs. These offsets and those of the edits hold for this version of the document. */
	readonly places: readonly { readonly offset: number; readonly text: string }[];
	readonly version: number;
	/** What has to happen in the bibliography; `undefined` where the form needs none. */
	readonly bibliography: BibliographyPlan | undefined;
	/** What is wrong with the user's template, if it was to be used: the reference in brackets has taken its place. */
	readonly templateProblems: readonly TemplateProblem[];
}

/** What a citation rests on beside the document. */
interface CitingFiles {
	readonly named: NamedBibliographies;
	/** The text of the root of a LaTeX document. */
	readonly root: string | undefined;
}

/**
 * Plans a citation of what was chosen at some offsets of a document, in the form that the document wants or the user has
 * set. The offsets are asked for once all files are read, together with the text: meanwhile a person may go on writing.
 * `undefined` if there are none any more.
 */
export async function planCitation(
	document: vscode.TextDocument, offsets: () => readonly number[] | undefined, chosen: readonly ChosenCitation[], bibliographies: Bibliographies,
): Promise<PlannedCitation | undefined> {
	const files = await filesOf(document, bibliographies);
	const now = offsets();
	return now && planWith(files, document, now, chosen);
}

/** Reads the files that a document names as it is when they have been read. */
async function filesOf(document: vscode.TextDocument, bibliographies: Bibliographies): Promise<CitingFiles> {
	for (;;) {
		const { version } = document;
		const files = { named: await bibliographies.of(document), root: await rootOf(document) };
		if (document.version === version) {
			return files;
		}
	}
}

function planWith(
	{ named, root }: CitingFiles, document: vscode.TextDocument, offsets: readonly number[], chosen: readonly ChosenCitation[],
): PlannedCitation {
	const { version, languageId } = document;
	const hasBibliography = named.files.length > 0 || named.others;
	const citing: CitingDocument = { languageId, text: document.getText(), offsets, hasBibliography, ...(root !== undefined && { root }) };
	const settings = vscode.workspace.getConfiguration(undefined, document);
	const form = chooseForm(String(settings.get(SETTINGS.citationFormat)), citing);
	const bibliography = citesByKey(form) ? planAdditions(document, chosen.map(({ cited }) => cited.source), named) : undefined;
	const request = requestFor(document, chosen, bibliography);
	const template = parseTemplate(String(settings.get(SETTINGS.citationTemplate)));
	const written = writeCitation(form, request, citing, 'parts' in template ? template.parts : undefined);
	const mark = formPlainText(written.mark);
	return {
		...written,
		form,
		places: offsets.map(offset => {
			const { before, after } = spacingAt(form, mark, citing.text, offset);
			return { offset, text: before + mark + after };
		}),
		version,
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
