import * as vscode from 'vscode';
import { zoteroIn } from '../../../../core/citation/bibliography/items/readItem';
import type { SourceOrigin } from '../../../../core/library/library';
import { locate } from '../../files/containment';
import { fileNameOf, statOf } from '../../files/files';
import { notify } from '../../ui/notify';
import { PickedFiles } from './pickedFiles';

/** A button on the row of a source that opens it in another program or as a file. */
export interface OwnLinkButton extends vscode.QuickInputButton {
	/** Asks for confirmation and opens it. */
	readonly open: () => Promise<void>;
}

/** Returns the buttons for the links of a record: an item in Zotero, and a PDF. */
export function linkButtons({ links: { zotero, file }, address }: SourceOrigin): readonly OwnLinkButton[] {
	return [
		...(zotero === undefined
			? []
			: [
					{
						iconPath: new vscode.ThemeIcon('link-external'),
						tooltip: vscode.l10n.t('Open in Zotero'),
						open: () => openInZotero(zotero),
					},
				]),
		...(file === undefined
			? []
			: [{ iconPath: new vscode.ThemeIcon('file-pdf'), tooltip: vscode.l10n.t('Open PDF'), open: () => openPdf(file, address) }]),
	];
}

/** Opens the link of a button; does nothing for other buttons. */
export function runLinkButton(button: vscode.QuickInputButton | OwnLinkButton): void {
	if ('open' in button) {
		void button.open();
	}
}

/** Opens an item in Zotero. Zotero URIs with other actions are not opened. */
async function openInZotero(address: string): Promise<void> {
	const open = vscode.l10n.t('Open in Zotero');
	if (
		zoteroIn(address) === address
		&& (await notify('information', vscode.l10n.t('Open this entry in Zotero? {0}', address), open)) === open
	) {
		await vscode.env.openExternal(vscode.Uri.parse(address, true));
	}
}

/** Opens a PDF in the workspace. Other paths are not followed, and the user is informed. */
async function openPdf(path: string, library: string): Promise<void> {
	const folder = vscode.Uri.joinPath(vscode.Uri.parse(library, true), '..');
	const located = await locate({ path, folder, home: folder }, new PickedFiles()).catch(() => undefined);
	const uri = located && 'uri' in located && vscode.workspace.getWorkspaceFolder(located.uri) ? located.uri : undefined;
	if (!uri || !await statOf(uri).catch(() => undefined)) {
		void notify('information', vscode.l10n.t('The PDF was not opened because there is no such file in the workspace: {0}', path));
		return;
	}
	const open = vscode.l10n.t('Open PDF');
	if (await notify('information', vscode.l10n.t('Open {0}?', fileNameOf(uri)), open) === open) {
		await vscode.commands.executeCommand('vscode.open', uri);
	}
}
