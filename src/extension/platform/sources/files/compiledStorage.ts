import * as vscode from 'vscode';
import { LAYOUT_VERSION } from '../../../../core/compiled/sections';
import { MAX_ALL_COMPILED_BYTES } from '../../../../core/limits';
import type { Steps } from '../../../../core/steps/steps';
import { statOf } from '../../files/files';
import { deleteStored, isAbandoned, isUnfinished, writeStored } from '../../files/storedFiles';
import { makeFolder } from '../../files/wholeFiles';
import { runSteps } from '../../scheduling/timeSlice';

/** A file that may be deleted. */
interface Stored {
	readonly uri: vscode.Uri;
	readonly size: number;
	readonly time: number;
}

/**
 * Files in the global storage of the extension that can be made again. Each has a name, and belongs to a version of the extension and of
 * the form.
 */
export class CompiledStorage {
	private readonly storageUri: vscode.Uri;
	private readonly extensionVersion: string;
	private readonly log: vscode.LogOutputChannel;

	/** Nothing is read or written yet, and core is not loaded. */
	constructor(storageUri: vscode.Uri, extensionVersion: string, log: vscode.LogOutputChannel) {
		this.storageUri = storageUri;
		this.extensionVersion = extensionVersion;
		this.log = log;
	}

	/** Returns the names of the files of this version; none if they cannot be listed. */
	async names(): Promise<readonly string[]> {
		try {
			const files = await vscode.workspace.fs.readDirectory(this.folder);
			return files.flatMap(([name]) => (name.endsWith(this.version) ? [name.slice(0, -this.version.length)] : []));
		} catch {
			// As long as nothing has been stored, the folder does not exist.
			return [];
		}
	}

	/** Returns what is in a file; `undefined` if there is none or it is damaged. A damaged one is deleted. */
	async read<Content>(name: string, open: (bytes: Uint8Array) => Steps<Content | undefined>): Promise<Content | undefined> {
		const uri = this.uriOf(name);
		try {
			const stat = await statOf(uri);
			const opened = stat && await runSteps(open(await vscode.workspace.fs.readFile(uri)));
			if (stat && !opened) {
				this.log.debug(`A compiled dossier is damaged, and is compiled again: ${uri.toString(true)}`);
				await deleteStored(uri);
			}
			return opened;
		} catch (error) {
			this.log.debug(`A compiled dossier cannot be read: ${String(error)}`);
			return undefined;
		}
	}

	/** Stores files. In Restricted Mode, nothing is stored. */
	async store(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<void> {
		if (!vscode.workspace.isTrusted) {
			return;
		}
		try {
			await makeFolder(this.folder);
			for (const [name, bytes] of files) {
				await writeStored(this.uriOf(name), bytes);
			}
			await this.deleteUnused();
		} catch (error) {
			this.log.debug(`A compiled dossier cannot be stored: ${String(error)}`);
		}
	}

	/** Deletes what other versions have stored or any has left unfinished, and the oldest files if all together are too large. */
	private async deleteUnused(): Promise<void> {
		const stored: Stored[] = [];
		for (const [name] of await vscode.workspace.fs.readDirectory(this.folder)) {
			const uri = vscode.Uri.joinPath(this.folder, name);
			const stat = await statOf(uri);
			if (stat && !name.endsWith(this.version) && (!isUnfinished(name) || isAbandoned(name, stat))) {
				await deleteStored(uri);
			} else if (stat) {
				stored.push({ uri, size: stat.size, time: stat.mtime });
			}
		}
		let room = MAX_ALL_COMPILED_BYTES;
		for (const { uri, size } of stored.sort((one, other) => other.time - one.time)) {
			room -= size;
			if (room < 0) {
				await deleteStored(uri);
			}
		}
	}

	private get folder(): vscode.Uri {
		return vscode.Uri.joinPath(this.storageUri, 'compiled');
	}

	/** The end of the names of files that this version can open. */
	private get version(): string {
		return `-${this.extensionVersion.replace(/[^\w.-]/g, '_')}-${LAYOUT_VERSION}`;
	}

	private uriOf(name: string): vscode.Uri {
		return vscode.Uri.joinPath(this.folder, `${name}${this.version}`);
	}
}
