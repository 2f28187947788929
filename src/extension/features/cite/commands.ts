import * as vscode from 'vscode';
import type { Library } from '../../../core/library/library';
import type { SearchItem } from '../../../core/library/search';
import { notifyObstacle } from '../../platform/citation/bibliographies/obstacleMessage';
import { offerBibliography, type BibliographyServices } from '../../platform/citation/bibliographies/offerBibliography';
import { notifyNoSource } from '../../platform/citation/noSource';
import { showDocument } from '../../platform/documents/showDocument';
import { citableIdFrom, documentPositionFrom, type DocumentPosition } from '../../platform/ui/commandArguments';
import { guarded } from '../../platform/ui/guarded';
import { notify, notifyBriefly, READING_TIME } from '../../platform/ui/notify';
import { markStepDone } from '../../platform/ui/walkthroughSteps';
import { chooseCitations } from './choice/chooseCitations';
import { likeliestCitations, type ChosenCitation } from './chosen';
import { citableSources, itemOf } from './cited';
import { offerNextPosition } from './insertion/closedMessage';
import { changesNothing, citationText, insertCitation, type InsertedCitation } from './insertion/insertCitation';
import { insertOnRequest } from './insertion/insertOnRequest';
import { KeptCursors } from './insertion/keptCursors';
import { targetAt, targetInLast, type CitationPlace, type InsertionTarget } from './insertion/target';
import { notifyTemplateProblems } from './insertion/templateMessage';
import type { ChoiceServices, CitingServices, PlanningServices } from './services';

/** The services of the command that inserts citations. */
export interface InsertServices extends CitingServices {
	readonly log: vscode.LogOutputChannel;
}

/**
 * Inserts a citation of the arguments, or of what the user chooses: after the name whose card the command was called from, otherwise
 * at the cursors of the last active draft. When called from a card, page or view, it asks for the locator; when called with only an
 * id, as by another extension, it uses the most likely one.
 */
export async function runInsert(node: unknown, nodes: unknown, services: InsertServices): Promise<void> {
	const place = documentPositionFrom(nodes);
	const target = place ? targetAt(place) : targetInLast(services.lastEditor);
	if (!target) {
		void notify('information', vscode.l10n.t('Open the document and put the cursor where the citation should go.'));
		return;
	}
	if (place && target.document.version !== place.version) {
		notifyChanged();
		return;
	}
	const editor = place ? undefined : services.lastEditor.get();
	const cursors = editor && new KeptCursors(editor);
	try {
		await chooseAndInsert({ node, nodes, place }, { target, cursors }, services);
	} finally {
		cursors?.dispose();
	}
}

/** Lets the user choose what the arguments leave open, and inserts it at a target; at cursors that are kept if the editor is visible. */
async function chooseAndInsert(
	{ node, nodes, place }: { readonly node: unknown; readonly nodes: unknown; readonly place: DocumentPosition | undefined },
	{ target, cursors }: { readonly target: InsertionTarget; readonly cursors: KeptCursors | undefined },
	services: InsertServices,
): Promise<void> {
	const { unseen, document, viewColumn } = target;
	const title = unseen ? vscode.l10n.t('Insert Citation in {0}, Line {1}', unseen.file, unseen.line) : vscode.l10n.t('Insert Citation');
	const chosen = await chosenFor(
		{ node, nodes: place ? undefined : nodes, isAsked: typeof node !== 'string' || place !== undefined, title, document },
		services,
	);
	if (!chosen) {
		return;
	}
	// A page or the tree may have the focus; return it to the draft.
	const shown = await showDocument(document, viewColumn === undefined ? {} : { viewColumn });
	if (!shown) {
		void notify('information', vscode.l10n.t('Nothing was inserted because the document was closed.'));
		return;
	}
	const cited: CitationPlace = cursors ?? { offsets: () => target.offsetsIn(shown) };
	const insert = (at: CitationPlace) => insertAt(shown, at, chosen, services);
	const inserted = await insert(cited);
	// Not awaited: a message can stay open for long, and the citation is already inserted.
	void guarded(services.log, 'notifyInserted', async () => {
		// The place of a card is no longer valid once the text has changed.
		const settled = inserted ?? (place ? undefined : await insertOnRequest(shown, cited, insert));
		if (settled && settled.planned.closed.length > 0) {
			await insertAtNext(settled, { shown, insert, target }, services);
		} else if (settled || place) {
			await notifyInserted(settled, target, services);
		}
	});
}

