import * as vscode from 'vscode';
import type { RefreshPlan } from '../../../core/citation/document/refresh/planRefresh';
import { untilSettled, type EditOutcome } from '../../platform/files/fileEdits';
import { isWritable } from '../../platform/files/files';
import { readRefresh } from '../../platform/citation/document/refreshPlan';
import { guarded } from '../../platform/ui/guarded';
import { notify } from '../../platform/ui/notify';
import { applyRefresh } from './applyRefresh';
import { placeLeft, notifyRefreshed } from './refreshMessage';
import type { RefreshServices } from './services';

/**
 * Updates the citations of the last active document to the forms that their positions require, as one undo step, and reports the result.
 */
export async function refreshCitations(services: RefreshServices): Promise<void> {
	const editor = services.lastEditor.get();
	if (!editor) {
		void notify('information', vscode.l10n.t('Open the document whose citations you want to refresh.'));
		return;
	}
	const { document } = editor;
	const refreshed = (await isWritable(document.uri))
		? await untilSettled(async () => refreshOnce(document, services))
		: { outcome: 'refused' as const };
	if (refreshed?.outcome === 'applied') {
		const left = placeLeft(document, refreshed.plan);
		// Not awaited: the message can stay open for long.
		void guarded(services.log, 'notifyRefreshed', () => notifyRefreshed(document, refreshed.plan, left));
	} else {
		void notify('warning', refreshed?.outcome === 'refused'
			? vscode.l10n.t('The citations were not refreshed because the document cannot be edited.')
			: vscode.l10n.t('The citations were not refreshed because the document was closed or kept changing. Try again.'));
	}
}

async function refreshOnce(
	document: vscode.TextDocument,
	services: RefreshServices,
): Promise<{ readonly outcome: Exclude<EditOutcome, 'stale'>; readonly plan: RefreshPlan } | 'stale' | undefined> {
	const read = await readRefresh(document, services);
	const outcome = read && await applyRefresh(read, services.knownNotes);
	return outcome === 'stale' ? outcome : outcome && { outcome, plan: read.found };
}
