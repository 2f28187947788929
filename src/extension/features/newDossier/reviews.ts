import * as vscode from 'vscode';
import { parseReviewPageState, restoredReview } from '../../../protocol/review';
import { WEBVIEWS } from '../../ids';
import { DocumentReview } from './documentReview';
import { documentIn, reviewIdOf, type ReviewedDocument } from './reviewedDocument';
import { ReviewPanel, type ReviewPanelServices } from './reviewPanel';

/** Owns the open reviews. */
export class Reviews implements vscode.Disposable {
	private readonly services: ReviewPanelServices;
	private readonly open = new Map<string, ReviewPanel>();

	constructor(services: ReviewPanelServices) {
		this.services = services;
	}

	/** Reviews what the document in an editor proposes, or the part that is selected, with the decisions of an earlier review of it. */
	async start(editor: vscode.TextEditor): Promise<void> {
		const document = documentIn(editor);
		const id = await reviewIdOf(document);
		const shown = this.open.get(id);
		if (shown) {
			shown.panel.reveal();
			const earlier = await shown.current();
			if (earlier?.document.text !== document.text || earlier.document.languageId !== document.languageId) {
				await shown.show(DocumentReview.of(document, earlier?.review, this.services.store));
			}
			return;
		}
		const panel = vscode.window.createWebviewPanel(WEBVIEWS.review, vscode.l10n.t('New Dossier'), { viewColumn: vscode.ViewColumn.Beside }, ReviewPanel.options(this.services.extensionUri));
		this.adopt(panel, id, this.read(id, document));
	}

	/** Takes over a panel that VS Code restored. */
	restore(panel: vscode.WebviewPanel, state: unknown): void {
		const id = parseReviewPageState(state)?.document ?? '';
		this.adopt(panel, id, this.read(id));
	}

	dispose(): void {
		for (const { panel } of [...this.open.values()]) {
			panel.dispose();
		}
	}

	/** Reads a document, or the one that is kept, with the decisions that are kept; `undefined` if there is none. */
	private async read(id: string, document?: ReviewedDocument): Promise<DocumentReview | undefined> {
		const kept = id === '' ? undefined : await this.services.storage.load(id);
		const { name, uri, languageId, text, range } = kept ?? {};
		const stored = name !== undefined && uri !== undefined && languageId !== undefined && text !== undefined ? { name, uri, languageId, text, ...(range && { range }) } : undefined;
		const reviewed = document ?? stored;
		return reviewed && DocumentReview.of(reviewed, kept && restoredReview(kept.review), this.services.store);
	}

	private adopt(panel: vscode.WebviewPanel, id: string, review: Promise<DocumentReview | undefined>): void {
		const shown = new ReviewPanel(panel, { id, review }, this.services);
		this.open.get(id)?.panel.dispose();
		this.open.set(id, shown);
		panel.onDidDispose(() => {
			if (this.open.get(id) === shown) {
				this.open.delete(id);
			}
		});
	}
}
