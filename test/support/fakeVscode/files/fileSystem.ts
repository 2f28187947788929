import { setImmediate as turn } from 'node:timers/promises';
import type * as vscode from 'vscode';

/** The operations of a file system. */
export type FileCall = 'stat' | 'readFile' | 'writeFile' | 'delete' | 'createDirectory' | 'readDirectory' | 'rename';

interface Interruption {
	readonly call: FileCall;
	readonly path: string | RegExp;
	readonly run: () => unknown;
}

export const FileType = { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 } as const;
export const FilePermission = { Readonly: 1 } as const;

/** A file system error with one of VS Code's codes. */
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

	static FileIsADirectory(uri: vscode.Uri): FileSystemError {
		return new FileSystemError(`${uri.path} is a folder.`, 'FileIsADirectory');
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

/** An in-memory file system. Tests can delay a call, make it fail, or change files during it. */
export class FakeFileSystem {
	private readonly files = new Map<string, Uint8Array>();
	/** The folders that contain files, with the number of files in each and in those below it. */
	private readonly folders = new Map<string, number>();
	/** The number of operations under way. */
	private pending = 0;
	private readonly interruptions: Interruption[] = [];
	readonly readonlyPaths = new Set<string>();
	/** The paths of symbolic links. */
	readonly links = new Set<string>();
	/** The paths of named pipes and devices. */
	readonly pipes = new Set<string>();
	/** The modification times of files for which the file system reports one; it reports none for others. */
	readonly times = new Map<string, number>();
	/** The sizes of files that pretend to be of another size. */
	readonly sizes = new Map<string, number>();
	/** Called at every operation, before its result, with the number of the operation. */
	atCall: (number: number) => unknown = () => undefined;
	/** The operations so far, such as `readFile /draft.md`. */
	readonly calls: string[] = [];

	/**
	 * Runs a function at the next operation of this kind on the file, or on one whose path matches. The operation waits for it and fails if
	 * it fails.
	 */
	before(call: FileCall, path: string | RegExp, run: () => unknown): void {
		this.interruptions.push({ call, path, run });
	}

	/** Writes a file like another program would. */
	put(path: string, content: string | Uint8Array): void {
		this.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
	}

	/** Deletes a file like another program would. */
	remove(path: string): void {
		if (this.files.delete(path)) {
			this.count(path, -1);
		}
	}

	/** Returns the text of a file; `undefined` if it does not exist. */
	text(path: string): string | undefined {
		const content = this.files.get(path);
		return content && new TextDecoder().decode(content);
	}

	/** Returns the bytes of a file; `undefined` if it does not exist. */
	bytes(path: string): Uint8Array | undefined {
		return this.files.get(path);
	}

	/**
	 * Resolves when no operation is under way and none has begun for two turns of the event loop: what only reads and writes files is then
	 * complete.
	 */
	async settled(): Promise<void> {
		for (let before = -1; before !== this.calls.length || this.pending > 0;) {
			before = this.calls.length;
			await turn();
			await turn();
		}
	}

	/** The paths of all files. */
	get paths(): readonly string[] {
		return [...this.files.keys()];
	}

	async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
		await this.enter('stat', uri);
		const isFolder = !this.files.has(uri.path) && this.isFolder(uri.path);
		const { length } = isFolder ? [] : this.existing(uri);
		const permissions = this.readonlyPaths.has(uri.path) ? FilePermission.Readonly : undefined;
		const plainType = this.pipes.has(uri.path) ? FileType.Unknown : FileType.File;
		const type = (isFolder ? FileType.Directory : plainType) | (this.links.has(uri.path) ? FileType.SymbolicLink : 0);
		return {
			type,
			ctime: 0,
			mtime: this.times.get(uri.path) ?? 0,
			size: this.sizes.get(uri.path) ?? length,
			...(permissions !== undefined && { permissions }),
		};
	}

	async readFile(uri: vscode.Uri): Promise<Uint8Array> {
		await this.enter('readFile', uri);
		if (this.pipes.has(uri.path)) {
			throw new Error('Nobody writes to this pipe, so that reading it would never end.');
		}
		// As in VS Code, the caller may change the bytes.
		return this.existing(uri).slice();
	}

	/** Writes a file, optionally only if it does not exist or still has a certain text. */
	async writeFile(
		uri: vscode.Uri,
		content: Uint8Array,
		{ overwrite = true, onlyOver }: { readonly overwrite?: boolean; readonly onlyOver?: string | undefined } = {},
	): Promise<void> {
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
		this.set(uri.path, content);
	}

	async delete(uri: vscode.Uri): Promise<void> {
		await this.enter('delete', uri);
		this.existing(uri);
		this.remove(uri.path);
	}

	async rename(from: vscode.Uri, to: vscode.Uri, { overwrite = false }: { readonly overwrite?: boolean } = {}): Promise<void> {
		await this.enter('rename', from);
		const content = this.existing(from);
		if (!overwrite && this.files.has(to.path)) {
			throw FileSystemError.FileExists(to);
		}
		this.remove(from.path);
		// A link is replaced, not its target.
		this.links.delete(to.path);
		this.set(to.path, content);
	}

	async createDirectory(uri: vscode.Uri): Promise<void> {
		await this.enter('createDirectory', uri);
	}

	async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
		await this.enter('readDirectory', uri);
		const names = new Set(
			this.paths.filter(path => path.startsWith(`${uri.path}/`)).map(path => path.slice(uri.path.length + 1).split('/')[0] ?? ''),
		);
		return [...names].map(name => [
			name,
			(this.files.has(`${uri.path}/${name}`) ? FileType.File : FileType.Directory)
				| (this.links.has(`${uri.path}/${name}`) ? FileType.SymbolicLink : 0),
		]);
	}

	isWritableFileSystem(scheme: string): boolean | undefined {
		return scheme === 'file' ? true : undefined;
	}

	private set(path: string, content: Uint8Array): void {
		if (!this.files.has(path)) {
			this.count(path, 1);
		}
		this.files.set(path, content);
	}

	/** Adds to the numbers of files of the folders that a file is in. */
	private count(path: string, change: 1 | -1): void {
		for (const folder of foldersOf(path)) {
			this.folders.set(folder, (this.folders.get(folder) ?? 0) + change);
		}
	}

	private isFolder(path: string): boolean {
		return (this.folders.get(path) ?? 0) > 0;
	}

	private async enter(call: FileCall, { path }: vscode.Uri): Promise<void> {
		this.calls.push(`${call} ${path}`);
		// A real file system never answers synchronously.
		const number = this.calls.length;
		this.pending++;
		try {
			await turn();
			await this.atCall(number);
			const index = this.interruptions.findIndex(one => one.call === call && (typeof one.path === 'string' ? one.path === path : one.path.test(path)));
			await this.interruptions.splice(index, index < 0 ? 0 : 1)[0]?.run();
		} finally {
			this.pending--;
		}
	}

	private existing(uri: vscode.Uri): Uint8Array {
		const content = this.files.get(uri.path);
		if (!content) {
			throw FileSystemError.FileNotFound(uri);
		}
		return content;
	}
}

function foldersOf(path: string): readonly string[] {
	return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
}
