import * as vscode from 'vscode';
import { mentionsView } from '../../../core/render/page/mentionsView';
import { shownText } from '../../../core/text/shownText';
import { parseFromPreview, samePage, type FromPreview, type PageAction, type PageRef, type ToPreview } from '../../../protocol/preview';
import type { MentionFinder } from '../../platform/mentions/mentionFinder';
import { guarded } from '../../platform/ui/guarded';
import { DraftFocus } from './draftFocus';
import type { EntrySearch } from './entrySearch';
import { jumpTo, mentionedIn } from './mentionedIn';
import { runPageAction, type PageActionServices } from './pageActions';
import { contextOf, optionsFrom, titleOf } from './pages';
import { loadPreview } from './previewWebview';
import { ShownPage } from './shownPage';

/** The services that `PreviewPanel` uses. */
export interface PreviewServices extends PageActionServices {
	readonly mentions: MentionFinder;
	readonly search: EntrySearch;
	readonly log: vscode.LogOutputChannel;
}

/** A webview panel that shows pages of the library. It exists as long as its panel. */
export class PreviewPanel {
	readonly panel: vscode.WebviewPanel;
	private readonly services: PreviewServices;
	private readonly shown: ShownPage;
	/** The content sent last, as JSON, before links were added to it; `undefined` if there was none. */
	private content: string | undefined;
	/** The page to show once the webview is ready; `undefined` if there is none. */
	private pending: PageRef | undefined;
	/** Whether the script of the webview is running, which it is not while the webview is created or hidden. */
	private isReady = false;
	/** Whether the panel is disposed: VS Code throws if it is used after that. */
	private isClosed = false;
	private readonly draftFocus = new DraftFocus({
		isActive: () => !this.isClosed && this.panel.active,
		post: message => this.post(message),
	});
	private readonly chosen = new vscode.EventEmitter<void>();
	/** The user chose a page in the preview, such as that of a link. */
	readonly onDidChoosePage = this.chosen.event;
	locked: boolean;

	constructor(
		panel: vscode.WebviewPanel,
		{ page, locked }: { readonly page: PageRef; readonly locked: boolean },
		services: PreviewServices,
	) {
		this.panel = panel;
		this.shown = new ShownPage(page, services);
		this.locked = locked;
		this.services = services;
		panel.webview.onDidReceiveMessage(message => guarded(services.log, 'preview', () => this.receive(message)));
		loadPreview(panel, page, services.extensionUri);
		panel.onDidChangeViewState(() => {
			this.isReady &&= panel.visible;
			if (panel.active) {
				void guarded(services.log, 'preview', () => this.draftFocus.activated());
			}
		});
		panel.onDidDispose(() => {
			this.isClosed = true;
			this.isReady = false;
			this.chosen.dispose();
		});
		void guarded(services.log, 'preview', () => this.updateTitle(page));
	}

	/** Shows another page without taking the focus. The panel becomes the active tab of its column only with `bringToFront`. */
	show(page: PageRef, { bringToFront }: { readonly bringToFront: boolean }): void {
		if (!this.isReady) {
			this.pending = page;
		}
		if (bringToFront) {
			this.panel.reveal(undefined, true);
		}
		if (this.isReady) {
			void guarded(this.services.log, 'preview', () => this.send(page, { isChosen: true }));
		}
	}

	/** The page that is shown or about to be. */
	get page(): PageRef {
		return this.pending ?? this.shown.page;
	}

	/** Whether the panel shows a page or is about to. */
	isShowing(page: PageRef): boolean {
		return samePage(this.page, page);
	}

	/** Updates the list of mentions of the entry shown. */
	async refreshMentions(): Promise<void> {
		const { page } = this.shown;
		const { library } = await this.services.store.get();
		if (this.isClosed || page.entry === '' || !library.entries.has(page.entry) || !this.panel.visible) {
			return;
		}
		const found = await mentionedIn(page.entry, this.services.mentions);
		if (this.shown.is(page)) {
			await this.post({ type: 'part', page, content: mentionsView(found, contextOf(library, this.shown.options)) });
		}
	}

	/** Updates the page if it is that of a source, whose reference depends on the citation style. */
	refreshReference(): void {
		const { page } = this.shown;
		void guarded(this.services.log, 'preview', async () => {
			const { library } = await this.services.store.get();
			if (this.isReady && this.shown.is(page) && library.sources.has(page.entry)) {
				await this.send(page);
			}
		});
	}

