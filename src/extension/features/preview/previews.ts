import * as vscode from 'vscode';
import type { PageRef } from '../../../protocol/preview';
import { SETTINGS, WEBVIEWS } from '../../ids';
import { RunOnceScheduler } from '../../platform/scheduling/runOnceScheduler';
import { guarded } from '../../platform/ui/guarded';
import { webviewOptions } from '../../platform/ui/webviewShell';
import { dossierPageAt } from './dossierPage';
import { pageOfLinkAt } from './noteLinks';
import { pageExists } from './pages';
import { PreviewPanel, type PreviewServices } from './previewPanel';

/** How long after the last edit or click previews are updated, in milliseconds. */
const UPDATE_DELAY = 300;

/** Owns the open previews, and makes those that are not locked follow the cursor. */
export class Previews implements vscode.Disposable {
	private readonly services: PreviewServices;
	/** The open previews, the most recently used last. */
	private readonly open: PreviewPanel[] = [];
	private readonly followScheduler = this.schedulerOf(() => this.follow());
	private readonly mentionsScheduler = this.schedulerOf(() => this.refreshMentions());
	/** The editor that is followed next. */
	private followed: vscode.TextEditor | undefined;
	/** How many pages were chosen, so that a page found for an earlier cursor does not replace one. */
	private chosen = 0;
	private readonly subscriptions: vscode.Disposable;

	constructor(services: PreviewServices) {
		this.services = services;
		const refreshMentions = () => this.scheduleIfVisible(this.mentionsScheduler);
		this.subscriptions = vscode.Disposable.from(
			this.followScheduler,
			this.mentionsScheduler,
			vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
				this.followed = textEditor;
				this.scheduleIfVisible(this.followScheduler);
			}),
			services.store.onDidChange(() => {
				this.open.forEach(preview => preview.refresh());
				void guarded(services.log, 'preview', () => this.followRenamed());
			}),
			vscode.workspace.onDidChangeTextDocument(refreshMentions),
			vscode.window.tabGroups.onDidChangeTabs(refreshMentions),
			vscode.workspace.onDidChangeConfiguration(event => {
				if (event.affectsConfiguration(SETTINGS.citationStyle) || event.affectsConfiguration(SETTINGS.citationLanguage)) {
					this.open.forEach(preview => preview.refreshReference());
				}
			}),
		);
	}

	/** The preview with the focus, otherwise the most recently used one; `undefined` if none is open. */
	get last(): PreviewPanel | undefined {
		return this.open.find(({ panel }) => panel.active) ?? this.open.at(-1);
	}

	/** Shows a page in the most recently used preview that is not locked, otherwise in a new one beside the editor. */
	show(page: PageRef): void {
		this.stopFollowing();
		const free = this.open.findLast(preview => !preview.locked);
		if (free) {
			free.show(page, { bringToFront: true });
		} else {
			this.showAside(page);
		}
	}

	/** Shows a page in a new preview, beside the editor and all visible previews so that it hides none of them. */
	showAside(page: PageRef): void {
		this.stopFollowing();
		const panel = vscode.window.createWebviewPanel(
			WEBVIEWS.preview,
			vscode.l10n.t('Dossier'),
			// The draft keeps the focus.
			{ viewColumn: this.freeColumn, preserveFocus: true },
			webviewOptions(this.services.extensionUri),
		);
		this.adopt(panel, { page, locked: false });
	}

	/** Takes over a panel, such as one that VS Code restored. */
	adopt(panel: vscode.WebviewPanel, state: { readonly page: PageRef; readonly locked: boolean }): void {
		const preview = new PreviewPanel(panel, state, this.services);
		this.open.push(preview);
		panel.onDidChangeViewState(() => {
			if (panel.active) {
				this.open.push(...this.open.splice(this.open.indexOf(preview), 1));
			}
		});
		panel.onDidDispose(() => this.open.splice(this.open.indexOf(preview), 1));
	}

	/**
	 * The number of the column for a new preview. `ViewColumn.Beside` cannot be used: its number is known only later, possibly after
	 * the next preview is opened.
	 */
	private get freeColumn(): vscode.ViewColumn {
		const taken = this.open.flatMap(({ panel }) => (panel.visible && panel.viewColumn !== undefined ? [panel.viewColumn] : []));
		const last = taken.length === 0 ? vscode.window.tabGroups.activeTabGroup.viewColumn : Math.max(...taken);
		return Math.min(last + 1, vscode.ViewColumn.Nine);
	}

	dispose(): void {
		this.subscriptions.dispose();
		for (const { panel } of [...this.open]) {
			panel.dispose();
		}
	}

	private schedulerOf(run: () => Promise<void>): RunOnceScheduler {
		return new RunOnceScheduler(UPDATE_DELAY, () => void guarded(this.services.log, 'preview', run));
	}

	private scheduleIfVisible(scheduler: RunOnceScheduler): void {
		if (this.open.some(({ panel }) => panel.visible)) {
			scheduler.schedule();
		}
	}

	/** The previews that follow the cursor. */
	private get followers(): readonly PreviewPanel[] {
		return this.open.filter(({ panel, locked }) => panel.visible && !locked);
	}

	/** Follows the cursor in a dossier file again if a page no longer exists: the key of its entry may have been changed at the cursor. */
	private async followRenamed(): Promise<void> {
		const editor = vscode.window.activeTextEditor;
		if (editor && this.services.dossierDocuments.has(editor.document.uri)) {
			const exist = await Promise.all(this.followers.map(({ page }) => pageExists(page, this.services)));
			if (exist.includes(false)) {
				this.followed = editor;
				this.scheduleIfVisible(this.followScheduler);
			}
		}
	}

	/** Leaves the page of the last position of the cursor, since the user chooses another one. */
	private stopFollowing(): void {
		this.chosen++;
		this.followed = undefined;
		this.followScheduler.cancel();
	}

	/** Shows what is mentioned or linked at the cursor in the visible previews that are not locked. */
	private async follow(): Promise<void> {
		const { document, selection } = this.followed ?? {};
		this.followed = undefined;
		const { chosen } = this;
		const page = document && selection?.isEmpty && this.followers.length > 0 ? await this.pageAt(document, selection.active) : undefined;
		for (const preview of page && chosen === this.chosen ? this.followers : []) {
			if (page && !preview.isShowing(page)) {
				preview.show(page, { bringToFront: false });
			}
		}
	}

	private async pageAt(document: vscode.TextDocument, position: vscode.Position): Promise<PageRef | undefined> {
		const { mentions, extensionId, dossierDocuments } = this.services;
		if (dossierDocuments.has(document.uri)) {
			const page = await dossierPageAt(document, position, this.services);
			return page && await pageExists(page, this.services) ? page : undefined;
		}
		const linked = pageOfLinkAt(document, position, extensionId);
		if (linked) {
			return await pageExists(linked, this.services) ? linked : undefined;
		}
		const mention = await mentions.at(document, document.offsetAt(position));
		const [label] = mention ? await mentions.ranked(document, mention) : [];
		return label && { entry: label.entry };
	}

	private async refreshMentions(): Promise<void> {
		await Promise.all(this.open.map(preview => preview.refreshMentions()));
	}
}
