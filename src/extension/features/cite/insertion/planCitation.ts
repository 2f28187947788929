import type * as vscode from 'vscode';
import { placedMark, requestFor, writeAtPlace, type CitingContext } from '../../../../core/citation/citing';
import { citesByKey, type CitationForm } from '../../../../core/citation/formats/form';
import { formPlainText } from '../../../../core/citation/formats/formText';
import { TEMPLATE } from '../../../../core/citation/formats/generalForms';
import type { CitationEdits } from '../../../../core/citation/formats/request';
import type { TemplateProblem } from '../../../../core/citation/formats/template';
import { documentLanguageOf } from '../../../../core/language/languages';
import type { TextEdit } from '../../../../core/text/textEdit';
import { planAdditions, withSafeKeys, type BibliographyPlan } from '../../../platform/citation/bibliographies/bibliographyEdits';
import { citationStyleFor } from '../../../platform/citation/citationStyle';
import { answerIn, Snapshot } from '../../../platform/documents/snapshot';
import type { ChosenCitation } from '../chosen';
import { contextOf, filesOf, outputIn, type CitingFiles } from '../citingContext';
import { readCertainNotes, type CertainNotes } from '../positionedNote';
import type { PlanningServices } from '../services';
import { needsNotes, planJoin, type ClosedPosition, type JoinPlan } from './joinPlan';

/** The edits if all citations are added to existing ones. */
const NOTHING: CitationEdits = { mark: [], elsewhere: [] };

/** A planned citation in a document that has not been changed yet. */
export interface PlannedCitation extends CitationEdits {
	readonly form: CitationForm;
	/** The positions, in the order of the requested offsets. All offsets refer to this snapshot of the document. */
	readonly insertions: readonly PlannedInsertion[];
	/** The positions where citations are not possible. */
	readonly closed: readonly ClosedPosition[];
	readonly snapshot: Snapshot;
	/** The additions to the bibliography; `undefined` if the form needs none. */
	readonly bibliography: BibliographyPlan | undefined;
	/** The problems in the user's template, if it would have been used; the reference in brackets is used instead. */
	readonly templateProblems: readonly TemplateProblem[];
}

/** A position of a citation: its mark with the spaces needed there or, if it is added to an existing citation, the edits. */
export interface PlannedInsertion {
	/** The offset of the mark or, if there are edits, of the new cursor. */
	readonly offset: number;
	readonly text: string;
	/** The space at the end of the text, before which the cursor goes; absent if there is none. */
	readonly after?: string;
	/** The number of spaces after the offset that were before the cursor and stay before it; absent if there are none. */
	readonly skipped?: number;
	readonly edits: readonly TextEdit[];
}

/**
 * Plans a citation of the chosen sources at some offsets of a document, in the form that the document uses or the user has set. Next to an
 * existing citation, it is added to that. `offsets` is called once all files are read, with the current text, because the user may type in
 * the meantime; if it returns `undefined`, so does this function.
 */
export async function planCitation(
	document: vscode.TextDocument,
	offsets: () => readonly number[] | undefined,
	chosen: readonly ChosenCitation[],
	services: PlanningServices,
): Promise<PlannedCitation | undefined> {
	const { recognizers, store } = services;
	const files = await filesOf(document, services);
	const { library } = await store.get();
	const recognize = await recognizers.of(library, files?.style ?? citationStyleFor(document), document.languageId);
	const additions = files && (await additionsFor(document, chosen, files));
	let certain: CertainNotes | undefined;
	for (let tries = 0; files && additions && tries < MAX_TRIES; tries++) {
		const now = document.isClosed ? undefined : offsets();
		if (!now) {
			return undefined;
		}
		const context = contextOf(files, document, now);
		const known = { library, recognize, ...(certain && { certain }) };
		if (certain || !needsNotes(document, context, known)) {
			return planWith(context, document, { files, additions, chosen, plan: one => planJoin(document, one, chosen, known) });
		}
		const snapshot = new Snapshot(document);
		certain = await answerIn(snapshot, () => readCertainNotes(snapshot, services));
	}
	return undefined;
}

/** How often reading the notes of a document is tried, as the user may type in the meantime. */
const MAX_TRIES = 5;

/** Like `planCitation`, for a separate citation without a position. */
export async function planAlone(
	document: vscode.TextDocument,
	chosen: readonly ChosenCitation[],
	services: Pick<PlanningServices, 'bibliographies' | 'wholeDocuments' | 'styles'>,
): Promise<PlannedCitation | undefined> {
	const files = await filesOf(document, services);
	const additions = files && (await additionsFor(document, chosen, files));
	return additions && !document.isClosed ? planWith(contextAtEnd(files, document), document, { files, additions, chosen, plan: alone }) : undefined;
}

/** Plans the additions to the bibliographies of a document that citing by key requires. */
export function additionsFor(
	document: vscode.TextDocument, chosen: readonly ChosenCitation[], { named }: CitingFiles,
): Promise<BibliographyPlan> {
	return planAdditions(document, chosen.map(({ cited }) => cited.source), named);
}

/** The plan of separate citations at all offsets. */
export const alone = ({ citing: { offsets } }: CitingContext): JoinPlan => ({
	targets: offsets.map(() => ({ kind: 'insert' })),
	join: () => undefined,
	closed: [],
});

/** Returns how to write citations at the end of the current text of a document. */
function contextAtEnd(files: CitingFiles, document: vscode.TextDocument): CitingContext {
	return contextOf(files, document, [document.getText().length]);
}

/** Plans citations of the chosen sources at the offsets of a context. */
export function planWith(context: CitingContext, document: vscode.TextDocument, { files, additions, chosen, plan }: {
	readonly files: CitingFiles;
	/** The additions to the bibliographies, if a form cites by key. */
	readonly additions: BibliographyPlan;
	readonly chosen: readonly ChosenCitation[];
	readonly plan: (context: CitingContext) => JoinPlan;
}): PlannedCitation {
	const { languageId } = document;
	const snapshot = new Snapshot(document);
	const { form, template, citing: { offsets } } = context;
	const { targets, join, closed } = plan(context);
	const citing = { ...context.citing, offsets: offsets.filter((_, index) => targets[index]?.kind === 'insert') };
	const keyForms = [
		...new Set([
			...(citing.offsets.length > 0 ? [form] : []),
			...targets.flatMap(target => (target.kind === 'keys' ? [target.form] : [])),
		]),
	].filter(citesByKey);
	const bibliography =
		keyForms.length > 0 ? keyForms.reduce((safe, one) => withSafeKeys(safe, one, files.named.files), additions) : undefined;
	const request = requestFor(chosen, context, { keys: bibliography?.keys, output: outputIn(documentLanguageOf(languageId), context) });
	const written = citing.offsets.length > 0 ? writeAtPlace({ ...context, citing }, request) : NOTHING;
	const mark = formPlainText(written.mark);
	return {
		...written,
		form,
		insertions: offsets.map((wanted, index): PlannedInsertion => {
			const joined = join(index, request);
			if (joined || targets[index]?.kind !== 'insert') {
				return { offset: joined?.cursor ?? wanted, text: '', edits: joined?.edits ?? [] };
			}
			return { ...placedMark({ ...context, citing }, mark, wanted), edits: [] };
		}),
		closed,
		snapshot,
		bibliography,
		templateProblems: citing.offsets.length > 0 && form.name === TEMPLATE && 'problems' in template ? template.problems : [],
	};
}
