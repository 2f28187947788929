import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { recordForeignRequests } from '../../support/host/foreignRequests';
import { connectToBrowser, sharedBrowser } from '../../support/host/sharedBrowser';

// No server listens there: requests are answered with the document to show.
const address = 'http://localhost/';

/** A page in a browser, without a workbench around it. */
export interface BarePage {
	readonly page: Page;
	/** Shows a document, which shares no state with the previous one. */
	show(html: string): Promise<void>;
	/** All requests so far that left this machine, of which there must be none. The array grows while the page is open. */
	readonly foreignRequests: readonly string[];
}

/** Opens an empty page in the browser of the test run for the suite in which it is called, and closes it afterwards. */
export function useBarePage(): () => BarePage {
	let browser: Browser | undefined;
	let opened: BarePage | undefined;
	before(async () => {
		const shared = sharedBrowser();
		assert.ok(shared, 'Tests of pages use the browser of the test run.');
		browser = await connectToBrowser(shared);
		const context = await browser.newContext();
		const foreignRequests = recordForeignRequests(context);
		const page = await context.newPage();
		let shown = '';
		await page.route(address, route => route.fulfill({ contentType: 'text/html', body: shown }));
		const show = async (html: string) => {
			shown = html;
			await page.goto(address);
		};
		opened = { page, show, foreignRequests };
	});
	after(() => browser?.close());
	return () => {
		if (!opened) {
			throw new Error('The page is not open.');
		}
		return opened;
	};
}
