import * as vscode from 'vscode';
import { changedMark, withoutLeadingComma, type SourceDetails } from '../../../../core/citation/document/edits/changeCitation';
import type { LibrarySource } from '../../../../core/library/library';
import { withRefreshIfCurrent } from '../../../platform/citation/document/refreshAfter';
import type { RefreshPlanServices } from '../../../platform/citation/document/refreshPlan';
import { showDocument } from '../../../platform/documents/showDocument';
import { applyEdit } from '../../../platform/files/fileEdits';
import { isWritable } from '../../../platform/files/files';
import { documentPositionFrom } from '../../../platform/ui/commandArguments';
import { notify } from '../../../platform/ui/notify';
import { chooseCitations } from '../choice/chooseCitations';
import { askDetails } from '../choice/detailsStep';
import { notePreview } from '../choice/previewCitation';
import type { CitationPreview } from '../chosen';
import { knownLocators } from '../cited';
import { notifyObstacles } from '../commands';
import { insertCitation } from '../insertion/insertCitation';
import { targetAt, targetInLast } from '../insertion/target';
import { previewOfNote, withDetails } from '../positionedNote';
import type { CitingServices } from '../services';
import { planChange, planRemoval, planRemovalOfAll, type PlannedChange } from './citationEdits';
import type { CitationReader, ReadCitation } from './citationReader';
import { notifyChanged, notifyNotEditable, notifyRefused, notifyUnknownSource } from './editMessages';
import { chooseStep, nameOfSource } from './sourceRows';

/**
 * Lists the sources of the citation at the position in the argument, otherwise at the cursor of the last active draft, and lets the
 * user change, remove and add sources. Each change is one undo step.
 */
export async function runEdit(argument: unknown, reader: CitationReader, services: CitingServices): Promise<void> {
	const place = documentPositionFrom(argument);
	const editor = services.lastEditor.getOrHidden();
	const target = place ? targetAt(place) : targetInLast(services.lastEditor);
	if (!target) {
		void notify('information', vscode.l10n.t('Open a document and put the cursor on the citation that you want to edit.'));
		return;
	}
	const { document, viewColumn } = target;
	const found = await reader.at(
		document,
		snapshot => place?.offset ?? snapshot.offsetAt(editor?.selection.active ?? new vscode.Position(0, 0)),
	);
	if (found === 'changed' || (place && place.version !== document.version)) {
		notifyChanged();
	} else if (typeof found === 'string') {
		notifyNotEditable(found);
	} else {
		await editFound(found, viewColumn, services);
	}
}

async function editFound(read: ReadCitation, viewColumn: vscode.ViewColumn, services: CitingServices): Promise<void> {
	const step = await chooseStep(read);
	switch (step?.kind) {
		case 'edit':
			await editSource(read, step.index, services);
			break;
		case 'remove':
			await apply(read, planRemoval(read, step.index), services, nameOfSource(read, step.index));
			break;
		case 'removeAll':
			await apply(read, planRemovalOfAll(read), services);
			break;
		case 'mode':
			await apply(read, planChange(read, { mode: step.mode }), services);
			break;
		case 'add':
			await addSource(read, viewColumn, services);
			break;
		case undefined:
			break;
	}
}

/** Asks for the details of a source, starting from the present ones. */
async function editSource(read: ReadCitation, index: number, services: RefreshPlanServices): Promise<void> {
	const source = read.sources[index];
	const written = read.citation.sources[index];
	if (!source || !written) {
		notifyUnknownSource(nameOfSource(read, index));
		return;
	}
	const current: SourceDetails = {
		locators: written.place ? [written.place] : [],
		prefix: written.prefix,
		suffix: withoutLeadingComma(written.suffix),
	};
	// Tells the user before the first step if the citation cannot be rewritten.
	const unchanged = planChange(read, { index, details: current });
	if (unchanged.kind === 'refused') {
		notifyRefused(unchanged.reason, nameOfSource(read, index));
		return;
	}
	const details = await askDetails({
		sources: [source],
		locatorsIn: one => knownLocators({ type: 'source', source: one }, one),
		titleFor: () => vscode.l10n.t('Edit Citation: {0}', nameOfSource(read, index)),
		preview: one => previewOf(read, index, one),
		current,
		canGoBack: false,
	});
	if (details && details !== 'back') {
		const change = read.snapshot.isCurrent ? planChange(read, { index, details }) : undefined;
		await apply(read, change, services, nameOfSource(read, index));
	}
}

/** Previews the citation with other details of one source. */
function previewOf(
	{ citation, sources, rewriting, context, positioned }: ReadCitation,
	index: number,
	details: SourceDetails,
): CitationPreview {
	if (positioned) {
		const whole = previewOfNote(positioned, withDetails(positioned, index, details));
		return { whole, short: whole };
	}
	if (citation.written) {
		const mark = changedMark(citation, { index, details }, rewriting);
		return { whole: mark, short: mark };
	}
	const known = sources.filter((source): source is LibrarySource => source !== undefined);
	const chosen = known.map((source, at) => {
		const { place, prefix = '', suffix = '' } = citation.sources[at] ?? {};
		const { locators, ...words } = at === index ? details : { locators: place ? [place] : [], prefix, suffix };
		return { cited: { source, locators }, prefix: words.prefix, suffix: words.suffix };
	});
	return notePreview(chosen, index, context);
}

async function addSource({ snapshot, citation }: ReadCitation, viewColumn: vscode.ViewColumn, services: CitingServices): Promise<void> {
	const { document } = snapshot;
	const chosen = await chooseCitations({ title: vscode.l10n.t('Add Source'), document }, services);
	if (!chosen) {
		return;
	}
	if (!snapshot.isCurrent) {
		notifyChanged();
		return;
	}
	const shown = await showDocument(document, { viewColumn });
	const inserted = shown && await insertCitation(shown, { offsets: () => (snapshot.isCurrent ? [citation.end] : undefined) }, chosen, services);
	if (!inserted) {
		notifyChanged();
	} else if (!inserted.applied) {
		notifyReadOnly();
	} else {
		await notifyObstacles(inserted, document, services);
	}
}

/**
 * Applies a change to the document if it is unchanged since it was read, or says why it is not possible. `undefined` means that the
 * text has changed.
 */
async function apply(read: ReadCitation, planned: PlannedChange | undefined, services: RefreshPlanServices, name = ''): Promise<void> {
	if (planned?.kind === 'refused') {
		notifyRefused(planned.reason, name);
		return;
	}
	const refreshed = planned && read.snapshot.isCurrent ? await withRefreshIfCurrent(read.snapshot, planned.edits, services) : undefined;
	if (!refreshed || !read.snapshot.isCurrent) {
		notifyChanged();
		return;
	}
	const { document, version } = read.snapshot;
	const canWrite = await isWritable(document.uri);
	switch (canWrite ? await applyEdit(read.snapshot.edit(() => read.snapshot.workspaceEdit(refreshed.edits))) : 'refused') {
		case 'stale':
			notifyChanged();
			break;
		case 'refused':
			notifyReadOnly();
			break;
		case 'applied':
			if (document.version === version + 1) {
				refreshed.remember();
			}
			break;
	}
}

function notifyReadOnly(): void {
	void notify('warning', vscode.l10n.t('The citation was not changed because the document cannot be edited.'));
}
