import * as vscode from 'vscode';
import type { Library } from '../../../core/library/library';
import type { SearchItem } from '../../../core/library/search';
import { citableIdFrom, documentPlaceFrom } from '../../platform/ui/commandArguments';
import { markStepDone } from '../../platform/ui/walkthroughSteps';
import { guarded } from '../../platform/ui/guarded';
import { tellNoSource } from '../../platform/citation/noSource';
import { notify, notifyBriefly } from '../../platform/ui/notify';
import { offerBibliography } from '../../platform/citation/offerBibliography';
import { tellObstacle } from '../../platform/citation/obstacleMessage';
import { showDocument } from '../../platform/documents/showDocument';
import type { ChosenCitation } from './chosen';
import { chooseCitations } from './chooseCitations';
import { offerNextPlace } from './closedMessage';
import { citableSources, citedFor, itemOf } from './cited';
import { citationText, insertCitation, type InsertedCitation } from './insertCitation';
import type { CiteServices } from './services';
import { targetAt, targetInLast, type CitationTarget } from './target';
import { tellTemplateProblems } from './templateMessage';

/**
 * Cites what the command was called for, or what is chosen: behind the name on which a card was shown, else at the cursors
 * of the draft that was last in front. Called from a card, a page or a view it asks for the place in the source; called with
 * nothing but an id, as by another program, it takes the likeliest.
 */
export async function runInsert(node: unknown, nodes: unknown, services: CiteServices): Promise<void> {
	const place = documentPlaceFrom(nodes);
	const target = place ? targetAt(place) : targetInLast(services.lastEditor);
	if (!target) {
		void notify('information', vscode.l10n.t('Open the document and put the cursor where the citation should go.'));
		return;
	}
	const { unseen, document, viewColumn } = target;
	if (place && document.version !== place.version) {
		tellChanged();
		return;
	}
	const title = unseen ? vscode.l10n.t('Insert Citation in {0}, Line {1}', unseen.file, unseen.line) : vscode.l10n.t('Insert Citation');
	const chosen = await chosenFor({ node, nodes: place ? undefined : nodes, isAsked: typeof node !== 'string' || place !== undefined, title, document }, services);
	if (!chosen) {
		return;
	}
	// A page or the tree may have the focus; a person goes on writing in the draft.
	const shown = await showDocument(document, viewColumn === undefined ? {} : { viewColumn });
	if (!shown) {
		void notify('information', vscode.l10n.t('Nothing was inserted because the document was closed.'));
		return;
	}
	const inserted = await insertAt(shown, () => target.offsetsIn(shown), chosen, services);
	// A message may wait for long for its answer; the citation is there.
	void guarded(services.log, 'tellInserted', async () => {
		const offsets = inserted && await offerNextPlace(inserted);
		if (inserted && inserted.planned.closed.length > 0) {
			const again = offsets && await insertAt(shown, offsets, chosen, services);
			await (again ? tellInserted(again, target, services) : offsets && tellUnsettled());
			return;
		}
		await (inserted || place ? tellInserted(inserted, target, services) : tellUnsettled());
	});
}

async function insertAt(editor: vscode.TextEditor, offsets: () => readonly number[] | undefined, chosen: readonly ChosenCitation[], services: CiteServices): Promise<InsertedCitation | undefined> {
	const inserted = await insertCitation(editor, offsets, chosen, services);
	if (inserted?.applied) {
		markStepDone('cited');
		await focusAgain(editor);
	}
	return inserted;
}

/** Brings the draft back where a page has the focus: when a list closes, VS Code may return the focus to a page only after the draft was shown. */
async function focusAgain({ document, viewColumn }: vscode.TextEditor): Promise<void> {
	if (!vscode.window.activeTextEditor) {
		await showDocument(document, viewColumn === undefined ? {} : { viewColumn });
	}
}

/** Says that what was read was out of date each time. */
function tellUnsettled(): void {
	void notify('information', vscode.l10n.t('Nothing was inserted because the document or its bibliography kept changing. Try again.'));
}

function tellChanged(): void {
	void notify('information', vscode.l10n.t('Nothing was inserted because the text has changed since the card was shown. Point to the name again.'));
}

/** Says what a person has to know of it. */
async function tellInserted(inserted: InsertedCitation | undefined, { document, unseen }: CitationTarget, services: CiteServices): Promise<void> {
	if (!inserted) {
		tellChanged();
		return;
	}
	if (!inserted.applied) {
		void notify('warning', vscode.l10n.t('The citation was not inserted because the document cannot be edited.'));
		return;
	}
	if (unseen) {
		notifyBriefly(vscode.l10n.t('Citation inserted in {0}, line {1}', unseen.file, unseen.line), 10_000);
	}
	await tellObstacles(inserted, document, services);
}

/** Says what kept an entry from the bibliography, or a template from being used. */
export async function tellObstacles({ obstacle, planned: { templateProblems } }: InsertedCitation, document: vscode.TextDocument, services: CiteServices): Promise<void> {
	if (obstacle?.kind === 'none') {
		await offerBibliography(document, services);
	} else if (obstacle) {
		await tellObstacle(obstacle, services.bibliographies);
	} else {
		await tellTemplateProblems(templateProblems);
	}
}

/** Copies a citation in the form of the document that was last in front. */
export async function runCopy(node: unknown, nodes: unknown, services: CiteServices): Promise<void> {
	const document = services.lastEditor.getOrHidden()?.document ?? await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
	const chosen = await chosenFor({ node, nodes, isAsked: typeof node !== 'string', title: vscode.l10n.t('Copy Citation'), document }, services);
	if (!chosen) {
		return;
	}
	const citation = await citationText(document, chosen, services);
	if (!citation) {
		void notify('information', vscode.l10n.t('Nothing was copied because the document was closed or kept changing. Try again.'));
		return;
	}
	await vscode.env.clipboard.writeText(citation.text);
	notifyBriefly(vscode.l10n.t('Citation copied'));
	await tellTemplateProblems(citation.planned.templateProblems);
}

interface CitationCall {
	/** What the command was called with. */
	readonly node: unknown;
	readonly nodes: unknown;
	/** Whether a person is there to be asked for the place. */
	readonly isAsked: boolean;
	readonly title: string;
	readonly document: vscode.TextDocument;
}

async function chosenFor({ node, nodes, isAsked, title, document }: CitationCall, services: CiteServices): Promise<readonly ChosenCitation[] | undefined> {
	if (node === undefined) {
		return chooseCitations({ title, document }, services);
	}
	const { library } = await services.store.get();
	const called = calledFor(node, nodes, library);
	const items = called.filter(one => citableSources(library, one).length > 0);
	const [item] = items;
	if (!item && called.length > 0) {
		tellNoSource();
		return undefined;
	}
	if (!item || (isAsked && items.length === 1)) {
		return chooseCitations({ title, document, ...(item && { item }) }, services);
	}
	const chosen = items.flatMap(one => {
		const cited = citedFor(library, one);
		return cited ? [{ cited, prefix: '', suffix: '' }] : [];
	});
	await services.recent.add(chosen.map(({ cited }) => ({ type: 'source', source: cited.source })));
	return chosen;
}

/** What the command was called for, from a card, a page, or the elements that are selected in the tree. */
function calledFor(node: unknown, nodes: unknown, library: Library): readonly SearchItem[] {
	const selected = Array.isArray(nodes) && nodes.includes(node) ? nodes : [node];
	const ids = [...new Set(selected.map(citableIdFrom))];
	return ids.flatMap(id => itemOf(library, id ?? '') ?? []);
}
