import type * as vscode from 'vscode';
import type { DossierFileState, DossierSource } from '../sources/dossierSource';
import { guarded } from '../ui/guarded';
import type { SourcedFile } from './composeLibrary';

/** How long the first load waits for a source other than the bundled dossiers, in milliseconds. */
const PATIENCE = 300;

/** Reads several dossier sources, of which none can hold up or take away the others. */
export class SourceReader {
	private readonly sources: readonly DossierSource[];
	private readonly log: vscode.LogOutputChannel;
	private readonly onLate: () => void;
	/** What each source had when it was last read. */
	private lastRead: Map<DossierSource, readonly SourcedFile[]> | undefined = new Map();

	/** `onLate` is called when a source that was not waited for has answered. */
	constructor(sources: readonly DossierSource[], log: vscode.LogOutputChannel, onLate: () => void) {
		this.sources = sources;
		this.log = log;
		this.onLate = onLate;
	}

	/** Returns the files of all sources in their order. A source that fails has those that it had before. Rejects if all fail. The first time, slow sources have none. */
	async read(isFirst: boolean): Promise<readonly (readonly SourcedFile[])[]> {
		const results = await Promise.allSettled(this.sources.map(source => (isFirst && source.kind !== 'bundled' ? this.readSoon(source) : source.read())));
		const failed = results.flatMap(result => (result.status === 'rejected' ? [result.reason as unknown] : []));
		if (failed.length > 0 && failed.length === results.length) {
			throw failed[0];
		}
		return this.sources.map((source, index) => {
			const result = results[index];
			if (result?.status === 'fulfilled') {
				const files = result.value.map(file => ({ ...file, kind: source.kind }));
				this.lastRead?.set(source, files);
				return files;
			}
			void guarded(this.log, `dossiers (${source.kind})`, () => Promise.reject(result?.reason));
			return this.lastRead?.get(source) ?? [];
		});
	}

	/** Releases what was read, and what is being read. */
	forget(): void {
		this.lastRead = undefined;
	}

	/** Reads a source that may take long, such as a large workspace. */
	private async readSoon(source: DossierSource): Promise<readonly DossierFileState[]> {
		const reading = source.read();
		let timer: ReturnType<typeof setTimeout> | undefined;
		const late = new Promise<undefined>(resolve => {
			timer = setTimeout(() => resolve(undefined), PATIENCE);
		});
		try {
			const read = await Promise.race([reading, late]);
			if (!read) {
				void reading.then(() => this.onLate(), () => this.onLate());
			}
			return read ?? [];
		} finally {
			clearTimeout(timer);
		}
	}
}
