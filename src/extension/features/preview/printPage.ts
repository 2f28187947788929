import * as vscode from 'vscode';
import { fileNameOf } from '../../../core/render/print/fileName';
import { writeStored } from '../../platform/files/storedFiles';
import { makeFolder } from '../../platform/files/wholeFiles';
import { notify } from '../../platform/ui/notify';
import { exportHtml } from './exportPage';
import { htmlFileOf, type PageFileServices, type TitledPage } from './pageFile';

/** The services that `printPage` uses. */
export interface PrintServices extends PageFileServices {
	/** The folder for files to print. */
	readonly storageUri: vscode.Uri;
}

/**
 * Opens the page in the browser with its print dialog. VS Code's webviews can neither print nor open windows, so the page is written
 * to a file. If the browser cannot read that file, explains this and offers to export the page.
 */
export async function printPage(page: TitledPage, services: PrintServices): Promise<void> {
	const obstacle = obstacleTo(services);
	if (obstacle === undefined && await openForPrinting(page, services)) {
		return;
	}
	const exporting = vscode.l10n.t('Export as HTML…');
	const message =
		obstacle ?? vscode.l10n.t('No browser could be opened for printing. Export the page as HTML and print the file from your browser.');
	if ((await notify('information', message, exporting)) === exporting) {
		await exportHtml(page, services);
	}
}

function obstacleTo({ storageUri }: PrintServices): string | undefined {
	if (vscode.env.uiKind !== vscode.UIKind.Desktop) {
		return vscode.l10n.t(
			'VS Code cannot print a preview when it runs in a browser. Export the page as HTML, download the file from the Explorer, and print it from your browser.',
		);
	}
	return vscode.env.remoteName !== undefined || storageUri.scheme !== 'file'
		? vscode.l10n.t(
				'VS Code is connected to a remote machine, and your browser cannot open files there. Export the page as HTML, download the file from the Explorer, and print it from your browser.',
			)
		: undefined;
}

async function openForPrinting(page: TitledPage, services: PrintServices): Promise<boolean> {
	const folder = vscode.Uri.joinPath(services.storageUri, 'print');
	await makeFolder(folder);
	const file = vscode.Uri.joinPath(folder, `${fileNameOf(page.title, vscode.l10n.t('Dossier'))}.html`);
	await writeStored(file, await htmlFileOf(page, services, { prints: true }));
	return vscode.env.openExternal(file);
}
