import { mkdir, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { disposeInTurn } from './disposeInTurn';
import { startEditorServer, writeUserSettings, type Trust } from './editorServer';
import type { EditorVersion } from './editorVersion';
import { extensionLogFiles, readLogs } from './extensionLogs';
import { installFolders, type ExtensionUnderTest } from './extensionUnderTest';
import { recordForeignRequests } from './foreignRequests';
import { installHost } from './installHost';
import { launchBrowser } from './launchBrowser';
import { testSettings, type Settings } from './settings';
import { connectToBrowser } from './sharedBrowser';
import { sharedEditor, type SharedEditor } from './sharedEditor';
import { removal } from './temporaryFolder';
import { workbenchAddress } from './workbenchAddress';
import { copyWorkspace } from './workspaceCopy';

/** How long each step of opening may take, in milliseconds. */
const PATIENCE = 60_000;

/** What to open. */
export interface WorkbenchOptions {
	readonly version: EditorVersion;
	readonly extension: ExtensionUnderTest;
	/** The folder to work on. A copy of it is opened. */
	readonly workspace: string;
	/** `off` unless given. */
	readonly trust?: Trust;
	/** User settings, such as `workbench.colorTheme`, over quiet ones. */
	readonly settings?: Settings;
	/** A file to open, by its path inside the workspace. */
	readonly file?: string;
	/** Size of the window; 1280 × 800 unless given. */
	readonly size?: { readonly width: number; readonly height: number };
}

/** A VS Code on the screen, to be used through `page` as a person would use it. */
export interface Workbench {
	readonly page: Page;
	/** The copy of the workspace folder that is open. */
	readonly workspace: string;
	/** Every request so far that left this machine: there must be none. Grows while the workbench lives. */
	readonly foreignRequests: readonly string[];
	/** What the extension has logged so far, at every level. */
	extensionLog(): Promise<string>;
	/** Writes the settings of the workspace, instead of any there, as an edit of their file does. They are over those of the user. */
	changeSettings(settings: Settings): Promise<void>;
	/** Closes it and removes all it wrote. */
	dispose(): Promise<void>;
}

interface Owned {
	dispose(): Promise<void>;
}

/** A server and a browser, ready for one workbench. */
interface Place {
	readonly authority: string;
	readonly data: string;
	readonly browser: Browser;
}

/**
 * Opens VS Code in a headless browser with the extension installed, and resolves when the workbench stands and, if a
 * file was named, shows it. The extension may still be activating. Uses the shared editor where there is one for these
 * options, with user data of its own. Rejects, with nothing left running, if a step takes longer than a minute.
 */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
	const { size = { width: 1280, height: 800 }, file } = options;
	const owned: Owned[] = [];
	const dispose = () => disposeInTurn(owned);
	try {
		const workspace = await copyWorkspace(options.workspace);
		owned.push(workspace);
		const shared = sharedEditor();
		const { authority, data, browser } = shared && canShare(options) ? await placeIn(shared, options, owned) : await newPlace(options, owned);
		const logsBefore = await extensionLogFiles(data);
		const context = await browser.newContext({ viewport: size });
		owned.push({ dispose: () => context.close() });
		const foreignRequests = recordForeignRequests(context);
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
	context.setDefaultTimeout(PATIENCE);
	const page = await context.newPage();
	await page.goto(address);
	await page.locator('.monaco-workbench .part.statusbar').waitFor();
	return page;
}

/** Whether the shared editor can open a workbench with these options. */
function canShare({ version, trust = 'off', extension }: WorkbenchOptions): boolean {
	return version === 'newest' && trust === 'off' && 'folder' in extension;
}

/** Makes the shared editor ready for a workbench. Workbenches follow each other: what the last one left is not in use. */
async function placeIn(shared: SharedEditor, { extension, settings }: WorkbenchOptions, owned: Owned[]): Promise<Place> {
	const { authority, data } = shared;
	await rm(path.join(data, 'data', 'User'), removal);
	await writeUserSettings(data, { ...testSettings, ...settings });
	await rm(path.join(data, 'extensions'), removal);
	await installFolders(path.join(data, 'extensions'), 'folder' in extension ? [extension.folder, ...(extension.besides ?? [])] : []);
	const browser = await connectToBrowser(shared);
	owned.push({ dispose: () => browser.close() });
	return { authority, data, browser };
}

async function newPlace({ version, trust = 'off', extension, settings }: WorkbenchOptions, owned: Owned[]): Promise<Place> {
	const host = await installHost(console.error);
	const { authority, data, dispose } = await startEditorServer(host, { version, trust, extension, settings: { ...testSettings, ...settings } });
	owned.push({ dispose });
	const browser = await launchBrowser(host);
	owned.push({ dispose: () => browser.close() });
	return { authority, data, browser };
}
