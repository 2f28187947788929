import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import { MOST_CARDS_IN_DOCUMENT } from '../../../core/limits';
import type { PreviewKnowledge } from '../../../core/render/markdownIt/marks';
import { markInPreview } from '../../../core/render/markdownIt/plugin';
import { PreviewCards } from '../../../core/render/markdownIt/previewCards';
import { buildSymbolIndexInSteps } from '../../../core/symbol/symbolIndex';
import { SETTINGS } from '../../ids';
import { guarded } from '../../platform/guarded';
import { referenceWords, renderLabels } from '../../platform/labels';
import { inTurns } from '../../platform/inTurns';
import type { LibraryStore } from '../../platform/libraryStore';
import { symbolLabels } from '../../platform/symbolLabels';

/**
 * Milliseconds after which a page is refreshed that was opened before the library was there. VS Code drops a refresh
 * while another waits, and sometimes the page that takes the place of one that is still loading.
 */
const SETTLED_AFTER = 2000;

/** After so many refreshes a page waits for the next change of its document. */
const MOST_REFRESHES = 5;

/** What VS Code's Markdown preview needs of us. */
export interface MarkdownPreviewServices {
	readonly store: LibraryStore;
	readonly log: vscode.LogOutputChannel;
}

/** What VS Code's Markdown extension asks for by name. */
export interface MarkdownItExtender extends vscode.Disposable {
	/** Adds our rule to the markdown-it that renders previews, and returns the same instance. Never throws. */
	extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** Marks labels, citations and document symbols in VS Code's own preview of Markdown. */
export function registerMarkdownPreview(services: MarkdownPreviewServices): MarkdownItExtender {
	return new MarkdownPreview(services);
}

class MarkdownPreview implements MarkdownItExtender {
	private readonly services: MarkdownPreviewServices;
	private readonly watching = vscode.workspace.onDidChangeConfiguration(event => {
		if (event.affectsConfiguration(SETTINGS.markdownPreview)) {
			void this.refresh();
		}
	});
	private known: PreviewKnowledge | undefined;
	private loading = false;
	private extended = false;
	/** Whether a preview shows less than is known. */
	private stale = false;
	private refreshing = false;
	private faulty = false;
	private cut = false;
	private disposed = false;

	constructor(services: MarkdownPreviewServices) {
		this.services = services;
	}

	extendMarkdownIt(md: MarkdownIt): MarkdownIt {
		try {
			markInPreview(md, {
				knowledge: () => this.knowledge(),
				onRendered: isKnown => this.noteRendered(isKnown),
				onCut: () => this.tellCut(),
				onFault: error => this.tellFault(error),
			});
			this.extended = true;
			// A document may be rendered soon.
			this.knowledge();
		} catch (error) {
			this.tellFault(error);
		}
		return md;
	}

	dispose(): void {
		this.disposed = true;
		this.watching.dispose();
	}

	/** A rule cannot wait: what is rendered before the library is there is rendered again when it is. */
	private knowledge(): PreviewKnowledge | 'unknown' | 'unwanted' {
		// A document need not be in a folder, and a rule is not told which one it renders.
		if (this.disposed || !vscode.workspace.getConfiguration().get(SETTINGS.markdownPreview, true)) {
			return 'unwanted';
		}
		void guarded(this.services.log, 'markdownPreview', () => this.load());
		return this.known ?? 'unknown';
	}

	private async load(): Promise<void> {
		if (this.loading) {
			return;
		}
		this.loading = true;
		try {
			const { store } = this.services;
			const { library } = await store.get();
			if (this.known?.library !== library) {
				const lexicon = await store.lexicon();
				const symbols = await inTurns(buildSymbolIndexInSteps(library));
				const words = { labels: renderLabels(), symbols: symbolLabels(), references: referenceWords() };
				this.stale ||= this.known !== undefined;
				this.known = { library, lexicon, symbols, cards: new PreviewCards(library, words) };
				if (this.stale) {
					void this.refreshStale();
				}
			}
		} finally {
			this.loading = false;
		}
	}

	private noteRendered(isKnown: boolean): void {
		this.stale = !isKnown;
		if (this.stale && this.known) {
			void this.refreshStale();
		}
	}

	private async refreshStale(): Promise<void> {
		if (this.refreshing) {
			return;
		}
		this.refreshing = true;
		try {
			// A render with what is known ends it. VS Code may have dropped the refresh instead, on a busy machine more than once.
			for (let tries = 0; tries < MOST_REFRESHES && (tries === 0 || this.stale) && !this.disposed; tries++) {
				await new Promise(resolve => setTimeout(resolve, SETTLED_AFTER));
				await this.refresh();
			}
		} finally {
			this.refreshing = false;
		}
	}

	private async refresh(): Promise<void> {
		// The command starts the Markdown extension; where that has not asked for us there is nothing to refresh.
		if (this.extended && !this.disposed) {
			await guarded(this.services.log, 'markdownPreview', () => vscode.commands.executeCommand('markdown.preview.refresh'));
		}
	}

	/** Once, like a fault. */
	private tellCut(): void {
		if (!this.cut) {
			this.cut = true;
			this.services.log.warn(`markdownPreview: a document has more than ${MOST_CARDS_IN_DOCUMENT} cards; names with others are not marked.`);
		}
	}

	/** Once: the rule is called at every change of every Markdown document. */
	private tellFault(error: unknown): void {
		if (!this.faulty) {
			this.faulty = true;
			this.services.log.error(`markdownPreview: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
		}
	}
}
