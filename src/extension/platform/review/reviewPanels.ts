import * as vscode from 'vscode';
import { parseReviewPageState } from '../../../protocol/review';
import { webviewOptions } from '../ui/webviewShell';
import { closePanel } from './closePanel';
import type { PanelReview } from './panelReview';
import { ReviewPanel, type ReviewPanelServices, type ReviewPanelWords } from './reviewPanel';

/** How a feature makes its reviews. */
export interface ReviewPanelsOptions<T> {
	/** The type of its webviews. */
	readonly viewType: string;
	/** Its words, in the language of VS Code. */
	readonly words: () => ReviewPanelWords;
	/** Reads the review that is stored under an identifier; `undefined` if there is none. */
	readonly restore: (id: string) => Promise<T | undefined>;
}

/** Owns the open reviews of a feature: one panel for each identifier. */
export class ReviewPanels<T extends PanelReview> implements vscode.Disposable {
	private readonly services: ReviewPanelServices;
	private readonly options: ReviewPanelsOptions<T>;
	private readonly open = new Map<string, ReviewPanel<T>>();
	/** Waits for the panel that was closed last. */
	private closing: vscode.Disposable | undefined;

	constructor(services: ReviewPanelServices, options: ReviewPanelsOptions<T>) {
		this.services = services;
		this.options = options;
	}

	/** Returns the open panel of a review; `undefined` if it is not open. */
	get(id: string): ReviewPanel<T> | undefined {
		return this.open.get(id);
	}

	/** Opens a panel beside the text editor, or in place of another page: a third column would leave little to each. */
	create(id: string, review: Promise<T | undefined>): void {
		const { viewType, words } = this.options;
		this.adopt(
			vscode.window.createWebviewPanel(
				viewType,
				words().title,
				{ viewColumn: vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active },
				webviewOptions(this.services.extensionUri),
			),
			id,
			review,
		);
	}

	/** Takes over a panel that VS Code restored. */
	restore(panel: vscode.WebviewPanel, state: unknown): void {
		const id = parseReviewPageState(state)?.document ?? '';
		this.adopt(panel, id, id === '' ? Promise.resolve(undefined) : this.options.restore(id));
	}

	/** Closes a panel. The focus goes to the editor that becomes active. */
	close(id: string): void {
		const shown = this.open.get(id);
		if (shown) {
			this.closing?.dispose();
			this.closing = closePanel(shown.panel);
		}
	}

	dispose(): void {
		this.closing?.dispose();
		for (const { panel } of [...this.open.values()]) {
			panel.dispose();
		}
	}

	private adopt(panel: vscode.WebviewPanel, id: string, review: Promise<T | undefined>): void {
		const shown = new ReviewPanel<T>(panel, { id, review, words: this.options.words() }, this.services);
		this.open.get(id)?.panel.dispose();
		this.open.set(id, shown);
		panel.onDidDispose(() => {
			if (this.open.get(id) === shown) {
				this.open.delete(id);
			}
		});
	}
}
