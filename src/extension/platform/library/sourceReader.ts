import type * as vscode from 'vscode';
import { inTime } from '../scheduling/inTime';
import type { DossierFileState, DossierSource } from '../sources/dossierSource';
import { guarded } from '../ui/guarded';
import type { SourcedFile } from './composeLibrary';

/** The maximum time that a load waits for a source other than the bundled dossiers, in milliseconds. */
const TIMEOUT = 300;

/** Reads several dossier sources. One that is slow or fails does not affect the others. */
export class SourceReader {
	private readonly sources: readonly DossierSource[];
	private readonly log: vscode.LogOutputChannel;
	private readonly onLate: () => void;
	/** The files of each source when it was last read; `undefined` once released. */
	private lastRead: Map<DossierSource, readonly SourcedFile[]> | undefined = new Map();

	/** The newest request to each source that has taken too long. */
	private readonly late = new Map<DossierSource, Promise<readonly DossierFileState[]>>();
	/** The results of such requests. */
	private readonly arrived = new Map<DossierSource, readonly DossierFileState[]>();
	/** The handling of all such requests that have not been answered. Never rejects. */
	private readonly arriving = new Set<Promise<unknown>>();

	/** `onLate` is called when a request that took too long has been answered, unless the source neither has nor had any dossiers. */
	constructor(sources: readonly DossierSource[], log: vscode.LogOutputChannel, onLate: () => void) {
		this.sources = sources;
		this.log = log;
		this.onLate = onLate;
	}

	/**
	 * Returns the files of all sources in their order. For a source that fails or is slow, returns those that it had before. Rejects if all
	 * fail.
	 */
	async read(): Promise<readonly (readonly SourcedFile[])[]> {
		const results = await Promise.allSettled(
			this.sources.map(source => (source.kind === 'bundled' ? source.read() : this.readSoon(source))),
		);
		const failed = results.flatMap(result => (result.status === 'rejected' ? [result.reason as unknown] : []));
		if (failed.length > 0 && failed.length === results.length) {
			throw failed[0];
		}
		return this.sources.map((source, index) => {
			const result = results[index];
			if (result?.status !== 'fulfilled') {
				void guarded(this.log, `dossiers (${source.kind})`, () => Promise.reject(result?.reason));
			}
			const read = result?.status === 'fulfilled' ? result.value : undefined;
			if (!read) {
				return this.lastRead?.get(source) ?? [];
			}
			const files = read.map(file => ({ ...file, kind: source.kind }));
			this.lastRead?.set(source, files);
			return files;
		});
	}

	/** Resolves when each request that took too long has been answered or has failed. Never rejects. */
	async answered(): Promise<void> {
		while (this.arriving.size > 0) {
			await Promise.all(this.arriving);
		}
	}

	/** Releases all files, including those of requests that have not been answered yet. */
	forget(): void {
		this.lastRead = undefined;
		this.late.clear();
		this.arrived.clear();
	}

	/** Discards the late result of a source that has changed since, even one that is still to come. */
	discardLate(source: DossierSource): void {
		this.late.delete(source);
		this.arrived.delete(source);
	}

	/** Reads a source that may take long, such as a large workspace; `undefined` if it takes too long. */
	private async readSoon(source: DossierSource): Promise<readonly DossierFileState[] | undefined> {
		const arrived = this.arrived.get(source);
		this.arrived.delete(source);
		this.late.delete(source);
		return arrived ?? this.readInTime(source, source.read());
	}

	private async readInTime(
		source: DossierSource,
		reading: Promise<readonly DossierFileState[]>,
	): Promise<readonly DossierFileState[] | undefined> {
		const read = await inTime(reading, TIMEOUT);
		if (!read) {
			this.late.set(source, reading);
			const arriving = guarded(this.log, `dossiers (${source.kind})`, async () => this.arrive(source, reading, await reading));
			this.arriving.add(arriving);
			void arriving.then(() => this.arriving.delete(arriving));
		}
		return read;
	}

	/** Keeps a late result, unless a newer request has been made. */
	private arrive(source: DossierSource, reading: Promise<unknown>, files: readonly DossierFileState[]): void {
		if (this.late.get(source) !== reading || !this.lastRead) {
			return;
		}
		this.late.delete(source);
		// Most workspaces have no dossiers, and listing their files takes long while VS Code starts.
		if (files.length > 0 || (this.lastRead.get(source) ?? []).length > 0) {
			this.arrived.set(source, files);
			this.onLate();
		}
	}
}
