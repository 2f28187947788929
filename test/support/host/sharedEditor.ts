import { chromium, type Browser } from 'playwright-core';
import { disposeInTurn } from './disposeInTurn';
import { startEditorServer } from './editorServer';
import { installHost } from './installHost';
import { startBrowserServer } from './launchBrowser';

/** A VS Code server and a browser that workbenches use one after the other, from whatever process. */
export interface SharedEditor {
	/** Where the server answers. */
	readonly authority: string;
	/** Where the server keeps its data, such as user settings and logs. */
	readonly data: string;
	/** Where the browser takes connections. */
	readonly browser: string;
}

const variable = 'DOSSIER_TEST_EDITOR';

/** Starts the newest VS Code, without extensions but its own, and a browser. */
export async function startSharedEditor(): Promise<SharedEditor & { dispose(): Promise<void> }> {
	const host = await installHost(console.error);
	const owned: { dispose(): Promise<void> }[] = [];
	try {
		const server = await startEditorServer(host, { version: 'newest', trust: 'off', settings: {}, forgetful: true });
		owned.push(server);
		const browser = await startBrowserServer(host);
		owned.push({ dispose: () => browser.close() });
		const { authority, data } = server;
		return { authority, data, browser: browser.wsEndpoint(), dispose: () => disposeInTurn(owned) };
	} catch (error) {
		await disposeInTurn(owned);
		throw error;
	}
}

/** The environment in which a process finds the editor with {@link sharedEditor}. */
export function environmentFor({ authority, data, browser }: SharedEditor): NodeJS.ProcessEnv {
	return { [variable]: JSON.stringify({ authority, data, browser } satisfies SharedEditor) };
}

/** The editor that whoever started this process has ready, if any. */
export function sharedEditor(): SharedEditor | undefined {
	const described = process.env[variable];
	return described === undefined ? undefined : (JSON.parse(described) as SharedEditor);
}

/** Connects to the browser of a shared editor. Closing the connection closes what was opened through it. */
export async function connectToBrowser({ browser }: SharedEditor): Promise<Browser> {
	return chromium.connect(browser);
}
