import * as vscode from 'vscode';
import { webAddress } from '../../../core/citation/webAddress';
import type { Library } from '../../../core/library/library';
import { printMarkdown } from '../../../core/render/print/printMarkdown';
import type { PageLibrary } from '../../platform/library/unsavedLibrary';
import { notifyBriefly } from '../../platform/ui/notify';
import type { TitledPage } from './pageFile';

/**
 * Copies the page to the clipboard as Markdown. Its readers may have neither VS Code nor the dossier, so only web links are kept:
 * sources are linked to their web addresses, if they have one, and entries are plain text.
 */
export async function copyMarkdown({ content }: TitledPage, { store }: { readonly store: Pick<PageLibrary, 'get'> }): Promise<void> {
	const { library } = await store.get();
	await vscode.env.clipboard.writeText(printMarkdown(content, id => addressOf(library, id)));
	notifyBriefly(vscode.l10n.t('Page copied as Markdown'));
}

function addressOf(library: Library, id: string): string {
	return webAddress(library.sources.get(id)?.source.csl['URL']) ?? '';
}
