import { startEditorServer } from './editorServer';
import { installHost } from './installHost';
import { startBrowserServer } from './launchBrowser';
import { environmentForBrowser, sharedBrowser, type SharedBrowser } from './sharedBrowser';

/** A VS Code server and a browser that several processes use one after another. */
export interface SharedEditor extends SharedBrowser {
	/** The server's address. */
	readonly authority: string;
	/** The server's data folder, with user settings and logs. */
	readonly data: string;
}

/** The server without the browser. */
type SharedServer = Omit<SharedEditor, keyof SharedBrowser>;

interface Owned {
	dispose(): Promise<void>;
}

const variable = 'DOSSIER_TEST_EDITOR';

/** Starts the newest VS Code with only its built-in extensions. */
export async function startSharedServer(): Promise<SharedServer & Owned> {
	const { authority, data, dispose } = await startEditorServer(await installHost(console.error), { version: 'newest', trust: 'off', settings: {}, endHostsEarly: true });
	return { authority, data, dispose };
}

/** Starts a browser. */
export async function startSharedBrowser(): Promise<SharedBrowser & Owned> {
	const browser = await startBrowserServer(await installHost(console.error));
	return { browser: browser.wsEndpoint(), dispose: () => browser.close() };
}

/** Returns the environment variables that pass the editor on to {@link sharedEditor} in another process. */
export function environmentFor({ authority, data, browser }: SharedEditor): NodeJS.ProcessEnv {
	return { [variable]: JSON.stringify({ authority, data } satisfies SharedServer), ...environmentForBrowser({ browser }) };
}

/** Returns the editor provided by the parent process, if any. */
export function sharedEditor(): SharedEditor | undefined {
	const described = process.env[variable];
	const browser = sharedBrowser();
	return described === undefined || !browser ? undefined : { ...(JSON.parse(described) as SharedServer), ...browser };
}
