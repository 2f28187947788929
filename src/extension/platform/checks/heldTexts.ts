import * as vscode from 'vscode';
import type { CitationKey } from '../../../core/library/library';
import type { HeldSource, HeldSources } from '../../../core/quotation/heldSource';
import { readHeldSources } from '../../../core/quotation/readHeldSources';
import { isContained } from '../files/containment';
import { readText } from '../files/files';
import { LruMap } from '../files/lruMap';
import { watchFile } from '../files/watchFile';
import type { DossierInUse } from '../library/composeLibrary';
import type { LibraryState } from '../library/libraryState';

/** The number of lists of dossiers whose sources are cached. */
const CAPACITY = 2;

/** The sources of a list of dossiers, and the URIs of the files that were looked for. */
interface Reading {
	readonly held: Promise<HeldSources>;
	readonly files: ReadonlySet<string>;
}

/**
 * Reads the texts and fingerprints that dossiers in use hold of their sources, for quotations to be compared with. A text that is being
 * edited counts as it is in the editor. All are read again when one of their files is edited, created, changed, deleted or renamed.
 */
export class HeldTexts implements vscode.Disposable {
	private readonly log: vscode.LogOutputChannel;
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly known = new LruMap<readonly DossierInUse[], Reading>(() => CAPACITY);
	/** The watchers of the files that were looked for, by URI. Those that no list in the cache needs are released after reading. */
	private readonly watchers = new Map<string, vscode.Disposable>();
	private readonly subscriptions: vscode.Disposable;

	/** Fires when what `of` returns may have changed, although the dossiers have not. */
	readonly onDidChange = this.changed.event;

	constructor(log: vscode.LogOutputChannel) {
		this.log = log;
		const documentChanged = ({ uri }: vscode.TextDocument) => this.expireFor([uri]);
		this.subscriptions = vscode.Disposable.from(
			this.changed,
			vscode.workspace.onDidChangeTextDocument(({ document }) => documentChanged(document)),
			// Edits that are not saved are lost.
			vscode.workspace.onDidCloseTextDocument(documentChanged),
			// VS Code does not report each file in a folder that is renamed or deleted.
			vscode.workspace.onDidRenameFiles(({ files }) => this.expireFor(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]))),
			vscode.workspace.onDidDeleteFiles(({ files }) => this.expireFor(files)),
		);
	}

	/** Returns the texts and fingerprints of the dossiers of a state. Files that cannot be used are logged, and their sources left out. */
	of({ inUse }: LibraryState): Promise<HeldSources> {
		return (this.known.get(inUse) ?? this.start(inUse)).held;
	}

	/** Releases everything. */
	dispose(): void {
		this.subscriptions.dispose();
		this.known.keep(() => false);
		this.releaseWatchers();
	}

	private start(inUse: readonly DossierInUse[]): Reading {
		const files = new Set<string>();
		const failed = (error: unknown) => {
			this.known.keep(one => one !== reading);
			throw error;
		};
		const reading: Reading = { held: this.read(inUse, files).catch(failed).finally(() => this.releaseWatchers()), files };
		this.known.set(inUse, reading);
		return reading;
	}

	private async read(inUse: readonly DossierInUse[], files: Set<string>): Promise<HeldSources> {
		const all = new Map<CitationKey, HeldSource>();
		for (const { dossier, uri, origin, kind } of inUse) {
			// Only the dossier itself is downloaded; other files next to its copy do not belong to it.
			const fileAt = (path: string) => (origin ? undefined : fileBeside(uri, path));
			const read = async (path: string) => {
				const file = fileAt(path);
				if (file && kind !== 'bundled') {
					// One that does not exist yet is watched, too.
					const key = file.toString();
					files.add(key);
					this.watchers.set(key, this.watchers.get(key) ?? watchFile(file, changed => this.expireFor([changed])));
				}
				return file && await readAsEdited(file);
			};
			const isBehindLink = async (path: string) => {
				const file = fileAt(path);
				// A file whose kind cannot be determined could be anything.
				return file !== undefined && !await isContained(file, vscode.Uri.joinPath(uri, '..')).catch(() => false);
			};
			const { held, unusable } = await readHeldSources(dossier, { isBehindLink, read });
			held.forEach((source, key) => all.set(key, all.get(key) ?? source));
			unusable.forEach(({ path, problem }) =>
				this.log.warn(`${uri.toString(true)}: quotations are not compared with ${path}: ${problem}`),
			);
		}
		return all;
	}

	private releaseWatchers(): void {
		const needed = new Set(this.known.values().flatMap(({ files }) => [...files]));
		for (const [file, watcher] of this.watchers) {
			if (!needed.has(file)) {
				watcher.dispose();
				this.watchers.delete(file);
			}
		}
	}

	/** Reads everything again if any of the files, or one in any of the folders, is used. */
	private expireFor(uris: readonly vscode.Uri[]): void {
		const keys = uris.map(String);
		if ([...this.watchers.keys()].some(file => keys.some(key => file === key || file.startsWith(`${key}/`)))) {
			this.known.keep(() => false);
			this.changed.fire();
		}
	}
}

/** Returns a file that a dossier names; `undefined` if it is not in the folder of the dossier or below. */
function fileBeside(dossier: vscode.Uri, path: string): vscode.Uri | undefined {
	const folder = vscode.Uri.joinPath(dossier, '..');
	const uri = vscode.Uri.joinPath(folder, path);
	return uri.path.startsWith(`${folder.path.replace(/\/$/, '')}/`) ? uri : undefined;
}

/** Returns the text of a file as it is in an editor, otherwise as it is stored; `undefined` if it cannot be read. */
async function readAsEdited(uri: vscode.Uri): Promise<string | undefined> {
	const edited = vscode.workspace.textDocuments.find(document => document.isDirty && document.uri.toString() === uri.toString());
	try {
		return edited ? edited.getText() : await readText(uri);
	} catch {
		return undefined;
	}
}
