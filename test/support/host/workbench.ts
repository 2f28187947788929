import type { Page } from 'playwright-core';
import { disposeInTurn } from './disposeInTurn';
import { startEditorServer, type Trust } from './editorServer';
import type { EditorVersion } from './editorVersion';
import type { ExtensionUnderTest } from './extensionUnderTest';
import { recordForeignRequests } from './foreignRequests';
import { installHost } from './installHost';
import { launchBrowser } from './launchBrowser';
import { quietSettings, type Settings } from './settings';
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
	/** What the server has printed so far. */
	serverLog(): string;
	/** Closes it and removes all it wrote. */
	dispose(): Promise<void>;
}

/**
 * Opens VS Code in a headless browser with the extension installed, and resolves when the workbench stands and, if a
 * file was named, shows it. The extension may still be activating. Rejects, with nothing left running, if a
 * step of that takes longer than a minute.
 */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
	const { version, extension, trust = 'off', settings = {}, size = { width: 1280, height: 800 } } = options;
	const host = await installHost(console.error);
	const owned: { dispose(): Promise<void> }[] = [];
	const dispose = () => disposeInTurn(owned);
	try {
		const workspace = await copyWorkspace(options.workspace);
		owned.push(workspace);
		const server = await startEditorServer(host, { version, trust, extension, settings: { ...quietSettings, ...settings } });
		owned.push(server);
		const browser = await launchBrowser(host);
		owned.push({ dispose: () => browser.close() });
		const context = await browser.newContext({ viewport: size });
		const foreignRequests = recordForeignRequests(context);
		context.setDefaultTimeout(PATIENCE);
		const page = await context.newPage();
		await page.goto(workbenchAddress({ authority: server.authority, workspace: workspace.path, file: options.file }));
		await page.locator('.monaco-workbench .part.statusbar').waitFor();
		if (options.file !== undefined) {
			await page.locator('.editor-instance .monaco-editor .view-line').first().waitFor();
		}
		return { page, workspace: workspace.path, foreignRequests, serverLog: server.log, dispose };
	} catch (error) {
		await dispose();
		throw error;
	}
}
