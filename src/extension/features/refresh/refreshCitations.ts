import * as vscode from 'vscode';
import type { RefreshPlan } from '../../../core/citation/document/refresh/planRefresh';
import { readRefresh } from '../../platform/citation/document/refreshPlan';
import type { SnapshotResult } from '../../platform/documents/snapshot';
import { untilSettled, type EditOutcome } from '../../platform/files/fileEdits';
import { isWritable } from '../../platform/files/files';
import { guarded } from '../../platform/ui/guarded';
import { notify } from '../../platform/ui/notify';
import { applyRefresh } from './applyRefresh';
import { withOtherFiles, type PlanOfFiles, type RefreshScope } from './planOfFiles';
import { placeLeft, notifyRefreshed } from './refreshMessage';
import type { RefreshServices } from './services';

/**
 * Updates the citations of the last active document to the forms that their positions require, in its file or in all files of the document,
 * as one undo step, and reports the result.
 */
export async function refreshCitations(services: RefreshServices, scope: RefreshScope): Promise<void> {
	const editor = services.lastEditor.get();
	if (!editor) {
		void notify('information', vscode.l10n.t('Open the document whose citations you want to refresh.'));
		return;
	}
	await refreshDocument(editor.document, scope, services);
}

async function refreshDocument(document: vscode.TextDocument, scope: RefreshScope, services: RefreshServices): Promise<void> {
	const refreshed = (await isWritable(document.uri))
		? await untilSettled(async () => refreshOnce(document, scope, services))
		: { outcome: 'refused' as const };
	if (refreshed?.outcome === 'applied') {
		const { plan } = refreshed;
		const left = placeLeft(document, plan.found);
		// Not awaited: the message can stay open for long.
		void guarded(services.log, 'notifyRefreshed', () =>
			notifyRefreshed(document, { plan, left, scope, refreshOthers: () => refreshDocument(document, 'allFiles', services) }),
		);
		return;
	}
	void notify('warning', refreshed?.outcome === 'refused'
		? vscode.l10n.t('The citations were not refreshed because the document cannot be edited.')
		: vscode.l10n.t('The citations were not refreshed because the document was closed or kept changing. Try again.'));
}

async function refreshOnce(
	document: vscode.TextDocument,
	scope: RefreshScope,
	services: RefreshServices,
): Promise<{ readonly outcome: Exclude<EditOutcome, 'stale'>; readonly plan: PlanOfFiles } | 'stale' | undefined> {
	const read = await readRefresh(document, services);
	const plan = read && await planIn(scope, read);
	if (!plan || plan === 'stale') {
		return plan;
	}
	const outcome = await applyRefresh(plan, services.knownNotes, plan.others);
	return outcome === 'stale' ? outcome : { outcome, plan };
}

async function planIn(scope: RefreshScope, read: SnapshotResult<RefreshPlan>): Promise<PlanOfFiles | 'stale'> {
	return scope === 'allFiles' ? withOtherFiles(read) : { ...read, others: [], closed: [], plans: [read.found] };
}
