import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import { isObject } from '../../../core/data/isObject';
import { MAX_CARDS_IN_DOCUMENT } from '../../../core/limits';
import type { PreviewData } from '../../../core/render/markdownIt/marks';
import { markInPreview } from '../../../core/render/markdownIt/plugin';
import { PreviewCards } from '../../../core/render/markdownIt/previewCards';
import { SETTINGS } from '../../ids';
import { referenceWords, renderLabels } from '../../platform/library/labels';
import type { LibraryStore } from '../../platform/library/libraryStore';
import { symbolLabels } from '../../platform/library/symbolLabels';
import type { SymbolFinder } from '../../platform/mentions/symbolFinder';
import { errorWithStack } from '../../platform/ui/errorMessage';
import { guarded } from '../../platform/ui/guarded';

/**
 * How long to wait before refreshing a preview that was rendered before the library was loaded, in milliseconds. VS Code drops a
 * refresh while another is pending, and sometimes drops new content for a page that is still loading. Where the library takes long to
 * load, because the machine is busy, so does the page.
 */
const REFRESH_DELAY = { shortest: 2000, longest: 10_000, timesLoading: 4 };

/** The maximum number of refreshes in a row. After that, the preview is updated with the next change of its document. */
const MAX_REFRESHES = 5;

/** The services that `registerMarkdownPreview` uses. */
export interface MarkdownPreviewServices {
	readonly store: LibraryStore;
	readonly symbols: SymbolFinder;
	readonly log: vscode.LogOutputChannel;
}

/** The API that VS Code's Markdown extension expects; it calls the function by this name. */
export interface MarkdownItExtender extends vscode.Disposable {
	/** Adds our rule to the markdown-it that renders previews, and returns the same instance. Never throws. */
	extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** Marks labels, citations and document symbols in VS Code's own Markdown preview. */
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
	private readonly following: vscode.Disposable;
	private loaded: PreviewData | undefined;
	private isLoading = false;
	private isExtended = false;
	/** Whether a preview was rendered without the library that is now loaded. */
	private isStale = false;
	private isRefreshing = false;
	private isUpToDate = false;
	/** How long it took to load the library, in milliseconds. */
	private loadingTime = 0;
	private hasFailed = false;
	private hasLoggedCut = false;
	private isDisposed = false;

	constructor(services: MarkdownPreviewServices) {
		this.services = services;
		this.following = services.store.onDidChange(() => void guarded(services.log, 'markdownPreview', () => this.follow()));
	}

	extendMarkdownIt(md: MarkdownIt): MarkdownIt {
		try {
			markInPreview(md, {
				data: environment => this.data(documentIn(environment)),
				onRendered: isKnown => this.noteRendered(isKnown),
				onCut: () => this.logCut(),
				onError: error => this.logFault(error),
			});
			this.isExtended = true;
			// Starts loading, because a document may be rendered soon.
			this.data();
		} catch (error) {
			this.logFault(error);
		}
		return md;
	}

	/** Also releases the library, since VS Code keeps this object. */
	dispose(): void {
		this.isDisposed = true;
		vscode.Disposable.from(this.watching, this.following).dispose();
		this.loaded = undefined;
	}

	/** Returns what is loaded so far, since a markdown-it rule cannot wait. Previews rendered too early are refreshed once loading ends. */
	private data(document?: vscode.Uri): PreviewData | 'loading' | 'disabled' {
		// The setting is read without a scope: a markdown-it rule does not know which document it renders.
		if (this.isDisposed || !vscode.workspace.getConfiguration().get(SETTINGS.markdownPreview, true)) {
			return 'disabled';
		}
		void guarded(this.services.log, 'markdownPreview', () => this.load());
		const scope = this.services.store.scope(document);
		return this.loaded ? { ...this.loaded, ...!scope.isAll && { scope } } : 'loading';
	}

	/** Prepares the new library and renders again, if any preview was rendered at all. */
	private async follow(): Promise<void> {
		if (this.loaded && this.isExtended) {
			await this.load();
		}
	}

	private async load(): Promise<void> {
		if (this.isLoading) {
			return;
		}
		this.isLoading = true;
		const began = performance.now();
		try {
			const { store, symbols: finder } = this.services;
			const { library } = await store.get();
			if (this.loaded?.library !== library) {
				const lexicon = await store.lexicon();
				const symbols = await finder.indexOf(library);
				const words = { labels: renderLabels(), symbols: symbolLabels(), references: referenceWords() };
				if (this.isDisposed) {
					return;
				}
				this.loadingTime = performance.now() - began;
				this.isStale ||= this.loaded !== undefined;
				this.loaded = { library, lexicon, symbols, cards: new PreviewCards(library, words) };
				if (this.isStale) {
					void this.refreshStale();
				}
			}
		} finally {
			this.isLoading = false;
		}
	}

	private noteRendered(isKnown: boolean): void {
		this.isStale = !isKnown;
		if (this.isStale && this.loaded) {
			void this.refreshStale();
		}
		this.logUpToDate();
	}

	/** Logs once that previews are up to date. Tests wait for this, because VS Code replaces no page after it. */
	private logUpToDate(): void {
		if (!this.isStale && !this.isRefreshing && !this.isUpToDate) {
			this.isUpToDate = true;
			this.services.log.trace('markdownPreview: previews are up to date.');
		}
	}

	private async refreshStale(): Promise<void> {
		if (this.isRefreshing) {
			return;
		}
		this.isRefreshing = true;
		try {
			// VS Code may drop a refresh, on a busy machine more than once, so it is repeated until a preview is rendered with the library.
			for (let tries = 0; tries < MAX_REFRESHES && (tries === 0 || this.isStale) && !this.isDisposed; tries++) {
				const { shortest, longest, timesLoading } = REFRESH_DELAY;
				await new Promise(resolve => setTimeout(resolve, Math.min(longest, Math.max(shortest, timesLoading * this.loadingTime))));
				await this.refresh();
			}
		} finally {
			this.isRefreshing = false;
		}
		this.logUpToDate();
	}

	private async refresh(): Promise<void> {
		// The command would activate the Markdown extension. If that has not called `extendMarkdownIt` yet, there is nothing to refresh.
		if (this.isExtended && !this.isDisposed) {
			await guarded(this.services.log, 'markdownPreview', () => vscode.commands.executeCommand('markdown.preview.refresh'));
		}
	}

	/** Logs once that a document has too many cards. */
	private logCut(): void {
		if (!this.hasLoggedCut) {
			this.hasLoggedCut = true;
			this.services.log.warn(
				`markdownPreview: a document has more than ${MAX_CARDS_IN_DOCUMENT} cards; names with others are not marked.`,
			);
		}
	}

	/** Logs an error once, because the rule is called at every change of every Markdown document. */
	private logFault(error: unknown): void {
		if (!this.hasFailed) {
			this.hasFailed = true;
			this.services.log.error(`markdownPreview: ${errorWithStack(error)}`);
		}
	}
}

/** VS Code names the document that it renders in the environment of markdown-it; `undefined` if it renders something else. */
function documentIn(environment: unknown): vscode.Uri | undefined {
	const document = isObject(environment) ? environment['currentDocument'] : undefined;
	return document instanceof vscode.Uri ? document : undefined;
}
