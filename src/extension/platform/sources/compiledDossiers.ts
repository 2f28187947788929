import * as vscode from 'vscode';
import { compileInSteps, type ToCompile } from '../../../core/compiled/compileDossier';
import { FORM } from '../../../core/compiled/layout';
import { openCompiledInSteps, type OpenedDossier } from '../../../core/compiled/openCompiled';
import { MAX_ALL_COMPILED_BYTES, MIN_COMPILED_BYTES } from '../../../core/limits';
import { statOf } from '../files/files';
import { runSteps } from '../scheduling/timeSlice';
import { UTF8 } from './utf8';

/** The end of the names of files that are being written. */
const UNFINISHED = '.tmp';

/** A file that may be deleted. */
interface Stored {
	readonly uri: vscode.Uri;
	readonly size: number;
	readonly time: number;
}

/**
 * Compiled dossiers in the global storage of the extension. They are named after the digest of the content that they were compiled from, and after the version of
 * the extension and of their form. Nothing depends on them: a file that is missing, damaged or cannot be written costs time only.
 */
export class CompiledDossiers {
	private readonly storageUri: vscode.Uri;
	private readonly extensionVersion: string;
	private readonly log: vscode.LogOutputChannel;
	private readonly smallest: number | undefined;

	/**
	 * `extensionVersion` matters because the rules for names and symbols may change with it. Files with fewer bytes than `smallest` are not
	 * worth compiling. Nothing is read yet.
	 */
	constructor(storageUri: vscode.Uri, extensionVersion: string, log: vscode.LogOutputChannel, smallest?: number) {
		this.storageUri = storageUri;
		this.extensionVersion = extensionVersion;
		this.log = log;
		this.smallest = smallest;
	}

	/** Tells whether a file with this number of bytes is compiled. */
	takes(bytes: number): boolean {
		return bytes >= (this.smallest ?? MIN_COMPILED_BYTES);
	}

	/** Returns the dossier that was compiled from the content with a digest; `undefined` if there is none that can be used. */
	async open(digest: string): Promise<OpenedDossier | undefined> {
		const uri = this.uriOf(digest);
		try {
			const stat = await statOf(uri);
			const opened = stat && await runSteps(openCompiledInSteps(await vscode.workspace.fs.readFile(uri), digest, UTF8));
			if (stat && !opened) {
				this.log.debug(`A compiled dossier is damaged, and is compiled again: ${uri.toString(true)}`);
				await vscode.workspace.fs.delete(uri);
			}
			return opened;
		} catch (error) {
			this.log.debug(`A compiled dossier cannot be read: ${String(error)}`);
			return undefined;
		}
	}

	/** Compiles a dossier, stores it without waiting for that, and returns it as it would be opened; `undefined` if it is too large. In Restricted Mode, nothing is stored. */
	async compile(dossier: ToCompile): Promise<OpenedDossier | undefined> {
		const bytes = await runSteps(compileInSteps(dossier, UTF8));
		const opened = await runSteps(openCompiledInSteps(bytes, dossier.digest, UTF8));
		if (opened && vscode.workspace.isTrusted) {
			void this.store(dossier.digest, bytes);
		}
		return opened;
	}

	/** Two windows may write the same file, so that it gets its name when it is complete. */
	private async store(digest: string, bytes: Uint8Array): Promise<void> {
		const unfinished = vscode.Uri.joinPath(this.folder, `${digest}-${Math.random().toString(36).slice(2)}${UNFINISHED}`);
		try {
			await vscode.workspace.fs.createDirectory(this.folder);
			await vscode.workspace.fs.writeFile(unfinished, bytes);
			await vscode.workspace.fs.rename(unfinished, this.uriOf(digest), { overwrite: true });
			await this.deleteUnused();
		} catch (error) {
			this.log.debug(`A compiled dossier cannot be stored: ${String(error)}`);
		}
	}

	/** Deletes what other versions have stored, and the oldest files if all together are too large. */
	private async deleteUnused(): Promise<void> {
		const stored: Stored[] = [];
		for (const [name] of await vscode.workspace.fs.readDirectory(this.folder)) {
			const uri = vscode.Uri.joinPath(this.folder, name);
			const stat = await statOf(uri);
			if (stat && !name.endsWith(this.version) && !name.endsWith(UNFINISHED)) {
				await vscode.workspace.fs.delete(uri);
			} else if (stat) {
				stored.push({ uri, size: stat.size, time: stat.mtime });
			}
		}
		let room = MAX_ALL_COMPILED_BYTES;
		for (const { uri, size } of stored.sort((one, other) => other.time - one.time)) {
			room -= size;
			if (room < 0) {
				await vscode.workspace.fs.delete(uri);
			}
		}
	}

	private get folder(): vscode.Uri {
		return vscode.Uri.joinPath(this.storageUri, 'compiled');
	}

	/** The end of the names of files that this version can open. */
	private get version(): string {
		return `${this.extensionVersion.replace(/[^\w.-]/g, '_')}-${FORM}`;
	}

	private uriOf(digest: string): vscode.Uri {
		return vscode.Uri.joinPath(this.folder, `${digest}-${this.version}`);
	}
}
