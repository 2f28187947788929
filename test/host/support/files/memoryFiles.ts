import * as vscode from 'vscode';

/** The default scheme of files in memory. */
export const MEMORY_SCHEME = 'dossier-memory';

/** Options of the file system in memory. */
export interface MemoryFilesOptions {
	readonly scheme?: string;
	/** Whether VS Code is told that the files are read-only, which they always are. */
	readonly isReadonly?: boolean;
}

/** Registers files under a scheme of their own, like an extension for a repository host or a database. */
export function registerMemoryFiles(
	files: Readonly<Record<string, string>>, { scheme = MEMORY_SCHEME, isReadonly = false }: MemoryFilesOptions = {},
): vscode.Disposable {
	const bytesOf = (uri: vscode.Uri) => {
		const text = files[uri.path];
		if (text === undefined) {
			throw vscode.FileSystemError.FileNotFound(uri);
		}
		return new TextEncoder().encode(text);
	};
	const refuse = () => {
		throw vscode.FileSystemError.NoPermissions();
	};
	return vscode.workspace.registerFileSystemProvider(scheme, {
		onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
		watch: () => new vscode.Disposable(() => {}),
		stat: uri => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytesOf(uri).length }),
		readFile: bytesOf,
		readDirectory: () => [],
		writeFile: refuse,
		createDirectory: refuse,
		delete: refuse,
		rename: refuse,
	}, { isReadonly });
}
