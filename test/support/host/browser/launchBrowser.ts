import { chromium, type Browser } from 'playwright-core';
import type { InstalledHost } from '../installHost';
import { exitOnSignals } from '../process/exitOnSignals';
import { findBrowser } from './findBrowser';

const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// Only local names resolve, so that tests behave the same with and without a network.
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** Starts a headless browser. It ends when closed or when this process ends. */
export async function launchBrowser(host: InstalledHost): Promise<Browser> {
	exitOnSignals();
	const { path, env } = await findBrowser(host);
	return chromium.launch({
		executablePath: path,
		args: flags,
		env: { ...process.env, ...env },
		handleSIGHUP: false,
		handleSIGINT: false,
		handleSIGTERM: false,
	});
}
