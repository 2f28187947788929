import type * as vscode from 'vscode';
import { citesByKey, type CitationForm } from '../../../core/citation/formats/form';
import { formPlainText } from '../../../core/citation/formats/formText';
import { TEMPLATE } from '../../../core/citation/formats/generalForms';
import { markOffset } from '../../../core/citation/formats/punctuation';
import type { CitationEdits } from '../../../core/citation/formats/request';
import type { ListEdit } from '../../../core/citation/referenceList';
import { spacingAt } from '../../../core/citation/formats/spacing';
import type { TemplateProblem } from '../../../core/citation/formats/template';
import { documentLanguageOf } from '../../../core/language/languages';
import { citationStyleFor } from '../../platform/citation/citationStyle';
import { planAdditions, withSafeKeys, type BibliographyPlan } from '../../platform/citation/bibliographyEdits';
import { Snapshot } from '../../platform/documents/snapshot';
import type { ChosenCitation } from './chosen';
import { contextOf, filesOf, requestFor, type CitingContext, type CitingFiles } from './citingContext';
import { planJoin, type ClosedPlace, type JoinPlan } from './joinPlan';
import type { PlanningServices } from './services';

/** What is written where nothing stands alone. */
const NOTHING: CitationEdits = { mark: [], elsewhere: [] };

/** A citation as it would be in a document, before anything is changed. */
export interface PlannedCitation extends CitationEdits {
	readonly form: CitationForm;
	/** Where it goes, in the order in which it was asked for. These offsets and those of the edits hold for this snapshot of the document. */
	readonly places: readonly PlannedPlace[];
	/** Of these places, those that take no citation. */
	readonly closed: readonly ClosedPlace[];
	readonly snapshot: Snapshot;
	/** What has to happen in the bibliography; `undefined` where the form needs none. */
	readonly bibliography: BibliographyPlan | undefined;
	/** What is wrong with the user's template, if it was to be used: the reference in brackets has taken its place. */
	readonly templateProblems: readonly TemplateProblem[];
}

/** A place of a citation: its mark with the spaces that it needs there or, where it joins another citation, the edits that put it there. */
export interface PlannedPlace {
	/** Where the mark goes; where there are edits, where the cursor goes. */
	readonly offset: number;
	readonly text: string;
	readonly edits: readonly ListEdit[];
}

/**
 * Plans a citation of what was chosen at some offsets of a document, in the form that the document wants or the user has
 * set; at or beside another citation it joins that. The offsets are asked for once all files are read, together with the text:
 * meanwhile a person may go on writing. `undefined` if there are none any more.
 */
export async function planCitation(
	document: vscode.TextDocument, offsets: () => readonly number[] | undefined, chosen: readonly ChosenCitation[], { bibliographies, recognisers, store }: PlanningServices,
): Promise<PlannedCitation | undefined> {
	const files = await filesOf(document, bibliographies);
	const { library } = await store.get();
	const recognise = await recognisers.of(library, citationStyleFor(document), document.languageId);
	const now = files && !document.isClosed ? offsets() : undefined;
	return now && files && planWith(contextOf(files, document, now), document, { files, chosen, plan: context => planJoin(document, context, chosen, { library, recognise }) });
}

/** The same for a citation that stands alone, wherever that may be. */
export async function planAlone(document: vscode.TextDocument, chosen: readonly ChosenCitation[], { bibliographies }: Pick<PlanningServices, 'bibliographies'>): Promise<PlannedCitation | undefined> {
	const files = await filesOf(document, bibliographies);
	return files && planWith(contextAtEnd(files, document), document, { files, chosen, plan: alone });
}

/** At each place a citation that stands alone. */
const alone = ({ citing: { offsets } }: CitingContext): JoinPlan => ({ targets: offsets.map(() => ({ kind: 'insert' })), join: () => undefined, closed: [] });

/** How a document, as it is, wants a citation at its end. */
function contextAtEnd(files: CitingFiles, document: vscode.TextDocument): CitingContext {
	return contextOf(files, document, [document.getText().length]);
}

function planWith(context: CitingContext, document: vscode.TextDocument, { files, chosen, plan }: {
	readonly files: CitingFiles;
	readonly chosen: readonly ChosenCitation[];
	readonly plan: (context: CitingContext) => JoinPlan;
}): PlannedCitation {
	const { languageId } = document;
	const snapshot = new Snapshot(document);
	const { form, template, order, citing: { offsets } } = context;
	const { targets, join, closed } = plan(context);
	const citing = { ...context.citing, offsets: offsets.filter((_, index) => targets[index]?.kind === 'insert') };
	const keyForms = [...new Set([...(citing.offsets.length > 0 ? [form] : []), ...targets.flatMap(target => (target.kind === 'keys' ? [target.form] : []))])].filter(citesByKey);
	const additions = keyForms.length > 0 ? planAdditions(document, chosen.map(({ cited }) => cited.source), files.named) : undefined;
	const bibliography = additions && keyForms.reduce((safe, one) => withSafeKeys(safe, one, files.named.files), additions);
	const request = requestFor(chosen, context, { keys: bibliography?.keys, output: documentLanguageOf(languageId).output });
	const written = citing.offsets.length > 0 ? form.write(request, citing) : NOTHING;
	const mark = formPlainText(written.mark);
	const placement = form.placement(mark);
	return {
		...written,
		form,
		places: offsets.map((wanted, index): PlannedPlace => {
			const joined = join(index, request);
			if (joined || targets[index]?.kind !== 'insert') {
				return { offset: joined?.cursor ?? wanted, text: '', edits: joined?.edits ?? [] };
			}
			const offset = markOffset({ placement, order }, citing.text, wanted);
			const { before, after } = spacingAt(placement, citing.text, offset);
			return { offset, text: before + mark + after, edits: [] };
		}),
		closed,
		snapshot,
		bibliography,
		templateProblems: citing.offsets.length > 0 && form.name === TEMPLATE && 'problems' in template ? template.problems : [],
	};
}
