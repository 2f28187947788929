import * as vscode from 'vscode';
import type { CitationFormatting } from '../../../core/citation/style/documents/document';
import { styleNames } from '../../platform/citation/styleNames';
import { showDocument } from '../../platform/documents/showDocument';
import type { EditOutcome } from '../../platform/files/fileEdits';
import { isWritable, fileNameOf } from '../../platform/files/files';
import { guarded } from '../../platform/ui/guarded';
import { notify, notifyProgress } from '../../platform/ui/notify';
import { applyRefresh } from './applyRefresh';
import { chooseStyleAndLanguage } from './chooseStyleAndLanguage';
import { offerSettings } from './offerSettings';
import { notifyUnchanged, willChange } from './restyleMessage';
import { planRestyle, restyledFiles } from './restylePlan';
import type { RestyledFile, RestylePreviews } from './restylePreviews';
import type { RefreshServices } from './services';

/**
 * Converts the citations and the reference list of the last active document, in all of its files, to another style or language: shows the
 * changes, with a message for as long as they are compared, and, if the user agrees, applies them as one undo step. Then offers to set the
 * style and the language.
 */
export async function restyleDocument(previews: RestylePreviews, services: RefreshServices): Promise<void> {
	const editor = services.lastEditor.get();
	if (!editor) {
		void notify('information', vscode.l10n.t('Open the document whose citation style you want to change.'));
		return;
	}
	const { document } = editor;
	const form = await chooseStyleAndLanguage(document, services);
	const plan = form && await planRestyle(document, form, services);
	if (!form) {
		return;
	}
	if (!plan) {
		notifyNotRestyled('stale');
		return;
	}
	const files = restyledFiles(plan);
	if (files.length === 0) {
		await notifyUnchanged(plan);
		return;
	}
	const title = vscode.l10n.t('{0}: Citations in the Style {1}', fileNameOf(document.uri), styleNames()[form.style.id]);
	const preview = await previews.show(files, title);
	// A message without progress would stay on screen after the choice, because VS Code cannot close it.
	void notifyProgress(willChange(plan, files.length), (_progress, token) => {
		token.onCancellationRequested(() => previews.close(preview));
		return preview.chosen;
	});
	// Not awaited: the user looks at the changes meanwhile.
	void guarded(services.log, 'restyle', async () => {
		if (!await preview.chosen) {
			return;
		}
		const outcome = await applyShown(files, document, form, services);
		if (outcome !== 'applied') {
			notifyNotRestyled(outcome);
		}
		if (outcome !== 'refused') {
			await previews.close(preview);
		}
		if (outcome === 'applied') {
			await showDocument(document, {});
			await offerSettings(document, form, services);
		}
	});
}

/**
 * Applies the changes that were shown; `stale` if others are needed by now. They are planned again, because not only the files may have
 * changed, but also the dossiers and bibliographies on which the changes are based.
 */
async function applyShown(
	shown: readonly RestyledFile[],
	document: vscode.TextDocument,
	form: CitationFormatting,
	services: RefreshServices,
): Promise<EditOutcome> {
	const plan = await planRestyle(document, form, services);
	if (!plan || keyOf(restyledFiles(plan)) !== keyOf(shown)) {
		return 'stale';
	}
	return await isWritable(document.uri) ? applyRefresh(plan, services.knownNotes, plan.others) : 'refused';
}

/** Returns files as a text to compare. */
function keyOf(files: readonly RestyledFile[]): string {
	return JSON.stringify(files.map(({ uri, text }) => [uri.toString(), text]));
}

function notifyNotRestyled(why: Exclude<EditOutcome, 'applied'>): void {
	void notify('warning', why === 'refused'
		? vscode.l10n.t('The document was not restyled because it cannot be edited.')
		: vscode.l10n.t('The document was not restyled because it, one of its files or a source has changed or was closed. Try again.'));
}
