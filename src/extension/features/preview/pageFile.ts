import * as vscode from 'vscode';
import { withContents } from '../../../core/render/page/contents';
import { printHtml } from '../../../core/render/print/printHtml';
import type { ViewElement } from '../../../core/render/view';
import { pageWords } from '../../platform/library/pageWords';
import { webviewRoot } from '../../platform/ui/webviewShell';
import { pageLanguage } from './pages';

/** A page with its title. */
export interface TitledPage {
	readonly title: string;
	readonly content: ViewElement;
}

/** The services that `htmlFileOf` uses. */
export interface PageFileServices {
	readonly extensionUri: vscode.Uri;
}

/**
 * Renders a page as a self-contained HTML file, encoded in UTF-8. With `prints`, the browser opens its print dialog when it shows the file.
 */
export async function htmlFileOf(
	{ title, content }: TitledPage,
	{ extensionUri }: PageFileServices,
	{ prints = false }: { readonly prints?: boolean } = {},
): Promise<Uint8Array> {
	const sheets = await Promise.all(
		['preview.css', 'exported.css'].map(name => vscode.workspace.fs.readFile(vscode.Uri.joinPath(webviewRoot(extensionUri), name))),
	);
	return new TextEncoder().encode(
		printHtml({
			title,
			language: pageLanguage(),
			css: sheets.map(sheet => new TextDecoder().decode(sheet)).join('\n'),
			content: withContents(content, pageWords().contents),
			prints,
		}),
	);
}
