import * as vscode from 'vscode';
import { withEdits } from '../../../core/citation/document/refresh/composedEdits';
import type { RefreshPlan } from '../../../core/citation/document/refresh/planRefresh';
import type { DocumentForm } from '../../../core/citation/style/document';
import { SETTINGS } from '../../ids';
import { citationStyleFor } from '../../platform/citation/citationStyle';
import { readRefresh } from '../../platform/citation/refreshPlan';
import { styleNames } from '../../platform/citation/styleNames';
import { showDocument } from '../../platform/documents/showDocument';
import type { SnapshotResult } from '../../platform/documents/snapshot';
import { isWritable, nameOf } from '../../platform/files/files';
import { guarded } from '../../platform/ui/guarded';
import { notify } from '../../platform/ui/notify';
import { applyRefresh } from './applyRefresh';
import { chooseForm, languageName } from './chooseForm';
import { leftSentences, placeLeft, tellRefreshed } from './refreshMessage';
import type { RestylePreviews } from './restylePreviews';
import type { RefreshServices } from './services';

/**
 * Brings the citations and the reference list of the last active document to another style: shows the changes and, if the user agrees,
 * applies them as one undo step. Then offers to set the style for the folder. The language that
 * the document declares is not changed; a message asks the user to do so.
 */
export async function restyleDocument(previews: RestylePreviews, services: RefreshServices): Promise<void> {
	const editor = services.lastEditor.get();
	if (!editor) {
		void notify('information', vscode.l10n.t('Open the document that you want to bring to another citation style.'));
		return;
	}
	const { document } = editor;
	const form = await chooseForm(document);
	const read = form && await readRefresh(document, services, form);
	if (!form) {
		return;
	}
	if (!read) {
		tellNotRestyled('stale');
		return;
	}
	if (read.found.edits.length === 0) {
		await tellRefreshed(document, read.found, placeLeft(document, read.found));
		return;
	}
	const name = styleNames()[form.style.id];
	const preview = await previews.show(document, withEdits(read.snapshot.text, read.found.edits), vscode.l10n.t('{0}: Citations in the Style {1}', nameOf(document.uri), name));
	// Not awaited: the message stays open while the user looks at the changes.
	void guarded(services.log, 'restyle', async () => {
		if (await askAndApply(read, services)) {
			await previews.close(preview);
			await showDocument(document, {});
			tellLanguage(document, form);
			await offerSetting(document, form);
		}
	});
}

/** Asks whether to apply the changes, and applies them. Resolves with whether they were applied. */
async function askAndApply(read: SnapshotResult<RefreshPlan>, services: RefreshServices): Promise<boolean> {
	const { snapshot, found: plan } = read;
	const { document } = snapshot;
	const apply = vscode.l10n.t('Apply Style');
	const counted = plan.notes === 1 ? vscode.l10n.t('1 note will change.') : vscode.l10n.t('{0} notes will change.', plan.notes);
	if (await notify('information', [counted, ...leftSentences(plan.left)].join(' '), apply) !== apply) {
		return false;
	}
	const outcome = snapshot.isCurrent ? await isWritable(document.uri) ? await applyRefresh(read, services.knownNotes) : 'refused' : 'stale';
	if (outcome !== 'applied') {
		tellNotRestyled(outcome);
	}
	return outcome === 'applied';
}

/** Offers to set the style if another one is set: otherwise Dossier would not recognise the restyled notes, and would write new ones in the other style. */
async function offerSetting(document: vscode.TextDocument, { style, style: { id } }: DocumentForm): Promise<void> {
	if (style === citationStyleFor(document).style) {
		return;
	}
	const folder = vscode.workspace.getWorkspaceFolder(document.uri);
	const set = folder ? vscode.l10n.t('Set for This Folder') : vscode.l10n.t('Set for All Documents');
	const answer = await notify('information', vscode.l10n.t('The notes are now in the style {0}. Set the style to use it for new citations as well.', styleNames()[id]), set);
	if (answer === set) {
		await vscode.workspace.getConfiguration(undefined, document).update(SETTINGS.citationStyle, id, folder ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Global);
	}
}

/** Says that the language of the references is not that which the document declares, and in which they will be refreshed. */
function tellLanguage(document: vscode.TextDocument, { language }: DocumentForm): void {
	const declared = citationStyleFor(document).language;
	if (language !== declared) {
		void notify('information', vscode.l10n.t('The references are now in {0}. Declare that language in the document, or Refresh Citations will write them in {1} again.', languageName(language), languageName(declared)));
	}
}

function tellNotRestyled(why: 'stale' | 'refused'): void {
	void notify('warning', why === 'refused'
		? vscode.l10n.t('The document was not restyled because it cannot be edited.')
		: vscode.l10n.t('The document was not restyled because it was closed or has changed. Try again.'));
}
