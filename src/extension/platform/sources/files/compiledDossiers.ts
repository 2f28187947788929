import * as vscode from 'vscode';
import { compileInSteps, compileLabelsInSteps, type ToCompile } from '../../../../core/compiled/compileDossier';
import type { CompiledEntries } from '../../../../core/compiled/compiledEntries';
import { joinLabelsInSteps } from '../../../../core/compiled/joinLabels';
import { openLabelsInSteps, type LabelTable } from '../../../../core/compiled/labelTable';
import { openCompiledInSteps, type OpenedDossier } from '../../../../core/compiled/openCompiled';
import { FORM } from '../../../../core/compiled/sections';
import type { Steps } from '../../../../core/dossier/steps';
import { MAX_ALL_COMPILED_BYTES, MIN_COMPILED_BYTES } from '../../../../core/limits';
import { statOf } from '../../files/files';
import { runSteps } from '../../scheduling/timeSlice';
import { sha256 } from '../sha256';
import { UTF8 } from '../utf8';

/** The end of the names of files that are being written. */
const UNFINISHED = '.tmp';

/** A file that may be deleted. */
interface Stored {
	readonly uri: vscode.Uri;
	readonly size: number;
	readonly time: number;
}

/**
 * Compiled dossiers and the tables of their labels in the global storage of the extension. They are named after the digest of the content that they were compiled from, and after the version of
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
		return this.read(this.uriOf(digest), bytes => openCompiledInSteps(bytes, digest, UTF8));
	}

	/** Compiles a dossier, stores it without waiting for that, and returns it as it would be opened; `undefined` if it is too large. In Restricted Mode, nothing is stored. */
	async compile(dossier: ToCompile): Promise<OpenedDossier | undefined> {
		const { digest } = dossier;
		const files = await runSteps(compileInSteps(dossier, UTF8));
		const labels = await runSteps(openLabelsInSteps(files.labels, digest, UTF8));
		const opened = await runSteps(openCompiledInSteps(files.dossier, digest, UTF8, labels));
		if (opened && labels) {
			// Labels are replaced in the table that is used.
			void this.store([[this.uriOf(digest), files.dossier], [this.labelsUriOf(digest), files.labels.slice()]]);
		}
		return opened;
	}

	/**
	 * Returns the table of the labels of compiled dossiers, in their order; `undefined` if they cannot be joined. It belongs to the caller, who may
	 * change it. It is stored, so that the same dossiers need not be joined again.
	 */
	async labelsOf(dossiers: readonly CompiledEntries[]): Promise<LabelTable | undefined> {
		const digest = await this.digestOfAll(dossiers);
		if (digest === undefined) {
			return undefined;
		}
		const known = await this.openLabels(digest);
		if (known) {
			dossiers.forEach(entries => entries.releaseLabels());
			return known;
		}
		const tables: LabelTable[] = [];
		for (const entries of dossiers) {
			const table = await this.ownLabels(entries);
			if (!table) {
				return undefined;
			}
			tables.push(table);
		}
		if (tables.length === 1) {
			return tables[0];
		}
		const bytes = await runSteps(joinLabelsInSteps(tables, digest, UTF8));
		void this.store([[this.labelsUriOf(digest), bytes.slice()]]);
		return runSteps(openLabelsInSteps(bytes, digest, UTF8));
	}

	/** Returns the table of one dossier, which is made again if it is not stored. */
	private async ownLabels(entries: CompiledEntries): Promise<LabelTable | undefined> {
		const { digest, unusedLabels } = entries;
		entries.releaseLabels();
		const known = unusedLabels ?? await this.openLabels(digest);
		if (known) {
			return known;
		}
		const { labels } = await runSteps(compileLabelsInSteps({ entries }, digest, UTF8));
		void this.store([[this.labelsUriOf(digest), labels.slice()]]);
		return runSteps(openLabelsInSteps(labels, digest, UTF8));
	}

	private async openLabels(digest: string): Promise<LabelTable | undefined> {
		return this.read(this.labelsUriOf(digest), bytes => openLabelsInSteps(bytes, digest, UTF8));
	}

	/** Returns what identifies some dossiers and their order. */
	private async digestOfAll(dossiers: readonly CompiledEntries[]): Promise<string | undefined> {
		return dossiers.length > 1 ? sha256(UTF8.encode(dossiers.map(({ digest }) => digest).join('\n'))) : dossiers[0]?.digest;
	}

	/** Returns what is in a file; `undefined` if there is none or it is damaged. A damaged one is deleted. */
	private async read<Content>(uri: vscode.Uri, open: (bytes: Uint8Array) => Steps<Content | undefined>): Promise<Content | undefined> {
		try {
			const stat = await statOf(uri);
			const opened = stat && await runSteps(open(await vscode.workspace.fs.readFile(uri)));
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

	/** Two windows may write the same file, so that it gets its name when it is complete. In Restricted Mode, nothing is stored. */
	private async store(files: readonly (readonly [vscode.Uri, Uint8Array])[]): Promise<void> {
		if (!vscode.workspace.isTrusted) {
			return;
		}
		try {
			await vscode.workspace.fs.createDirectory(this.folder);
			for (const [uri, bytes] of files) {
				const unfinished = uri.with({ path: `${uri.path}-${Math.random().toString(36).slice(2)}${UNFINISHED}` });
				await vscode.workspace.fs.writeFile(unfinished, bytes);
				await vscode.workspace.fs.rename(unfinished, uri, { overwrite: true });
			}
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

	/** Returns where the table of the labels of some dossiers is stored. */
	private labelsUriOf(digest: string): vscode.Uri {
		return vscode.Uri.joinPath(this.folder, `labels-${digest}-${this.version}`);
	}
}
