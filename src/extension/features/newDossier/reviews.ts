import * as vscode from 'vscode';
import { parseKeptReview } from '../../../protocol/keptReview';
import { restoredReview } from '../../../protocol/review';
import { WEBVIEWS } from '../../ids';
import { ReviewPanels } from '../../platform/review/reviewPanels';
import { ReviewStorage } from '../../platform/review/reviewStorage';
import { reviewStrings } from '../../platform/review/reviewStrings';
import { DocumentReview, type DocumentReviewServices } from './documentReview';
import { documentIn, reviewIdOf, type ReviewedDocument } from './reviewedDocument';
import type { NewDossierServices } from './services';

/** Owns the open reviews of documents. */
export class Reviews implements vscode.Disposable {
	private readonly storage: ReviewStorage;
	private readonly panels: ReviewPanels<DocumentReview>;
	private readonly reviewServices: DocumentReviewServices;
	/** The place that a review has selected last. It is still selected when the command is run again. */
	private selected: vscode.Location | undefined;

	constructor(services: NewDossierServices) {
		this.reviewServices = { ...services, onSelect: place => { this.selected = place; } };
		this.storage = new ReviewStorage(services.nearestStorageUri, 'reviews', services.log);
		this.panels = new ReviewPanels(
			{ ...services, storage: this.storage },
			{
				viewType: WEBVIEWS.review,
				words: () => ({
					title: vscode.l10n.t('New Dossier'),
					gone: vscode.l10n.t(
						'This review is no longer stored. Open the document and run “Dossier: New Dossier from Document” again.',
					),
					strings: reviewStrings(),
				}),
				restore: id => this.read(id),
			},
		);
	}

	/** Reviews the proposals of the document in an editor, or of the selected part, with the decisions of an earlier review of it. */
	async start(editor: vscode.TextEditor): Promise<void> {
		const document = documentIn(editor, this.selected);
		const id = await reviewIdOf(document);
		const shown = this.panels.get(id);
		if (shown) {
			shown.panel.reveal();
			// If it could not be read, it is tried again.
			const earlier = await shown.current().catch(() => undefined);
			if (earlier?.document.text !== document.text || earlier.document.languageId !== document.languageId) {
				await shown.show(earlier ? DocumentReview.of(document, earlier.review, this.reviewServices) : this.read(id, document));
			}
			return;
		}
		this.panels.create(id, this.read(id, document));
	}

	/** Takes over a panel that VS Code restored. */
	restore(panel: vscode.WebviewPanel, state: unknown): void {
		this.panels.restore(panel, state);
	}

	dispose(): void {
		this.panels.dispose();
	}

	/** Reads a document, or the stored one, with the stored decisions; `undefined` if there is none. */
	private async read(id: string, document?: ReviewedDocument): Promise<DocumentReview | undefined> {
		const json = await this.storage.load(id);
		const kept = json === undefined ? undefined : parseKeptReview(json);
		const { name, uri, languageId, text, range } = kept ?? {};
		const stored =
			name !== undefined && uri !== undefined && languageId !== undefined && text !== undefined
				? { name, uri, languageId, text, ...(range && { range }) }
				: undefined;
		const reviewed = document ?? stored;
		return reviewed && DocumentReview.of(reviewed, kept && restoredReview(kept.review), this.reviewServices);
	}
}
