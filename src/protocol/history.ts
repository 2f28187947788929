import { samePage, type PageRef, type PreviewState, type VisitedPage } from './preview';

/** The state after a page is shown: the page in force stays as it is, any other page begins a new future. */
export function visit(state: PreviewState, page: PageRef): PreviewState {
	const { history, index } = state;
	const current = history[index];
	if (current && samePage(current, page)) {
		return state;
	}
	const kept = history.slice(Math.max(0, index - MOST_KEPT), index + 1);
	const { entry, dossier } = page;
	return { ...state, history: [...kept, { entry, ...(dossier !== undefined && { dossier }) }], index: kept.length };
}

/** The state after going back (-1) or forward (1); `undefined` where there is nothing to go to. */
export function step(state: PreviewState, by: -1 | 1): PreviewState | undefined {
	return state.history[state.index + by] ? { ...state, index: state.index + by } : undefined;
}

/** The state with how the page in force is left. */
export function leave(state: PreviewState, left: Pick<VisitedPage, 'scroll' | 'zoom'>): PreviewState {
	return { ...state, history: state.history.map((page, index) => (index === state.index ? { ...page, ...left } : page)) };
}

const MOST_KEPT = 200;
