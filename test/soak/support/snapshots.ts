import { mkdir } from 'node:fs/promises';
import * as path from 'node:path';
import { heapPartsOf, type HeapParts } from '../heap/heapParts';
import { HeapSnapshot } from '../heap/heapSnapshot';
import type { Measured } from '../probe/protocol';
import type { Probe } from './probe';
import { MINUTE } from './walkRecord';

/** Writes snapshots of the heap in a walk, to measure whose it is, and for `scripts/heapDifference.ts`. */
export class Snapshots {
	private readonly probe: Probe;
	private readonly folder: string | undefined;
	private first: string | undefined;

	/** Without a folder, nothing is written. */
	constructor(probe: Probe, folder: string | undefined) {
		this.probe = probe;
		this.folder = folder === undefined ? undefined : path.resolve(folder);
	}

	/** Takes the first snapshot at the rest from which the growth is measured. */
	async atRest({ uptime }: Measured): Promise<void> {
		if (this.first === undefined && uptime >= MINUTE) {
			this.first = await this.take('first');
		}
	}

	/** Takes the last snapshot, and returns what the heap consisted of at the first and at the last one; `undefined` if none is written. */
	async compare(): Promise<readonly [HeapParts, HeapParts] | undefined> {
		const last = await this.take('last');
		return this.first === undefined || last === undefined
			? undefined
			: [heapPartsOf(await HeapSnapshot.read(this.first)), heapPartsOf(await HeapSnapshot.read(last))];
	}

	/** Writes a file with this name; returns its path. */
	async take(name: string): Promise<string | undefined> {
		if (this.folder === undefined) {
			return undefined;
		}
		const file = path.join(this.folder, `${name}.heapsnapshot`);
		await mkdir(this.folder, { recursive: true });
		await this.probe.snapshot(file);
		return file;
	}
}
