import * as vscode from 'vscode';

/** The scheme of the files that tests keep in memory, unless they choose another. */
export const MEMORY_SCHEME = 'dossier-memory';

/** How files in memory behave. */
export interface MemoryFilesOptions {
	readonly scheme?: string;
	/** Whether VS Code knows that they cannot be written; they never can. */
	readonly isReadonly?: boolean;
}

/** Makes files of a scheme of their own, as an extension for a repository host or a database does. */
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
