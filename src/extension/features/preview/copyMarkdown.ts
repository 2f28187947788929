import * as vscode from 'vscode';
import { printMarkdown } from '../../../core/render/printMarkdown';
import { notifyBriefly } from '../../platform/notify';
import { linkTo } from './entryLinks';
import type { TitledPage } from './exportPage';

/** Puts the page on the clipboard. */
export async function copyMarkdown({ content }: TitledPage, { extensionId }: { readonly extensionId: string }): Promise<void> {
	await vscode.env.clipboard.writeText(printMarkdown(content, (entry, dossier) =>
		linkTo(extensionId, { entry, ...(dossier !== undefined && { dossier }) }).toString()));
	notifyBriefly(vscode.l10n.t('Page copied as Markdown'));
}
