import * as vscode from 'vscode';

/** The end of the names of files that are being written. */
const UNFINISHED = '.tmp';

/** The age, in milliseconds, above which no window can still be writing or reading a file. */
export const ABANDONED_AFTER = 86_400_000;

/**
 * Writes a file in the storage of the extension: under a temporary name, and renames it when it is complete, so that a file with its final
 * name is never incomplete, even if two windows write it at the same time. Rejects with the error of the file system; the temporary file is
 * then deleted.
 */
export async function writeStored(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
	const { fs } = vscode.workspace;
	const unfinished = uri.with({ path: `${uri.path}-${Math.random().toString(36).slice(2)}${UNFINISHED}` });
	try {
		await fs.writeFile(unfinished, bytes);
		await fs.rename(unfinished, uri, { overwrite: true });
	} catch (error) {
		await fs.delete(unfinished).then(undefined, () => undefined);
		throw error;
	}
}

/** Deletes a file in the storage of the extension. Rejects with the error of the file system, even if there is no such file. */
export async function deleteStored(uri: vscode.Uri): Promise<void> {
	await vscode.workspace.fs.delete(uri);
}

/** Whether a name is that of a file that is, or was, being written. */
export function isUnfinished(name: string): boolean {
	return name.endsWith(UNFINISHED);
}

/** Whether a file was left behind by a window that ended while it was written. Without a time, this is not known. */
export function isAbandoned(name: string, { mtime }: Pick<vscode.FileStat, 'mtime'>): boolean {
	return isUnfinished(name) && mtime > 0 && Date.now() - mtime > ABANDONED_AFTER;
}
