import * as vscode from 'vscode';
import type { EntryId, Library } from '../../../core/library/library';
import { acronymOf, nameOf } from '../../../core/library/names';
import { entryPage } from '../../../core/render/entryPage';
import { overviewPage } from '../../../core/render/overviewPage';
import type { PageContext } from '../../../core/render/pageParts';
import type { ViewElement } from '../../../core/render/view';
import { parseFromPreview, type FromPreview, type ToPreview } from '../../../protocol/preview';
import { COMMANDS } from '../../ids';
import { guarded } from '../../platform/guarded';
import { KIND_ICONS } from '../../platform/kindIcons';
import { referenceWords, renderLabels } from '../../platform/labels';
import type { LibraryStore } from '../../platform/libraryStore';
import { webviewHtml, webviewRoot } from '../../platform/webviewShell';

/** What a preview needs. */
export interface PreviewServices {
	readonly store: LibraryStore;
	readonly extensionUri: vscode.Uri;
	readonly log: vscode.LogOutputChannel;
}

const COMMAND_OF = {
	insertCitation: COMMANDS.insertCitation,
	copyCitation: COMMANDS.copyCitation,
	reveal: COMMANDS.revealEntry,
} as const;

/** One webview panel that shows pages of the library. It lives as long as its panel. */
export class PreviewPanel implements vscode.Disposable {
	private readonly panel: vscode.WebviewPanel;
	private readonly services: PreviewServices;

	/** What the webview of a preview may do and load. */
	static options(extensionUri: vscode.Uri): vscode.WebviewOptions & vscode.WebviewPanelOptions {
		return { enableScripts: true, enableForms: false, localResourceRoots: [webviewRoot(extensionUri)], enableFindWidget: true };
	}

	constructor(panel: vscode.WebviewPanel, entry: EntryId | '', services: PreviewServices) {
		this.panel = panel;
		this.services = services;
		panel.webview.options = PreviewPanel.options(services.extensionUri);
		const icon = (theme: string) => vscode.Uri.joinPath(services.extensionUri, 'media', `preview-${theme}.svg`);
		panel.iconPath = { light: icon('light'), dark: icon('dark') };
		panel.webview.onDidReceiveMessage(message => guarded(services.log, 'preview', () => this.receive(message)));
		panel.webview.html = webviewHtml(panel.webview, {
			extensionUri: services.extensionUri,
			program: 'preview',
			title: vscode.l10n.t('Dossier'),
			data: { page: entry },
			toolbar: {
				back: vscode.l10n.t('Go Back'),
				forward: vscode.l10n.t('Go Forward'),
				overview: vscode.l10n.t('Overview'),
				insertCitation: vscode.l10n.t('Insert Citation'),
				copyCitation: vscode.l10n.t('Copy Citation'),
				reveal: vscode.l10n.t('Show in Tree'),
			},
		});
	}

	/** Names the tab after the page, also while the webview is still loading. */
	async nameAfter(entry: EntryId | ''): Promise<void> {
		const { library } = await this.services.store.get();
		this.panel.title = titleOf(library, entry) ?? vscode.l10n.t('Dossier');
	}

	/** Shows another page and brings the panel to the front, without taking the focus. */
	show(entry: EntryId | ''): void {
		this.panel.reveal(undefined, true);
		void guarded(this.services.log, 'preview', () => this.send(entry));
	}

	dispose(): void {
		this.panel.dispose();
	}

	private async receive(data: unknown): Promise<void> {
		const message: FromPreview | undefined = parseFromPreview(data);
		if (!message) {
			this.services.log.warn('preview: unknown message', data);
			return;
		}
		if (message.type === 'open') {
			await this.send(message.page.entry);
		} else {
			await vscode.commands.executeCommand(COMMAND_OF[message.action], message.page.entry);
		}
	}

	private async send(entry: EntryId | ''): Promise<void> {
		const { library } = await this.services.store.get();
		const drawn = drawPage(library, entry);
		if (!drawn) {
			this.services.log.warn('preview: no such page', entry);
		}
		await this.nameAfter(entry);
		const message: ToPreview = drawn
			? { type: 'page', page: { entry }, title: this.panel.title, content: drawn }
			: { type: 'nothing', page: { entry }, reason: vscode.l10n.t('There is no such entry in the dossiers in force.') };
		await this.panel.webview.postMessage(message);
	}
}

function drawPage(library: Library, id: EntryId | ''): ViewElement | undefined {
	const context: PageContext = { library, labels: renderLabels(), icons: KIND_ICONS, cited: new Map() };
	const entry = library.entries.get(id);
	const [dossier] = library.dossiers;
	if (entry) {
		return entryPage(entry, context, referenceWords());
	}
	return id === '' && dossier ? overviewPage(dossier, context, referenceWords()) : undefined;
}

function titleOf(library: Library, id: EntryId | ''): string | undefined {
	const entry = library.entries.get(id);
	const { locale } = renderLabels();
	return entry && (acronymOf(entry.entry, locale, entry.dossier.language) ?? nameOf(entry.entry, locale, entry.dossier.language));
}
