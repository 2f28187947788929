import * as vscode from 'vscode';
import { printMarkdown } from '../../../core/render/printMarkdown';
import { linkTo } from './entryLinks';
import type { TitledPage } from './exportPage';

/** Puts the page on the clipboard. */
export async function copyMarkdown({ content }: TitledPage, { extensionId }: { readonly extensionId: string }): Promise<void> {
	await vscode.env.clipboard.writeText(printMarkdown(content, (entry, dossier) =>
		linkTo(extensionId, { entry, ...(dossier !== undefined && { dossier }) }).toString()));
	vscode.window.setStatusBarMessage(vscode.l10n.t('Page copied as Markdown'), 3000);
}
