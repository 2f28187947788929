import * as vscode from 'vscode';
import type { Refusal } from '../../../core/citation/projectFiles/documentFiles';
import { resolveWrittenPath, segmentsOf } from '../../../core/citation/writtenPath';
import type { OffsetRange } from '../../../core/text/offsetRange';
import type { PickedFiles } from '../citation/bibliographies/pickedFiles';
import { statOf } from './files';

/** A path of a document that is not followed, and why. */
export interface RefusedPath {
	/** As it is written. */
	readonly path: string;
	readonly refusal: Refusal;
	/** Where it is written, if that is in the document itself. */
	readonly place: OffsetRange | undefined;
	/** The file, if the user can allow it. */
	readonly outside: vscode.Uri | undefined;
}

/** The file that a path resolves to, or why the path is refused. `outside` is the URI that the user can allow. */
export type Located =
	| { readonly uri: vscode.Uri }
	| { readonly refusal: Refusal; readonly outside?: vscode.Uri };

/** A path as written in a document, project file or setting. */
export interface WorkspacePath {
	readonly path: string;
	/** The folder that the path is relative to. */
	readonly folder: vscode.Uri;
	/** The folder of the document. If it is outside the workspace, the path may resolve to files in this folder. */
	readonly home: vscode.Uri;
}

/**
 * Resolves a path from a document, a project file or a setting. The file must be in a folder of the workspace or, for a document
 * outside the workspace, in the folder of that document, and no part of the path may be a symbolic link. Files that the user has picked are
 * always allowed. Rejects if the file system reports an error other than a missing file.
 */
export async function locate({ path, folder, home }: WorkspacePath, picked: PickedFiles): Promise<Located> {
	const resolved = resolveWrittenPath(folder.path, path);
	if ('problem' in resolved) {
		return { refusal: resolved.problem };
	}
	return contained(folder.with({ path: resolved.path, query: '', fragment: '' }), home, picked);
}

/** Like `locate`, for a URI: checks whether documents in a folder may use the file. */
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

/**
 * Whether a file is in a folder of the workspace or in a folder outside it, `home`, and no part of its path is a symbolic link. Rejects if
 * the file system reports an error other than a missing file.
 */
export async function isContained(uri: vscode.Uri, home: vscode.Uri): Promise<boolean> {
	const area = areaOf(uri, home);
	return area !== undefined && !await isBehindLink(uri, area);
}

/** Returns the folder that contains a file and may be used; `undefined` if there is none. */
function areaOf(uri: vscode.Uri, home: vscode.Uri): vscode.Uri | undefined {
	const own = vscode.workspace.getWorkspaceFolder(uri)?.uri;
	if (own || vscode.workspace.getWorkspaceFolder(home)) {
		return own;
	}
	const inner = segmentsOf(uri.path);
	const outer = segmentsOf(home.path);
	const isWithin =
		uri.scheme === home.scheme && uri.authority === home.authority && outer.every((segment, index) => segment === inner[index]);
	return isWithin ? home : undefined;
}

async function isBehindLink(uri: vscode.Uri, area: vscode.Uri): Promise<boolean> {
	const segments = segmentsOf(uri.path);
	const depth = segmentsOf(area.path).length;
	const places = segments.slice(depth).map((_, index) => uri.with({ path: `/${segments.slice(0, depth + index + 1).join('/')}` }));
	const stats = await Promise.all(places.map(place => statOf(place)));
	return stats.some(stat => stat !== undefined && (stat.type & vscode.FileType.SymbolicLink) !== 0);
}
