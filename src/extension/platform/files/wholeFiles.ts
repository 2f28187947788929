import * as vscode from 'vscode';
import { notify } from '../ui/notify';
import { fileNameOf, isWritable, statOf } from './files';

/** The end of the names of files that are being written. */
const UNFINISHED = '.unfinished';

/** A file that the user has chosen to write, as it was then. */
export interface ChosenFile {
	readonly uri: vscode.Uri;
	/** Tells one state of the file from another; `undefined` if it did not exist. */
	readonly state: string | undefined;
}

/** Asks where to write a file, which VS Code does, and whether an existing one may be replaced. `undefined` if the user cancels. */
export async function chooseFile(options: vscode.SaveDialogOptions): Promise<ChosenFile | undefined> {
	const uri = await vscode.window.showSaveDialog(options);
	return uri && { uri, state: await stateOf(uri) };
}

/**
 * Writes a chosen file as a whole. If it has been created or changed since it was chosen, it is left as it is, and a message says so. Returns
 * whether it was written. Rejects with the error of the file system; the file is then as before.
 */
export async function writeChosen({ uri, state }: ChosenFile, content: string | Uint8Array): Promise<boolean> {
	if (await stateOf(uri) !== state) {
		void notify('warning', vscode.l10n.t(
			'Nothing was written, because another program has created or changed {0} in the meantime. Export again to replace it.', fileNameOf(uri),
		));
		return false;
	}
	await replaceFile(uri, content, { mayReplace: state !== undefined });
	return true;
}

/**
 * Writes a file as a whole: whoever reads it meanwhile sees the earlier one or the new one, and a full disk destroys neither. A link is
 * replaced, never followed, because it may point anywhere. Rejects with the error of the file system, or if the file must not be replaced.
 */
export async function replaceFile(
	uri: vscode.Uri,
	content: string | Uint8Array,
	{ mayReplace = true }: { readonly mayReplace?: boolean } = {},
): Promise<void> {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	const stat = await statOf(uri);
	if (stat && (stat.type & vscode.FileType.Directory) !== 0) {
		// Renaming would delete the folder with everything in it.
		throw vscode.FileSystemError.FileIsADirectory(uri);
	}
	if (!await isWritable(uri)) {
		throw vscode.FileSystemError.NoPermissions(uri);
	}
	const beside = vscode.Uri.joinPath(uri, '..', `.${crypto.randomUUID()}${UNFINISHED}`);
	const { fs } = vscode.workspace;
	try {
		if (await writeBeside(beside, bytes)) {
			await fs.rename(beside, uri, { overwrite: mayReplace });
		} else {
			await writeInPlace(uri, bytes, { stat, mayReplace });
		}
	} catch (error) {
		await fs.delete(beside).then(undefined, () => undefined);
		throw error;
	}
}

/** Creates a folder and those that contain it, unless it exists. */
export async function makeFolder(folder: vscode.Uri): Promise<void> {
	await vscode.workspace.fs.createDirectory(folder);
}

/** Deletes a file that the extension has written, or a link in its place. Does nothing if there is none. */
export async function deleteWritten(uri: vscode.Uri): Promise<void> {
	if (await statOf(uri)) {
		await vscode.workspace.fs.delete(uri);
	}
}

/**
 * Writes a file that is to be renamed. Returns whether it did: `false` if its folder allows no other file, such as that of a file picked in a
 * browser.
 */
async function writeBeside(beside: vscode.Uri, bytes: Uint8Array): Promise<boolean> {
	try {
		await vscode.workspace.fs.writeFile(beside, bytes);
		return true;
	} catch (error) {
		if (error instanceof vscode.FileSystemError && ['NoPermissions', 'Unavailable', 'FileNotFound'].includes(error.code)) {
			return false;
		}
		throw error;
	}
}

interface InPlace {
	readonly stat: vscode.FileStat | undefined;
	readonly mayReplace: boolean;
}

async function writeInPlace(uri: vscode.Uri, bytes: Uint8Array, { stat, mayReplace }: InPlace): Promise<void> {
	if (stat && !mayReplace) {
		throw vscode.FileSystemError.FileExists(uri);
	}
	if (stat && (stat.type & vscode.FileType.SymbolicLink) !== 0) {
		throw vscode.FileSystemError.NoPermissions(uri);
	}
	await vscode.workspace.fs.writeFile(uri, bytes);
}

async function stateOf(uri: vscode.Uri): Promise<string | undefined> {
	const stat = await statOf(uri);
	return stat && `${stat.type} ${stat.mtime} ${stat.size}`;
}
