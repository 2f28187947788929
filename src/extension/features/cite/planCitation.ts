import type * as vscode from 'vscode';
import { citesByKey, type CitationForm } from '../../../core/citation/formats/form';
import { formPlainText } from '../../../core/citation/formats/formText';
import { TEMPLATE } from '../../../core/citation/formats/generalForms';
import { markOffset } from '../../../core/citation/formats/punctuation';
import type { CitationEdits } from '../../../core/citation/formats/request';
import { spacingAt } from '../../../core/citation/formats/spacing';
import type { TemplateProblem } from '../../../core/citation/formats/template';
import { documentLanguageOf } from '../../../core/language/languages';
import type { Bibliographies } from '../../platform/citation/bibliographies';
import { planAdditions, withSafeKeys, type BibliographyPlan } from '../../platform/citation/bibliographyEdits';
import { Snapshot } from '../../platform/documents/snapshot';
import type { ChosenCitation } from './chosen';
import { contextOf, filesOf, requestFor, type CitingFiles } from './citingContext';

/** A citation as it would be in a document, before anything is changed. */
export interface PlannedCitation extends CitationEdits {
	readonly form: CitationForm;
	/**
	 * Where it goes, in the order in which it was asked for, with the spaces that the mark needs there. These offsets and those of
	 * the edits hold for this snapshot of the document.
	 */
	readonly places: readonly { readonly offset: number; readonly text: string }[];
	readonly snapshot: Snapshot;
	/** What has to happen in the bibliography; `undefined` where the form needs none. */
	readonly bibliography: BibliographyPlan | undefined;
	/** What is wrong with the user's template, if it was to be used: the reference in brackets has taken its place. */
	readonly templateProblems: readonly TemplateProblem[];
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
	const now = files && offsets();
	return now && planWith(files, document, now, chosen);
}

function planWith(files: CitingFiles, document: vscode.TextDocument, offsets: readonly number[], chosen: readonly ChosenCitation[]): PlannedCitation {
	const { languageId } = document;
	const snapshot = new Snapshot(document);
	const context = contextOf(files, document, offsets);
	const { form, citing, template, order } = context;
	const bibliography = citesByKey(form)
		? withSafeKeys(planAdditions(document, chosen.map(({ cited }) => cited.source), files.named), form, files.named.files) : undefined;
	const request = requestFor(chosen, context, { keys: bibliography?.keys, output: documentLanguageOf(languageId).output });
	const written = form.write(request, citing);
	const mark = formPlainText(written.mark);
	const placement = form.placement(mark);
	return {
		...written,
		form,
		places: offsets.map(wanted => {
			const offset = markOffset({ placement, order }, citing.text, wanted);
			const { before, after } = spacingAt(placement, citing.text, offset);
			return { offset, text: before + mark + after };
		}),
		snapshot,
		bibliography,
		templateProblems: form.name === TEMPLATE && 'problems' in template ? template.problems : [],
	};
}
