import type { Browser, BrowserContext } from 'playwright-core';
import { recordForeignRequests } from '../browser/foreignRequests';

/** A browser context for a workbench. */
export interface WorkbenchContext {
	readonly context: BrowserContext;
	/** All requests so far that left this machine. Grows as long as the context exists. */
	readonly foreignRequests: readonly string[];
}

/** Opens a browser context with a window of this size, in which the workbench draws no animations. */
export async function openWorkbenchContext(
	browser: Browser,
	viewport: { readonly width: number; readonly height: number },
): Promise<WorkbenchContext> {
	const context = await browser.newContext({ viewport });
	await context.addInitScript(endAnimationsAtOnce);
	return { context, foreignRequests: recordForeignRequests(context) };
}

/**
 * Runs in each page before its scripts. The workbench changes its look without transitions, and its animations end at once: without a
 * graphics card, drawing them takes more time than everything else. Pages in frames, such as ours, are not changed.
 */
function endAnimationsAtOnce(): void {
	if (window === window.top) {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(`*, *::before, *::after {
			animation-duration: 1ms !important; animation-iteration-count: 1 !important; transition: none !important;
		}`);
		document.adoptedStyleSheets.push(sheet);
	}
}
