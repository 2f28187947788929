import * as vscode from 'vscode';
import type { PageRef } from '../../../protocol/preview';
import { SETTINGS, WEBVIEWS } from '../../ids';
import { RunOnceScheduler } from '../../platform/scheduling/runOnceScheduler';
import { guarded } from '../../platform/ui/guarded';
import { webviewOptions } from '../../platform/ui/webviewShell';
import { dossierPageAt } from './dossierPage';
import { pageOfLinkAt } from './noteLinks';
import { pageExists } from './pages';
import { PageTurns, type Turn } from './pageTurns';
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
	/** The editor that is followed next, and when its cursor was placed. */
	private followed: { readonly editor: vscode.TextEditor; readonly since: Turn } | undefined;
	private readonly turns = new PageTurns();
	private readonly subscriptions: vscode.Disposable;

	constructor(services: PreviewServices) {
		this.services = services;
		const refreshMentions = () => this.scheduleIfVisible(this.mentionsScheduler);
		this.subscriptions = vscode.Disposable.from(
			this.followScheduler,
			this.mentionsScheduler,
			vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
				this.followSoon(textEditor);
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

	/**
	 * Shows the page that a lookup finds, if any, in the most recently used preview that is not locked, otherwise in a new one beside the
	 * editor. The page of the present cursor is left at once, but a cursor that is placed during the lookup is followed.
	 */
	async show(lookup: Promise<PageRef | undefined>): Promise<void> {
		const turn = this.leaveCursor();
		const page = await lookup;
		const free = this.open.findLast(preview => !preview.locked);
		if (page && this.turns.take(turn)) {
			if (free) {
				free.show(page, { bringToFront: true });
			} else {
				this.openAside(page);
			}
		}
	}

	/** Like that, but in a new preview, beside the editor and all visible previews so that it hides none of them. */
	async showAside(lookup: Promise<PageRef | undefined>): Promise<void> {
		const turn = this.leaveCursor();
		const page = await lookup;
		if (page) {
			this.turns.take(turn);
			this.openAside(page);
		}
	}

	private openAside(page: PageRef): void {
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
		preview.onDidChoosePage(() => this.turns.take(this.leaveCursor()));
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
				this.followSoon(editor);
			}
		}
	}

	private followSoon(editor: vscode.TextEditor): void {
		this.followed = { editor, since: this.turns.begin() };
		this.scheduleIfVisible(this.followScheduler);
	}

	/** Leaves the page of the last position of the cursor, since the user chooses another one from now on. */
	private leaveCursor(): Turn {
		this.followed = undefined;
		this.followScheduler.cancel();
		return this.turns.begin();
	}

	/** Shows what is mentioned or linked at the cursor in the visible previews that are not locked. */
	private async follow(): Promise<void> {
		const { followed, followers } = this;
		this.followed = undefined;
		if (!followed?.editor.selection.isEmpty || followers.length === 0) {
			return;
		}
		const { editor: { document, selection }, since } = followed;
		const page = await this.pageAt(document, selection.active);
		if (page && this.turns.take(since)) {
			for (const preview of this.followers.filter(shown => !shown.isShowing(page))) {
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
