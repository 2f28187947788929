import * as vscode from 'vscode';

/** The scheme of the files whose calls fail. */
const FAULTY_SCHEME = 'dossier-faulty';

/** A fault of a call: it may change the file that the call is about, wait, or throw. */
export type Fault = (files: FaultyFiles, file: vscode.Uri) => unknown;

/** A file system in memory in which one call can fail. */
export class FaultyFiles implements vscode.FileSystemProvider, vscode.Disposable {
	/** The texts by path. A folder exists if a file is in it. */
	readonly texts = new Map<string, string>();
	/** The paths of read-only files. */
	readonly readonlyPaths = new Set<string>();
	/** The calls about files in the watched folder, in order. */
	readonly calls: string[] = [];
	readonly onDidChangeFile: vscode.Event<vscode.FileChangeEvent[]>;
	private readonly emitter = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	private readonly registered: vscode.Disposable;
	private readonly times = new Map<string, number>();
	private plan: { readonly folder: string; readonly call: number; readonly fault: Fault } | undefined;
	private clock = 1;

	constructor() {
		this.onDidChangeFile = this.emitter.event;
		this.registered = vscode.workspace.registerFileSystemProvider(FAULTY_SCHEME, this);
	}

	/** Returns the URI of a path. */
	uri(path: string): vscode.Uri {
		return vscode.Uri.from({ scheme: FAULTY_SCHEME, path });
	}

	/** Records the calls about a folder from now on, and makes the one with a number fail; none without a number. */
	watchFolder(folder: string, call = 0, fault: Fault = () => undefined): void {
		this.calls.length = 0;
		this.plan = { folder, call, fault };
	}

	/** Writes a file as another program would. */
	put(file: vscode.Uri, text: string): void {
		this.set(file.path, text);
		this.emitter.fire([{ type: vscode.FileChangeType.Changed, uri: file }]);
	}

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => {});
	}

	async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
		await this.called('stat', uri);
		const text = this.texts.get(uri.path);
		if (text === undefined && ![...this.texts.keys()].some(path => path.startsWith(`${uri.path}/`))) {
			throw vscode.FileSystemError.FileNotFound(uri);
		}
		const time = this.times.get(uri.path) ?? 0;
		return {
			type: text === undefined ? vscode.FileType.Directory : vscode.FileType.File,
			ctime: time,
			mtime: time,
			size: new TextEncoder().encode(text).length,
			...(this.readonlyPaths.has(uri.path) && { permissions: vscode.FilePermission.Readonly }),
		};
	}

	async readFile(uri: vscode.Uri): Promise<Uint8Array> {
		await this.called('readFile', uri);
		const text = this.texts.get(uri.path);
		if (text === undefined) {
			throw vscode.FileSystemError.FileNotFound(uri);
		}
		return new TextEncoder().encode(text);
	}

	async writeFile(
		uri: vscode.Uri,
		content: Uint8Array,
		options: { readonly create: boolean; readonly overwrite: boolean },
	): Promise<void> {
		await this.called('writeFile', uri);
		if (this.readonlyPaths.has(uri.path)) {
			throw vscode.FileSystemError.NoPermissions(uri);
		}
		if (this.texts.has(uri.path) && !options.overwrite) {
			throw vscode.FileSystemError.FileExists(uri);
		}
		this.set(uri.path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(content));
	}

	async delete(uri: vscode.Uri): Promise<void> {
		await this.called('delete', uri);
		this.texts.delete(uri.path);
	}

	readDirectory(): [string, vscode.FileType][] {
		return [];
	}

	createDirectory(): void {
		// A folder exists if a file is in it.
	}

	rename(uri: vscode.Uri): never {
		throw vscode.FileSystemError.NoPermissions(uri);
	}

	dispose(): void {
		this.registered.dispose();
		this.emitter.dispose();
	}

	private set(path: string, text: string): void {
		this.texts.set(path, text);
		this.times.set(path, ++this.clock);
	}

	private async called(what: string, uri: vscode.Uri): Promise<void> {
		if (this.plan && uri.path.startsWith(`${this.plan.folder}/`)) {
			this.calls.push(`${what} ${uri.path}`);
			if (this.calls.length === this.plan.call) {
				await this.plan.fault(this, uri);
			}
		}
	}
}
