import type { Browser } from 'playwright-core';
import { openWorkbenchContext, type WorkbenchContext } from './workbenchContext';

/** Opens a browser context for a workbench that nobody looks at, in which as little as possible is drawn. */
export async function openUnseenContext(browser: Browser): Promise<WorkbenchContext> {
	// Small, because rendering an invisible page would take as long as the tests.
	const opened = await openWorkbenchContext(browser, { width: 640, height: 480 });
	await opened.context.addInitScript(drawNothing);
	return opened;
}

/** Runs in each page before its scripts. Elements keep their places and the focus, but have no pixels. */
function drawNothing(): void {
	if (window === window.top) {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync('body { opacity: 0 !important; }');
		document.adoptedStyleSheets.push(sheet);
	}
}
