import * as vscode from 'vscode';
import type { Key } from '../../../core/dossier/model';
import type { Library } from '../../../core/library/library';
import { shownText } from '../../../core/shownText';
import { mentionsView } from '../../../core/render/page/mentionsView';
import { dossierOfStatistics } from '../../../core/render/page/statisticsPage';
import type { ViewElement } from '../../../core/render/view';
import { parseFromPreview, samePage, type FromPreview, type PageAction, type PageRef, type ToPreview } from '../../../protocol/preview';
import { COMMANDS } from '../../ids';
import { guarded } from '../../platform/ui/guarded';
import type { PageLibrary } from '../../platform/library/unsavedLibrary';
import type { MentionFinder } from '../../platform/mentions/mentionFinder';
import { webviewHtml, webviewRoot } from '../../platform/ui/webviewShell';
import { copyLink } from './copyLink';
import { copyMarkdown } from './copyMarkdown';
import { openDefinition, toCompleteIn, type DossierPageServices } from './dossierPage';
import { DraftFocus } from './draftFocus';
import type { EntrySearch } from './entrySearch';
import { exportHtml } from './exportPage';
import type { TitledPage } from './pageFile';
import { jumpTo, mentionedIn } from './mentionedIn';
import { chartsIn, contextOf, drawPage, drawSummary, drawTimeline, nameOfPage, optionsFrom, titleOf, type DrawOptions } from './pages';
import { previewStrings } from './previewStrings';
import { printPage, type PrintServices } from './printPage';

/** The services that `PreviewPanel` uses. */
export interface PreviewServices extends PrintServices, DossierPageServices {
	readonly extensionId: string;
	/** The library, with dossiers as they are in editors. */
	readonly store: PageLibrary;
	readonly mentions: MentionFinder;
	readonly search: EntrySearch;
	readonly log: vscode.LogOutputChannel;
}

/** The width of charts until the webview reports its own, in pixels. */
const INITIAL_WIDTH = 720;

/** A webview panel that shows pages of the library. It exists as long as its panel. */
export class PreviewPanel {
	readonly panel: vscode.WebviewPanel;
	private readonly services: PreviewServices;
	private page: PageRef;
	private options: DrawOptions = { width: INITIAL_WIDTH };
	/** The dossier whose overview is shown, if the page does not name one. It stays when another dossier becomes the first. */
	private overviewed: Key | undefined;
	/** The content sent last, as JSON, before links were added to it; `undefined` if there was none. */
	private content: string | undefined;
	/** The page to show once the webview is ready; `undefined` if there is none. */
	private pending: PageRef | undefined;
	/** Whether the script of the webview is running, which it is not while the webview is created or hidden. */
	private ready = false;
	/** Whether the panel is disposed: VS Code throws if it is used after that. */
	private isClosed = false;
	private readonly draftFocus = new DraftFocus({ isActive: () => !this.isClosed && this.panel.active, post: message => this.post(message) });
	locked: boolean;

	/** Returns what the webview of a preview may do and load. */
	static options(extensionUri: vscode.Uri): vscode.WebviewOptions & vscode.WebviewPanelOptions {
		return { enableScripts: true, enableForms: false, localResourceRoots: [webviewRoot(extensionUri)], enableFindWidget: true };
	}

	constructor(panel: vscode.WebviewPanel, { page, locked }: { readonly page: PageRef; readonly locked: boolean }, services: PreviewServices) {
		this.panel = panel;
		this.page = page;
		this.locked = locked;
		this.services = services;
		panel.webview.options = PreviewPanel.options(services.extensionUri);
		const icon = (theme: string) => vscode.Uri.joinPath(services.extensionUri, 'media', `preview-${theme}.svg`);
		panel.iconPath = { light: icon('light'), dark: icon('dark') };
		panel.webview.onDidReceiveMessage(message => guarded(services.log, 'preview', () => this.receive(message)));
		panel.webview.html = webviewHtml(panel.webview, {
			extensionUri: services.extensionUri,
			program: 'preview',
			title: vscode.l10n.t('Dossier'),
			data: { page: page.entry, ...(page.dossier !== undefined && { dossier: page.dossier }) },
			toolbar: previewStrings(),
		});
		panel.onDidChangeViewState(() => {
			this.ready &&= panel.visible;
			if (panel.active) {
				void guarded(services.log, 'preview', () => this.draftFocus.activated());
			}
		});
		panel.onDidDispose(() => {
			this.isClosed = true;
			this.ready = false;
		});
		void guarded(services.log, 'preview', () => this.updateTitle(page));
	}

	/** Shows another page without taking the focus. The panel becomes the active tab of its column only with `bringToFront`. */
	show(page: PageRef, bringToFront: boolean): void {
		if (!this.ready) {
			this.pending = page;
		}
		if (bringToFront) {
			this.panel.reveal(undefined, true);
		}
		if (this.ready) {
			void guarded(this.services.log, 'preview', () => this.send(page));
		}
	}

	/** Whether the panel shows a page or is about to. */
	isShowing(page: PageRef): boolean {
		return samePage(this.pending ?? this.page, page);
	}

	/** Updates the list of mentions of the entry shown. */
	async refreshMentions(): Promise<void> {
		const { page } = this;
		const { library } = await this.services.store.get();
		if (this.isClosed || page.entry === '' || !library.entries.has(page.entry) || !this.panel.visible) {
			return;
		}
		const found = await mentionedIn(page.entry, this.services.mentions);
		if (samePage(page, this.page)) {
			await this.post({ type: 'part', page, content: mentionsView(found, contextOf(library, this.options)) });
		}
	}

