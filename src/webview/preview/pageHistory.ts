import { step, updateCurrent, visit } from '../../protocol/history';
import { parsePreviewState, samePage, type PageRef, type PreviewState, type VisitedPage } from '../../protocol/preview';

/** Where the state of the page is kept while it is hidden, and when the window is reloaded. */
export interface StateStore {
	getState(): unknown;
	setState(state: PreviewState): void;
}

/** The pages that the user visited, with their scroll positions and periods, and the settings of the preview. */
export class PageHistory {
	private readonly store: StateStore;
	private readonly changed: (state: PreviewState) => void;
	private current: PreviewState;

	/** `changed` is called after each change. */
	constructor(store: StateStore, changed: (state: PreviewState) => void) {
		this.store = store;
		this.changed = changed;
		this.current = parsePreviewState(store.getState()) ?? firstState();
	}

	get state(): PreviewState {
		return this.current;
	}

	/** The page that the user is on. It may still be loading. */
	get page(): VisitedPage {
		return this.current.history[this.current.index] ?? { entry: '' };
	}

	/** Goes back (-1) or forward (1); returns `false` if there is no such page. */
	go(by: -1 | 1): boolean {
		const next = step(this.current, by);
		if (next) {
			this.keep(next);
		}
		return next !== undefined;
	}

	/** Adds a page, unless the user is on it. */
	visit(page: PageRef): void {
		this.keep(visit(this.current, page));
	}

	/** Keeps the scroll position of a page if the user is on it. */
	keepScroll(page: PageRef | undefined): void {
		if (page && samePage(page, this.page)) {
			this.keep(updateCurrent(this.current, { scroll: Math.round(scrollY) }));
		}
	}

	/** Keeps the period that the timeline of the page shows; `undefined` for the whole. */
	keepZoom(zoom: VisitedPage['zoom']): void {
		this.keep(updateCurrent(this.current, { zoom }));
	}

	/** Keeps what does not belong to a page. */
	keepSettings(settings: Pick<PreviewState, 'locked' | 'tables'>): void {
		this.keep({ ...this.current, ...settings });
	}

	private keep(state: PreviewState): void {
		this.current = state;
		this.store.setState(state);
		this.changed(state);
	}
}

/** Returns the state of a page that is opened for the first time. */
function firstState(): PreviewState {
	const { page, dossier } = document.body.dataset;
	return { history: [{ entry: page ?? '', ...(dossier !== undefined && { dossier }) }], index: 0 };
}
