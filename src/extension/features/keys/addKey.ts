import * as vscode from 'vscode';
import type { LibrarySource } from '../../../core/library/library';
import type { Bibliographies } from '../../platform/citation/bibliographies/bibliographies';
import { applyWithPlan, planBibliography, type BibliographyObstacle } from '../../platform/citation/bibliographies/bibliographyEdits';
import { notifyObstacle } from '../../platform/citation/bibliographies/obstacleMessage';
import { chooseBibliography } from '../../platform/citation/bibliographies/offerBibliography';
import { Snapshot } from '../../platform/documents/snapshot';
import { untilSettled } from '../../platform/files/fileEdits';
import { notify } from '../../platform/ui/notify';
import { ourKeys } from './keyAt';
import { ownSourceOf } from './ownKeys';
import type { AddKeyServices } from './services';

/**
 * Adds the source of a key to the bibliography of a document or, without a key, all sources of the library that the active document
 * cites. Sources that the bibliography already has are skipped. If all sources were requested and there is no bibliography, offers to
 * create one; completing a single key does not.
 */
export async function addKeyToBibliography(key: unknown, documentUri: unknown, services: AddKeyServices): Promise<void> {
	const { store, citations, bibliographies } = services;
	const isForAll = typeof key !== 'string';
	const document = isForAll
		? vscode.window.activeTextEditor?.document
		: vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === documentUri);
	const { library } = await store.get();
	if (isForAll && document?.isClosed === true) {
		void notify('information', vscode.l10n.t('Nothing was added because the document was closed.'));
		return;
	}
	const sources = !document
		? []
		: isForAll
			? ourKeys({ snapshot: new Snapshot(document), citations, library }).map(({ source }) => source)
			: await sourceOf(key, document, services);
	if (!document || sources.length === 0) {
		return;
	}
	const obstacle = await addSources(document, [...new Set(sources)], bibliographies);
	// In Restricted Mode, do not repeat the message for every completed key.
	if (obstacle && obstacle.kind !== 'none' && (isForAll || obstacle.kind !== 'untrusted')) {
		await notifyObstacle(obstacle, bibliographies);
	} else if (obstacle?.kind === 'none' && isForAll) {
		await chooseBibliography(document, services);
	}
}

/** Adds sources to the bibliography of a document, and tries again if it changes in the meantime. Returns why an entry was not added. */
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

/** Returns the source with a key in a dossier, otherwise in the user's own files. */
async function sourceOf(key: string, document: vscode.TextDocument, { store, own }: AddKeyServices): Promise<readonly LibrarySource[]> {
	const { library } = await store.get();
	const source = library.sources.get(key) ?? ownSourceOf(key, (await own.of(document)).libraries);
	return source ? [source] : [];
}
