import * as vscode from 'vscode';
import type { Passage } from '../../../../core/quotation/quoting/passages';
import type { QuotationObstacle } from '../../../../core/quotation/quoting/quotationObstacle';
import type { HeldTexts } from '../../../platform/checks/heldTexts';
import type { BibliographyServices } from '../../../platform/citation/bibliographies/offerBibliography';
import type { RecentCitations } from '../../../platform/citation/recentCitations';
import type { LastEditor } from '../../../platform/documents/lastEditor';
import { showDocument } from '../../../platform/documents/showDocument';
import { notify } from '../../../platform/ui/notify';
import { choosePassage, chooseSource, type QuotableSource } from '../choice/choosePassage';
import { notifyObstacles } from '../commands';
import type { PlanningServices } from '../services';
import { messageFor } from './closedMessage';
import { insertAsPlanned, type InsertedCitation } from './insertCitation';
import { insertOnRequest } from './insertOnRequest';
import { KeptCursors } from './keptCursors';
import { obstacleTo, planQuotation, type Quoted } from './planQuotation';
import { cursorsOf, targetInLast, type CitationPlace } from './target';

/** The services for quoting from a source in the last active document. */
export interface QuoteServices extends PlanningServices {
	readonly held: HeldTexts;
	readonly lastEditor: LastEditor;
	readonly recent: RecentCitations;
}

/**
 * Inserts a passage of a source whose text is available, in quotation marks or set apart, with its citation, at the main cursor of the last
 * active draft, as one undo step. Says why if there is no such text, or if no quotation is possible there.
 */
export async function quoteFromSource(services: QuoteServices): Promise<void> {
	const target = targetInLast(services.lastEditor);
	if (!target) {
		void notify('information', vscode.l10n.t('Open the document and put the cursor where the quotation should go.'));
		return;
	}
	const { document, viewColumn, unseen } = target;
	const editor = services.lastEditor.getOrHidden();
	const sources = await quotableSources(services);
	if (typeof sources === 'string') {
		void notify('information', sources);
		return;
	}
	const obstacle = editor && await obstacleTo(document, () => mainCursorOf(editor) ?? 0, services);
	if (obstacle !== undefined) {
		notifyRefused(obstacle);
		return;
	}
	const title = unseen
		? vscode.l10n.t('Quote from Source in {0}, Line {1}', unseen.file, unseen.line)
		: vscode.l10n.t('Quote from Source');
	const quoted = await chooseQuoted(sources, title);
	if (!quoted) {
		return;
	}
	const shown = await showDocument(document, { viewColumn });
	if (!shown) {
		void notify('information', vscode.l10n.t('Nothing was inserted because the document was closed.'));
		return;
	}
	const cursors = new KeptCursors(shown);
	try {
		const insert = (place: CitationPlace) => insertQuotation(shown, place, quoted, services);
		const inserted = await insert(cursors);
		await services.recent.add([{ type: 'source', source: quoted.citation.cited.source }]);
		await notifyInserted(inserted ?? await insertOnRequest(shown, cursors, insert), shown.document, services);
	} finally {
		cursors.dispose();
	}
}

/** Returns the sources whose text is available, or a message that says why there are none. */
async function quotableSources({ store, held }: QuoteServices): Promise<readonly QuotableSource[] | string> {
	const state = await store.get();
	const all = await held.of(state);
	const sources = [...all].flatMap(([key, one]): QuotableSource[] => {
		const source = state.library.sources.get(key);
		return source && one.kind === 'text' && one.text.tokens.length > 0 ? [{ source, text: one.text }] : [];
	});
	return sources.length > 0
		? sources
		: all.size > 0
			? vscode.l10n.t(
					'There is nothing to quote from: the dossiers have fingerprints of sources, but not their texts. A source can name a file with its text (“text:”) in the folder of its dossier.',
				)
			: vscode.l10n.t(
					'There is nothing to quote from because no dossier has the text of a source. A source can name a file with its text (“text:”) in the folder of its dossier.',
				);
}

async function chooseQuoted(sources: readonly QuotableSource[], title: string): Promise<Quoted | undefined> {
	for (;;) {
		const source = sources.length === 1 ? sources[0] : await chooseSource(sources, title);
		const passage = source && await choosePassage(source, { title, canGoBack: sources.length > 1 });
		if (passage !== 'back') {
			return source && passage && quotedOf(source, passage);
		}
	}
}

function quotedOf({ source }: QuotableSource, { text, place }: Passage): Quoted {
	return { words: text, citation: { cited: { source, locators: place ? [place] : [] }, prefix: '', suffix: '' } };
}

/** Returns the offset of the end of the main selection. */
function mainCursorOf(editor: vscode.TextEditor): number | undefined {
	return cursorsOf(editor)[0];
}

async function insertQuotation(
	editor: vscode.TextEditor,
	place: CitationPlace,
	quoted: Quoted,
	services: PlanningServices,
): Promise<InsertedCitation | QuotationObstacle | undefined> {
	let obstacle: QuotationObstacle | undefined;
	const make = async () => {
		const planned = await planQuotation(editor.document, () => place.offsets()?.[0], quoted, services);
		obstacle = planned && 'obstacle' in planned ? planned.obstacle : undefined;
		return planned && 'planned' in planned ? planned.planned : undefined;
	};
	const inserted = await insertAsPlanned(editor, [quoted.citation], { make, isLeft: () => place.isLeft?.() === true }, services);
	return obstacle ?? inserted;
}

async function notifyInserted(
	inserted: InsertedCitation | QuotationObstacle | undefined,
	document: vscode.TextDocument,
	services: BibliographyServices,
): Promise<void> {
	if (inserted === undefined) {
		return;
	}
	if (typeof inserted === 'string') {
		notifyRefused(inserted);
	} else if (!inserted.applied) {
		void notify('warning', vscode.l10n.t('The quotation was not inserted because the document cannot be edited.'));
	} else {
		await notifyObstacles(inserted, document, services);
	}
}

function notifyRefused(obstacle: QuotationObstacle): void {
	void notify('information', reasonFor(obstacle));
}

function reasonFor(obstacle: QuotationObstacle): string {
	switch (obstacle) {
		case 'citation':
			return vscode.l10n.t('Nothing was inserted because the cursor is in a citation.');
		case 'quotation':
			return vscode.l10n.t('Nothing was inserted because the cursor is in another quotation.');
		case 'note':
			return vscode.l10n.t('Nothing was inserted because the cursor is in a note, which cannot contain another note for the citation.');
		default:
			return messageFor(obstacle);
	}
}
