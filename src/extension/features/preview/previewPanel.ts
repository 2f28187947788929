import * as vscode from 'vscode';
import { shownText } from '../../../core/shownText';
import { mentionsView } from '../../../core/render/mentionsView';
import type { ViewElement } from '../../../core/render/view';
import { parseFromPreview, samePage, type FromPreview, type PageAction, type PageRef, type ToPreview } from '../../../protocol/preview';
import { COMMANDS } from '../../ids';
import { guarded } from '../../platform/guarded';
import type { LibraryStore } from '../../platform/libraryStore';
import type { MentionFinder } from '../../platform/mentionFinder';
import { notifyBriefly } from '../../platform/notify';
import { webviewHtml, webviewRoot } from '../../platform/webviewShell';
import { copyMarkdown } from './copyMarkdown';
import { linkTo } from './entryLinks';
import type { EntrySearch } from './entrySearch';
import { exportHtml } from './exportPage';
import type { TitledPage } from './pageFile';
import { jumpTo, mentionedIn } from './mentionedIn';
import { contextOf, drawPage, drawSummary, drawTimeline, nameOfPage, titleOf, type Drawing } from './pages';
import { previewStrings } from './previewStrings';
import { printPage, type PrintServices } from './printPage';

/** What a preview needs. */
export interface PreviewServices extends PrintServices {
	readonly extensionId: string;
	readonly store: LibraryStore;
	readonly mentions: MentionFinder;
	readonly search: EntrySearch;
	readonly log: vscode.LogOutputChannel;
}

const PICTURES: ReadonlySet<string> = new Set(['timeline', 'deeds', 'money', 'relations']);
const FIRST_WIDTH = 720;

/** One webview panel that shows pages of the library. It lives as long as its panel. */
export class PreviewPanel {
	readonly panel: vscode.WebviewPanel;
	private readonly services: PreviewServices;
	private page: PageRef;
	private drawing: Drawing = { width: FIRST_WIDTH };
	/** A page to show once the program of the webview runs: it does not while the webview is made or hidden. */
	private waiting: PageRef | undefined;
	private live = false;
	/** A closed panel must not be asked for anything. */
	private isClosed = false;
	locked: boolean;

	/** What the webview of a preview may do and load. */
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
			this.live &&= panel.visible;
		});
		panel.onDidDispose(() => {
			this.isClosed = true;
			this.live = false;
		});
		void guarded(services.log, 'preview', () => this.nameAfter(page));
	}

	/** Shows another page. It takes neither the focus nor, unless it is to be brought to the front, the place of another tab. */
	show(page: PageRef, bringToFront: boolean): void {
		if (!this.live) {
			this.waiting = page;
		}
		if (bringToFront) {
			this.panel.reveal(undefined, true);
		}
		if (this.live) {
			void guarded(this.services.log, 'preview', () => this.send(page));
		}
	}

	/** Whether it shows this page, or is about to. */
	isOn(page: PageRef): boolean {
		return samePage(this.waiting ?? this.page, page);
	}

	/** Looks again where the entry that it shows is mentioned. */
	async refreshMentions(): Promise<void> {
		const { page } = this;
		const { library } = await this.services.store.get();
		if (this.isClosed || page.entry === '' || !library.entries.has(page.entry) || !this.panel.visible) {
			return;
		}
		const found = await mentionedIn(page.entry, this.services.mentions);
		if (samePage(page, this.page)) {
			await this.post({ type: 'part', page, content: mentionsView(found, contextOf(library, this.drawing)) });
		}
	}

	/** Draws the page of a source anew, whose reference follows the citation style. */
	redrawReference(): void {
		const { page } = this;
		void guarded(this.services.log, 'preview', async () => {
			const { library } = await this.services.store.get();
			if (this.live && samePage(page, this.page) && library.sources.has(page.entry)) {
				await this.send(page);
			}
		});
	}

	/** Does something with the page that it shows. */
	async act(action: PageAction): Promise<void> {
		const { page } = this;
		switch (action) {
			case 'insertCitation':
			case 'copyCitation':
				// As from the tree: a bare id is what programs call with, who are asked for nothing.
				return void await vscode.commands.executeCommand(COMMANDS[action], { entry: { id: page.entry } });
			case 'reveal':
				return void await vscode.commands.executeCommand(COMMANDS.revealEntry, page.entry);
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
				this.drawing = drawingOf(message);
				const page = message.start ? this.waiting ?? message.page : message.page;
				this.waiting = undefined;
				this.live = true;
				return this.send(page);
			}
			case 'draw':
				return this.redraw(message);
			case 'find':
				return this.find(message.query);
			case 'jump':
				return jumpTo(message.place);
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
		this.page = page;
		const content = drawPage(library, page, this.drawing);
		await this.nameAfter(page);
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

	/** An overview is shown at once, and its prose again with links once the names are known, which in a large library takes a while. */
	private async linkSummary(page: PageRef): Promise<void> {
		const { library, lexicon } = await this.names();
		const content = samePage(page, this.page) ? drawSummary(library, page, { ...this.drawing, lexicon }) : undefined;
		if (content) {
			await this.post({ type: 'part', page, content });
		}
	}

	/** A library with its names. */
	private async names() {
		const { library } = await this.services.store.get();
		const lexicon = await this.services.store.lexicon();
		return { library, lexicon };
	}

	/** Draws what has changed: the timeline for another stretch of time, everything for another width. */
	private async redraw(message: FromPreview & { type: 'draw' }): Promise<void> {
		const { library } = await this.services.store.get();
		if (!samePage(message.page, this.page)) {
			return;
		}
		const sameWidth = message.width === this.drawing.width;
		this.drawing = drawingOf(message);
		const content = sameWidth ? drawTimeline(library, this.page, this.drawing) : drawPage(library, this.page, this.drawing);
		for (const part of content ? picturesIn(content) : []) {
			await this.post({ type: 'part', page: message.page, content: part });
		}
	}

	private async find(query: string): Promise<void> {
		const { library } = await this.services.store.get();
		await this.post({ type: 'found', query, ...await this.services.search.find(library, query) });
	}

	private async titledPage(): Promise<TitledPage | undefined> {
		const { library, lexicon } = await this.names();
		const content = drawPage(library, this.page, { ...this.drawing, width: FIRST_WIDTH, lexicon, isStill: true });
		return content && { title: nameOfPage(library, this.page), content };
	}

	private async nameAfter(page: PageRef): Promise<void> {
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

/** Puts the address of a page on the clipboard. */
export async function copyLink(page: PageRef, { extensionId }: Pick<PreviewServices, 'extensionId'>): Promise<void> {
	await vscode.env.clipboard.writeText(linkTo(extensionId, page).toString());
	notifyBriefly(vscode.l10n.t('Link copied'));
}

function drawingOf({ width, zoom }: { readonly width: number; readonly zoom?: Drawing['zoom'] | undefined }): Drawing {
	return { width, ...(zoom && { zoom }) };
}

function picturesIn(element: ViewElement): readonly ViewElement[] {
	return PICTURES.has(element.attributes.id ?? '')
		? [element]
		: element.children.flatMap(child => (typeof child === 'string' ? [] : picturesIn(child)));
}
