import type { BrowserContext, Page } from 'playwright-core';
import { recordForeignRequests } from '../../support/host/browser/foreignRequests';
import { sharedBrowser } from '../../support/host/browser/sharedBrowser';

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

/** Opens an empty page in the shared browser for the suite in which it is called, and closes it afterwards. */
export function useBarePage(): () => BarePage {
	let context: BrowserContext | undefined;
	let opened: BarePage | undefined;
	before(async () => {
		context = await (await sharedBrowser()).newContext();
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
	after(() => context?.close());
	return () => {
		if (!opened) {
			throw new Error('The page is not open.');
		}
		return opened;
	};
}
