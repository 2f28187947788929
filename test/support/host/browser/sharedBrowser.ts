import type { Browser } from 'playwright-core';
import { installHost } from '../installHost';
import { testResources } from '../sharedResources';
import { launchBrowser } from './launchBrowser';

/**
 * Returns the browser of the tests in this process, which starts on first use. Tests close the contexts that they open in it. Processes
 * do not share a browser, because it has only one clipboard and one focus.
 */
export async function sharedBrowser(): Promise<Browser> {
	const { browser } = await testResources.use('browser', async () => {
		const started = await launchBrowser(await installHost(console.error));
		return { browser: started, dispose: () => started.close() };
	});
	return browser;
}
