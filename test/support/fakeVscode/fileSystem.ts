import type * as vscode from 'vscode';

/** The calls that a file system answers. */
export type FileCall = 'stat' | 'readFile' | 'writeFile' | 'delete' | 'createDirectory' | 'readDirectory';

interface Interruption {
	readonly call: FileCall;
	readonly path: string;
	readonly run: () => unknown;
}

export const FileType = { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 } as const;
export const FilePermission = { Readonly: 1 } as const;

/** An error of a file system, with a code as VS Code has it. */
export class FileSystemError extends Error {
	static FileNotFound(uri: vscode.Uri): FileSystemError {
		return new FileSystemError(`There is no file ${uri.path}.`, 'FileNotFound');
	}

	static FileExists(uri: vscode.Uri): FileSystemError {
		return new FileSystemError(`There is a file ${uri.path} already.`, 'FileExists');
	}

	static NoPermissions(uri: vscode.Uri): FileSystemError {
		return new FileSystemError(`The file ${uri.path} must not be touched.`, 'NoPermissions');
	}

	static Unavailable(message: string): FileSystemError {
		return new FileSystemError(message, 'Unavailable');
	}

	readonly code: string;

	private constructor(message: string, code: string) {
		super(message);
		this.code = code;
	}
}

/** Files in memory, by their paths. A test can make a call wait, fail or find the world changed. */
export class FakeFileSystem {
	private readonly files = new Map<string, Uint8Array>();
	private readonly interruptions: Interruption[] = [];
	readonly readonlyPaths = new Set<string>();
	/** Files and folders that are symbolic links. */
	readonly links = new Set<string>();
	/** When files changed, for those of which the file system says so; it says nothing of others. */
	readonly times = new Map<string, number>();
	/** Runs at every call, before the answer, with the number of the call. */
	atCall: (number: number) => unknown = () => undefined;
	/** What was called, such as `readFile /draft.md`, in order. */
	readonly calls: string[] = [];

	/** Runs something once, when a file is next asked for in that way and before the answer; the answer waits for it, and fails if it fails. */
	before(call: FileCall, path: string, run: () => unknown): void {
		this.interruptions.push({ call, path, run });
	}

	/** Writes a file as another program would. */
	put(path: string, content: string | Uint8Array): void {
		this.files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
	}

	/** Deletes a file as another program would. */
	remove(path: string): void {
		this.files.delete(path);
	}

	/** The text of a file; `undefined` where there is none. */
	text(path: string): string | undefined {
		const content = this.files.get(path);
		return content && new TextDecoder().decode(content);
	}

	/** The bytes of a file; `undefined` where there is none. */
	bytes(path: string): Uint8Array | undefined {
		return this.files.get(path);
	}

	/** The paths of all files. */
	get paths(): readonly string[] {
		return [...this.files.keys()];
	}

	async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
		await this.enter('stat', uri);
		const isFolder = !this.files.has(uri.path) && this.paths.some(path => path.startsWith(`${uri.path}/`));
		const { length } = isFolder ? [] : this.existing(uri);
		const permissions = this.readonlyPaths.has(uri.path) ? FilePermission.Readonly : undefined;
		const type = (isFolder ? FileType.Directory : FileType.File) | (this.links.has(uri.path) ? FileType.SymbolicLink : 0);
		return { type, ctime: 0, mtime: this.times.get(uri.path) ?? 0, size: length, ...(permissions !== undefined && { permissions }) };
	}

	async readFile(uri: vscode.Uri): Promise<Uint8Array> {
		await this.enter('readFile', uri);
		return this.existing(uri);
	}

	/** Writes a file; only as long as it is not there, or has no other text, if that is asked for. */
	async writeFile(uri: vscode.Uri, content: Uint8Array, { overwrite = true, onlyOver }: { readonly overwrite?: boolean; readonly onlyOver?: string | undefined } = {}): Promise<void> {
		await this.enter('writeFile', uri);
		if (onlyOver !== undefined && (this.text(uri.path) ?? onlyOver) !== onlyOver) {
			throw FileSystemError.Unavailable('The file has been changed by another program.');
		}
		if (this.readonlyPaths.has(uri.path)) {
			throw FileSystemError.NoPermissions(uri);
		}
		if (!overwrite && this.files.has(uri.path)) {
			throw FileSystemError.FileExists(uri);
		}
		this.files.set(uri.path, content);
	}

	async delete(uri: vscode.Uri): Promise<void> {
		await this.enter('delete', uri);
		this.existing(uri);
		this.files.delete(uri.path);
	}

	async createDirectory(uri: vscode.Uri): Promise<void> {
		await this.enter('createDirectory', uri);
	}

	async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
		await this.enter('readDirectory', uri);
		const names = new Set(this.paths.filter(path => path.startsWith(`${uri.path}/`)).map(path => path.slice(uri.path.length + 1).split('/')[0] ?? ''));
		return [...names].map(name => [name, (this.files.has(`${uri.path}/${name}`) ? FileType.File : FileType.Directory) | (this.links.has(`${uri.path}/${name}`) ? FileType.SymbolicLink : 0)]);
	}

	isWritableFileSystem(scheme: string): boolean | undefined {
		return scheme === 'file' ? true : undefined;
	}

	private async enter(call: FileCall, { path }: vscode.Uri): Promise<void> {
		this.calls.push(`${call} ${path}`);
		// A real file system never answers within the same turn.
		const number = this.calls.length;
		await new Promise(resolve => setImmediate(resolve));
		await this.atCall(number);
		const index = this.interruptions.findIndex(one => one.call === call && one.path === path);
		await this.interruptions.splice(index, index < 0 ? 0 : 1)[0]?.run();
	}

	private existing(uri: vscode.Uri): Uint8Array {
		const content = this.files.get(uri.path);
		if (!content) {
			throw FileSystemError.FileNotFound(uri);
		}
		return content;
	}
}
