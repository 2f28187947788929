import * as vscode from 'vscode';
import type { RefreshPlan } from '../../../core/citation/document/refresh/planRefresh';
import { readRefresh } from '../../platform/citation/document/refreshPlan';
import { styleNames } from '../../platform/citation/styleNames';
import { showDocument } from '../../platform/documents/showDocument';
import type { SnapshotResult } from '../../platform/documents/snapshot';
import type { EditOutcome } from '../../platform/files/fileEdits';
import { isWritable, fileNameOf } from '../../platform/files/files';
import { guarded } from '../../platform/ui/guarded';
import { notify } from '../../platform/ui/notify';
import { applyRefresh } from './applyRefresh';
import { chooseStyleAndLanguage } from './chooseStyleAndLanguage';
import { offerSettings } from './offerSettings';
import { leftSentences, placeLeft, notifyRefreshed } from './refreshMessage';
import type { RestylePreviews } from './restylePreviews';
import type { RefreshServices } from './services';
import { withEdits } from '../../../core/textEdit';

/**
 * Converts the citations and the reference list of the last active document to another style or language: shows the changes and, if the
 * user agrees, applies them as one undo step. Then offers to set the style and the language.
 */
export async function restyleDocument(previews: RestylePreviews, services: RefreshServices): Promise<void> {
	const editor = services.lastEditor.get();
	if (!editor) {
		void notify('information', vscode.l10n.t('Open the document whose citation style you want to change.'));
		return;
	}
	const { document } = editor;
	const form = await chooseStyleAndLanguage(document);
	const read = form && await readRefresh(document, services, form);
	if (!form) {
		return;
	}
	if (!read) {
		notifyNotRestyled('stale');
		return;
	}
	if (read.found.edits.length === 0) {
		await notifyRefreshed(document, read.found, placeLeft(document, read.found));
		return;
	}
	const name = styleNames()[form.style.id];
	const preview = await previews.show(
		document,
		withEdits(read.snapshot.text, read.found.edits),
		vscode.l10n.t('{0}: Citations in the Style {1}', fileNameOf(document.uri), name),
	);
	const chosen = previews.chosen(preview);
	// Not awaited: the user looks at the changes meanwhile.
	void guarded(services.log, 'restyle', async () => {
		if (await askAndApply(read, chosen, services)) {
			await previews.close(preview);
			await showDocument(document, {});
			await offerSettings(document, form);
		}
	});
}

/**
 * Asks whether to apply the changes, and applies them. VS Code hides the message after some seconds; the button above the comparison stays,
 * and decides as well. Resolves with whether they were applied.
 */
async function askAndApply(read: SnapshotResult<RefreshPlan>, chosen: Promise<boolean>, services: RefreshServices): Promise<boolean> {
	const { found: plan } = read;
	const apply = vscode.l10n.t('Apply Style');
	const counted = plan.notes === 1 ? vscode.l10n.t('1 note will change.') : vscode.l10n.t('{0} notes will change.', plan.notes);
	const asked = notify('information', [counted, ...leftSentences(plan.left)].join(' '), apply).then(button => button === apply);
	if (!await isAgreed([asked, chosen])) {
		return false;
	}
	const outcome = await applyIfCurrent(read, services);
	if (outcome !== 'applied') {
		notifyNotRestyled(outcome);
	}
	return outcome === 'applied';
}

async function applyIfCurrent(read: SnapshotResult<RefreshPlan>, { knownNotes }: RefreshServices): Promise<EditOutcome> {
	const { snapshot } = read;
	if (!snapshot.isCurrent) {
		return 'stale';
	}
	return await isWritable(snapshot.document.uri) ? applyRefresh(read, knownNotes) : 'refused';
}

/** Resolves with `true` at the first answer that is yes, and with `false` once all are no. */
async function isAgreed(answers: readonly Promise<boolean>[]): Promise<boolean> {
	return new Promise((resolve, reject) => {
		answers.forEach(answer => void answer.then(yes => (yes ? resolve(true) : undefined), reject));
		void Promise.all(answers).then(all => resolve(all.includes(true)), reject);
	});
}

function notifyNotRestyled(why: 'stale' | 'refused'): void {
	void notify('warning', why === 'refused'
		? vscode.l10n.t('The document was not restyled because it cannot be edited.')
		: vscode.l10n.t('The document was not restyled because it was closed or has changed. Try again.'));
}
