import * as vscode from 'vscode';
import { shownText } from '../../../core/text/shownText';
import { parseFromReview, restoredReview, type FromReview, type ToReview } from '../../../protocol/review';
import type { ReviewString } from '../../../protocol/reviewStrings';
import { COMMANDS } from '../../ids';
import type { LibraryStore } from '../library/libraryStore';
import { isBundleError } from '../ui/bundleError';
import { guarded } from '../ui/guarded';
import { bundleErrorText } from '../ui/notify';
import { webviewHtml, webviewIcon, webviewOptions } from '../ui/webviewShell';
import type { PanelReview } from './panelReview';
import { recognizedEntries } from './recognizedEntries';
import type { ReviewStorage } from './reviewStorage';
import { reviewKindNames } from './reviewStrings';

/** The services of a panel. */
export interface ReviewPanelServices {
	readonly extensionUri: vscode.Uri;
	readonly log: vscode.LogOutputChannel;
	readonly store: LibraryStore;
	readonly storage: ReviewStorage;
}

/** The texts that distinguish the panels of a feature. */
export interface ReviewPanelWords {
	/** The title while nothing is shown. */
	readonly title: string;
	/** The message if the review is no longer stored. */
	readonly gone: string;
	readonly strings: Record<ReviewString, string>;
}

/** A webview panel in which the user reviews proposals. It keeps the review when it is shown, for a reload, and after each action. */
export class ReviewPanel<T extends PanelReview> {
	readonly panel: vscode.WebviewPanel;
	/** The identifier under which the review is kept. */
	readonly id: string;
	private readonly services: ReviewPanelServices;
	private readonly words: ReviewPanelWords;
	private review: Promise<T | undefined>;
	private isClosed = false;

	/** `review` is being read; it becomes `undefined` if it is no longer stored. */
	constructor(
		panel: vscode.WebviewPanel,
		{ id, review, words }: { readonly id: string; readonly review: Promise<T | undefined>; readonly words: ReviewPanelWords },
		services: ReviewPanelServices,
	) {
		this.panel = panel;
		this.id = id;
		this.review = review;
		this.words = words;
		this.services = services;
		panel.webview.options = webviewOptions(services.extensionUri);
		panel.iconPath = webviewIcon(services.extensionUri);
		panel.webview.onDidReceiveMessage(message => guarded(services.log, 'review', () => this.receive(message)));
		panel.webview.html = webviewHtml(panel.webview, {
			extensionUri: services.extensionUri,
			program: 'review',
			title: words.title,
			data: { document: id },
			toolbar: words.strings,
		});
		panel.onDidDispose(() => {
			this.isClosed = true;
		});
		void guarded(services.log, 'review', () => this.showTitle());
	}

	/** Shows what is proposed now, with the decisions so far. */
	async show(review: Promise<T | undefined>): Promise<void> {
		this.review = review;
		await this.showTitle();
		await this.send();
	}

	/** The review that the panel shows; `undefined` if it is no longer stored. */
	async current(): Promise<T | undefined> {
		return this.review;
	}

	private async receive(data: unknown): Promise<void> {
		const message = parseFromReview(data);
		if (!message) {
			this.services.log.warn('review: unknown message');
			return;
		}
		if (message.type === 'open') {
			return void await vscode.commands.executeCommand(COMMANDS.openPreview, message.entry);
		}
		if (message.type === 'start' && await this.couldNotLoad()) {
			return this.post({ type: 'nothing', title: this.words.title, reason: bundleErrorText() });
		}
		const review = await this.review;
		if (message.type === 'start') {
			if (message.review && review?.adopt(restoredReview(message.review))) {
				await this.keep(review);
			}
			return this.send();
		}
		return review && this.answer(message, review);
	}

	/** Returns whether there is nothing to show because a part of the extension could not be loaded. */
	private couldNotLoad(): Promise<boolean> {
		return this.review.then(() => false, isBundleError);
	}

	private async answer(message: Exclude<FromReview, { readonly type: 'start' | 'open' }>, review: T): Promise<void> {
		switch (message.type) {
			case 'act': {
				review.act(message.action);
				if (review.review.revision !== message.revision) {
					await this.send();
				}
				return this.keep(review);
			}
			case 'show':
				return review.showPlace(message.key, this.panel.viewColumn);
			case 'request':
				return message.request === 'write' ? void await review.write(this.column) : openYaml(review.yaml(), this.column);
		}
	}

	/** The column of the page, in which the dossier is opened: the document stays visible beside it. */
	private get column(): vscode.ViewColumn {
		return this.panel.viewColumn ?? vscode.ViewColumn.Beside;
	}

	private async keep(review: T): Promise<void> {
		await this.services.storage.keep(this.id, () => review.kept);
	}

	private async send(): Promise<void> {
		const review = await this.review;
		const { library } = await this.services.store.get();
		const title = review?.title ?? this.words.title;
		await this.post(review && review.items.size + review.known.length > 0
			? {
				type: 'review', document: this.id, title, kinds: reviewKindNames(), items: [...review.items.values()],
				recognized: recognizedEntries(review.known, library), review: review.saved,
			}
			: { type: 'nothing', title, reason: review?.emptyMessage ?? this.words.gone });
	}

	/** Shows the title of a review, and keeps it: the window may be reloaded before anything is decided. */
	private async showTitle(): Promise<void> {
		const review = await this.review;
		if (!this.isClosed) {
			this.panel.title = shownText(review?.title ?? this.words.title);
			await (review && this.keep(review));
		}
	}

	private async post(message: ToReview): Promise<void> {
		if (!this.isClosed) {
			await this.panel.webview.postMessage(message);
		}
	}
}

/** Opens a dossier as a document without a file. */
async function openYaml(content: string, viewColumn: vscode.ViewColumn): Promise<void> {
	const document = await vscode.workspace.openTextDocument({ language: 'yaml', content });
	await vscode.window.showTextDocument(document, { viewColumn, preview: false });
}
