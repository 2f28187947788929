import * as vscode from 'vscode';
import type { Library } from '../../../core/library/library';
import { citableIdFrom, documentPlaceFrom, type DocumentPlace } from '../../platform/commandArguments';
import { tookStep } from '../../platform/firstSteps';
import { chooseCitations, type ChosenCitation } from './chooseCitations';
import { citedFor, itemOf } from './cited';
import { citationText, cursorsOf, insertCitation } from './insertCitation';
import { offerBibliography } from './offerBibliography';
import { tellObstacle } from '../../platform/obstacleMessage';
import type { CiteServices } from './register';
import { tellTemplateProblems } from './templateMessage';

/** Where a citation goes: an editor, and offsets in it that are asked for at the last moment; `undefined` if they hold no more. */
interface Target {
	readonly editor: vscode.TextEditor;
	readonly offsets: () => readonly number[] | undefined;
}

/**
 * Cites what the command was called for, or what is chosen: behind the name on which a card was shown, else at the cursors
 * of the editor that was last in front.
 */
export async function runInsert(node: unknown, nodes: unknown, services: CiteServices): Promise<void> {
	const place = documentPlaceFrom(nodes);
	const editor = place ? await editorOf(place) : services.lastEditor.get();
	if (!editor) {
		void vscode.window.showInformationMessage(vscode.l10n.t('Open the document in which the citation goes, and put the cursor there.'));
		return;
	}
	const chosen = await chosenFor(node, place ? undefined : nodes, vscode.l10n.t('Insert Citation'), services);
	if (!chosen) {
		return;
	}
	// A page or the tree may have the focus; a person goes on writing in the draft.
	const shown = await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active });
	await insert(chosen, {
		editor: shown,
		offsets: () => (place === undefined ? cursorsOf(shown) : shown.document.version === place.version ? [place.offset] : undefined),
	}, services);
}

async function insert(chosen: readonly ChosenCitation[], { editor, offsets }: Target, services: CiteServices): Promise<void> {
	const inserted = await insertCitation(editor, offsets, chosen, services.bibliographies);
	if (inserted?.applied) {
		tookStep('cited');
	}
	if (!inserted) {
		void vscode.window.showInformationMessage(vscode.l10n.t('Nothing was inserted: the text has changed since the card was shown. Point at the name again.'));
	} else if (!inserted.applied) {
		void vscode.window.showWarningMessage(vscode.l10n.t('The citation was not inserted: the document cannot be changed.'));
	} else if (inserted.obstacle?.kind === 'none') {
		await offerBibliography(editor.document, chosen.map(({ cited }) => cited.source));
	} else if (inserted.obstacle) {
		await tellObstacle(inserted.obstacle);
	} else {
		await tellTemplateProblems(inserted.planned.templateProblems);
	}
}

/** The editor of the document of a place, shown anew if it was hidden meanwhile; `undefined` if the document is closed. */
async function editorOf({ document: address }: DocumentPlace): Promise<vscode.TextEditor | undefined> {
	const isSame = (document: vscode.TextDocument) => document.uri.toString() === address;
	const visible = vscode.window.visibleTextEditors.find(({ document }) => isSame(document));
	const document = visible?.document ?? vscode.workspace.textDocuments.find(isSame);
	return visible ?? (document && await vscode.window.showTextDocument(document));
}

/** Copies a citation in the form of the document that was last in front. */
export async function runCopy(node: unknown, nodes: unknown, services: CiteServices): Promise<void> {
	const chosen = await chosenFor(node, nodes, vscode.l10n.t('Copy Citation'), services);
	if (!chosen) {
		return;
	}
	const document = services.lastEditor.get()?.document ?? await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
	const { text, planned } = await citationText(document, chosen, services.bibliographies);
	await vscode.env.clipboard.writeText(text);
	vscode.window.setStatusBarMessage(vscode.l10n.t('Citation copied'), 3000);
	await tellTemplateProblems(planned.templateProblems);
}

async function chosenFor(node: unknown, nodes: unknown, title: string, services: CiteServices): Promise<readonly ChosenCitation[] | undefined> {
	const { library } = await services.store.get();
	const called = chosenBy(node, nodes, library);
	if (called.length > 0) {
		await services.recent.add(called.map(({ cited }) => ({ type: 'source', source: cited.source })));
		return called;
	}
	return chooseCitations(title, services);
}

/** What the command was called for, from a card, a page, or the elements that are selected in the tree. */
function chosenBy(node: unknown, nodes: unknown, library: Library): readonly ChosenCitation[] {
	const selected = Array.isArray(nodes) && nodes.includes(node) ? nodes : [node];
	const ids = [...new Set(selected.map(citableIdFrom))];
	return ids.flatMap(id => {
		const item = itemOf(library, id ?? '');
		const cited = item && citedFor(library, item);
		return cited ? [{ cited, prefix: '', suffix: '' }] : [];
	});
}
