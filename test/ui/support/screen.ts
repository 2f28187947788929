import assert from 'node:assert/strict';
import { cp, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Locator } from 'playwright-core';
import { makeTemporaryFolder, type TemporaryFolder } from '../../support/host/temporaryFolder';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../../support/host/workbench';
import { Draft } from './draft';
import { EntriesTree } from './entriesTree';
import { PATIENCE } from './eventually';
import { HoverCard, hoverDelay } from './hoverCard';
import { Notifications } from './notifications';
import { Palette } from './palette';
import { keepPicture } from './picture';
import { PreviewFrame } from './previewFrame';
import { recordTests } from './recordTests';

const root = process.cwd();
// It stands in the pictures.
const workspaceName = 'drafts';

/** A workbench with the parts of it that people use. */
export interface Screen extends Pick<Workbench, 'page' | 'workspace' | 'foreignRequests' | 'extensionLog' | 'changeSettings'> {
	readonly tree: EntriesTree;
	readonly palette: Palette;
	readonly hover: HoverCard;
	readonly draft: Draft;
	readonly notifications: Notifications;
	readonly preview: PreviewFrame;
}

/** What to open; the sample workspace and the newest VS Code unless something else is said. */
export interface ScreenOptions extends Partial<Omit<WorkbenchOptions, 'workspace'>> {
	/** More files for the workspace, by their names. */
	readonly drafts?: Readonly<Record<string, string>>;
}

/**
 * Opens one workbench for the suite in which it is called, closes it after, and keeps a record of each failure. The
 * suite fails if a request left the machine.
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
			settings: { 'workbench.colorTheme': 'Default Light Modern', 'editor.hover.delay': hoverDelay, 'workbench.reduceMotion': 'on', ...settings },
			...options,
		});
		screen = screenOf(workbench);
		// The icon comes with everything else that the manifest contributes; until then no command is found.
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

/** Keeps a picture of the window among the build's output. */
export async function takePicture({ page }: Screen, name: string): Promise<void> {
	await keepPicture(page, name);
}

/** The same of the upper part of an element, at most so many pixels high, and of so many pixels to the left of it. */
export async function takePictureOf({ page }: Screen, part: Locator, { height, left = 0 }: { height: number; left?: number }, name: string): Promise<void> {
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
