import type { PageRef, PreviewState } from './preview';

/** The state after a page is shown: the page in force stays, any other page begins a new future. */
export function visit({ history, index }: PreviewState, page: PageRef): PreviewState {
	if (history[index]?.entry === page.entry) {
		return { history, index };
	}
	const kept = history.slice(Math.max(0, index - MOST_KEPT), index + 1);
	return { history: [...kept, page], index: kept.length };
}

/** The state after going back (-1) or forward (1); `undefined` where there is nothing to go to. */
export function step({ history, index }: PreviewState, by: -1 | 1): PreviewState | undefined {
	return history[index + by] ? { history, index: index + by } : undefined;
}

const MOST_KEPT = 200;
