import * as vscode from 'vscode';
import type { Library } from '../../../core/library/library';
import { citableIdFrom } from '../../platform/commandArguments';
import { chooseCitations, type ChosenCitation } from './chooseCitations';
import { citedFor, itemOf } from './cited';
import { citationText, insertCitation } from './insertCitation';
import { offerBibliography } from './offerBibliography';
import { tellObstacle } from '../../platform/obstacleMessage';
import type { CiteServices } from './register';
import { tellTemplateProblems } from './templateMessage';

/** Cites what the command was called for, or what is chosen, at the cursors of the editor that was last in front. */
export async function runInsert(node: unknown, nodes: unknown, services: CiteServices): Promise<void> {
	const editor = services.lastEditor.get();
	if (!editor) {
		void vscode.window.showInformationMessage(vscode.l10n.t('Open the document in which the citation goes, and put the cursor there.'));
		return;
	}
	const chosen = await chosenFor(node, nodes, vscode.l10n.t('Insert Citation'), services);
	if (!chosen) {
		return;
	}
	// A page or the tree may have the focus; the placeholder wants it in the draft.
	const shown = await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active });
	const { applied, obstacle, planned: { templateProblems } } = await insertCitation(shown, chosen, services.bibliographies);
	if (!applied) {
		void vscode.window.showWarningMessage(vscode.l10n.t('The citation was not inserted: the document cannot be changed.'));
	} else if (obstacle?.kind === 'none') {
		await offerBibliography(shown.document, chosen.map(({ cited }) => cited.source));
	} else if (obstacle) {
		await tellObstacle(obstacle);
	} else {
		await tellTemplateProblems(templateProblems);
	}
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
