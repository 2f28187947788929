import * as vscode from 'vscode';
import type { PartPath, PartSyntax } from '../../../core/citation/bibliographySyntax';
import { resolveWrittenPath } from '../../../core/citation/writtenPath';
import { MAX_PARENT_FOLDERS, MAX_SEARCHED_BYTES, MAX_SEARCHED_FILES, MAX_SEARCHED_KEPT } from '../../../core/limits';
import { contained } from '../files/containment';
import { readText, stampOf } from '../files/files';
import { LruMap } from '../files/lruMap';
import type { PickedFiles } from './pickedFiles';

/** A file with its text. */
export interface FileText {
	readonly uri: vscode.Uri;
	readonly text: string;
}

/** How many files are read in parallel, because remote file systems are slow to answer. */
const PARALLEL_READS = 6;

interface Cached {
	readonly stamp: string;
	readonly parts: readonly PartPath[];
}

/**
 * Finds the files that include a file, in its folder and in parent folders up to the workspace folder. The paths that a file includes are
 * cached until the file changes.
 */
export class IncludingFileFinder {
	private readonly picked: PickedFiles;
	private readonly cache = new LruMap<string, Cached>(() => MAX_SEARCHED_KEPT);

	constructor(picked: PickedFiles) {
		this.picked = picked;
	}

	/** Returns the including files in the nearest folder that has any, sorted by name. Folders and files that cannot be read are skipped. */
	async of(part: vscode.Uri, home: vscode.Uri, syntax: PartSyntax): Promise<readonly FileText[]> {
		const top = vscode.workspace.getWorkspaceFolder(part)?.uri.toString();
		let left = MAX_SEARCHED_FILES;
		for (let folder = vscode.Uri.joinPath(part, '..'), steps = 0; steps < MAX_PARENT_FOLDERS && left > 0; folder = vscode.Uri.joinPath(folder, '..'), steps++) {
			const files = (await this.filesIn(folder, home, syntax.endings)).filter(({ path }) => path !== part.path).slice(0, left);
			left -= files.length;
			const found = await this.including(files, part, syntax);
			// Outside a workspace, only the folder itself is searched.
			if (found.length > 0 || top === undefined || folder.toString() === top) {
				return found;
			}
		}
		return [];
	}

	private async including(files: readonly vscode.Uri[], part: vscode.Uri, syntax: PartSyntax): Promise<readonly FileText[]> {
		const found: FileText[] = [];
		for (let from = 0; from < files.length; from += PARALLEL_READS) {
			const batch = files.slice(from, from + PARALLEL_READS).map(uri => this.withTextIfIncluding(uri, part, syntax).catch(() => undefined));
			found.push(...(await Promise.all(batch)).filter(file => file !== undefined));
		}
		return found;
	}

	private async withTextIfIncluding(uri: vscode.Uri, part: vscode.Uri, syntax: PartSyntax): Promise<FileText | undefined> {
		return await this.includes(uri, part, syntax) ? { uri, text: await readText(uri, MAX_SEARCHED_BYTES) ?? '' } : undefined;
	}

	/** Returns the files of a folder that may include others, without symbolic links; none if the folder may not be read. */
	private async filesIn(folder: vscode.Uri, home: vscode.Uri, endings: readonly string[]): Promise<readonly vscode.Uri[]> {
		try {
			const located = await contained(folder, home, this.picked);
			const entries = 'uri' in located ? await vscode.workspace.fs.readDirectory(folder) : [];
			return entries.filter(([name, type]) => type === vscode.FileType.File && endings.some(ending => name.endsWith(ending)))
				.map(([name]) => vscode.Uri.joinPath(folder, name)).sort((a, b) => (a.path < b.path ? -1 : 1));
		} catch {
			return [];
		}
	}

	private async includes(file: vscode.Uri, part: vscode.Uri, syntax: PartSyntax): Promise<boolean> {
		const folder = file.path.slice(0, file.path.lastIndexOf('/'));
		return (await this.partsOf(file, syntax)).some(({ path, isFromParentFolder }) => (isFromParentFolder ? withParentFolders(folder) : [folder]).some(from => {
			const resolved = resolveWrittenPath(from, path);
			return 'path' in resolved && resolved.path === part.path;
		}));
	}

	private async partsOf(file: vscode.Uri, syntax: PartSyntax): Promise<readonly PartPath[]> {
		const address = file.toString();
		const stamp = await stampOf(file);
		const known = this.cache.get(address);
		if (known && known.stamp === stamp) {
			return known.parts;
		}
		const parts = syntax.paths(await readText(file, MAX_SEARCHED_BYTES) ?? '');
		if (stamp !== undefined) {
			this.cache.set(address, { stamp, parts });
		}
		return parts;
	}
}

/** Returns a folder and its parent folders, the nearest first. */
function withParentFolders(folder: string): readonly string[] {
	const names = folder.split('/');
	return names.map((_, index) => names.slice(0, names.length - index).join('/'));
}
