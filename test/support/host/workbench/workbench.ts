import { mkdir, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { sharedBrowser } from '../browser/sharedBrowser';
import { startEditorServer, writeUserSettings, type EditorServer, type Trust } from '../editorServer';
import type { EditorVersion } from '../editorVersion';
import { extensionLogFiles, readLogs } from '../extensionLogs';
import { installFolders, type ExtensionUnderTest } from '../extensionUnderTest';
import { installHost } from '../installHost';
import { disposeAll } from '../process/disposeAll';
import { removal } from '../process/temporaryFolder';
import { testSettings, type Settings } from '../settings';
import { sharedEditor } from '../sharedEditor';
import { workbenchAddress } from './workbenchAddress';
import { openWorkbenchContext } from './workbenchContext';
import { copyWorkspace } from './workspaceCopy';

/** The timeout of each step of opening, in milliseconds. */
const STEP_TIMEOUT = 60_000;

/** The options of a workbench. */
export interface WorkbenchOptions {
	readonly version: EditorVersion;
	readonly extension: ExtensionUnderTest;
	/** The workspace folder; a copy of it is opened. */
	readonly workspace: string;
	/** `off` by default. */
	readonly trust?: Trust;
	/** User settings, such as `workbench.colorTheme`, in addition to the quiet ones. */
	readonly settings?: Settings;
	/** The file to open, relative to the workspace. */
	readonly file?: string;
	/** The size of the window; 1280 × 800 by default. */
	readonly size?: { readonly width: number; readonly height: number };
}

/** VS Code in a browser, controlled through `page`. */
export interface Workbench {
	readonly page: Page;
	/** The copy of the workspace folder. */
	readonly workspace: string;
	/** All requests so far that left this machine; tests require that there are none. Grows as long as the workbench exists. */
	readonly foreignRequests: readonly string[];
	/** Returns what the extension has logged so far, at every level. */
	extensionLog(): Promise<string>;
	/** Replaces the workspace settings, which take precedence over those of the user, by editing their file. */
	changeSettings(settings: Settings): Promise<void>;
	/** Closes it and removes its files. */
	dispose(): Promise<void>;
}

interface Owned {
	dispose(): Promise<void>;
}

type Server = Pick<EditorServer, 'authority' | 'data'>;

/**
 * Opens VS Code in a headless browser with the extension installed, and resolves when the workbench is ready and shows the
 * given file. The extension may still be activating. Uses the shared browser and, if the options allow it, the shared editor with
 * separate user data. Rejects if a step takes longer than a minute, leaving nothing of its own running.
 */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
	const { size = { width: 1280, height: 800 }, file } = options;
	const owned: Owned[] = [];
	const dispose = () => disposeAll(owned);
	try {
		const workspace = await copyWorkspace(options.workspace);
		owned.push(workspace);
		const { authority, data } = canShare(options) ? await prepareShared(options) : await startOwn(options, owned);
		const logsBefore = await extensionLogFiles(data);
		const { context, foreignRequests } = await openWorkbenchContext(await sharedBrowser(), size);
		owned.push({ dispose: () => context.close() });
		const page = await openPage(context, workbenchAddress({
			authority, workspace: workspace.path, file, payload: [['logLevel', 'dossier.dossier=trace']],
		}));
		if (file !== undefined) {
			await page.locator('.editor-instance .monaco-editor .view-line').first().waitFor();
		}
		const extensionLog = async () => readLogs((await extensionLogFiles(data)).filter(log => !logsBefore.includes(log)));
		const changeSettings = (settings: Settings) => writeWorkspaceSettings(workspace.path, settings);
		return { page, workspace: workspace.path, foreignRequests, extensionLog, changeSettings, dispose };
	} catch (error) {
		await dispose();
		throw error;
	}
}

async function writeWorkspaceSettings(workspace: string, settings: Settings): Promise<void> {
	const folder = path.join(workspace, '.vscode');
	await mkdir(folder, { recursive: true });
	await writeFile(path.join(folder, 'settings.json'), JSON.stringify(settings));
}

async function openPage(context: BrowserContext, address: string): Promise<Page> {
	context.setDefaultTimeout(STEP_TIMEOUT);
	const page = await context.newPage();
	await page.goto(address);
	await page.locator('.monaco-workbench .part.statusbar').waitFor();
	return page;
}

/** Whether the shared editor supports these options. */
function canShare({ version, trust = 'off', extension }: WorkbenchOptions): boolean {
	return version === 'newest' && trust === 'off' && 'folder' in extension;
}

/** Prepares the shared editor for a workbench. Workbenches run one after another, so the data of the last one is no longer in use. */
async function prepareShared({ extension, settings }: WorkbenchOptions): Promise<Server> {
	const server = await sharedEditor();
	const { data } = server;
	await rm(path.join(data, 'data', 'User'), removal);
	await writeUserSettings(data, { ...testSettings, ...settings });
	await rm(path.join(data, 'extensions'), removal);
	await installFolders(path.join(data, 'extensions'), 'folder' in extension ? [extension.folder, ...(extension.besides ?? [])] : []);
	return server;
}

async function startOwn({ version, trust = 'off', extension, settings }: WorkbenchOptions, owned: Owned[]): Promise<Server> {
	const server = await startEditorServer(await installHost(console.error), {
		version,
		trust,
		extension,
		settings: { ...testSettings, ...settings },
		onlyForTexts: true,
	});
	owned.push(server);
	return server;
}