	/** Draws the page again if the library has changed what it shows. The page keeps its scroll position. */
	refresh(): void {
		const { shown: { page }, content } = this;
		void guarded(this.services.log, 'preview', async () => {
			const { library } = await this.services.store.get();
			const drawn = await this.shown.draw(library, page);
			if (this.isReady && this.shown.is(page) && JSON.stringify(drawn) !== content) {
				await this.send(page);
			} else {
				await this.updateTitle(page);
			}
		});
	}

	/** Runs an action on the page shown. */
	async act(action: PageAction): Promise<void> {
		await runPageAction(action, { shown: this.shown, draftFocus: this.draftFocus }, this.services);
	}

	private async receive(data: unknown): Promise<void> {
		const message: FromPreview | undefined = parseFromPreview(data);
		if (!message) {
			this.services.log.warn('preview: unknown message', data);
			return;
		}
		switch (message.type) {
			case 'open': {
				this.shown.drawWith(optionsFrom(message));
				const chosen = message.start ? this.pending : message.page;
				if (!message.start) {
					this.chosen.fire();
				}
				this.pending = undefined;
				this.isReady = true;
				return this.send(chosen ?? message.page, { isChosen: chosen !== undefined });
			}
			case 'draw':
				return this.redraw(message);
			case 'find':
				return this.find(message.query);
			case 'jump':
				return this.draftFocus.left(await jumpTo(message.place, this.services.dossierDocuments));
			case 'notReturned':
				return this.draftFocus.notReturned(message.hasFocus);
			case 'lock':
				this.locked = message.locked;
				return;
			case 'act':
				return this.shown.is(message.page) ? this.act(message.action) : undefined;
		}
	}

	private async send(page: PageRef, { isChosen } = { isChosen: false }): Promise<void> {
		const { library, broken } = await this.services.store.get();
		if (this.isClosed) {
			return;
		}
		this.shown.turnTo(page, library, isChosen);
		const content = await this.shown.draw(library, page);
		if (!this.shown.is(page)) {
			return;
		}
		this.content = content && JSON.stringify(content);
		await this.updateTitle(page);
		if (this.isClosed) {
			return;
		}
		const { title } = this.panel;
		if (content) {
			await this.post({ type: 'page', page, title, content });
			await (page.entry === '' ? this.linkSummary(page) : this.refreshMentions());
			return;
		}
		this.services.log.warn('preview: no such page', page);
		await this.post({
			type: 'nothing', page, title,
			reason: broken.length > 0
				? vscode.l10n.t('This page is not available because a dossier could not be loaded. The log gives the reason.')
				: this.shown.isOverviewWithout(library)
					? vscode.l10n.t('The dossier that was shown here is no longer loaded. Open the preview again to see another one.')
					: vscode.l10n.t('None of the loaded dossiers has this entry.'),
		});
	}

	/**
	 * Adds links to the summary of an overview. The lexicon of a large library takes a while to build, so the page is shown without them
	 * first.
	 */
	private async linkSummary(page: PageRef): Promise<void> {
		const content = await this.shown.drawSummary(page);
		if (content) {
			await this.post({ type: 'part', page, content });
		}
	}

	/** Draws the charts that have changed: the timeline if it was zoomed, all of them if the width has changed. */
	private async redraw(message: FromPreview & { type: 'draw' }): Promise<void> {
		const { library } = await this.services.store.get();
		if (!this.shown.is(message.page)) {
			return;
		}
		const parts = message.width === this.shown.options.width ? 'timeline' : 'all';
		this.shown.drawWith(optionsFrom(message));
		for (const content of this.shown.drawCharts(library, parts)) {
			await this.post({ type: 'part', page: message.page, content });
		}
	}

	private async find(query: string): Promise<void> {
		const { library } = await this.services.store.get();
		await this.post({ type: 'found', query, ...await this.services.search.find(library, query) });
	}

	private async updateTitle(page: PageRef): Promise<void> {
		const { library } = await this.services.store.get();
		if (!this.isClosed) {
			this.panel.title = shownText(titleOf(library, page) ?? vscode.l10n.t('Dossier'));
		}
	}

	private async post(message: ToPreview): Promise<void> {
		if (!this.isClosed) {
			await this.panel.webview.postMessage(message);
		}
	}
}
