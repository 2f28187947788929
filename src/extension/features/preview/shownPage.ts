import type { Key } from '../../../core/dossier/model';
import type { Library } from '../../../core/library/library';
import { dossierOfStatistics } from '../../../core/render/page/statisticsPage';
import type { ViewElement } from '../../../core/render/view';
import { samePage, type PageRef } from '../../../protocol/preview';
import type { PageLibrary } from '../../platform/library/unsavedLibrary';
import { toCompleteIn, type DossierPageServices } from './dossierPage';
import type { TitledPage } from './pageFile';
import { chartsIn, drawPage, drawSummary, drawTimeline, nameOfPage, type DrawOptions } from './pages';

/** The services that `ShownPage` uses. */
export interface ShownPageServices extends Pick<DossierPageServices, 'unsaved' | 'files'> {
	/** The library, with dossiers as they are in editors. */
	readonly store: PageLibrary;
}

/** The width of charts until the webview reports its own, and in files, in pixels. */
const INITIAL_WIDTH = 720;

/** The page that a preview shows, and how it is drawn there. */
export class ShownPage {
	private readonly services: ShownPageServices;
	private shown: PageRef;
	private drawOptions: DrawOptions = { width: INITIAL_WIDTH };
	/**
	 * The dossier whose overview is shown, if the page does not name one. It stays when another dossier becomes the first, and when it is no
	 * longer loaded: the page of another one must not appear in its place.
	 */
	private overviewed: Key | undefined;

	constructor(page: PageRef, services: ShownPageServices) {
		this.shown = page;
		this.services = services;
	}

	get page(): PageRef {
		return this.shown;
	}

	/** The page with the dossier whose overview it is, even if the library no longer has that dossier. */
	get withDossier(): PageRef {
		const { shown, overviewed } = this;
		return shown.entry === '' && overviewed !== undefined ? { dossier: overviewed, ...shown } : shown;
	}

	get options(): DrawOptions {
		return this.drawOptions;
	}

	/** Whether a page is still the one that is shown. */
	is(page: PageRef): boolean {
		return samePage(page, this.shown);
	}

	/** Draws with other options from now on. */
	drawWith(options: DrawOptions): void {
		this.drawOptions = options;
	}

	/** Shows another page, or the same again. `isChosen`: the user asks for it, so that an overview may be that of another dossier. */
	turnTo(page: PageRef, { dossiers }: Library, isChosen = false): void {
		const isLoaded = dossiers.some(({ id }) => id === this.overviewed);
		const keeps = this.is(page) && (isLoaded || !isChosen);
		this.overviewed = keeps ? this.overviewed ?? dossiers[0]?.id : dossiers[0]?.id;
		this.shown = page;
	}

	/** Whether the page is the overview of a dossier that the library does not have. */
	isOverviewWithout({ dossiers }: Library): boolean {
		const { entry, dossier } = this.withDossier;
		return entry === '' && dossier !== undefined && dossiers.every(({ id }) => id !== dossier);
	}

	/**
	 * Draws a page; the statistics of a dossier include the parts to complete in its file. `undefined` if the library does not have the
	 * page.
	 */
	async draw(library: Library, page: PageRef): Promise<ViewElement | undefined> {
		const counted = dossierOfStatistics(library, page.entry);
		const toComplete = counted && await toCompleteIn(counted.id, this.services);
		return drawPage(library, this.named(page), { ...this.drawOptions, toComplete });
	}

	/** Draws the summary of the overview with links. `undefined` if `page` is no overview, or no longer shown when the lexicon is built. */
	async drawSummary(page: PageRef): Promise<ViewElement | undefined> {
		const { library, lexicon } = await this.load();
		return this.is(page) ? drawSummary(library, this.named(page), { ...this.drawOptions, lexicon }) : undefined;
	}

	/** Draws the charts of the page. `parts` says which: only the timeline of an overview, or all of them. */
	drawCharts(library: Library, parts: 'timeline' | 'all'): readonly ViewElement[] {
		const page = this.named(this.shown);
		const content = parts === 'timeline' ? drawTimeline(library, page, this.drawOptions) : drawPage(library, page, this.drawOptions);
		return content ? chartsIn(content) : [];
	}

	/** Draws the page for a file or for paper; `undefined` if the library does not have it. */
	async titled(): Promise<TitledPage | undefined> {
		const { library, lexicon } = await this.load();
		const page = this.named(this.shown);
		const content = drawPage(library, page, { ...this.drawOptions, width: INITIAL_WIDTH, lexicon, isStatic: true });
		return content && { title: nameOfPage(library, page), content };
	}

	private async load() {
		const { library } = await this.services.store.get();
		const lexicon = await this.services.store.lexicon();
		return { library, lexicon };
	}

	/** Returns a page with the dossier of its overview, if that is not named. */
	private named(page: PageRef): PageRef {
		const { overviewed } = this;
		const isUnnamed = page.entry === '' && page.dossier === undefined;
		return isUnnamed && overviewed !== undefined ? { entry: '', dossier: overviewed } : page;
	}
}
