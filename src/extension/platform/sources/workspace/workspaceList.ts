import * as vscode from 'vscode';
import { MAX_DOSSIER_FILES, MAX_LISTED_DOSSIERS } from '../../../../core/limits';
import { describeRefusal } from '../../citation/bibliographies/obstacleMessage';
import type { PickedFiles } from '../../citation/bibliographies/pickedFiles';
import { excludedIn } from '../../documents/servedFiles';
import { contained, locate } from '../../files/containment';
import { statOf } from '../../files/files';
import { DOSSIER_GLOB } from '../files/dossierFileName';
import type { WantedFile } from '../files/dossierFiles';
import { listFolder } from '../files/listFolder';
import { unreadable } from '../unreadable';
import { namedPaths } from './namedFiles';

/**
 * Lists the dossier files of the workspace: those that the setting names, which apply to their workspace folder, and those found by name,
 * which apply to their own folder.
 */
export async function listWorkspace(picked: PickedFiles): Promise<readonly WantedFile[]> {
	const wanted: WantedFile[] = [];
	for (const folder of vscode.workspace.workspaceFolders ?? []) {
		wanted.push(...await named(folder, picked), ...await found(folder));
	}
	return wanted;
}

/** Returns why a file found by name must not be read: a link can point outside the workspace. */
export async function workspaceRefusal({ uri }: WantedFile, picked: PickedFiles): Promise<string | undefined> {
	const located = await contained(uri, uri, picked);
	return 'refusal' in located
		? describeRefusal({ path: vscode.workspace.asRelativePath(uri), refusal: located.refusal, place: undefined, outside: undefined })
		: undefined;
}

async function found(folder: vscode.WorkspaceFolder): Promise<readonly WantedFile[]> {
	const uris = await vscode.workspace.findFiles(
		new vscode.RelativePattern(folder, DOSSIER_GLOB),
		excludedIn(folder),
		MAX_LISTED_DOSSIERS,
	);
	// One more than are read, to show that there are more.
	return [...uris]
		.sort((one, other) => (one.path < other.path ? -1 : 1))
		.slice(0, MAX_DOSSIER_FILES + 1)
		.map(uri => ({ uri, folder: vscode.Uri.joinPath(uri, '..') }));
}

async function named(folder: vscode.WorkspaceFolder, picked: PickedFiles): Promise<readonly WantedFile[]> {
	const wanted: WantedFile[] = [];
	for (const path of namedPaths(folder)) {
		const target = vscode.Uri.joinPath(folder.uri, path);
		try {
			const located = await locate({ path, folder: folder.uri, home: folder.uri }, picked);
			if ('refusal' in located) {
				wanted.push({
					uri: target,
					folder: folder.uri,
					problem: unreadable(describeRefusal({ path, refusal: located.refusal, place: undefined, outside: located.outside })),
				});
				continue;
			}
			const isFolder = ((await statOf(located.uri))?.type ?? 0) & vscode.FileType.Directory;
			wanted.push(
				...(isFolder ? await listFolder(located.uri) : [located.uri]).map(uri => ({ uri, folder: folder.uri, isNamed: true })),
			);
		} catch (error) {
			wanted.push({ uri: target, folder: folder.uri, problem: unreadable(error) });
		}
	}
	return wanted;
}
