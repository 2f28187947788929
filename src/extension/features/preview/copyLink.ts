import * as vscode from 'vscode';
import type { PageRef } from '../../../protocol/preview';
import { notifyBriefly } from '../../platform/ui/notify';
import { linkTo } from './entryLinks';

/** Copies the URI of a page to the clipboard. */
export async function copyLink(page: PageRef, { extensionId }: { readonly extensionId: string }): Promise<void> {
	await vscode.env.clipboard.writeText(linkTo(extensionId, page).toString());
	notifyBriefly(vscode.l10n.t('Link copied'));
}
