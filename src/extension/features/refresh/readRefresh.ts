import type * as vscode from 'vscode';
import { planRefreshInSteps, type RefreshPlan } from '../../../core/citation/document/refresh/planRefresh';
import type { NoteWriting } from '../../../core/citation/document/noteWriting';
import { findReferenceLists } from '../../../core/citation/referenceList';
import { titleFinder } from '../../../core/citation/sourceTitles';
import type { DocumentForm } from '../../../core/citation/style/document';
import { documentLanguageOf } from '../../../core/language/languages';
import { citationStyleFor } from '../../platform/citation/citationStyle';
import { readSettled, type SnapshotResult } from '../../platform/documents/snapshot';
import { runSteps } from '../../platform/scheduling/timeSlice';
import type { RefreshServices } from './services';

/** What planning needs. */
export type PlanServices = Pick<RefreshServices, 'store' | 'recognisers' | 'knownNotes'>;

/** Plans to refresh the citations of a document or, with a form, to bring them to another style; `undefined` where it is closed or keeps changing. */
export async function readRefresh(document: vscode.TextDocument, { store, recognisers, knownNotes }: PlanServices, to?: DocumentForm): Promise<SnapshotResult<RefreshPlan> | undefined> {
	return readSettled(document, async snapshot => {
		const { languageId } = document;
		const { library } = await store.get();
		const from = citationStyleFor(document);
		const language = documentLanguageOf(languageId);
		const [recognise, later, laterAfter] = await Promise.all([
			recognisers.of(library, from, languageId), recognisers.later(library, from, languageId), recognisers.later(library, to ?? from, languageId),
		]);
		// Only a document with a list needs to know how entries are written.
		const entry = findReferenceLists(language.list, snapshot.text).length > 0 ? await recognisers.entries(library, from, languageId) : () => undefined;
		const writing: NoteWriting = { library, titlesOf: titleFinder(), form: from, output: language.output };
		const { text } = snapshot;
		return runSteps(planRefreshInSteps({
			text, draft: language.draft.read(text), language, recognisers: { recognise, later, entry }, writing, rewriting: { later: laterAfter, writing: { ...writing, form: to ?? from } },
			known: knownNotes.of(snapshot.current()),
		}));
	});
}
