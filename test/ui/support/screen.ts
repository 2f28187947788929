import assert from 'node:assert/strict';
import { cp, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Locator } from 'playwright-core';
import { makeTemporaryFolder, type TemporaryFolder } from '../../support/host/process/temporaryFolder';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../../support/host/workbench/workbench';
import { PATIENCE } from './eventually';
import { keepPicture } from './look/picture';
import { PreviewFrame } from './preview/previewFrame';
import { recordTests } from './recordTests';
import { Draft } from './workbench/draft';
import { EntriesTree } from './workbench/entriesTree';
import { HoverCard, hoverDelay } from './workbench/hoverCard';
import { Notifications } from './workbench/notifications';
import { Palette } from './workbench/palette';

const root = process.cwd();
// The name is visible in the pictures.
const workspaceName = 'drafts';

/** A workbench and its parts. */
export interface Screen extends Pick<Workbench, 'page' | 'workspace' | 'foreignRequests' | 'extensionLog' | 'changeSettings'> {
	readonly tree: EntriesTree;
	readonly palette: Palette;
	readonly hover: HoverCard;
	readonly draft: Draft;
	readonly notifications: Notifications;
	readonly preview: PreviewFrame;
}

/** The workspace and the editor to open; by default the sample workspace in the newest VS Code. */
export interface ScreenOptions extends Partial<Omit<WorkbenchOptions, 'workspace'>> {
	/** Additional files for the workspace, by name. */
	readonly drafts?: Readonly<Record<string, string>>;
}

/**
 * Opens a workbench for the suite in which it is called, closes it afterwards, and records each failure. The suite fails if a request
 * left the machine.
 */
export function useScreen({ drafts = {}, settings, ...options }: ScreenOptions = {}): () => Screen {
	let workspace: TemporaryFolder | undefined;
	let workbench: Workbench | undefined;
	let screen: Screen | undefined;
	before(async () => {
		workspace = await makeWorkspace(drafts);
		workbench = await openWorkbench({
			version: 'newest',
			extension: { folder: root },
			workspace: path.join(workspace.path, workspaceName),
			settings: {
				'workbench.colorTheme': 'Default Light Modern',
				'editor.hover.delay': hoverDelay,
				'workbench.reduceMotion': 'on',
				...settings,
			},
			...options,
		});
		screen = screenOf(workbench);
		// The icon appears together with all other contributions of the manifest; until then no commands are found.
		await screen.tree.icon.waitFor();
	});
	recordTests(() => workbench);
	after(async () => {
		const left = workbench?.foreignRequests ?? [];
		await workbench?.dispose();
		await workspace?.dispose();
		assert.deepEqual(left, []);
	});
	return () => {
		assert.ok(screen, 'The workbench is not open.');
		return screen;
	};
}

/** Saves a picture of the window to the build output if pictures are wanted. */
export async function takePicture({ page }: Screen, name: string): Promise<void> {
	await keepPicture(page, name);
}

/** Like that, for the upper part of an element with a maximum height, and a strip to the left of it, both in pixels. */
export async function takePictureOf(
	{ page }: Screen,
	part: Locator,
	{ height, left = 0 }: { height: number; left?: number },
	name: string,
): Promise<void> {
	const box = await part.boundingBox();
	assert.ok(box, 'What is to be on the picture does not show.');
	await keepPicture(page, name, { x: box.x - left, y: box.y, width: box.width + left, height: Math.min(height, box.height) });
}

async function makeWorkspace(drafts: Readonly<Record<string, string>>): Promise<TemporaryFolder> {
	const parent = await makeTemporaryFolder('ui');
	const folder = path.join(parent.path, workspaceName);
	await cp(path.join(root, 'test', 'fixtures', 'workspace'), folder, { recursive: true });
	await Promise.all(Object.entries(drafts).map(([name, text]) => writeFile(path.join(folder, name), text)));
	return parent;
}

function screenOf({ page, workspace, foreignRequests, extensionLog, changeSettings }: Workbench): Screen {
	page.setDefaultTimeout(PATIENCE);
	const palette = new Palette(page);
	return {
		page,
		workspace,
		foreignRequests,
		extensionLog,
		changeSettings,
		tree: new EntriesTree(page),
		palette,
		hover: new HoverCard(page, extensionLog),
		draft: new Draft(page, palette, workspace),
		notifications: new Notifications(page, palette),
		preview: new PreviewFrame(page),
	};
}
