import * as vscode from 'vscode';
import { RunOnceScheduler } from '../../scheduling/runOnceScheduler';
import { ThrottledScheduler } from '../../scheduling/throttledScheduler';
import { guarded } from '../../ui/guarded';
import type { DossierFileState } from '../dossierSource';
import type { CompiledDossiers } from './compiledDossiers';
import { DossierFiles, type WantedFile } from './dossierFiles';
import type { OwnReaders } from './ownReaders';

/** How long after an event files are checked for changes, in milliseconds. */
const DELAYS = { afterLast: 250, afterFirst: 1000 };

/** The delay between reading dossiers and compiling the large ones, in milliseconds: the user is probably waiting for the first card. */
const COMPILING_DELAY = 3000;

/** The callbacks of a watcher. */
export interface Watched {
	/** To be called when something may have changed; with a URI if it is known which file has. */
	readonly refresh: (touched?: vscode.Uri) => void;
	/** Whether a folder contains one of the files. */
	readonly contains: (folder: vscode.Uri) => boolean;
}

/** How the files of a source are found. */
export interface FileListing {
	/** Lists the files, nearest first. */
	readonly list: () => Promise<readonly WantedFile[]>;
	/** Starts to watch. */
	readonly watch: (watched: Watched) => vscode.Disposable;
	readonly refusal?: (file: WantedFile) => Promise<string | undefined>;
	/** Where large dossiers are stored once they are compiled; if absent, they are not. */
	readonly compiled?: CompiledDossiers | undefined;
	/** The readers of files that change; if absent, the source has its own. */
	readonly readers?: OwnReaders | undefined;
	readonly log: vscode.LogOutputChannel;
}

/** The dossier files of a source, listed and watched from the first call of `read`. */
export class WatchedFiles implements vscode.Disposable {
	private readonly listing: FileListing;
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly scheduler = new ThrottledScheduler(DELAYS, () => this.refresh());
	private readonly compiling = new RunOnceScheduler(COMPILING_DELAY, () => void this.compile());
	private isCompiling = false;
	private touched = new Set<string>();
	private watching: vscode.Disposable | undefined;
	private first: Promise<DossierFiles> | undefined;
	/** Fires when the state of a file has changed. */
	readonly onDidChange = this.changed.event;

	constructor(listing: FileListing) {
		this.listing = listing;
	}

	/** Returns the files as last read. Rejects if they cannot be listed the first time; the next call tries again. */
	async read(): Promise<readonly DossierFileState[]> {
		this.first ??= this.start();
		this.first.catch(() => {
			this.first = undefined;
		});
		return (await this.first).states;
	}

	/** Schedules another check, if the files have been read at all. */
	scheduleRefresh(touched?: vscode.Uri): void {
		if (touched) {
			this.touched.add(touched.toString());
		}
		if (this.first) {
			this.scheduler.schedule();
		}
	}

	/** Also releases the files, since VS Code keeps what references them. */
	dispose(): void {
		vscode.Disposable.from(this.scheduler, this.compiling, this.changed).dispose();
		this.watching?.dispose();
		this.first = undefined;
	}

	private async start(): Promise<DossierFiles> {
		const files = new DossierFiles(this.listing.refusal, this.listing.compiled, this.listing.readers);
		this.watching?.dispose();
		this.watching = this.listing.watch({
			refresh: touched => this.scheduleRefresh(touched),
			contains: folder => files.states.some(({ uri }) => uri.path.startsWith(`${folder.path}/`)),
		});
		await files.refresh(await this.listing.list());
		this.compileLater(files);
		return files;
	}

	private async refresh(): Promise<void> {
		await guarded(this.listing.log, 'dossiers', async () => {
			const { touched } = this;
			this.touched = new Set();
			const files = await this.first;
			if (await files?.refresh(await this.listing.list(), touched)) {
				this.changed.fire();
			}
			this.compileLater(files);
		});
	}

	private compileLater(files: DossierFiles | undefined): void {
		if (files?.hasUncompiled === true) {
			this.compiling.schedule();
		}
	}

	private async compile(): Promise<void> {
		const { first } = this;
		const files = await first;
		if (files && !this.isCompiling) {
			this.isCompiling = true;
			const isReplaced = await guarded(this.listing.log, 'dossiers', () => files.compile(() => this.first === first));
			this.isCompiling = false;
			if (isReplaced === true) {
				this.changed.fire();
			}
			this.compileLater(files);
		}
	}
}
