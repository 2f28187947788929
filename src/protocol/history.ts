import { samePage, type PageRef, type PreviewState, type VisitedPage } from './preview';

/** Returns the state after showing a page. The current page is unchanged; any other page replaces the forward history. */
export function visit(state: PreviewState, page: PageRef): PreviewState {
	const { history, index } = state;
	const current = history[index];
	if (current && samePage(current, page)) {
		return state;
	}
	const kept = history.slice(Math.max(0, index - MAX_BACK), index + 1);
	const { entry, dossier } = page;
	return { ...state, history: [...kept, { entry, ...(dossier !== undefined && { dossier }) }], index: kept.length };
}

/** Returns the state after going back (-1) or forward (1); `undefined` if there is no such page. */
export function step(state: PreviewState, by: -1 | 1): PreviewState | undefined {
	return state.history[state.index + by] ? { ...state, index: state.index + by } : undefined;
}

/** Returns the state with the current page's scroll position or zoom updated. */
export function updateCurrent(state: PreviewState, changes: Pick<VisitedPage, 'scroll' | 'zoom'>): PreviewState {
	return { ...state, history: state.history.map((page, index) => (index === state.index ? { ...page, ...changes } : page)) };
}

const MAX_BACK = 200;