/** Offers the next place where citations are possible, and inserts the citation there if the user agrees. */
async function insertAtNext(
	refused: InsertedCitation,
	{ shown, insert, target }: {
		readonly shown: vscode.TextEditor;
		readonly insert: (at: CitationPlace) => Promise<InsertedCitation | undefined>;
		readonly target: InsertionTarget;
	},
	services: InsertServices,
): Promise<void> {
	const offsets = await offerNextPosition(refused);
	if (!offsets) {
		return;
	}
	const next = { offsets };
	const inserted = await insert(next) ?? await insertOnRequest(shown, next, insert);
	if (inserted) {
		await notifyInserted(inserted, target, services);
	}
}

async function insertAt(
	editor: vscode.TextEditor,
	place: CitationPlace,
	chosen: readonly ChosenCitation[],
	services: PlanningServices,
): Promise<InsertedCitation | undefined> {
	const inserted = await insertCitation(editor, place, chosen, services);
	if (inserted?.applied) {
		markStepDone('cited');
		await focusAgain(editor);
	}
	return inserted;
}

/** Returns the focus to the draft: when a Quick Pick closes, VS Code may move the focus back to a page after the draft was shown. */
async function focusAgain({ document, viewColumn }: vscode.TextEditor): Promise<void> {
	if (!vscode.window.activeTextEditor) {
		await showDocument(document, viewColumn === undefined ? {} : { viewColumn });
	}
}

function notifyChanged(): void {
	void notify(
		'information',
		vscode.l10n.t('Nothing was inserted because the text has changed since the card was shown. Point to the name again.'),
	);
}

/** Reports problems and, if the position is not visible, where the citation was inserted. */
async function notifyInserted(
	inserted: InsertedCitation | undefined,
	{ document, unseen }: InsertionTarget,
	services: BibliographyServices,
): Promise<void> {
	if (!inserted) {
		notifyChanged();
		return;
	}
	if (!inserted.applied) {
		void notify('warning', vscode.l10n.t('The citation was not inserted because the document cannot be edited.'));
		return;
	}
	// A key that is there already can be that of another work.
	if (changesNothing(inserted.planned) && !inserted.obstacle) {
		void notify('information', vscode.l10n.t('Nothing was inserted because the citation at the cursor already has this source and place.'));
		return;
	}
	if (unseen) {
		notifyBriefly(vscode.l10n.t('Citation inserted in {0}, line {1}', unseen.file, unseen.line), READING_TIME);
	}
	await notifyObstacles(inserted, document, services);
}

/** Reports why an entry was not added to the bibliography, or why a template was not used. */
export async function notifyObstacles(
	{ obstacle, planned: { templateProblems } }: InsertedCitation,
	document: vscode.TextDocument,
	services: BibliographyServices,
): Promise<void> {
	if (obstacle?.kind === 'none') {
		await offerBibliography(document, services);
	} else if (obstacle) {
		await notifyObstacle(obstacle, services.bibliographies);
	} else {
		await notifyTemplateProblems(templateProblems);
	}
}

/** Copies a citation in the form of the last active document. */
export async function runCopy(node: unknown, nodes: unknown, services: CitingServices): Promise<void> {
	const document =
		services.lastEditor.getOrHidden()?.document ?? (await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' }));
	const chosen = await chosenFor(
		{ node, nodes, isAsked: typeof node !== 'string', title: vscode.l10n.t('Copy Citation'), document },
		services,
	);
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
	await notifyTemplateProblems(citation.planned.templateProblems);
}

interface CitationCall {
	/** The first argument of the command. */
	readonly node: unknown;
	readonly nodes: unknown;
	/** Whether to ask the user for the locator. */
	readonly isAsked: boolean;
	readonly title: string;
	readonly document: vscode.TextDocument;
}

async function chosenFor(
	{ node, nodes, isAsked, title, document }: CitationCall,
	services: ChoiceServices,
): Promise<readonly ChosenCitation[] | undefined> {
	if (node === undefined) {
		return chooseCitations({ title, document }, services);
	}
	const { library } = await services.store.get();
	const called = calledFor(node, nodes, library);
	const items = called.filter(one => citableSources(library, one).length > 0);
	const [item] = items;
	if (!item && called.length > 0) {
		notifyNoSource();
		return undefined;
	}
	if (!item || (isAsked && items.length === 1)) {
		return chooseCitations({ title, document, ...(item && { item }) }, services);
	}
	const chosen = likeliestCitations(library, items);
	await services.recent.add(chosen.map(({ cited }) => ({ type: 'source', source: cited.source })));
	return chosen;
}

/** Returns the items in the arguments of the command, from a card, a page, or the selection in the tree. */
function calledFor(node: unknown, nodes: unknown, library: Library): readonly SearchItem[] {
	const selected = Array.isArray(nodes) && nodes.includes(node) ? nodes : [node];
	const ids = [...new Set(selected.map(citableIdFrom))];
	return ids.flatMap(id => itemOf(library, id ?? '') ?? []);
}