	/** Updates the page if it is that of a source, whose reference depends on the citation style. */
	refreshReference(): void {
		const { page } = this;
		void guarded(this.services.log, 'preview', async () => {
			const { library } = await this.services.store.get();
			if (this.ready && samePage(page, this.page) && library.sources.has(page.entry)) {
				await this.send(page);
			}
		});
	}

	/** Draws the page again if the library has changed what it shows. The page keeps its scroll position. */
	refresh(): void {
		const { page, content } = this;
		void guarded(this.services.log, 'preview', async () => {
			const { library } = await this.services.store.get();
			const drawn = await this.draw(library, page);
			if (this.ready && samePage(page, this.page) && JSON.stringify(drawn) !== content) {
				await this.send(page);
			} else {
				await this.updateTitle(page);
			}
		});
	}

	/** Runs an action on the page shown. */
	async act(action: PageAction): Promise<void> {
		const { page } = this;
		switch (action) {
			case 'insertCitation':
			case 'copyCitation':
				// The argument has the form of a tree node: with a bare id, as from programs, the command would not ask for details.
				await vscode.commands.executeCommand(COMMANDS[action], { entry: { id: page.entry } });
				return this.draftFocus.left(vscode.window.activeTextEditor);
			case 'reveal':
				return void await vscode.commands.executeCommand(COMMANDS.revealEntry, page.entry);
			case 'definition':
				return openDefinition(page.entry === '' && this.overviewed !== undefined ? { dossier: this.overviewed, ...page } : page, this.services);
			case 'copyLink':
				return copyLink(page, this.services);
			default: {
				const titled = await this.titledPage();
				const run = { copyMarkdown, exportHtml, print: printPage }[action];
				return titled && run(titled, this.services);
			}
		}
	}

	private async receive(data: unknown): Promise<void> {
		const message: FromPreview | undefined = parseFromPreview(data);
		if (!message) {
			this.services.log.warn('preview: unknown message', data);
			return;
		}
		switch (message.type) {
			case 'open': {
				this.options = optionsFrom(message);
				const page = message.start ? this.pending ?? message.page : message.page;
				this.pending = undefined;
				this.ready = true;
				return this.send(page);
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
				return samePage(message.page, this.page) ? this.act(message.action) : undefined;
		}
	}

	private async send(page: PageRef): Promise<void> {
		const { library, broken } = await this.services.store.get();
		if (this.isClosed) {
			return;
		}
		this.overviewed = samePage(page, this.page) ? this.overviewed ?? library.dossiers[0]?.id : library.dossiers[0]?.id;
		this.page = page;
		const content = await this.draw(library, page);
		if (!samePage(page, this.page)) {
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
				: vscode.l10n.t('None of the loaded dossiers has this entry.'),
		});
	}

	/** Draws a page; the statistics of a dossier with what is to be completed in its file. */
	private async draw(library: Library, page: PageRef): Promise<ViewElement | undefined> {
		const counted = dossierOfStatistics(library, page.entry);
		const toComplete = counted && await toCompleteIn(counted.id, this.services);
		return drawPage(library, this.named(library, page), { ...this.options, toComplete });
	}

	/** Adds links to the summary of an overview. The lexicon of a large library takes a while to build, so the page is shown without them first. */
	private async linkSummary(page: PageRef): Promise<void> {
		const { library, lexicon } = await this.load();
		const content = samePage(page, this.page) ? drawSummary(library, this.named(library, page), { ...this.options, lexicon }) : undefined;
		if (content) {
			await this.post({ type: 'part', page, content });
		}
	}

	private async load() {
		const { library } = await this.services.store.get();
		const lexicon = await this.services.store.lexicon();
		return { library, lexicon };
	}

	/** Draws the charts that have changed: the timeline if it was zoomed, all of them if the width has changed. */
	private async redraw(message: FromPreview & { type: 'draw' }): Promise<void> {
		const { library } = await this.services.store.get();
		if (!samePage(message.page, this.page)) {
			return;
		}
		const sameWidth = message.width === this.options.width;
		this.options = optionsFrom(message);
		const content = sameWidth ? drawTimeline(library, this.named(library, this.page), this.options) : drawPage(library, this.named(library, this.page), this.options);
		for (const part of content ? chartsIn(content) : []) {
			await this.post({ type: 'part', page: message.page, content: part });
		}
	}

	private async find(query: string): Promise<void> {
		const { library } = await this.services.store.get();
		await this.post({ type: 'found', query, ...await this.services.search.find(library, query) });
	}

	private async titledPage(): Promise<TitledPage | undefined> {
		const { library, lexicon } = await this.load();
		const page = this.named(library, this.page);
		const content = drawPage(library, page, { ...this.options, width: INITIAL_WIDTH, lexicon, isStatic: true });
		return content && { title: nameOfPage(library, page), content };
	}

	/** Returns a page with the dossier of its overview, if that is not named and the library still has it. */
	private named({ dossiers }: Library, page: PageRef): PageRef {
		const { overviewed } = this;
		const isKept = page.entry === '' && page.dossier === undefined && overviewed !== undefined && dossiers.some(({ id }) => id === overviewed);
		return isKept ? { entry: '', dossier: overviewed } : page;
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
