import { chromium, type Browser } from 'playwright-core';

/** A browser that several processes use one after another. */
export interface SharedBrowser {
	/** The address for connections. */
	readonly browser: string;
}

const variable = 'DOSSIER_TEST_BROWSER';

/** Returns the environment variables that pass the browser on to {@link sharedBrowser} in another process. */
export function environmentForBrowser({ browser }: SharedBrowser): NodeJS.ProcessEnv {
	return { [variable]: browser };
}

/** Returns the browser provided by the parent process, if any. */
export function sharedBrowser(): SharedBrowser | undefined {
	const browser = process.env[variable];
	return browser === undefined ? undefined : { browser };
}

/** Connects to a shared browser. Closing the connection closes everything opened through it. */
export async function connectToBrowser({ browser }: SharedBrowser): Promise<Browser> {
	return chromium.connect(browser);
}
