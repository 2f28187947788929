import * as vscode from 'vscode';
import type { PageRef } from '../../../protocol/preview';
import { SETTINGS, WEBVIEWS } from '../../ids';
import { guarded } from '../../platform/ui/guarded';
import { pageOfLinkAt } from './noteLinks';
import { isKnown } from './pages';
import { PreviewPanel, type PreviewServices } from './previewPanel';

/** How long typing and clicking must rest before a preview follows, in milliseconds. */
const REST = 300;

/** Owns the open previews, and lets those that are not locked follow the cursor. */
export class Previews implements vscode.Disposable {
	private readonly services: PreviewServices;
	/** The one used last comes last. */
	private readonly open: PreviewPanel[] = [];
	private readonly following = new Timer();
	private readonly counting = new Timer();
	private readonly subscriptions: vscode.Disposable;

	constructor(services: PreviewServices) {
		this.services = services;
		const recount = () => this.later(this.counting, () => this.refreshMentions());
		this.subscriptions = vscode.Disposable.from(
			vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.later(this.following, () => this.follow(textEditor))),
			vscode.workspace.onDidChangeTextDocument(recount),
			vscode.window.tabGroups.onDidChangeTabs(recount),
			vscode.workspace.onDidChangeConfiguration(event => {
				if (event.affectsConfiguration(SETTINGS.citationStyle)) {
					this.open.forEach(preview => preview.redrawReference());
				}
			}),
		);
	}

	/** The preview with the focus, else the one used last. */
	get last(): PreviewPanel | undefined {
		return this.open.find(({ panel }) => panel.active) ?? this.open.at(-1);
	}

	/** Shows a page in the preview used last that is not locked, else in a new one beside the editor. */
	show(page: PageRef): void {
		const free = this.open.findLast(preview => !preview.locked);
		if (free) {
			free.show(page, true);
		} else {
			this.showAside(page);
		}
	}

	/** Shows a page in a new preview beside the editor, and beside the previews that can be seen: none hides another. */
	showAside(page: PageRef): void {
		const panel = vscode.window.createWebviewPanel(
			WEBVIEWS.preview,
			vscode.l10n.t('Dossier'),
			// The draft keeps the focus and its place.
			{ viewColumn: this.freeColumn, preserveFocus: true },
			PreviewPanel.options(this.services.extensionUri),
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

	/** A number from the start: where “beside” was, VS Code tells later, and another preview may be asked for before. */
	private get freeColumn(): vscode.ViewColumn {
		const taken = this.open.flatMap(({ panel }) => (panel.visible && panel.viewColumn !== undefined ? [panel.viewColumn] : []));
		const last = taken.length === 0 ? vscode.window.tabGroups.activeTabGroup.viewColumn : Math.max(...taken);
		return Math.min(last + 1, vscode.ViewColumn.Nine);
	}

	dispose(): void {
		this.following.stop();
		this.counting.stop();
		this.subscriptions.dispose();
		for (const { panel } of [...this.open]) {
			panel.dispose();
		}
	}

	private later(timer: Timer, run: () => Promise<void>): void {
		if (this.open.some(({ panel }) => panel.visible)) {
			timer.start(() => void guarded(this.services.log, 'preview', run));
		}
	}

	/** Shows what is mentioned or linked at the cursor, in the previews that can be seen and are not locked. */
	private async follow({ document, selection }: vscode.TextEditor): Promise<void> {
		const followers = () => this.open.filter(({ panel, locked }) => panel.visible && !locked);
		const page = followers().length > 0 && selection.isEmpty ? await this.pageAt(document, selection.active) : undefined;
		for (const preview of page ? followers() : []) {
			if (page && !preview.isOn(page)) {
				preview.show(page, false);
			}
		}
	}

	private async pageAt(document: vscode.TextDocument, position: vscode.Position): Promise<PageRef | undefined> {
		const { mentions, extensionId } = this.services;
		const linked = pageOfLinkAt(document, position, extensionId);
		if (linked) {
			return await isKnown(linked, this.services) ? linked : undefined;
		}
		const mention = await mentions.at(document, document.offsetAt(position));
		const [label] = mention ? await mentions.ranked(document, mention) : [];
		return label && { entry: label.entry };
	}

	private async refreshMentions(): Promise<void> {
		await Promise.all(this.open.map(preview => preview.refreshMentions()));
	}
}

/** Runs something once nothing has asked for it for a while. */
class Timer {
	private handle: ReturnType<typeof setTimeout> | undefined;

	start(run: () => void): void {
		this.stop();
		this.handle = setTimeout(run, REST);
	}

	stop(): void {
		clearTimeout(this.handle);
	}
}
