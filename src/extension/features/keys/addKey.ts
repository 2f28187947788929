import * as vscode from 'vscode';
import type { LibrarySource } from '../../../core/library/library';
import type { Bibliographies } from '../../platform/citation/bibliographies';
import { applyWithPlan, planBibliography, type BibliographyObstacle } from '../../platform/citation/bibliographyEdits';
import { untilSettled } from '../../platform/files/fileEdits';
import { notify } from '../../platform/ui/notify';
import { chooseBibliography } from '../../platform/citation/offerBibliography';
import { tellObstacle } from '../../platform/citation/obstacleMessage';
import { Snapshot } from '../../platform/documents/snapshot';
import { ourKeys } from './keyAt';
import { ownSourceOf } from './ownKeys';
import type { KeyServices } from './services';

/**
 * Adds the source of a key to the bibliography of a document, or, without a key, all sources of ours that the active
 * document cites. What the bibliography has already is left alone. Whoever asks for all without having a bibliography is
 * offered one; whoever completes a key has asked for no more than the key.
 */
export async function addKeyToBibliography(key: unknown, documentUri: unknown, services: KeyServices): Promise<void> {
	const { store, citations, bibliographies } = services;
	const asked = typeof key !== 'string';
	const document = asked
		? vscode.window.activeTextEditor?.document
		: vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === documentUri);
	const { library } = await store.get();
	if (asked && document?.isClosed === true) {
		void notify('information', vscode.l10n.t('Nothing was added because the document was closed.'));
		return;
	}
	const sources = !document ? [] : asked ? ourKeys({ snapshot: new Snapshot(document), citations, library }).map(({ source }) => source) : await sourceOf(key, document, services);
	if (!document || sources.length === 0) {
		return;
	}
	const obstacle = await addSources(document, [...new Set(sources)], bibliographies);
	// Where nothing may be changed, whoever completes one key after the other need not hear it each time.
	if (obstacle && obstacle.kind !== 'none' && (asked || obstacle.kind !== 'untrusted')) {
		await tellObstacle(obstacle, bibliographies);
	} else if (obstacle?.kind === 'none' && asked) {
		await chooseBibliography(document, services);
	}
}

/** Adds sources to the bibliography of a document, anew where it changes meanwhile; resolves to what keeps an entry from it. */
async function addSources(
	document: vscode.TextDocument, sources: readonly LibrarySource[], bibliographies: Bibliographies,
): Promise<BibliographyObstacle | undefined> {
	let plan = await planBibliography(document, sources, bibliographies);
	const outcome = await untilSettled(async () => {
		const tried = plan.edits.length === 0 ? 'applied' : await applyWithPlan(plan, () => new vscode.WorkspaceEdit());
		plan = tried === 'stale' ? await planBibliography(document, sources, bibliographies) : plan;
		return tried;
	});
	return plan.file && outcome !== 'applied' ? { kind: 'unwritable', file: plan.file } : plan.obstacle;
}

/** The source that a key names, in a dossier or else in a file of the person's own. */
async function sourceOf(key: string, document: vscode.TextDocument, { store, own }: KeyServices): Promise<readonly LibrarySource[]> {
	const { library } = await store.get();
	const source = library.sources.get(key) ?? ownSourceOf(key, (await own.of(document)).libraries);
	return source ? [source] : [];
}
