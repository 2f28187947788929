import * as vscode from 'vscode';
import type { LibrarySource } from '../../../core/library/library';
import { applyWithPlan, planBibliography } from '../../platform/bibliographyEdits';
import { tellObstacle } from '../../platform/obstacleMessage';
import { ourKeys } from './keyAt';
import type { KeyServices } from './register';

/**
 * Adds the source of a key to the bibliography of a document, or, without a key, all sources of ours that the active
 * document cites. What the bibliography has already is left alone.
 */
export async function addKeyToBibliography(key: unknown, documentUri: unknown, { store, citations, bibliographies }: KeyServices): Promise<void> {
	const asked = typeof key !== 'string';
	const document = asked
		? vscode.window.activeTextEditor?.document
		: vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === documentUri);
	const { library } = await store.get();
	const sources = !document ? [] : asked ? ourKeys({ document, citations, library }).map(({ source }) => source) : sourceOf(library.sources.get(key));
	if (!document || sources.length === 0) {
		return;
	}
	const plan = await planBibliography(document, [...new Set(sources)], bibliographies);
	const isAdded = plan.edits.length === 0 || await applyWithPlan(plan, new vscode.WorkspaceEdit());
	const obstacle = plan.file && !isAdded ? { kind: 'unwritable' as const, file: plan.file } : plan.obstacle;
	// Whoever completes a key in a document without a bibliography has asked for no more than the key.
	if (obstacle && (asked || obstacle.kind !== 'none')) {
		await tellObstacle(obstacle);
	}
}

function sourceOf(source: LibrarySource | undefined): readonly LibrarySource[] {
	return source ? [source] : [];
}
