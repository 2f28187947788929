import { chromium, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core';
import { exitOnSignals } from './exitOnSignals';
import { findBrowser } from './findBrowser';
import type { InstalledHost } from './installHost';

const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// No name resolves but the machine's own, so that a run with a network and one without are the same.
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** Starts a headless browser. It ends when it is closed or when this process ends. */
export async function launchBrowser(host: InstalledHost): Promise<Browser> {
	return chromium.launch(await launchOptions(host));
}

/** Starts a headless browser to which other processes can connect. */
export async function startBrowserServer(host: InstalledHost): Promise<BrowserServer> {
	return chromium.launchServer(await launchOptions(host));
}

async function launchOptions(host: InstalledHost): Promise<LaunchOptions> {
	exitOnSignals();
	const { path, env } = await findBrowser(host);
	return {
		executablePath: path,
		args: flags,
		env: { ...process.env, ...env },
		handleSIGHUP: false,
		handleSIGINT: false,
		handleSIGTERM: false,
	};
}
