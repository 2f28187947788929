import { startEditorServer } from './editorServer';
import { installHost } from './installHost';
import { startBrowserServer } from './launchBrowser';
import { environmentForBrowser, sharedBrowser, type SharedBrowser } from './sharedBrowser';

/** A VS Code server and a browser that workbenches use one after the other, from whatever process. */
export interface SharedEditor extends SharedBrowser {
	/** Where the server answers. */
	readonly authority: string;
	/** Where the server keeps its data, such as user settings and logs. */
	readonly data: string;
}

/** The server alone. */
type SharedServer = Omit<SharedEditor, keyof SharedBrowser>;

interface Owned {
	dispose(): Promise<void>;
}

const variable = 'DOSSIER_TEST_EDITOR';

/** Starts the newest VS Code, without extensions but its own. */
export async function startSharedServer(): Promise<SharedServer & Owned> {
	const { authority, data, dispose } = await startEditorServer(await installHost(console.error), { version: 'newest', trust: 'off', settings: {}, forgetful: true });
	return { authority, data, dispose };
}

/** Starts a browser. */
export async function startSharedBrowser(): Promise<SharedBrowser & Owned> {
	const browser = await startBrowserServer(await installHost(console.error));
	return { browser: browser.wsEndpoint(), dispose: () => browser.close() };
}

/** The environment in which a process finds the editor with {@link sharedEditor}. */
export function environmentFor({ authority, data, browser }: SharedEditor): NodeJS.ProcessEnv {
	return { [variable]: JSON.stringify({ authority, data } satisfies SharedServer), ...environmentForBrowser({ browser }) };
}

/** The editor that whoever started this process has ready, if any. */
export function sharedEditor(): SharedEditor | undefined {
	const described = process.env[variable];
	const browser = sharedBrowser();
	return described === undefined || !browser ? undefined : { ...(JSON.parse(described) as SharedServer), ...browser };
}
