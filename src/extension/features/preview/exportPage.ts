import * as vscode from 'vscode';
import { fileNameOf } from '../../../core/render/print/fileName';
import { openExternally } from '../../platform/files/openExternally';
import { chooseFile, writeChosen } from '../../platform/files/wholeFiles';
import { errorMessage } from '../../platform/ui/errorMessage';
import { notify } from '../../platform/ui/notify';
import { htmlFileOf, type PageFileServices, type TitledPage } from './pageFile';

/** Asks for a file name, saves the page there as HTML, and offers to open it. */
export async function exportHtml(page: TitledPage, services: PageFileServices): Promise<void> {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	const name = `${fileNameOf(page.title, vscode.l10n.t('Dossier'))}.html`;
	const file = await chooseFile({
		title: vscode.l10n.t('Export as HTML'),
		filters: { HTML: ['html'] },
		...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
	});
	const html = file && await htmlFileOf(page, services);
	try {
		if (!html || !await writeChosen(file, html)) {
			return;
		}
	} catch (error) {
		void notify('error', vscode.l10n.t('The file could not be written: {0}', errorMessage(error)));
		return;
	}
	const { uri: target } = file;
	const open = vscode.l10n.t('Open');
	if (await notify('information', vscode.l10n.t('The page was saved as {0}.', vscode.workspace.asRelativePath(target)), open) === open) {
		await openExternally(target);
	}
}
