import * as vscode from 'vscode';
import { resolveWrittenPath, segmentsOf, type PathProblem } from '../../../core/citation/writtenPath';
import { statOf } from './files';
import type { PickedFiles } from '../citation/pickedFiles';

/**
 * Why a file that a document names is neither read nor changed. `outside`: it lies in no folder of the workspace. `link`: it is a
 * symbolic link or lies in a folder that is one, and VS Code does not say where those lead. `tooMany`: so many are named already.
 */
export type Refusal = PathProblem | 'link' | 'tooMany';

/** Where a path leads, or why it is not followed; with the address where a person can allow it. */
export type Located =
	| { readonly uri: vscode.Uri }
	| { readonly refusal: Refusal; readonly outside?: vscode.Uri };

/** A path, and what it is relative to. */
export interface WrittenPath {
	readonly path: string;
	/** The folder that the path is relative to. */
	readonly folder: vscode.Uri;
	/** The folder of the document: where that is outside the workspace, the path may lead to what is in this folder. */
	readonly home: vscode.Uri;
}

/**
 * Finds the file of a path that a document, a project file or a setting has. It has to be in a folder of the workspace, or in the
 * folder of a document that is in none, and no symbolic link may be on the way there, unless a person has picked the file.
 * Rejects where the file system cannot say.
 */
export async function locate({ path, folder, home }: WrittenPath, picked: PickedFiles): Promise<Located> {
	const resolved = resolveWrittenPath(folder.path, path);
	if ('problem' in resolved) {
		return { refusal: resolved.problem };
	}
	return contained(folder.with({ path: resolved.path, query: '', fragment: '' }), home, picked);
}

/** The same for an address: whether the documents of a folder may use the file that is there. */
export async function contained(uri: vscode.Uri, home: vscode.Uri, picked: PickedFiles): Promise<Located> {
	if (picked.has(uri)) {
		return { uri };
	}
	const area = areaOf(uri, home);
	if (!area) {
		return { refusal: 'outside', outside: uri };
	}
	return await isBehindLink(uri, area) ? { refusal: 'link', outside: uri } : { uri };
}

/** The folder that a file has to be in to be used; `undefined` where it is in none. */
function areaOf(uri: vscode.Uri, home: vscode.Uri): vscode.Uri | undefined {
	const own = vscode.workspace.getWorkspaceFolder(uri)?.uri;
	if (own || vscode.workspace.getWorkspaceFolder(home)) {
		return own;
	}
	const [inner, outer] = [segmentsOf(uri.path), segmentsOf(home.path)];
	const isWithin = uri.scheme === home.scheme && uri.authority === home.authority && outer.every((segment, index) => segment === inner[index]);
	return isWithin ? home : undefined;
}

async function isBehindLink(uri: vscode.Uri, area: vscode.Uri): Promise<boolean> {
	const segments = segmentsOf(uri.path);
	const depth = segmentsOf(area.path).length;
	const places = segments.slice(depth).map((_, index) => uri.with({ path: `/${segments.slice(0, depth + index + 1).join('/')}` }));
	const stats = await Promise.all(places.map(place => statOf(place)));
	return stats.some(stat => stat !== undefined && (stat.type & vscode.FileType.SymbolicLink) !== 0);
}
