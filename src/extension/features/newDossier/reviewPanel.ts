import * as vscode from 'vscode';
import { shownText } from '../../../core/shownText';
import { parseFromReview, restoredReview, type FromReview, type ToReview } from '../../../protocol/review';
import { COMMANDS } from '../../ids';
import { guarded } from '../../platform/ui/guarded';
import { webviewHtml, webviewRoot } from '../../platform/ui/webviewShell';
import type { DocumentReview } from './documentReview';
import { recognisedEntries } from './recognisedEntries';
import { reviewKindNames, reviewStrings } from './reviewStrings';
import type { ReviewStorage } from './reviewStorage';
import type { NewDossierServices } from './services';
import { showPlace } from './showPlace';
import { writeNewDossier } from './writeNewDossier';

/** What a panel is given. */
export interface ReviewPanelServices extends NewDossierServices {
	readonly storage: ReviewStorage;
}

/** A webview panel in which a person reviews what a document proposes. It keeps the review after each action. */
export class ReviewPanel {
	readonly panel: vscode.WebviewPanel;
	/** The identifier under which the review is kept. */
	readonly id: string;
	private readonly services: ReviewPanelServices;
	private review: Promise<DocumentReview | undefined>;
	private isClosed = false;

	/** Returns what the webview may do and load. */
	static options(extensionUri: vscode.Uri): vscode.WebviewOptions & vscode.WebviewPanelOptions {
		return { enableScripts: true, enableForms: false, localResourceRoots: [webviewRoot(extensionUri)], enableFindWidget: true };
	}

	/** `review` is being read; it becomes `undefined` if it is not kept any more. */
	constructor(panel: vscode.WebviewPanel, { id, review }: { readonly id: string; readonly review: Promise<DocumentReview | undefined> }, services: ReviewPanelServices) {
		this.panel = panel;
		this.id = id;
		this.review = review;
		this.services = services;
		panel.webview.options = ReviewPanel.options(services.extensionUri);
		const icon = (theme: string) => vscode.Uri.joinPath(services.extensionUri, 'media', `preview-${theme}.svg`);
		panel.iconPath = { light: icon('light'), dark: icon('dark') };
		panel.webview.onDidReceiveMessage(message => guarded(services.log, 'review', () => this.receive(message)));
		panel.webview.html = webviewHtml(panel.webview, { extensionUri: services.extensionUri, program: 'review', title: vscode.l10n.t('New Dossier'), data: { document: id }, toolbar: reviewStrings() });
		panel.onDidDispose(() => {
			this.isClosed = true;
		});
		void guarded(services.log, 'review', () => this.updateTitle());
	}

	/** Shows what the document proposes now, with the decisions so far. */
	async show(review: Promise<DocumentReview>): Promise<void> {
		this.review = review;
		await this.updateTitle();
		await this.send();
	}

	/** The review that the panel shows; `undefined` if it is not kept any more. */
	async current(): Promise<DocumentReview | undefined> {
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
		const review = await this.review;
		if (message.type === 'start') {
			if (message.review && review?.adopt(restoredReview(message.review))) {
				await this.keep(review);
			}
			return this.send();
		}
		return review && this.answer(message, review);
	}

	private async answer(message: Exclude<FromReview, { readonly type: 'start' | 'open' }>, review: DocumentReview): Promise<void> {
		switch (message.type) {
			case 'act': {
				review.act(message.action);
				if (review.review.revision !== message.revision) {
					await this.send();
				}
				return this.keep(review);
			}
			case 'show': {
				const place = review.placeOf(message.key);
				return place && showPlace(review.document, place, this.panel.viewColumn);
			}
			case 'request':
				return message.request === 'write'
					? writeNewDossier(review, { userDossiers: this.services.userDossiers, column: this.column })
					: openYaml(review.yaml(), this.column);
		}
	}

	/** The column of the page, in which the dossier is opened: the document stays visible beside it. */
	private get column(): vscode.ViewColumn {
		return this.panel.viewColumn ?? vscode.ViewColumn.Beside;
	}

	private async keep(review: DocumentReview): Promise<void> {
		await this.services.storage.keep(this.id, () => review.kept);
	}

	private async send(): Promise<void> {
		const review = await this.review;
		const { library } = await this.services.store.get();
		const title = this.titleOf(review);
		await this.post(review && review.items.size + review.extraction.known.length > 0
			? {
				type: 'review', document: this.id, title, kinds: reviewKindNames(), items: [...review.items.values()],
				recognised: recognisedEntries(review.extraction.known, library), review: review.saved,
			}
			: {
				type: 'nothing', title,
				reason: review ? vscode.l10n.t('Nothing was found in the document that could be an entry of a dossier.')
					: vscode.l10n.t('This review is no longer stored. Open the document and run “Dossier: New Dossier from Document” again.'),
			});
	}

	private async updateTitle(): Promise<void> {
		const title = this.titleOf(await this.review);
		if (!this.isClosed) {
			this.panel.title = shownText(title);
		}
	}

	private titleOf(review: DocumentReview | undefined): string {
		return review ? vscode.l10n.t('New Dossier from {0}', review.document.name) : vscode.l10n.t('New Dossier');
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
