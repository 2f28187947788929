import * as vscode from 'vscode';
import { printHtml } from '../../../core/render/printHtml';
import { printMarkdown } from '../../../core/render/printMarkdown';
import type { ViewElement } from '../../../core/render/view';
import { webviewRoot } from '../../platform/webviewShell';
import { linkTo } from './entryLinks';
import { pageLanguage } from './pages';

/** What leaving VS Code needs. */
export interface ExportServices {
	readonly extensionUri: vscode.Uri;
	readonly extensionId: string;
	/** Where files for printing go. */
	readonly storageUri: vscode.Uri;
}

/** A page with its title. */
export interface TitledPage {
	readonly title: string;
	readonly content: ViewElement;
}

/** Asks for a file, writes the page to it, and offers to open it. */
export async function exportHtml(page: TitledPage, services: ExportServices): Promise<void> {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	const name = fileName(page.title);
	const target = await vscode.window.showSaveDialog({
		title: vscode.l10n.t('Export as HTML'),
		filters: { HTML: ['html'] },
		...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
	});
	if (!target) {
		return;
	}
	await vscode.workspace.fs.writeFile(target, await htmlOf(page, services));
	const open = vscode.l10n.t('Open');
	if (await vscode.window.showInformationMessage(vscode.l10n.t('The page was saved as {0}.', vscode.workspace.asRelativePath(target)), open) === open) {
		await openOutside(target);
	}
}

/** Opens the page in the browser, which prints it. Where the browser cannot read our files, it is saved first. */
export async function printPage(page: TitledPage, services: ExportServices): Promise<void> {
	if (vscode.env.uiKind !== vscode.UIKind.Desktop || vscode.env.remoteName !== undefined || services.storageUri.scheme !== 'file') {
		await exportHtml(page, services);
		return;
	}
	const folder = vscode.Uri.joinPath(services.storageUri, 'print');
	await vscode.workspace.fs.createDirectory(folder);
	const file = vscode.Uri.joinPath(folder, fileName(page.title));
	await vscode.workspace.fs.writeFile(file, await htmlOf(page, services));
	await vscode.env.openExternal(file);
}

/** Puts the page on the clipboard. */
export async function copyMarkdown({ content }: TitledPage, { extensionId }: ExportServices): Promise<void> {
	await vscode.env.clipboard.writeText(printMarkdown(content, (entry, dossier) => address(extensionId, entry, dossier)));
	vscode.window.setStatusBarMessage(vscode.l10n.t('Page copied as Markdown'), 3000);
}

async function htmlOf({ title, content }: TitledPage, { extensionUri, extensionId }: ExportServices): Promise<Uint8Array> {
	const sheets = await Promise.all(['exported.css', 'preview.css'].map(name => vscode.workspace.fs.readFile(vscode.Uri.joinPath(webviewRoot(extensionUri), name))));
	return new TextEncoder().encode(printHtml({
		title,
		language: pageLanguage(),
		css: sheets.map(sheet => new TextDecoder().decode(sheet)).join('\n'),
		content,
		linkTo: (entry, dossier) => address(extensionId, entry, dossier),
	}));
}

function address(extensionId: string, entry: string, dossier: string | undefined): string {
	return linkTo(extensionId, { entry, ...(dossier !== undefined && { dossier }) }).toString();
}

function fileName(title: string): string {
	const words = title.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60);
	return `${words === '' ? 'dossier' : words}.html`;
}

async function openOutside(file: vscode.Uri): Promise<void> {
	if (!await vscode.env.openExternal(file)) {
		await vscode.commands.executeCommand('vscode.open', file);
	}
}
