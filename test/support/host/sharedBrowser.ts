import { chromium, type Browser } from 'playwright-core';

/** A browser that tests use one after the other, from whatever process. */
export interface SharedBrowser {
	/** Where the browser takes connections. */
	readonly browser: string;
}

const variable = 'DOSSIER_TEST_BROWSER';

/** The environment in which a process finds the browser with {@link sharedBrowser}. */
export function environmentForBrowser({ browser }: SharedBrowser): NodeJS.ProcessEnv {
	return { [variable]: browser };
}

/** The browser that whoever started this process has ready, if any. */
export function sharedBrowser(): SharedBrowser | undefined {
	const browser = process.env[variable];
	return browser === undefined ? undefined : { browser };
}

/** Connects to a shared browser. Closing the connection closes what was opened through it. */
export async function connectToBrowser({ browser }: SharedBrowser): Promise<Browser> {
	return chromium.connect(browser);
}
