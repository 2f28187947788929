import * as vscode from 'vscode';
import type { SiteFolder } from '../../../core/site/writeSite';
import { readBytes, statOf } from '../../platform/files/files';

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
		make: async () => await fs.createDirectory(folder),
		write: async (name, content) => {
			const stat = await statOf(fileOf(name));
			if (stat && (stat.type & vscode.FileType.SymbolicLink) !== 0) {
				// Writing would follow the link, which may lead anywhere, and replace what is there.
				await fs.delete(fileOf(name));
			}
			await fs.writeFile(fileOf(name), new TextEncoder().encode(content));
		},
		remove: async name => {
			if (await statOf(fileOf(name))) {
				await fs.delete(fileOf(name));
			}
		},
	};
}
