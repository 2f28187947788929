import * as vscode from 'vscode';
import type { SiteFolder } from '../../../core/site/writeSite';
import { readBytes, statOf } from '../../platform/files/files';
import { deleteWritten, makeFolder, replaceFile } from '../../platform/files/wholeFiles';

/** Returns a folder of VS Code's file systems as one that a website can be written into. */
export function siteFolderAt(folder: vscode.Uri): SiteFolder {
	const { fs } = vscode.workspace;
	const fileOf = (name: string) => vscode.Uri.joinPath(folder, name);
	return {
		names: async () => (await statOf(folder) ? (await fs.readDirectory(folder)).map(([name]) => name) : []),
		read: async name => {
			try {
				return new TextDecoder('utf-8', { fatal: true }).decode(await readBytes(fileOf(name), await fs.stat(fileOf(name))));
			} catch {
				return undefined;
			}
		},
		make: () => makeFolder(folder),
		write: (name, content) => replaceFile(fileOf(name), content),
		remove: name => deleteWritten(fileOf(name)),
	};
}
